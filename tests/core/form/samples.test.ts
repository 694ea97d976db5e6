import { createGrid } from "../../../src/core/form/grid/grid";
import { sampleOf } from "../../../src/core/form/columns/samples";
import { sheetFromValues } from "../../../src/core/sheet/sheet";
import { merge } from "./merge";

test("a line across the table is no value of the columns that it reaches into", () => {
  const rows = [
    ["名称", "完成情况", "支撑材料"],
    ["甲", "完成", ""],
    ["联系人：办公室", "", ""],
  ];
  const grid = createGrid(sheetFromValues(rows, [merge(2, 0, 2, 2)]));
  const filled = [0, 1, 2].map((col) => sampleOf(grid, [1, 2], merge(0, col, 0, col)).filled);
  expect(filled).toEqual([2, 1, 0]);
});
