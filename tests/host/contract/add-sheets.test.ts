/** @jest-environment node */
import type { SheetPlan } from "../../../src/core/sheet/plan";
import { HOSTS } from "./hosts";

const PLAN: Omit<SheetPlan, "name"> = {
  rows: [["标题"], [], ["执行率", 0.5, { formula: "=B3*2" }, "96.91%", true, null]],
};

describe.each(HOSTS)("%s", (_host, boot) => {
  const open = () => boot([{ name: "自评表", rows: [["原有"]] }, { name: "数据" }]);

  test("adds sheets behind the others under names of their own, fills them, and shows the first", async () => {
    const { host, workbook } = await open();
    const added = await host.addSheets((nameOf) => [
      { name: nameOf("自评表"), ...PLAN },
      { name: nameOf("清单"), rows: [["二"]] },
    ]);
    expect(added).toEqual([
      { id: expect.any(String), name: "自评表 (2)", visible: true, pageSetUp: true },
      { id: expect.any(String), name: "清单", visible: true, pageSetUp: true },
    ]);
    expect(workbook.sheets().map(({ name }) => name)).toEqual(["自评表", "数据", "自评表 (2)", "清单"]);
    expect(workbook.selection()).toMatchObject({ sheetId: "{3}", area: { top: 0, left: 0 } });
    const { id, sheet } = await host.read();
    expect(id).toBe(added[0]!.id);
    expect(sheet.rows[0]).toEqual([{ value: "标题" }]);
    expect(sheet.rows[2]).toEqual([
      { value: "执行率" },
      { value: 0.5 },
      { value: 0, formula: "=B3*2" },
      { value: "96.91%" },
      { value: true },
    ]);
    const [first] = workbook.sheets();
    expect(first!.read({ top: 0, left: 0, bottom: 0, right: 0 })[0]![0]!.value).toBe("原有");
  });

  test("looks, sizes, merged areas, rules for entries, the page", async () => {
    const { host, workbook } = await open();
    await host.addSheets(() => [
      {
        name: "表",
        rows: [["a"]],
        widths: [50, 60],
        heights: [30],
        styles: [
          { ranges: ["A1", "A2:B3"], style: { font: "宋体", size: 11, horizontal: "center", border: true } },
          { ranges: ["C1"], style: { bold: true, fill: "DDE8F3" } },
          { ranges: ["B2:B3"], style: { format: "0.00%" } },
        ],
        merges: ["A1:B1"],
        validations: [
          {
            range: "B2",
            rule: { kind: "decimal", min: 0 },
            prompt: { title: "金额", text: "数字" },
            alert: { title: "金额", text: "不小于 0", refuse: true },
          },
          { range: "B3", rule: { kind: "whole", min: 0, max: "$B$2" } },
          { range: "C1", rule: { kind: "list", values: ["是", "否"] } },
          { range: "C2", rule: { kind: "any" } },
        ],
        highlights: [{ range: "B2:B3", when: "=$B2<0.8", fill: "FFEBB8", font: "7A4B00" }],
        frozenRows: 1,
        gridlines: false,
        print: { orientation: "landscape", area: "A1:B3", titleRows: "1:2" },
      },
    ]);
    const sheet = workbook.activeSheet() as ReturnType<typeof workbook.sheets>[number];
    const [one, block] = [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 1, left: 0, bottom: 2, right: 1 },
    ];
    expect(sheet.asked).toEqual(
      expect.arrayContaining([
        { columns: [0, 0], points: 50 },
        { columns: [1, 1], points: 60 },
        { rows: [0, 0], points: 30 },
        { area: one, font: "宋体" },
        { area: block, size: 11 },
        { area: block, wrap: true },
        { area: block, horizontal: "Center" },
        { area: one, border: { line: "EdgeTop", color: "#7F7F7F" } },
        { area: block, border: { line: "InsideVertical", color: "#7F7F7F" } },
        { area: { top: 0, left: 2, bottom: 0, right: 2 }, bold: true },
        { area: { top: 0, left: 2, bottom: 0, right: 2 }, fill: "#DDE8F3" },
        { frozen: 1 },
        { gridlines: false },
      ]),
    );
    expect(sheet.read(block).map((row) => row[1]!.format)).toEqual(["0.00%", "0.00%"]);
    expect(sheet.merges()).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    const rules = sheet.attachments().flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
    expect(rules).toEqual([
      { decimal: { operator: "GreaterThanOrEqualTo", formula1: 0 } },
      { wholeNumber: { operator: "Between", formula1: 0, formula2: "=$B$2" } },
      { list: { inCellDropDown: true, source: "是,否" } },
    ]);
    const alerts = sheet
      .attachments()
      .flatMap(({ errorAlert }) => (errorAlert === undefined ? [] : [errorAlert]));
    expect(alerts).toMatchObject([
      { showAlert: true, style: "Stop" },
      ...Array(3).fill({ showAlert: false }),
    ]);
    expect(sheet.attachments()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: "highlight", formula: "=$B2<0.8", fill: "#FFEBB8", font: "#7A4B00" }),
        { kind: "page", orientation: "Landscape" },
        { kind: "page", zoom: { horizontalFitToPages: 1 } },
        { kind: "page", area: "A1:B3" },
        { kind: "page", titleRows: "$1:$2" },
      ]),
    );
  });

  test("without a printer there is still a form, and it is told that its page is not set up", async () => {
    const { host, workbook } = await open();
    workbook.printerless = true;
    const print = { orientation: "landscape", area: "A1:B3" } as const;
    await expect(host.addSheets(() => [{ name: "表", rows: [["a"]], print }])).resolves.toEqual([
      { id: expect.any(String), name: "表", visible: true, pageSetUp: false },
    ]);
    expect(workbook.activeSheet().usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  test("a table of many rows", async () => {
    const { host, workbook } = await open();
    const rows = Array.from({ length: 900 }, (_, row) => [row, `第${row}行`, row / 7]);
    await host.addSheets((nameOf) => [{ name: nameOf("大表"), rows }]);
    expect(workbook.activeSheet().usedArea()).toEqual({ top: 0, left: 0, bottom: 899, right: 2 });
    const [last] = workbook.activeSheet().read({ top: 899, left: 0, bottom: 899, right: 2 });
    expect(last!.map((cell) => cell!.value)).toEqual([899, "第899行", 899 / 7]);
  });

  test("a workbook of protected structure takes none", async () => {
    const { host, workbook } = await open();
    workbook.structureProtected = true;
    await expect(host.addSheets(() => [{ name: "新", rows: [] }])).rejects.toMatchObject({
      code: "protected",
    });
    expect(workbook.sheets()).toHaveLength(2);
  });

  test("all or none: what was begun when Excel refused is taken away", async () => {
    const { host, workbook } = await open();
    const plan = [
      { name: "甲", rows: [["a"]] },
      { name: "乙", rows: [["b"]], merges: ["not an address"] },
    ];
    await expect(host.addSheets(() => plan)).rejects.toMatchObject({ name: "HostError" });
    expect(workbook.sheets().map(({ name }) => name)).toEqual(["自评表", "数据"]);
  });

  test("a name taken meanwhile: the sheet that has it stays", async () => {
    const { host, workbook } = await open();
    await expect(host.addSheets(() => [{ name: "数据", rows: [["x"]] }])).rejects.toMatchObject({
      code: "unknown",
    });
    expect(workbook.sheets().map(({ name }) => name)).toEqual(["自评表", "数据"]);
  });
});
