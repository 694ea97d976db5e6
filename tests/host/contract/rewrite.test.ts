/** @jest-environment node */
import type { CellValue } from "../../../src/core/sheet/sheet";
import { planChange, type Aim } from "../../../src/pane/tools/conversion";
import { ORIGINALS_KEY, parseOriginals } from "../../../src/pane/tools/originals";
import { convert, loadOriginals, reenter, restore } from "../../../src/pane/tools/rewrite";
import { isPerfFormula, isTroubled, scanWorkbook } from "../../../src/pane/tools/scan";
import type { SheetContent } from "../../../src/preview/standin/memory-workbook";
import type { Host } from "../../../src/host/host";
import { HOSTS } from "./hosts";

const formula = (text: string, value: CellValue = 0.5) => ({ value, formula: text });
const FORMS: readonly SheetContent[] = [
  {
    name: "自评表",
    rows: [
      [800, 400, formula("=PERF.RATE(A1,B1)")],
      ["≥95%", 96, formula("=PERF.SCORE(A2,B2,10)", 10)],
      [0, 1, formula("=PERF.SCORE(A3,B3,10)", { error: "#N/A" })],
      ["PERF.RATE(", formula('="PERF.RATE("&A1', "x"), formula("=SUM(A1:B1)", 1200)],
    ],
  },
  {
    name: "清单",
    visible: false,
    rows: [
      [formula("=PERF.LOW(自评表!A1:A9,自评表!B1:B9,自评表!C1:C9)", "甲"), 200, 20],
      ["乙", 100, 70],
    ],
    spills: [{ top: 0, left: 0, bottom: 1, right: 2 }],
  },
  { name: "锁", rows: [[formula("=PERF.RATE(1,1)", 1)]], protected: true },
];

async function planned(host: Host, aim: Aim, freezeRest = true) {
  const { cells } = await scanWorkbook(host);
  return cells.map((cell) => planChange(cell, aim, freezeRest));
}

describe.each(HOSTS)("%s", (_host, boot) => {
  async function open(sheets = FORMS) {
    const booted = await boot(sheets);
    const cell = (sheet: number, row: number, col: number) =>
      booted.workbook.sheets()[sheet]!.read({ top: row, left: col, bottom: row, right: col })[0]![0];
    return { ...booted, cell };
  }

  test("finds the formulas of all sheets, hidden and protected ones too, with what they spill over", async () => {
    const { host } = await open();
    const { cells, unread } = await scanWorkbook(host);
    expect(
      cells.map(({ sheet, cell, area }) => [sheet.name, cell.formula.slice(0, 11), area.bottom]),
    ).toEqual([
      ["自评表", "=PERF.RATE(", 0],
      ["自评表", "=PERF.SCORE", 1],
      ["自评表", "=PERF.SCORE", 2],
      ["清单", "=PERF.LOW(自", 1],
      ["锁", "=PERF.RATE(", 0],
    ]);
    expect(unread).toEqual([]);
  });

  test("a sheet too large to read is named, the others are searched", async () => {
    const { host, workbook } = await open();
    workbook.sheets()[0]!.write({ top: 1_048_575, left: 16_383, bottom: 1_048_575, right: 16_383 }, [[1]]);
    const { cells, unread } = await scanWorkbook(host);
    expect(unread).toEqual(["自评表"]);
    expect(cells).toHaveLength(2);
  });

  test("what becomes of each: plain formula, value, or left alone with the reason", async () => {
    const { host } = await open();
    const outcomes = async (aim: Aim, rest?: boolean) => (await planned(host, aim, rest)).map(({ to }) => to);
    await expect(outcomes("plain")).resolves.toEqual([
      { kind: "plain", formula: "=B1/A1" },
      { kind: "value", value: 10 },
      { kind: "left", why: "error", shown: "#N/A" },
      { kind: "value", value: "甲" },
      { kind: "left", why: "protected", shown: "" },
    ]);
    const kinds = (await outcomes("plain", false)).map((to) => (to.kind === "left" ? to.why : to.kind));
    expect(kinds).toEqual(["plain", "no-plain", "no-plain", "no-plain", "protected"]);
    await expect(outcomes("value")).resolves.toMatchObject([{ kind: "value", value: 0.5 }, {}, {}, {}, {}]);
  });

  test.each<CellValue>([{ error: "#BUSY!" }, "#BUSY!", { error: "#NAME?" }, { error: "#SPILL!" }])(
    "%j is never frozen",
    async (value) => {
      const { host } = await open([{ name: "S", rows: [[formula("=PERF.SCORE(1,1,1)", value)]] }]);
      const [change] = await planned(host, "value");
      expect(change!.to).toMatchObject({ kind: "left", why: "error" });
      await expect(convert(host, [change!])).resolves.toMatchObject({ count: 0 });
    },
  );

  test("an error among the cells spilled over keeps the whole from being frozen", async () => {
    const { host } = await open([
      {
        name: "S",
        rows: [[formula("=PERF.SCORE(B1:B2,1,1)", 1)], [{ error: "#N/A" }]],
        spills: [{ top: 0, left: 0, bottom: 1, right: 0 }],
      },
    ]);
    await expect(planned(host, "value")).resolves.toMatchObject([
      { to: { kind: "left", why: "error", shown: "#N/A" } },
    ]);
  });

  test("converted, kept in the workbook, and restored in a later session", async () => {
    const { host, cell, again } = await open();
    await expect(convert(host, await planned(host, "plain"))).resolves.toEqual({
      count: 3,
      sheets: 2,
      refused: [],
      locked: [],
    });
    expect(cell(0, 0, 2)).toMatchObject({ formula: "=B1/A1" });
    expect(cell(0, 1, 2)).toEqual({ value: 10, format: "General" });
    expect(cell(0, 2, 2)).toMatchObject({ formula: "=PERF.SCORE(A3,B3,10)" });
    expect(cell(1, 0, 0)).toEqual({ value: "甲", format: "General" });
    expect(cell(1, 1, 2)).toEqual({ value: 70, format: "General" });
    const later = await again();
    await expect(restore(later)).resolves.toMatchObject({ count: 3, sheets: 2, refused: [], gone: [] });
    expect(cell(0, 0, 2)).toMatchObject({ formula: "=PERF.RATE(A1,B1)" });
    expect(cell(0, 1, 2)).toMatchObject({ formula: "=PERF.SCORE(A2,B2,10)" });
    expect(cell(1, 0, 0)).toMatchObject({ formula: expect.stringContaining("PERF.LOW") });
    expect(cell(1, 1, 2)).toBeNull();
    await expect(loadOriginals(later)).resolves.toEqual([]);
  });

  test("a cell changed since its conversion is not restored, and stays on record", async () => {
    const { host, cell, workbook } = await open();
    await convert(host, await planned(host, "plain"));
    workbook.sheets()[1]!.write({ top: 1, left: 2, bottom: 1, right: 2 }, [[71]]);
    await expect(restore(host)).resolves.toMatchObject({
      count: 2,
      refused: [{ sheet: "清单", at: { row: 1, col: 2 }, why: "changed" }],
    });
    expect(cell(1, 0, 0)).toEqual({ value: "甲", format: "General" });
    await expect(loadOriginals(host)).resolves.toMatchObject([{ sheet: { name: "清单" } }]);
  });

  test("renamed, the sheet is known by its key; of another key, by its name; deleted, it is named", async () => {
    const { host, workbook, ids } = await open();
    await convert(host, await planned(host, "plain"));
    workbook.rename("{1}", "改名");
    const stored = String(await host.setting(ORIGINALS_KEY)).replaceAll(
      `"${ids[1]}"`,
      '"of another computer"',
    );
    await host.setting(ORIGINALS_KEY, stored);
    await expect(restore(host)).resolves.toMatchObject({ count: 3 });
    await host.setting(ORIGINALS_KEY, stored);
    workbook.deleteSheet("{2}");
    await expect(restore(host)).resolves.toMatchObject({ gone: ["清单"] });
  });

  test("nothing is written where the workbook does not keep the originals", async () => {
    const { host, cell } = await open();
    const changes = await planned(host, "plain");
    const setting: typeof host.setting = async (key, text) => {
      if (text !== undefined) throw new Error("refused");
      return host.setting(key);
    };
    await expect(convert({ ...host, setting }, changes)).rejects.toThrow("refused");
    expect(cell(0, 0, 2)).toMatchObject({ formula: "=PERF.RATE(A1,B1)" });
  });

  test("cells changed between list and conversion are left out, with all they spill over", async () => {
    const { host, cell, workbook } = await open();
    const changes = await planned(host, "plain");
    workbook.sheets()[1]!.write({ top: 0, left: 1, bottom: 0, right: 1 }, [[201]]);
    await expect(convert(host, changes)).resolves.toMatchObject({
      count: 2,
      refused: [{ sheet: "清单", why: "changed" }],
    });
    expect(cell(1, 0, 0)).toMatchObject({ formula: expect.stringContaining("PERF.LOW") });
    await expect(loadOriginals(host)).resolves.toHaveLength(2);
  });

  test("a sheet protected since the list was made does not hold up the others", async () => {
    const { host } = await open();
    const { cells } = await scanWorkbook(host);
    const changes = cells.map((cell) => planChange({ ...cell, protected: false }, "value", true));
    await expect(convert(host, changes)).resolves.toMatchObject({ count: 3, locked: ["锁"] });
  });

  test("formulas that the program does not know are entered again under their own names", async () => {
    const name = { error: "#NAME?" };
    const { host, cell } = await open([
      {
        name: "S",
        rows: [
          [formula("=_xldudf_PERF_RATE(B1,C1)", name)],
          [formula("=IF(_xlfn._xldudf_PERF_GRADE(B2)=\"_xldudf_PERF_GRADE\",1,'_xldudf_PERF_RATE'!A1)", 1)],
          [formula("=PERF.RATE(B3,C3)", name)],
          [formula("=PERF.RATE(B4,C4)", 0.5)],
          [formula("='C:\\Program Files\\FUNCRES.XLAM'!_xldudf_PERF_RATE(B5,C5)", name)],
          [formula("=NOSUCH(1)", name)],
        ],
      },
    ]);
    const troubled = (await scanWorkbook(host)).cells.filter(isTroubled);
    expect(troubled.map(({ at }) => at.row)).toEqual([0, 1, 2, 4]);
    await expect(reenter(host, troubled)).resolves.toMatchObject({ count: 4, settled: 4, refused: [] });
    expect(cell(0, 0, 0)).toMatchObject({ formula: "=PERF.RATE(B1,C1)" });
    expect(cell(0, 1, 0)!.formula).toBe(
      "=IF(PERF.GRADE(B2)=\"_xldudf_PERF_GRADE\",1,'_xldudf_PERF_RATE'!A1)",
    );
    expect(cell(0, 2, 0)).toMatchObject({ formula: "=PERF.RATE(B3,C3)" });
    expect(cell(0, 4, 0)).toMatchObject({ formula: "=PERF.RATE(B5,C5)" });
  });

  test("a cell edited since is not entered again", async () => {
    const { host, workbook } = await open([
      { name: "S", rows: [[formula("=PERF.RATE(1,1)", { error: "#NAME?" })]] },
    ]);
    const { cells } = await scanWorkbook(host);
    workbook.sheets()[0]!.write({ top: 0, left: 0, bottom: 0, right: 0 }, [["=PERF.RATE(2,1)"]]);
    await expect(reenter(host, cells)).resolves.toMatchObject({ count: 0, refused: [{ why: "changed" }] });
  });
});

test.each([
  ["=PERF.RATE(A1,B1)", true],
  ["=perf.rate(A1,B1)+1", true],
  ["=@PERF.RATE(A1,B1)", true],
  ["=_xldudf_PERF_RATE(A1)", true],
  ["=MAP(A1:A2,PERF.GRADE)", true],
  ['="PERF.RATE("', false],
  ["=PERF_TABLE[分值]", false],
  ["=SUPERF.RATE(1)", false],
])("%s is a PERF formula: %s", (text, expected) => {
  expect(isPerfFormula(text)).toBe(expected);
});

test.each([
  ["", undefined],
  ["{", undefined],
  [{ version: 2, originals: [] }, undefined],
  [
    { version: 1, originals: [{ sheet: { id: "1", name: "S" }, at: "A1", formula: "=1", wrote: [[]] }] },
    undefined,
  ],
  [{ version: 1, originals: [{ sheet: { id: "1" }, at: "A1", formula: "=1", wrote: [[1]] }] }, undefined],
  [
    { version: 1, originals: [{ sheet: { id: "1", name: "S" }, at: "A1", formula: "1", wrote: [[1]] }] },
    undefined,
  ],
  [{ version: 1, originals: [] }, []],
])("stored %j is read as %j", (stored, expected) => {
  expect(parseOriginals(stored)).toEqual(expected);
});
