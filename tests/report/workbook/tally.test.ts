/** What is counted as a project of its own. */
import { createTally } from "../../../src/report/workbook/tally";
import { fileReport } from "../../../src/batch/file-report";
import type { Form } from "../../../src/core/form/model";
import { form, number, rules, text } from "../../fixtures/forms";

type Listed = readonly [name: string, budget: number, executed: number];

/** A file with lists of one unit on one sheet. */
function fileOf(path: string, ...lists: readonly (readonly Listed[])[]) {
  const forms = lists.map((projects) => {
    const rows = projects.map(([name, budget, executed], row) => ({
      ...form.projects[0]!,
      row: 40 + row,
      name: text(`B${41 + row}`, name),
      budget: number(`C${41 + row}`, budget),
      executed: number(`D${41 + row}`, executed),
    }));
    const head = { reportingUnit: text("A3", "甲局") };
    const list: Form = { ...form, kind: "project-list", funds: null, head, projects: rows };
    return { form: list, findings: [] };
  });
  return fileReport({ path, sheets: [{ name: "清单", hidden: false, forms }] }, rules, "zh-CN");
}

const countOf = (...files: readonly ReturnType<typeof fileOf>[]) => {
  const tally = createTally({ rate: 0.9, project: 0.8 });
  files.forEach((file) => tally.take(file));
  return { all: tally.all.count, low: tally.low.count };
};

const TWICE: readonly Listed[] = [
  ["办公设备购置", 10, 2],
  ["办公设备购置", 10, 2],
  ["清淤", 30, 30],
];

test("rows of one list that read alike are projects of their own", () =>
  expect(countOf(fileOf("a.xlsx", TWICE))).toEqual({ all: 3, low: 2 }));

test("a list that comes again, in another file or beside the first, counts once", () => {
  expect(countOf(fileOf("a.xlsx", TWICE), fileOf("b.xlsx", TWICE))).toEqual({ all: 3, low: 2 });
  expect(countOf(fileOf("a.xlsx", TWICE, TWICE.slice(1, 2)))).toEqual({ all: 3, low: 2 });
});

/** A file with the table of one project, filled in by a unit of a department. */
function tableOf(path: string, unit: string) {
  const head = {
    projectName: text("B2", "办公设备购置"),
    supervisor: text("B3", "甲局"),
    implementer: text("F3", unit),
  };
  const { total } = form.funds!;
  const funds = {
    ...form.funds!,
    total: { ...total, budget: number("D5", 10), executed: number("E5", 2), initialBudget: null },
  };
  const own: Form = { ...form, kind: "self-evaluation", head, projects: [], funds };
  const sheets = [{ name: "表", hidden: false, forms: [{ form: own, findings: [] }] }];
  return fileReport({ path, sheets }, rules, "zh-CN");
}

test("tables alike of two units count twice, the same one sent in twice but once", () => {
  const [first, other] = [tableOf("a.xlsx", "一所"), tableOf("b.xlsx", "二所")];
  expect(countOf(first, other)).toEqual({ all: 2, low: 2 });
  expect(countOf(first, tableOf("again.xlsx", "一所"))).toEqual({ all: 1, low: 1 });
});

test("a project listed by its department and in a table of its own counts once, whichever comes first", () => {
  const [list, table] = [fileOf("a.xlsx", TWICE), tableOf("b.xlsx", "一所")];
  expect(countOf(list, table)).toEqual({ all: 3, low: 2 });
  expect(countOf(table, list)).toEqual({ all: 3, low: 2 });
});
