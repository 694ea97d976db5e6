/** @jest-environment node */
import { createExcelHost } from "../../../src/host/excel/excel";
import { bootOffice } from "./office";

const SHEETS = [
  { name: "一", rows: [["a"]] },
  { name: "二", rows: [["b"]] },
];
const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

async function boot(options?: Parameters<typeof bootOffice>[1]) {
  const office = await bootOffice(SHEETS, options);
  return { ...office, host: await createExcelHost() };
}

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["en-US", "en"],
  ["ja-JP", "en"],
])("Excel in %s speaks %s", async (displayLanguage, locale) => {
  const { host } = await boot({ locale: displayLanguage });
  expect(host.locale).toBe(locale);
});

test("select shows the sheet and selects the cell", async () => {
  const { host, workbook } = await boot();
  await host.select("{2}", { row: 11, col: 27 });
  expect(workbook.activeSheet().name).toBe("二");
  expect(workbook.selection()).toEqual({
    sheetId: "{2}",
    area: { top: 11, left: 27, bottom: 11, right: 27 },
  });
});

test("tells the active cell and the range selected with it, in one round trip", async () => {
  const { host, workbook, questions } = await boot();
  await expect(host.selection()).resolves.toEqual({
    sheetId: "{1}",
    sheetName: "一",
    at: { row: 0, col: 0 },
    area: A1,
  });
  const area = { top: 5, left: 2, bottom: 7, right: 4 };
  workbook.select("{2}", area);
  await expect(host.selection()).resolves.toEqual({
    sheetId: "{2}",
    sheetName: "二",
    at: { row: 5, col: 2 },
    area,
  });
  expect(questions).toHaveLength(2);
});

test("of several ranges selected at once there is the active cell alone", async () => {
  const { host, workbook } = await boot();
  workbook.selectMany("{2}", [{ top: 5, left: 2, bottom: 7, right: 4 }, A1]);
  await expect(host.selection()).resolves.toMatchObject({ at: { row: 5, col: 2 }, area: null });
});

test("lists all sheets, hidden ones too, in one round trip", async () => {
  const { questions } = await bootOffice([...SHEETS, { name: "藏", visible: false }]);
  const host = await createExcelHost();
  await expect(host.sheets()).resolves.toEqual([
    { id: "{1}", name: "一", visible: true },
    { id: "{2}", name: "二", visible: true },
    { id: "{3}", name: "藏", visible: false },
  ]);
  expect(questions).toHaveLength(1);
});

test.each<[string, (office: Awaited<ReturnType<typeof boot>>) => void]>([
  ["an edit of any sheet", ({ workbook }) => workbook.sheets()[1]!.write(A1, [["c"]])],
  ["recalculation", ({ workbook }) => workbook.recalculate("{1}")],
  ["change of the active sheet", ({ workbook }) => workbook.select("{2}", A1)],
])("onChange calls after %s, until stopped", async (_name, change) => {
  const office = await boot();
  let called: () => void = () => undefined;
  const listener = jest.fn(() => called());
  const stop = await office.host.onChange(listener);
  expect(listener).not.toHaveBeenCalled();

  await new Promise<void>((resolve) => {
    called = resolve;
    change(office);
  });
  expect(listener).toHaveBeenCalledTimes(1);

  await stop();
  office.workbook.select("{1}", A1);
  change(office);
  // A round trip: whatever the change had sent would have come before.
  await office.host.read();
  expect(listener).toHaveBeenCalledTimes(1);
});
