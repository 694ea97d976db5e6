// What the reader library makes of a sheet, as cells of ours.
import type { WorkSheet } from "@e965/xlsx";
import { readCells, readMerges } from "../../../src/files/workbook/cells";

type Corners = [top: number, left: number, bottom: number, right: number];
const sheet = (rows: unknown[], ...merges: Corners[]): WorkSheet =>
  ({
    "!data": rows,
    "!merges": merges.map(([top, left, bottom, right]) => ({
      s: { r: top, c: left },
      e: { r: bottom, c: right },
    })),
  }) as unknown as WorkSheet;
const cells = (...row: unknown[]) => readCells(sheet([row]), () => undefined)[0];

test("a sheet without cells or areas has none", () => {
  expect(readCells({}, () => undefined)).toEqual([]);
  expect(readMerges({}, [], 9)).toEqual([]);
  expect(cells({ t: "z" }, { t: "s", v: "" }, { t: "n", v: undefined }, { t: "n", v: null })).toBeUndefined();
  expect(readCells(sheet([undefined, [{ t: "n", v: 1 }]]), () => undefined)).toEqual([
    undefined,
    [{ value: 1 }],
  ]);
});

test("a format or a formula is kept where it says something", () => {
  const row = [
    { t: "n", v: 1, z: "General", f: "" },
    { t: "n", v: 0.5, z: "0%", f: "A1/2" },
    { t: "s", v: "a", z: 9, f: 1 },
    { t: "s", v: "", f: 'IF(A1,"","x")' },
  ];
  expect(cells(...row)).toStrictEqual([
    { value: 1 },
    { value: 0.5, format: "0%", formula: "=A1/2" },
    { value: "a" },
    { value: "", formula: '=IF(A1,"","x")' },
  ]);
});

test("errors have names, a day is a number, and what is no figure is an error", () => {
  const codes = [0x00, 0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a, 0x2b, 0x99];
  const names = [
    "#NULL!",
    "#DIV/0!",
    "#VALUE!",
    "#REF!",
    "#NAME?",
    "#NUM!",
    "#N/A",
    "#GETTING_DATA",
    "#VALUE!",
  ];
  expect(cells(...codes.map((v) => ({ t: "e", v })))?.map((cell) => cell?.value)).toEqual(
    names.map((error) => ({ error })),
  );
  const others = [
    { t: "d", v: new Date("1900-03-01T12:00:00Z") },
    { t: "n", v: NaN },
    { t: "b", v: false },
  ];
  expect(cells(...others)?.map((cell) => cell?.value)).toEqual([61.5, { error: "#NUM!" }, false]);
});

test("each cell that holds something is counted", () => {
  let count = 0;
  readCells(sheet([[{ t: "n", v: 1 }, { t: "z" }], [{ t: "s", v: "a" }]]), () => count++);
  expect(count).toBe(2);
});

describe("areas", () => {
  const rows = [
    [{ value: 1 }, { value: 2 }],
    [undefined, undefined, { value: 3 }],
  ];

  test.each<[string, Corners, Corners[]]>([
    ["over rows", [0, 0, 1, 0], [[0, 0, 1, 0]]],
    ["over columns", [1, 0, 1, 2], [[1, 0, 1, 2]]],
    ["told from its end", [1, 2, 0, 0], [[0, 0, 1, 2]]],
    ["of one cell", [1, 1, 1, 1], []],
    ["that begins at the last cell", [1, 2, 3, 4], [[1, 2, 3, 4]]],
    ["that begins below the last", [2, 0, 3, 0], []],
    ["that begins right of the last", [0, 3, 0, 4], []],
    ["that begins above the first", [-1, 0, 1, 1], []],
    ["that begins left of the first", [0, -1, 1, 1], []],
    ["over a whole sheet", [0, 0, 1_048_575, 16_383], [[0, 0, 101, 102]]],
  ])("one %s", (_, area, expected) => {
    const merges = readMerges(sheet([], area), rows, 9);
    expect(merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(expected);
  });
});
