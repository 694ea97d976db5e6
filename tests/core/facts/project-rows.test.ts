import { readForms } from "../../../src/core/form/read";
import { singleProjects } from "../../../src/core/facts/project-rows";
import { sheetFromValues, type CellValue } from "../../../src/core/sheet/sheet";

/** Names of the projects that stand for themselves; rows are budget and executed, called 甲, 乙 … */
function singles(rows: CellValue[][]): string {
  const [form] = readForms(
    sheetFromValues([
      ["项目名称", "预算数", "执行数", "执行率"],
      ...rows.map((row, index) => ["甲乙丙丁戊"[index]!, ...row]),
    ]),
  );
  return singleProjects(form!.projects)
    .map(({ name }) => name.text)
    .join("");
}

test("a row that is the sum of those below it, in both columns, is a group of them", () => {
  const rows = [
    [300, 150],
    [100, 100],
    [200, 50],
    [40, 40],
  ];
  expect(singles(rows)).toBe("乙丙丁");
  expect(singles([[300, 149], ...rows.slice(1)])).toBe("甲乙丙丁");
  expect(singles([[299, 150], ...rows.slice(1)])).toBe("甲乙丙丁");
});

test.each([100, ""])("a row that equals the next is a project like it (budget %p)", (budget) => {
  expect(
    singles([
      [budget, 80],
      [budget, 80],
    ]),
  ).toBe("甲乙");
});

test("a budget that one row below has whole is not divided, however the spending adds up", () => {
  const rows = [
    ["1,437.5", "12万元"],
    ["", ""],
    ["", "12万元"],
    ["1,437.5", 0],
  ];
  expect(singles(rows)).toBe("甲丙丁");
  expect(singles([...rows].reverse())).toBe("甲乙丁");
});

test("where no row has a budget, the spending alone makes the group", () => {
  expect(
    singles([
      ["", 80],
      ["", 50],
      ["", 30],
    ]),
  ).toBe("乙丙");
});
