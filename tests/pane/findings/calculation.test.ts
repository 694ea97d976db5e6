import { calculationsIn, sumsBehind } from "../../../src/pane/findings/detail/calculation";
import { sheetFromValues } from "../../../src/core/sheet/sheet";

const piece = (text: string) => ({ text, cells: [] });

test("the arithmetic of a sentence is told from its words", () => {
  const pieces = ["填的是 ", "96.61%", "，", "380", " ÷ ", "400", " = ", "95%", "。"].map(piece);
  const told = calculationsIn(pieces).map(({ calculation, pieces: own }) => [
    calculation,
    own.map(({ text }) => text).join(""),
  ]);
  expect(told).toEqual([
    [false, "填的是 96.61%，"],
    [true, "380 ÷ 400 = 95%"],
    [false, "。"],
  ]);
});

test("a sum is told term by term where it is one, and not where the cells hold something else", () => {
  const sheet = sheetFromValues([[1.5], [2], ["三"], [4]], []);
  const cells = [0, 1, 2, 3].map((row) => ({ row, col: 0 }));
  expect(sumsBehind({ total: 7.5 }, { total: cells }, sheet)).toEqual([
    {
      terms: [
        { at: cells[0], text: "1.5" },
        { at: cells[1], text: "2" },
        { at: cells[3], text: "4" },
      ],
      total: "7.5",
    },
  ]);
  expect(sumsBehind({ total: 9 }, { total: cells }, sheet)).toEqual([]);
  expect(sumsBehind({ total: 3.5 }, { total: cells.slice(0, 2) }, sheet)).toEqual([]);
});
