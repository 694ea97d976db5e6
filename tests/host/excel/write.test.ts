/** @jest-environment node */
import type { Cell } from "../../../src/core/sheet/sheet";
import { createExcelHost } from "../../../src/host/excel/excel";
import type { CellEdit } from "../../../src/host/host";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootOffice } from "./office";

const TABLE: SheetContent = {
  name: "自评表",
  at: { row: 2, col: 1 },
  rows: [
    ["资金总额", 816.1, { value: 0.9661, format: "0.00%" }],
    ["当年拨款", 400, { value: 0.5, format: "0.00%", formula: "=C4/800" }],
    ["说明", { value: null, format: "@" }, { value: { error: "#REF!" }, formula: "=#REF!" }],
  ],
};

async function boot(content: Partial<SheetContent> = {}) {
  const office = await bootOffice([{ ...TABLE, ...content }, { name: "二" }]);
  return { ...office, host: await createExcelHost() };
}

const edit = (row: number, col: number, before: Cell | undefined, to: Cell | undefined): CellEdit => ({
  at: { row, col },
  before,
  to,
});
const rate = edit(2, 3, { value: 0.9661, format: "0.00%" }, { value: 0.9691 });

test("writes figures, formulas and texts, leaves formats alone, in two round trips", async () => {
  const { host, workbook, questions } = await boot();
  const outcome = await host.write("{1}", [
    rate,
    edit(3, 3, { value: 0.5, formula: "=C4/800" }, { value: null, formula: "=C4/C3" }),
    edit(4, 1, { value: "说明" }, { value: "偏差说明" }),
    edit(9, 9, undefined, { value: 7 }),
  ]);
  expect(questions).toHaveLength(2);
  expect(outcome).toEqual({
    after: [
      { value: 0.9691, format: "0.00%" },
      { value: 0, format: "0.00%", formula: "=C4/C3" },
      { value: "偏差说明" },
      { value: 7 },
    ],
  });
  const [row] = workbook.activeSheet().read({ top: 2, left: 1, bottom: 2, right: 3 });
  expect(row).toEqual([
    { value: "资金总额", format: "General" },
    { value: 816.1, format: "General" },
    { value: 0.9691, format: "0.00%" },
  ]);
});

test("empties a cell", async () => {
  const { host, workbook } = await boot();
  await expect(host.write("{1}", [{ ...rate, to: undefined }])).resolves.toEqual({ after: [undefined] });
  expect(workbook.activeSheet().read({ top: 2, left: 3, bottom: 2, right: 3 })).toEqual([
    [{ value: null, format: "0.00%" }],
  ]);
});

test.each<[string, CellEdit]>([
  ["another figure", edit(2, 3, { value: 0.9 }, { value: 1 })],
  ["a text that looks like the figure", edit(2, 2, { value: "816.1" }, { value: 1 })],
  ["a cell that was empty", edit(2, 2, undefined, { value: 1 })],
  ["an emptied cell", edit(8, 8, { value: 1 }, { value: 2 })],
  ["another formula", edit(3, 3, { value: 0.5, formula: "=C4/900" }, { value: 1 })],
  ["a figure in place of the formula", edit(3, 3, { value: 0.5 }, { value: 1 })],
  ["another error", edit(4, 3, { value: { error: "#N/A" } }, { value: 1 })],
])("refuses %s, and then writes nothing at all", async (_name, changed) => {
  const { host, workbook, questions } = await boot();
  await expect(host.write("{1}", [rate, changed])).resolves.toEqual({
    refused: [{ at: changed.at, why: "changed" }],
  });
  expect(questions).toHaveLength(1);
  expect(workbook.activeSheet().read({ top: 2, left: 3, bottom: 2, right: 3 })[0]![0]!.value).toBe(0.9661);
});

test("a formula calculated anew is the same formula, and an error the same error", async () => {
  const { host } = await boot();
  const recalculated = edit(3, 3, { value: 0.25, formula: "=C4/800" }, { value: 0.5 });
  await expect(host.write("{1}", [recalculated])).resolves.toHaveProperty("after");
  const error = edit(4, 3, { value: { error: "#REF!" }, formula: "=#REF!" }, { value: 3 });
  await expect(host.write("{1}", [error])).resolves.toHaveProperty("after");
});

test("refuses a cell under a merged area, but not the one it begins with", async () => {
  const { host } = await boot({ merges: [{ top: 2, left: 3, bottom: 3, right: 4 }] });
  await expect(
    host.write("{1}", [rate, edit(3, 4, undefined, { value: 1 }), edit(3, 3, undefined, { value: 1 })]),
  ).resolves.toEqual({
    refused: [
      { at: { row: 3, col: 4 }, why: "merged" },
      { at: { row: 3, col: 3 }, why: "merged" },
    ],
  });
  await expect(host.write("{1}", [rate])).resolves.toHaveProperty("after");
});

test("a text format would swallow figures and formulas; texts may be written, and the cell emptied", async () => {
  const { host } = await boot();
  const write = (to: Cell | undefined) => host.write("{1}", [edit(4, 2, undefined, to)]);
  const refused = { refused: [{ at: { row: 4, col: 2 }, why: "text-format" }] };
  await expect(write({ value: 9 })).resolves.toEqual(refused);
  await expect(write({ value: null, formula: "=1+1" })).resolves.toEqual(refused);
  await expect(write(undefined)).resolves.toEqual({ after: [undefined] });
  await expect(write({ value: "9" })).resolves.toHaveProperty("after");
});

test.each<[string, string]>([
  ["96.91%", "'96.91%"],
  ["2023-12-31", "'2023-12-31"],
  ["-原因", "'-原因"],
  ["TRUE", "'TRUE"],
  ["原因：尾款未付", "原因：尾款未付"],
])("Excel is told that %s is a text", async (value, typed) => {
  const { host, questions } = await boot();
  const outcome = await host.write("{1}", [edit(4, 1, { value: "说明" }, { value })]);
  expect(outcome).toEqual({ after: [{ value }] });
  const sent = questions.flatMap(({ batch }) => batch.Actions).filter(({ Name }) => Name === "Values");
  expect(sent.map(({ ArgumentInfo }) => ArgumentInfo?.Arguments)).toEqual([[[[typed]]]]);
});

test("a protected sheet is not written", async () => {
  const { host, questions } = await boot({ protected: true });
  await expect(host.write("{1}", [rate])).rejects.toMatchObject({ code: "protected" });
  expect(questions).toHaveLength(1);
});

test("a sheet deleted since, and a cell being edited", async () => {
  const { host, workbook } = await boot();
  workbook.refuse("InvalidOperationInCellEditMode");
  await expect(host.write("{1}", [rate])).rejects.toMatchObject({ code: "cell-in-edit" });
  workbook.refuse();
  workbook.deleteSheet("{1}");
  await expect(host.write("{1}", [rate])).rejects.toMatchObject({ code: "sheet-gone" });
});

describe("in an Excel table, where a formula fills its whole column", () => {
  const tables = [{ top: 2, left: 1, bottom: 4, right: 3 }];
  const formula = { value: 0.5, format: "0.00%", formula: "=C4/800" };

  test("no formula is written, nor one overwritten that undoing would write again; figures are", async () => {
    const { host } = await boot({ tables });
    const toFormula = edit(2, 3, { value: 0.9661, format: "0.00%" }, { value: null, formula: "=C3/800" });
    const overFormula = edit(3, 3, formula, { value: 0.5 });
    await expect(host.write("{1}", [toFormula, overFormula, rate])).resolves.toEqual({
      refused: [
        { at: toFormula.at, why: "in-table" },
        { at: overFormula.at, why: "in-table" },
      ],
    });
    await expect(host.write("{1}", [rate])).resolves.toHaveProperty("after");
  });

  test("beside it they are, in the usual two round trips where none is near", async () => {
    const { host, questions } = await boot({ tables: [{ top: 9, left: 1, bottom: 12, right: 3 }] });
    const toFormula = edit(3, 3, formula, { value: null, formula: "=C4/C3" });
    await expect(host.write("{1}", [toFormula])).resolves.toHaveProperty("after");
    expect(questions).toHaveLength(2);
  });
});

test.each(["－", "＝未完成", "１２", "＋", "＠单位", "（见附件）", "％"])(
  "the text %s, which an Excel of East Asia may read as a figure or formula, stays a text",
  async (text) => {
    const { host, standInWrites } = await bootWatched();
    await host.write("{1}", [edit(9, 9, undefined, { value: text })]);
    expect(standInWrites()).toEqual([`'${text}`]);
  },
);

/** With what is handed to Excel for single cells. */
async function bootWatched() {
  const office = await boot();
  const standInWrites = () =>
    office.questions.flatMap(({ batch }) =>
      batch.Actions.flatMap(({ Name, ArgumentInfo }) =>
        Name === "Values" ? (ArgumentInfo?.Arguments as string[][][]).flat(2) : [],
      ),
    );
  return { ...office, standInWrites };
}
