import { checkForm } from "../../src/core/rule/check";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profiles/national";
import { address, sheetFromValues, type CellValue } from "../../src/core/sheet/sheet";
import { rules as all } from "../../src/rules";

/** What looks at a target and its result. */
const OURS =
  /^(?:cost-direction|indicator-repeated|explanation-missing|overcompletion-unexplained|full-score-unmet|score-formula)$/;
const rules = all.filter(({ id }) => OURS.test(id));

const HEADINGS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析及改进措施",
];
function said(...rows: CellValue[][]): string[] {
  const [form] = readForms(sheetFromValues([["项目支出绩效自评表"], HEADINGS, ...rows]));
  return checkForm(form!, rules, nationalProfile).map(({ rule, at }) => `${address(at)} ${rule}`);
}

test("one fault, one finding: a target bounded from the wrong side is not missed as well", () => {
  expect(said(["产出指标", "数量指标", "建设示范村数量", "≤4个", "9个", 10, 10, null])).toEqual([
    "D3 cost-direction",
  ]);
  expect(said(["产出指标", "成本指标", "项目总成本", "≥90万元", "85万元", 10, 10, null])).toEqual([
    "D3 cost-direction",
  ]);
});

test("points lost beside it still need a reason", () => {
  expect(said(["产出指标", "成本指标", "项目总成本", "≥90万元", "85万元", 10, 9, null])).toEqual([
    "D3 cost-direction",
    "H3 explanation-missing",
  ]);
});

test("a table that goes through its levels again may name an indicator again", () => {
  const rows = [
    ["产出指标", "数量指标", "补助人数", "≥20人", "21人", 45, 45, null],
    ["满意度指标", "服务对象满意度", "群众满意度", "≥90%", "91%", 5, 5, null],
  ];
  expect(said(...rows, ...rows)).toEqual([]);
  expect(said(rows[0]!, rows[0]!)).toEqual(["C4 indicator-repeated"]);
});
