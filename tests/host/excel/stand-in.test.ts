/** @jest-environment node */
import { bootOffice } from "./office";

const SHEETS = [
  {
    name: "一",
    rows: [
      ["a", 1],
      ["b", { value: 0.5, format: "0%" }],
    ],
  },
  { name: "二", protected: true },
];

const B2_B3 = { top: 1, left: 1, bottom: 2, right: 1 };

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["Range.insert", (sheet) => sheet.getRange("A1").insert("Down")],
  ["RangeFormat.wrapText", (sheet) => sheet.getRange("A1").format.load("wrapText")],
  ["RangeFormat.autofitColumns", (sheet) => sheet.getRange("A1").format.autofitColumns()],
  ["PageLayout.footerMargin", (sheet) => void (sheet.pageLayout.footerMargin = 1)],
  ["Range.hidden", (sheet) => sheet.getRange("A1").load("hidden")],
  ["Worksheet.tabColor", (sheet) => void (sheet.tabColor = "#FF0000")],
  ["Worksheet.tables", (sheet) => sheet.tables.load("items/name")],
])("%s, which it lacks, fails by that name", async (name, use) => {
  await bootOffice(SHEETS);
  const batch = Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem("一"));
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({
    code: "ApiNotFound",
    message: `The stand-in host has no ${name}.`,
  });
});

test("lists the sheets and finds one by name, id or not at all", async () => {
  await bootOffice(SHEETS);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/id,items/visibility");
    const byId = worksheets.getItem("{2}").load("name");
    const missing = worksheets.getItemOrNullObject("三");
    const below = missing.getUsedRangeOrNullObject();
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    expect(worksheets.items.map(({ id, name, visibility }) => [id, name, visibility].join(" "))).toEqual([
      "{1} 一 Visible",
      "{2} 二 Visible",
    ]);
    expect([byId.name, missing.isNullObject, below.isNullObject]).toEqual(["二", true, true]);
    expect(selected.address).toBe("一!A1");
  });
});

test("writes constants and formulas, and leaves out null", async () => {
  const { workbook } = await bootOffice(SHEETS);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("一").getRange("A1:B2");
    range.values = [
      [null, "=1+1"],
      ["", 3],
    ];
    await context.sync();
  });
  expect(workbook.activeSheet().read({ top: 0, left: 0, bottom: 1, right: 1 })).toEqual([
    [
      { value: "a", format: "General" },
      { value: 0, format: "General", formula: "=1+1" },
    ],
    [null, { value: 3, format: "0%" }],
  ]);
});

test("writes more cells than the library sends at once", async () => {
  const { workbook } = await bootOffice(SHEETS);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("一").getRangeByIndexes(0, 0, 1000, 2);
    range.values = Array.from({ length: 1000 }, (_row, r) => [r, `项目${r}`]);
    await context.sync();
  });
  const read = workbook.activeSheet().read({ top: 999, left: 0, bottom: 999, right: 1 });
  expect(read[0]!.map((cell) => cell?.value)).toEqual([999, "项目999"]);
});

test("refuses to write on a protected sheet, or a table of another shape", async () => {
  await bootOffice(SHEETS);
  const write = (name: string, values: unknown[][]) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem(name).getRange("A1:B1").values = values;
      await context.sync();
    });
  await expect(write("二", [[1, 2]])).rejects.toMatchObject({ code: "AccessDenied" });
  await expect(write("一", [[1, 2, 3]])).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("shows text, but does not guess at number formats", async () => {
  await bootOffice(SHEETS);
  const text = (address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("一").getRange(address).load("text");
      await context.sync();
      return range.text;
    });
  expect(await text("A1:B1")).toEqual([["a", "1"]]);
  await expect(text("B2")).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("keeps settings with the workbook", async () => {
  const settings = new Map<string, unknown>([["old", 1]]);
  await bootOffice(SHEETS, { settings });
  const [value, missing] = await Excel.run(async (context) => {
    const all = context.workbook.settings;
    all.add("perf", { profile: "national" });
    all.getItemOrNullObject("old").delete();
    const setting = all.getItemOrNullObject("perf").load("value");
    const none = all.getItemOrNullObject("other").load("value");
    await context.sync();
    return [setting.value as unknown, none.isNullObject];
  });
  expect(value).toEqual({ profile: "national" });
  expect(missing).toBe(true);
  expect([...settings.keys()]).toEqual(["perf"]);
});

test("activates a sheet", async () => {
  const { workbook } = await bootOffice(SHEETS);
  await Excel.run(async (context) => context.workbook.worksheets.getItem("二").activate());
  expect(workbook.activeSheet().name).toBe("二");
});

test("tells only those who asked, and no one once disposed of", async () => {
  const { standIn, window, workbook } = await bootOffice(SHEETS);
  const { _richApiNativeBridge: bridge } = window as unknown as {
    _richApiNativeBridge: { onMessageFromHost: (text: string) => void };
  };
  const receive = jest.spyOn(bridge, "onMessageFromHost");
  const events = () =>
    receive.mock.calls.filter(([text]) => (JSON.parse(text) as { type: number }).type === 3);
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("二");
    sheet.onChanged.add(async ({ worksheetId, address }) => void heard.push(`${worksheetId} ${address}`));
    await context.sync();
  });
  const edit = () => workbook.sheets().map((sheet) => sheet.write(B2_B3, [[1], [2]]));
  edit();
  await Excel.run(async (context) => void context.workbook.worksheets.load("items/name"));
  expect(heard).toEqual(["{2} B2:B3"]);
  expect(events()).toHaveLength(1);

  edit();
  standIn.dispose();
  edit();
  await Promise.resolve();
  expect(events()).toHaveLength(1);
});
