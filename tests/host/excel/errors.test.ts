/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { HostErrorCode } from "../../../src/host/host";
import { bootOffice } from "./office";

const SHEETS = [
  { name: "一", rows: [["a"]] },
  { name: "二", rows: [["b"]] },
];

test.each<[string, HostErrorCode]>([
  ["InvalidOperationInCellEditMode", "cell-in-edit"],
  ["AccessDenied", "protected"],
  ["ResponsePayloadSizeLimitExceeded", "too-large"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["MemoryLimitReached", "too-large"],
  ["InactiveWorkbook", "inactive"],
  ["FilteredRangeConflict", "filtered"],
  ["UnsupportedSheet", "no-cells"],
  ["ApiNotFound", "unsupported"],
  ["GeneralException", "unknown"],
])("names %s %s and keeps Excel's words", async (excelCode, code) => {
  const { workbook } = await bootOffice(SHEETS);
  const host = await createExcelHost();
  workbook.refuse(excelCode, "Excel's own words.");
  const refused = { name: "HostError", code, detail: `${excelCode}: Excel's own words.` };
  await expect(host.read()).rejects.toMatchObject(refused);
  await expect(host.select("{1}", { row: 0, col: 0 })).rejects.toMatchObject(refused);
  await expect(host.onChange(() => undefined)).rejects.toMatchObject(refused);
  await expect(host.selection()).rejects.toMatchObject(refused);
  await expect(host.setting("k")).rejects.toMatchObject(refused);
  await expect(host.setting("k", "v")).rejects.toMatchObject(refused);
  workbook.refuse();
  await expect(host.read()).resolves.toMatchObject({ id: "{1}" });
});

test("a sheet deleted while it is being read", async () => {
  const { workbook, questions } = await bootOffice(SHEETS, {
    onBatch: () => {
      if (questions.length === 1) workbook.deleteSheet("{1}");
    },
  });
  const host = await createExcelHost();
  await expect(host.read()).rejects.toMatchObject({ code: "sheet-gone" });
});

test("a sheet too large is not asked for", async () => {
  const { workbook, questions } = await bootOffice(SHEETS);
  const host = await createExcelHost();
  workbook.activeSheet().write({ top: 1_048_575, left: 4, bottom: 1_048_575, right: 4 }, [["x"]]);
  await expect(host.read()).rejects.toMatchObject({ code: "too-large", detail: "一!A1:E1048576" });
  expect(questions).toHaveLength(1);
});

test("an Excel without the requirement set", async () => {
  await bootOffice(SHEETS, { requirementSets: { ExcelApi: "1.12" } });
  await expect(createExcelHost()).rejects.toMatchObject({ code: "unsupported", detail: "ExcelApi 1.13" });
});

test("a page without Office.js", async () => {
  await bootOffice(SHEETS);
  Object.assign(globalThis, { Office: undefined });
  await expect(createExcelHost()).rejects.toMatchObject({ code: "no-library" });
});

test("an error that is not Excel's passes unchanged", async () => {
  await bootOffice(SHEETS);
  const host = await createExcelHost();
  const bug = new TypeError("bug");
  jest.spyOn(Excel, "run").mockRejectedValue(bug);
  await expect(host.read()).rejects.toBe(bug);
});
