/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import { bootOffice } from "./office";

async function boot() {
  const office = await bootOffice([{ name: "自评表", rows: [["原有"]] }, { name: "数据" }]);
  return { ...office, host: await createExcelHost() };
}
const print = { orientation: "landscape", area: "A1:B3" } as const;

test.each([
  ["two round trips", undefined, 2],
  ["a third for the printed page", print, 3],
] as const)("adds sheets in %s", async (_name, page, roundTrips) => {
  const { host, workbook, questions } = await boot();
  await host.addSheets((nameOf) => [
    { name: nameOf("自评表"), rows: [["一"]], ...(page && { print: page }) },
  ]);
  expect(workbook.sheets()).toHaveLength(3);
  expect(questions.length).toBeLessThanOrEqual(roundTrips);
});

test("a workbook of protected structure is asked once", async () => {
  const { host, workbook, questions } = await boot();
  workbook.structureProtected = true;
  await expect(host.addSheets(() => [{ name: "新", rows: [] }])).rejects.toMatchObject({ code: "protected" });
  expect(questions).toHaveLength(1);
});

test("a name taken meanwhile is told in Excel's words", async () => {
  const { host } = await boot();
  await expect(host.addSheets(() => [{ name: "数据", rows: [["x"]] }])).rejects.toMatchObject({
    detail: expect.stringContaining("ItemAlreadyExists"),
  });
});
