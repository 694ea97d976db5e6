import type { Form, FormKind } from "../../../src/core/form/model";
import { readForms } from "../../../src/core/form/read";
import { monthsCovered } from "../../../src/core/facts/period";
import { sheetFromValues } from "../../../src/core/sheet/sheet";

function list(heading: string, title = "项目支出情况表"): Form {
  const [form] = readForms(
    sheetFromValues([
      [title, null, null],
      ["项目名称", "预算数", "执行数"],
      ["河道保洁", 10, 5],
    ]),
  );
  const headings = form!.headings.map((one) => (one.column === "executed" ? { ...one, text: heading } : one));
  return { ...form!, headings };
}
const as = (form: Form, kind: FormKind): Form => ({ ...form, kind });

test.each<[heading: string, months: number]>([
  ["全年执行数", 12],
  ["1-12月执行数", 12],
  ["1-7月执行数", 7],
  ["1月—10月支出数", 10],
  ["2024年１～９月\n执行数", 9],
  ["1至6月执行数", 6],
  ["截至2024年6月底累计执行数", 6],
  ["截止7月15日支出数", 6],
  ["截至8月31日支出数", 8],
  ["截至10月执行数", 10],
  ["9月末执行数", 9],
  ["上半年执行数", 6],
  ["一季度支出数", 3],
  ["前三季度支出数", 9],
  // A stretch of its own says nothing of the year.
  ["7月支出数", 0],
  ["11-12月执行数", 0],
  ["三季度支出数", 0],
  ["下半年执行数", 0],
])("%s covers %i months", (heading, months) => {
  expect(monthsCovered(list(heading), null)).toBe(months);
});

test.each<[title: string, months: number]>([
  ["2024年1-7月项目支出进度表", 7],
  ["2024年上半年项目支出进度表", 6],
  ["2024年6月项目支出进度表", 6],
  ["2023年度项目支出进度表", 12],
  ["2023年度项目支出情况表(2024年3月填报)", 12],
  ["2024年3月填报的项目支出情况表", 12],
])("a list titled %s covers %i", (title, months) => {
  expect(monthsCovered(list("执行数", title), null)).toBe(months);
});

test("headings of what was spent count, and no others", () => {
  const form = list("执行数");
  const renamed = (column: string, text: string) => ({
    ...form,
    headings: form.headings.map((one) => (one.column === column ? { ...one, text } : one)),
  });
  expect(monthsCovered(renamed("budget", "6月底调整预算数"), null)).toBe(12);
  const rate = { column: "rate" as const, at: { row: 1, col: 3 }, text: "1-6月执行率", filled: 1 };
  expect(monthsCovered({ ...form, headings: [...form.headings, rate] }, null)).toBe(6);
});

test("what the heading says stands above the title and the day", () => {
  expect(monthsCovered(list("1-7月执行数", "2024年上半年项目支出表"), "2024-10-31")).toBe(7);
});

test.each<[day: string, months: number]>([
  ["2024-01-27", 0],
  ["2024-02-28", 2],
  ["2024-09-15", 8],
  ["2024-09-30", 9],
  ["2024-12-31", 12],
  ["2025-03-31", 12],
])("a list of 2024 looked at on %s covers %i", (day, months) => {
  expect(monthsCovered(list("执行数", "2024年项目支出情况表"), day)).toBe(months);
});

test("a self-evaluation speaks of a closed year; a monitoring table does not say how far it goes", () => {
  const form = list("执行数", "2024年项目支出情况表");
  expect(monthsCovered(as(form, "self-evaluation"), "2024-06-30")).toBe(12);
  expect(monthsCovered(as(form, "monitoring"), "2024-06-30")).toBe(6);
  expect(monthsCovered(as(form, "monitoring"), "2025-06-30")).toBeNull();
  expect(monthsCovered(as(form, "monitoring"), null)).toBeNull();
  expect(monthsCovered(as(list("执行数", "2024年6月自评表"), "self-evaluation"), null)).toBe(12);
});

test("the year stands in the title, or in a line of its own under it", () => {
  const monitoring = (title: string, ...under: string[]) => {
    const [form] = readForms(
      sheetFromValues([
        [title, null, null],
        ...under.map((text) => [text, null, null]),
        ["项目名称", "预算数", "执行数"],
        ["河道保洁", 10, 1],
      ]),
    );
    return as(form!, "monitoring");
  };
  for (const form of [
    monitoring("2025年度项目支出绩效运行监控表"),
    monitoring("项目支出绩效运行监控表", "（2025年度）"),
    monitoring("项目支出绩效运行监控表", "2025年度"),
  ])
    expect(monthsCovered(form, "2025-08-31")).toBe(8);
  expect(monthsCovered(monitoring("项目支出绩效运行监控表", "（  年度）"), "2025-08-31")).toBeNull();
});
