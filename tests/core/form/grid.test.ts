import { anchor, createGrid, hasContent, rowHasContent } from "../../../src/core/form/grid/grid";
import { sheetFromValues, type Area, type Sheet } from "../../../src/core/sheet/sheet";

const area = (top: number, left: number, bottom: number, right: number): Area => ({
  top,
  left,
  bottom,
  right,
});

test("the used area is what holds something; cells emptied are none", () => {
  const used = (rows: Sheet["rows"]) => createGrid({ name: "", merges: [], rows }).used;
  expect(used([])).toEqual({ top: 0, bottom: -1, left: 0, right: -1 });
  expect(used([[{ value: 1 }]])).toEqual(area(0, 0, 0, 0));
  expect(
    used([[{ value: "" }], undefined, [undefined, { value: 0 }, { value: false }, { value: null }]]),
  ).toEqual(area(2, 1, 2, 2));
  expect(used([[undefined, undefined, { value: 1 }], [{ value: 2 }], [undefined, { value: 3 }]])).toEqual(
    area(0, 0, 2, 2),
  );
});

test("every cell of a merged area shows the first, whatever lies hidden under it", () => {
  const grid = createGrid(
    sheetFromValues(
      [
        ["产出", "甲", " 乙 "],
        ["旧稿", "丙", null],
      ],
      [area(0, 0, 1, 0), area(0, 2, 1, 3)],
    ),
  );
  expect(grid.textAt(1, 0)).toBe("产出");
  expect(grid.areaAt(1, 0)).toEqual(area(0, 0, 1, 0));
  expect(grid.textAt(1, 1)).toBe("丙");
  expect(grid.areaAt(1, 1)).toEqual(area(1, 1, 1, 1));
  // The last row and column of the sheet are part of it.
  expect(grid.textAt(1, 2)).toBe("乙");
  expect(grid.textAt(1, 3)).toBe("乙");
  expect(grid.textAt(0, 4)).toBe("");
  expect(grid.textAt(9, 0)).toBe("");
});

test("a merged area may lie in the last row alone, or in the last column alone", () => {
  const merges = [area(1, 0, 1, 1), area(0, 2, 0, 3)];
  const grid = createGrid(sheetFromValues([["甲", null, "丙"], ["乙"]], merges));
  expect(grid.areaAt(1, 1)).toEqual(merges[0]);
  expect(grid.areaAt(0, 3)).toEqual(merges[1]);
});

test("merged areas beyond all content, in rows or in columns, are no concern", () => {
  const grid = createGrid(sheetFromValues([["甲", "乙"]], [area(1, 0, 3, 1), area(0, 2, 0, 4)]));
  expect(grid.areaAt(2, 1)).toEqual(area(2, 1, 2, 1));
  expect(grid.areaAt(0, 3)).toEqual(area(0, 3, 0, 3));
});

test("a merged area that begins where there is no row shows nothing", () => {
  const rows: Sheet["rows"] = [undefined, [undefined, { value: "甲" }]];
  const grid = createGrid({ name: "", rows, merges: [area(0, 0, 1, 0)] });
  expect(grid.cellAt(1, 0)).toBeUndefined();
});

test.each([499, 500, 501, 1_000_000])("a merged area over %i rows more is one", (height) => {
  const tall = area(1, 0, 1 + height, 1);
  const grid = createGrid(sheetFromValues([["题", "目"], ["甲"], [null, null, "乙"]], [tall]));
  expect(grid.textAt(0, 1)).toBe("目");
  expect(grid.areaAt(1, 1)).toEqual(tall);
  expect(grid.areaAt(1 + height, 1)).toEqual(tall);
  expect(grid.textAt(2, 1)).toBe("甲");
  expect(grid.textAt(2, 2)).toBe("乙");
  expect(grid.areaAt(2 + height, 0)).toEqual(area(2 + height, 0, 2 + height, 0));
});

test("content is anything but a blank", () => {
  expect([undefined, { value: null }, { value: "" }].map(hasContent)).toEqual([false, false, false]);
  expect([{ value: 0 }, { value: " " }, { value: false }].map(hasContent)).toEqual([true, true, true]);
  const rows = [[{ value: "甲" }, { value: "" }], [], [undefined, { value: 1 }], [{ value: "" }]];
  const grid = createGrid({ name: "", merges: [], rows });
  expect([0, 1, 2, 3, 4].map((row) => rowHasContent(grid, row))).toEqual([true, false, true, false, false]);
  expect(anchor(area(1, 2, 3, 4))).toEqual({ row: 1, col: 2 });
});
