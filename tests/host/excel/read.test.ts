/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootOffice } from "./office";

async function read(...sheets: SheetContent[]) {
  const office = await bootOffice(sheets);
  const host = await createExcelHost();
  return { ...office, host, snapshot: await host.read() };
}

test("reads an empty sheet in one round trip", async () => {
  const { snapshot, questions } = await read({ name: "空表" });
  expect(snapshot.sheet).toEqual({ name: "空表", rows: [], merges: [] });
  expect(questions).toHaveLength(1);
});

test("quotes a sheet's name in addresses", async () => {
  await read({ name: "2024 年 '绩效' 自评表", rows: [["a"]] });
  const address = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("2024 年 '绩效' 自评表").getUsedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("'2024 年 ''绩效'' 自评表'!A1");
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

test("reads another sheet by its key in two round trips", async () => {
  const { host, questions } = await read({ name: "一" }, { name: "二", rows: [["b"]] });
  questions.length = 0;
  await host.read("{2}");
  expect(questions).toHaveLength(2);
});

test("asks what formulas spill over in one more round trip, and not where none is asked about", async () => {
  const formulas = [1, 2, 3].map(() => [{ value: 1, formula: "=PERF.RATE(1,1)" }]);
  const { host, questions } = await read({ name: "S", rows: formulas });
  questions.length = 0;
  await host.read("{1}", { spilling: () => true });
  expect(questions).toHaveLength(3);
  questions.length = 0;
  await host.read("{1}", { spilling: () => false });
  expect(questions).toHaveLength(2);
});
