import fc from "fast-check";
import {
  address,
  areaAddress,
  columnName,
  forEachCell,
  isCellError,
  parseAddress,
  sheetFromValues,
  type Cell,
} from "../../../src/core/sheet/sheet";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (col, expected) => {
  expect(columnName(col)).toBe(expected);
});

test.each([
  ["A1", { top: 0, left: 0, bottom: 0, right: 0 }],
  ["$C$3", { top: 2, left: 2, bottom: 2, right: 2 }],
  ["b2:D5", { top: 1, left: 1, bottom: 4, right: 3 }],
  ["D5:B2", { top: 1, left: 1, bottom: 4, right: 3 }],
  ["自评表!E12", { top: 11, left: 4, bottom: 11, right: 4 }],
  ["'甲!乙'!$A$1:$B$2", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["XFD1048576", { top: 1048575, left: 16383, bottom: 1048575, right: 16383 }],
])("%s names an area", (text, area) => {
  expect(parseAddress(text)).toEqual(area);
});

test.each(["", "A", "1", "A0", "1A", "AAAA1", "A1:", "A1:B", "A1:B2:C3", "A-1", "R1C1", "A1 B2"])(
  "%j names none",
  (text) => {
    expect(parseAddress(text)).toBeUndefined();
  },
);

const row = fc.nat(1_048_575);
const col = fc.nat(16_383);

test("an address is read back as it was written", () => {
  fc.assert(
    fc.property(row, row, col, col, (r1, r2, c1, c2) => {
      const area = {
        top: Math.min(r1, r2),
        left: Math.min(c1, c2),
        bottom: Math.max(r1, r2),
        right: Math.max(c1, c2),
      };
      expect(parseAddress(areaAddress(area))).toEqual(area);
      expect(areaAddress({ top: r1, left: c1, bottom: r1, right: c1 })).toBe(address({ row: r1, col: c1 }));
    }),
  );
});

test("a table of values becomes a sparse sheet", () => {
  const merge = { top: 0, left: 0, bottom: 0, right: 1 };
  const sheet = sheetFromValues(
    [
      ["总分", null],
      ["", 0],
      [{ error: "#REF!" }, false],
    ],
    [merge],
    "自评表",
  );
  expect(sheet).toEqual({
    name: "自评表",
    merges: [merge],
    rows: [
      [{ value: "总分" }, undefined],
      [undefined, { value: 0 }],
      [{ value: { error: "#REF!" } }, { value: false }],
    ],
  });
  expect(isCellError(sheet.rows[2]![0]!.value)).toBe(true);
  expect(isCellError(sheet.rows[2]![1]!.value)).toBe(false);
});

test.each([3, 16_384])("every cell of a row of %i is visited once, left to right", (width) => {
  const cells: (Cell | undefined)[] = [{ value: 1 }];
  cells[width - 1] = { value: 2 };
  const seen: [number, unknown][] = [];
  forEachCell(cells, (cell, at) => seen.push([at, cell.value]));
  expect(seen).toEqual([
    [0, 1],
    [width - 1, 2],
  ]);
  expect(() => forEachCell(undefined, () => expect(true).toBe(false))).not.toThrow();
});
