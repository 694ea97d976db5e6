import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import { address, type CellValue, sheetFromValues } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";

/** A form without faults, with sums, rates and scores that formulas might give. */
const FORM: readonly (readonly CellValue[])[] = [
  ["项目支出绩效自评表"],
  ["（2024年度）"],
  ["项目名称", "河道整治", "（单位：万元）"],
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, 380, 10, "95.00%", 9.5],
  ["其中：当年财政拨款", 300, 300, 285, "—", "95.00%", "—"],
  ["其他资金", 100, 100, 95, "—", "95.00%", "—"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "整治河道长度", "≥12公里", "12公里", 50, 50, null],
  ["效益指标", "社会效益指标", "受益人口", "≥3000人", "3000人", 30, 30, null],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "92%", 10, 10, null],
  ["总分", null, null, null, null, 100, 99.5, null],
];

const found = (rows: typeof FORM) =>
  checkSheet(sheetFromValues(rows, [], "自评表"), rules, nationalProfile).flatMap(({ findings }) =>
    findings.map(({ rule, at }) => `${rule} ${address(at)}`),
  );

test("the form has no faults", () => expect(found(FORM)).toEqual([]));

const FIGURES = FORM.flatMap((row, r) =>
  row.flatMap((value, c) => (typeof value === "number" || /^[\d.]+%$/.test(String(value)) ? [{ r, c }] : [])),
);

test.each(["#BUSY!", "#GETTING_DATA", "#CONNECT!"])("%s in place of any figure is no fault", (error) => {
  expect(FIGURES.length).toBeGreaterThan(20);
  for (const { r, c } of FIGURES) {
    const rows = FORM.map((row, at) =>
      at === r ? row.map((value, i) => (i === c ? { error } : value)) : row,
    );
    expect([address({ row: r, col: c }), found(rows)]).toEqual([address({ row: r, col: c }), []]);
  }
});

test("an error that stays is one", () => {
  const rows = FORM.map((row, at) =>
    at === 4 ? row.map((value, i) => (i === 3 ? { error: "#REF!" } : value)) : row,
  );
  expect(found(rows)).toContain("number-unreadable D5");
});
