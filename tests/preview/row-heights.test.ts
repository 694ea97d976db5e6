import { countLines, MIN_HEIGHT, rowHeights, type TextSize } from "../../src/preview/row-heights";
import type { StyledSheet } from "../../src/core/sheet/styled-book";

/** Chinese 10 pixels, anything else 5. */
const size: TextSize = {
  lineHeight: 18,
  width: (text) => [...text].reduce((sum, char) => sum + (char > "\u00ff" ? 10 : 5), 0),
};

test("text breaks between Chinese characters, at line breaks and nowhere else", () => {
  expect(countLines("绩效自评", 40, size)).toBe(1);
  expect(countLines("绩效自评表", 40, size)).toBe(2);
  expect(countLines("绩效\n自评", 100, size)).toBe(2);
});

test("a figure and closing punctuation stay whole", () => {
  expect(countLines("共25140.37亩", 45, size)).toBe(3); // 共 · 25140.37 · 亩
  expect(countLines("自评，表", 20, size)).toBe(3); // 自 · 评， · 表
});

test("a word longer than the line is counted on as many lines as it takes", () => {
  expect(countLines("abcdefghij", 25, size)).toBe(2);
});

function sheet(cells: StyledSheet["cells"], merges: StyledSheet["merges"] = []): StyledSheet {
  return { name: "表", cells, merges, widths: [52, 52, 52], frozenRows: 0 };
}
const text = (row: number, col: number, value: string) => ({ row, col, value, look: "text" as const });

test("a row is as high as its tallest cell, and never lower than usual", () => {
  const heights = rowHeights(
    sheet([text(0, 0, "短"), text(1, 0, "绩效自评表格"), text(1, 1, "短")]),
    () => size,
  );
  expect(heights).toEqual([MIN_HEIGHT, 44]); // 40 pixels of text width hold four characters: two lines and padding
});

test("a cell over several columns has their width", () => {
  const merge = { top: 0, bottom: 0, left: 0, right: 2 };
  expect(rowHeights(sheet([text(0, 0, "绩效自评表格")], [merge]), () => size)).toEqual([MIN_HEIGHT]);
});

test("a cell over several rows stretches them only by what is lacking", () => {
  const merge = { top: 0, bottom: 1, left: 0, right: 0 };
  const long = "绩效自评表格共计十五个字而已"; // 14 characters: four lines, 80 pixels
  expect(rowHeights(sheet([text(0, 0, long), text(1, 1, "短")], [merge]), () => size)).toEqual([40, 40]);
  expect(rowHeights(sheet([text(0, 0, "短短"), text(1, 1, "短")], [merge]), () => size)).toEqual([26, 26]);
});

test("no row is higher than Excel allows", () => {
  expect(rowHeights(sheet([text(0, 0, "长".repeat(5000))]), () => size)).toEqual([546]);
});
