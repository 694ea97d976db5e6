/** @jest-environment node */
import type { Cell } from "../../../src/core/sheet/sheet";
import type { CellEdit } from "../../../src/host/host";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { HOSTS } from "./hosts";

const TABLE: SheetContent = {
  name: "自评表",
  at: { row: 2, col: 1 },
  rows: [
    ["资金总额", 816.1, { value: 0.9661, format: "0.00%" }],
    ["当年拨款", 400, { value: 0.5, format: "0.00%", formula: "=C4/800" }],
    ["说明", { value: null, format: "@" }, { value: { error: "#REF!" }, formula: "=#REF!" }],
  ],
};

const edit = (row: number, col: number, before: Cell | undefined, to: Cell | undefined): CellEdit => ({
  at: { row, col },
  before,
  to,
});
const rate = edit(2, 3, { value: 0.9661, format: "0.00%" }, { value: 0.9691 });

describe.each(HOSTS)("%s", (_host, boot) => {
  async function open(content: Partial<SheetContent> = {}) {
    const booted = await boot([{ ...TABLE, ...content }, { name: "二" }]);
    const write = (...edits: CellEdit[]) => booted.host.write(booted.ids[0]!, edits);
    return { ...booted, write };
  }

  test("writes figures, formulas and texts, and leaves formats alone", async () => {
    const { write, workbook } = await open();
    const outcome = await write(
      rate,
      edit(3, 3, { value: 0.5, formula: "=C4/800" }, { value: null, formula: "=C4/C3" }),
      edit(4, 1, { value: "说明" }, { value: "偏差说明" }),
      edit(9, 9, undefined, { value: 7 }),
    );
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
    const { write, workbook } = await open();
    await expect(write({ ...rate, to: undefined })).resolves.toEqual({ after: [undefined] });
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
    const { write, workbook } = await open();
    await expect(write(rate, changed)).resolves.toEqual({ refused: [{ at: changed.at, why: "changed" }] });
    expect(workbook.activeSheet().read({ top: 2, left: 3, bottom: 2, right: 3 })[0]![0]!.value).toBe(0.9661);
  });

  test("a formula calculated anew is the same formula, and an error the same error", async () => {
    const { write } = await open();
    const recalculated = edit(3, 3, { value: 0.25, formula: "=C4/800" }, { value: 0.5 });
    await expect(write(recalculated)).resolves.toHaveProperty("after");
    const error = edit(4, 3, { value: { error: "#REF!" }, formula: "=#REF!" }, { value: 3 });
    await expect(write(error)).resolves.toHaveProperty("after");
  });

  test("refuses a cell under a merged area, but not the one it begins with", async () => {
    const { write } = await open({ merges: [{ top: 2, left: 3, bottom: 3, right: 4 }] });
    await expect(
      write(rate, edit(3, 4, undefined, { value: 1 }), edit(3, 3, undefined, { value: 1 })),
    ).resolves.toEqual({
      refused: [
        { at: { row: 3, col: 4 }, why: "merged" },
        { at: { row: 3, col: 3 }, why: "merged" },
      ],
    });
    await expect(write(rate)).resolves.toHaveProperty("after");
  });

  test("a text format would swallow figures and formulas; texts may be written, and the cell emptied", async () => {
    const { write } = await open();
    const put = (to: Cell | undefined) => write(edit(4, 2, undefined, to));
    const refused = { refused: [{ at: { row: 4, col: 2 }, why: "text-format" }] };
    await expect(put({ value: 9 })).resolves.toEqual(refused);
    await expect(put({ value: null, formula: "=1+1" })).resolves.toEqual(refused);
    await expect(put(undefined)).resolves.toEqual({ after: [undefined] });
    await expect(put({ value: "9" })).resolves.toHaveProperty("after");
  });

  test.each([
    "96.91%",
    "2023-12-31",
    "-原因",
    "TRUE",
    "原因：尾款未付",
    "－",
    "＝未完成",
    "１２",
    "（见附件）",
  ])("the text %s stays a text", async (value) => {
    const { write } = await open();
    const outcome = await write(edit(4, 1, { value: "说明" }, { value }));
    expect(outcome).toEqual({ after: [{ value }] });
  });

  test("a protected sheet is not written", async () => {
    const { write } = await open({ protected: true });
    await expect(write(rate)).rejects.toMatchObject({ code: "protected" });
  });

  test("a cell being edited, and a sheet deleted since", async () => {
    const { write, workbook, edit: typing } = await open();
    typing(true);
    await expect(write(rate)).rejects.toMatchObject({ code: "cell-in-edit" });
    typing(false);
    workbook.deleteSheet("{1}");
    await expect(write(rate)).rejects.toMatchObject({ code: "sheet-gone" });
  });

  describe("in a table, where a formula fills its whole column", () => {
    const formula = { value: 0.5, format: "0.00%", formula: "=C4/800" };

    test("no formula is written, nor one overwritten that undoing would write again; figures are", async () => {
      const { write } = await open({ tables: [{ top: 2, left: 1, bottom: 4, right: 3 }] });
      const toFormula = edit(2, 3, { value: 0.9661, format: "0.00%" }, { value: null, formula: "=C3/800" });
      const overFormula = edit(3, 3, formula, { value: 0.5 });
      await expect(write(toFormula, overFormula, rate)).resolves.toEqual({
        refused: [
          { at: toFormula.at, why: "in-table" },
          { at: overFormula.at, why: "in-table" },
        ],
      });
      await expect(write(rate)).resolves.toHaveProperty("after");
    });

    test("beside it they are", async () => {
      const { write } = await open({ tables: [{ top: 9, left: 1, bottom: 12, right: 3 }] });
      const toFormula = edit(3, 3, formula, { value: null, formula: "=C4/C3" });
      await expect(write(toFormula)).resolves.toHaveProperty("after");
    });
  });
});
