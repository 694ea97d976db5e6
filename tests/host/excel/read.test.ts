/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootOffice } from "./office";

async function read(...sheets: SheetContent[]) {
  const office = await bootOffice(sheets);
  const host = await createExcelHost();
  return { ...office, host, snapshot: await host.read() };
}

test("reads values, number formats, formulas and error values, each where it stands", async () => {
  const { snapshot } = await read({
    name: "自评表",
    at: { row: 2, col: 1 },
    rows: [
      ["资金总额", 816.1, { value: 0.9691, format: "0.00%", formula: "=C3/B3" }],
      [true, null, { value: { error: "#REF!" }, formula: "=#REF!" }],
      ["", { value: "", formula: '=""' }, { value: "#REF!" }],
    ],
  });
  expect(snapshot).toEqual({
    id: "{1}",
    protected: false,
    sheet: {
      name: "自评表",
      merges: [],
      rows: [
        undefined,
        undefined,
        [
          undefined,
          { value: "资金总额" },
          { value: 816.1 },
          { value: 0.9691, format: "0.00%", formula: "=C3/B3" },
        ],
        [undefined, { value: true }, undefined, { value: { error: "#REF!" }, formula: "=#REF!" }],
        [undefined, undefined, { value: "", formula: '=""' }, { value: "#REF!" }],
      ],
    },
  });
});

test("leaves rows and cells without content out of the sheet", async () => {
  const { snapshot } = await read({ name: "S", rows: [["a"], [null], [null, null, 1]] });
  expect(snapshot.sheet.rows[1]).toBeUndefined();
  expect(0 in snapshot.sheet.rows[2]!).toBe(false);
});

test("takes a text that begins with = for a text", async () => {
  const { snapshot } = await read({ name: "S", rows: [["=30次"]] });
  expect(snapshot.sheet.rows[0]![0]).toEqual({ value: "=30次" });
});

test("reads the merged areas that begin inside the used range", async () => {
  const inside = { top: 1, left: 1, bottom: 3, right: 1 };
  const outside = { top: 8, left: 8, bottom: 9, right: 9 };
  const { snapshot } = await read({
    name: "S",
    at: { row: 1, col: 1 },
    rows: [["产出指标", "数量"], [null], [null, "质量"]],
    merges: [inside, outside],
  });
  expect(snapshot.sheet.merges).toEqual([inside]);
});

test("reads an empty sheet in one round trip", async () => {
  const { snapshot, questions } = await read({ name: "空表" });
  expect(snapshot.sheet).toEqual({ name: "空表", rows: [], merges: [] });
  expect(questions).toHaveLength(1);
});

test("reads a sheet whose name has spaces and quotes", async () => {
  const { snapshot } = await read({ name: "2024 年 '绩效' 自评表", rows: [["a"]] });
  expect(snapshot.sheet.name).toBe("2024 年 '绩效' 自评表");
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("2024 年 '绩效' 自评表").getUsedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'2024 年 ''绩效'' 自评表'!A1");
});

test("reads the sheet that is active now, under its name of now", async () => {
  const { host, workbook } = await read({ name: "一" }, { name: "二", rows: [["a"]] });
  workbook.select("{2}", { top: 0, left: 0, bottom: 0, right: 0 });
  workbook.rename("{2}", "二（改）");
  const { id, sheet } = await host.read();
  expect([id, sheet.name]).toEqual(["{2}", "二（改）"]);
});

test("says whether the sheet is protected", async () => {
  const { snapshot } = await read({ name: "S", rows: [["a"]], protected: true });
  expect(snapshot.protected).toBe(true);
});

test.each([3, 5000])("reads %i rows in two round trips", async (rowCount) => {
  const rows = Array.from({ length: rowCount }, (_row, r) => [`项目${r}`, r, r / 2, "≥95%", null, true]);
  const merges = rows.map((_row, r) => ({ top: r, left: 3, bottom: r, right: 4 }));
  const { snapshot, questions } = await read({ name: "S", rows, merges });
  expect(snapshot.sheet.rows).toHaveLength(rowCount);
  expect(snapshot.sheet.merges).toHaveLength(rowCount);
  expect(questions).toHaveLength(2);
});

test("where Excel answers a little at a time, as on the web, it is asked for half and half, and reads the same", async () => {
  const rows = Array.from({ length: 301 }, (_row, r) => [`项目${r}`, r, { value: r / 2, format: "0.00" }]);
  const sheet = {
    name: "S",
    at: { row: 4, col: 1 },
    rows,
    merges: [{ top: 5, left: 1, bottom: 6, right: 1 }],
  };
  await bootOffice([sheet]);
  const whole = await (await createExcelHost()).read();
  const { questions } = await bootOffice([sheet], { answerLimit: 10_000 });
  const inParts = await (await createExcelHost()).read();
  expect(inParts).toEqual(whole);
  expect(questions.length).toBeGreaterThan(5);
});

test("a row that is itself too much is refused", async () => {
  await bootOffice([{ name: "S", rows: [["很长".repeat(9_000)], ["短"]] }], { answerLimit: 10_000 });
  await expect((await createExcelHost()).read()).rejects.toMatchObject({ code: "too-large" });
});

test("asks Excel to wait while a cell is being edited", async () => {
  const { questions } = await bootOffice([{ name: "S", rows: [["a"]] }], {
    requirementSets: { ExcelApi: "1.17", DelayForCellEdit: "1.1" },
  });
  const host = await createExcelHost();
  await host.read();
  const delayForCellEdit = 64;
  expect(questions.map(({ flags }) => flags & delayForCellEdit)).toEqual([
    delayForCellEdit,
    delayForCellEdit,
  ]);
});

test("reads another sheet by its key, and leaves the active one in view", async () => {
  const { host, workbook, questions } = await read({ name: "一" }, { name: "二", rows: [["b"]] });
  questions.length = 0;
  await expect(host.read("{2}")).resolves.toMatchObject({ id: "{2}", sheet: { name: "二" } });
  expect(questions).toHaveLength(2);
  expect(workbook.activeSheet().name).toBe("一");
  await expect(host.read("{3}")).rejects.toMatchObject({ code: "sheet-gone" });
});

test("tells what the formulas asked about spill over, in one more round trip", async () => {
  const spill = { top: 1, left: 0, bottom: 3, right: 1 };
  const formula = (text: string) => ({ value: 1, formula: text });
  const { host, questions } = await read({
    name: "S",
    rows: [[formula("=A9:A10")], [formula("=PERF.BAND(A9,10)")], [formula("=PERF.RATE(1,1)")]],
    spills: [spill, { ...spill, top: 0, bottom: 0 }],
  });
  questions.length = 0;
  const snapshot = await host.read("{1}", { spilling: (text) => text.includes("PERF.") });
  expect(snapshot.spills).toEqual([spill]);
  expect(questions).toHaveLength(3);
  questions.length = 0;
  await expect(host.read("{1}", { spilling: () => false })).resolves.toHaveProperty("spills", []);
  expect(questions).toHaveLength(2);
  await expect(host.read("{1}")).resolves.not.toHaveProperty("spills");
});
