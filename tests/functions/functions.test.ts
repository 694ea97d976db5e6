import { call, callForMessage, errorCell, registeredIds } from "./runtime";
import { functions } from "../../src/functions";

const REF = errorCell("#REF!");
const NA = errorCell("#N/A");
const DIV = errorCell("#DIV/0!");
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const one = (cell: unknown) => [[cell]];

type Case = readonly [why: string, id: keyof typeof functions, args: readonly unknown[], expected: unknown];

const cases: readonly Case[] = [
  // RATE
  ["a rate", "RATE", [one(100), one(86.2)], one(0.862)],
  ["not rounded", "RATE", [one(43.2), one(37.24)], one(37.24 / 43.2)],
  ["above 1 where overspent", "RATE", [one(100), one(127.55)], one(1.2755)],
  ["nothing spent", "RATE", [one(100), one(0)], one(0)],
  ["full", "RATE", [one(816.1), one(816.1)], one(1)],
  ["zero budget", "RATE", [one(0), one(5)], "#DIV/0!"],
  ["nothing of nothing", "RATE", [one(0), one(0)], "#DIV/0!"],
  ["negative budget", "RATE", [one(-1), one(5)], "#NUM!"],
  ["negative executed", "RATE", [one(10), one(-5)], "#NUM!"],
  ["negative executed on a zero budget", "RATE", [one(0), one(-5)], "#NUM!"],
  ["blank budget, web", "RATE", [one(null), one(5)], "#DIV/0!"],
  ["blank budget, text", "RATE", [one(""), one(5)], "#DIV/0!"],
  ["blank executed", "RATE", [one(10), one(null)], one(0)],
  ["blank executed, text", "RATE", [one(10), one("")], one(0)],
  ["numeric text", "RATE", [one("12.5"), one("10")], one(0.8)],
  ["numeric text with spaces", "RATE", [one(" 12.5 "), one("+10")], one(0.8)],
  ["text with exponent", "RATE", [one("1e3"), one("5E2")], one(0.5)],
  ["text without leading 0", "RATE", [one(1), one(".5")], one(0.5)],
  ["negative text", "RATE", [one(1), one("-5")], "#NUM!"],
  ["thousands separator", "RATE", [one("1,437"), one(5)], "#VALUE!"],
  ["unit", "RATE", [one("12万元"), one(5)], "#VALUE!"],
  ["percent text", "RATE", [one(5), one("86%")], "#VALUE!"],
  ["a word", "RATE", [one("预算数"), one(5)], "#VALUE!"],
  ["only spaces", "RATE", [one(" "), one(5)], "#VALUE!"],
  ["hexadecimal text", "RATE", [one("0x10"), one(5)], "#VALUE!"],
  ["the word Infinity", "RATE", [one("Infinity"), one(5)], "#VALUE!"],
  ["two dots", "RATE", [one("1.2.3"), one(5)], "#VALUE!"],
  ["TRUE is 1", "RATE", [one(true), one(0.5)], one(0.5)],
  ["FALSE is 0", "RATE", [one(false), one(1)], "#DIV/0!"],
  ["TRUE in a range", "RATE", [column(2, 4), column(true, true)], column(0.5, 0.25)],
  ["text number too large", "RATE", [one("1e999"), one(5)], "#NUM!"],
  ["result too large", "RATE", [one(1e-300), one(1e300)], "#NUM!"],
  ["bare values", "RATE", [100, 50], one(0.5)],
  ["error cell", "RATE", [one(NA), one(5)], "#N/A"],
  ["first of two errors", "RATE", [one(DIV), one(NA)], "#DIV/0!"],
  ["an error Excel does not take back", "RATE", [one(REF), one(5)], "#VALUE!"],
  ["error as data type", "RATE", [one({ type: "Error", basicValue: "#N/A" }), one(5)], "#N/A"],
  ["formatted number as data type", "RATE", [one({ type: "Double", basicValue: 10 }), one(5)], one(0.5)],
  ["entity", "RATE", [one({ type: "Entity", basicValue: "#VALUE!" }), one(5)], "#VALUE!"],
  ["some other object", "RATE", [one({ type: "Array" }), one(5)], "#VALUE!"],
  ["column by column", "RATE", [column(10, 20, 40), column(5, 5, 10)], column(0.5, 0.25, 0.25)],
  ["row by row", "RATE", [[[10, 20]], [[5, 5]]], [[0.5, 0.25]]],
  ["one budget for many", "RATE", [one(10), column(5, 1)], column(0.5, 0.1)],
  ["one executed for many", "RATE", [[[10, 5]], one(1)], [[0.1, 0.2]]],
  [
    "column against row",
    "RATE",
    [column(10, 20), [[1, 2, 5]]],
    [
      [0.1, 0.2, 0.5],
      [0.05, 0.1, 0.25],
    ],
  ],
  [
    "column against matrix",
    "RATE",
    [
      column(10, 20),
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      [0.1, 0.2],
      [0.1, 0.2],
    ],
  ],
  [
    "errors stay in their element",
    "RATE",
    [column(10, 0, -1, "x", NA, REF, 20), column(1, 1, 1, 1, 1, 1, 1)],
    column(0.1, "#DIV/0!", "#NUM!", "#VALUE!", "#N/A", "#VALUE!", 0.05),
  ],
  ["unequal columns", "RATE", [column(1, 2, 3), column(1, 2)], "#VALUE!"],
  ["unequal matrices", "RATE", [[[1, 2]], [[1, 2, 3]]], "#VALUE!"],

  // RATESCORE
  ["86.20% of 10 points", "RATESCORE", [one(100), one(86.2), null], one(8.62)],
  ["weight left out", "RATESCORE", [one(43.2), one(37.24), null], one(8.62)],
  ["weight undefined", "RATESCORE", [one(100), one(50), undefined], one(5)],
  ["weight of 20", "RATESCORE", [one(100), one(50), one(20)], one(10)],
  ["1.005 becomes 1.01", "RATESCORE", [one(1000), one(100.5), one(10)], one(1.01)],
  ["capped at the weight", "RATESCORE", [one(100), one(127.55), one(10)], one(10)],
  ["capped at a small weight", "RATESCORE", [one(1), one(1000), one(2.5)], one(2.5)],
  ["blank weight is 0, not left out", "RATESCORE", [one(100), one(50), one(null)], one(0)],
  ["weight as text", "RATESCORE", [one(100), one(50), one("20")], one(10)],
  ["weight with a unit", "RATESCORE", [one(100), one(50), one("10分")], "#VALUE!"],
  ["negative weight", "RATESCORE", [one(100), one(50), one(-10)], "#NUM!"],
  ["zero budget scores nothing", "RATESCORE", [one(0), one(50), null], "#DIV/0!"],
  ["error in the weight", "RATESCORE", [one(100), one(50), one(NA)], "#N/A"],
  ["a column, one weight", "RATESCORE", [column(10, 20), column(5, 5), one(20)], column(10, 5)],
  ["a column of weights", "RATESCORE", [column(10, 20), column(5, 5), column(10, 20)], column(5, 5)],
  ["one rate, weights spill", "RATESCORE", [one(10), one(5), [[10, 20]]], [[5, 10]]],
  ["a weight too many", "RATESCORE", [column(10, 20), column(5, 5), column(1, 2, 3)], "#VALUE!"],

  // WEIGHTED
  ["equal weights", "WEIGHTED", [column(90, 80), column(1, 1)], 85],
  ["weights of 100", "WEIGHTED", [column(90, 80), column(60, 40)], 86],
  ["weights as fractions", "WEIGHTED", [column(90, 80), column(0.6, 0.4)], 86],
  ["half up", "WEIGHTED", [column(1.01, 1), column(1, 1)], 1.01],
  ["a weight of 0 leaves out", "WEIGHTED", [column(90, 80), column(1, 0)], 90],
  ["a blank row counts for nothing", "WEIGHTED", [column(90, null), column(1, null)], 90],
  ["a blank score with a weight is 0", "WEIGHTED", [column(90, null), column(1, 1)], 45],
  ["numeric text", "WEIGHTED", [column("90", 80), column(1, "1")], 85],
  [
    "a matrix",
    "WEIGHTED",
    [
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ],
    2.5,
  ],
  ["single cells", "WEIGHTED", [one(90), one(5)], 90],
  ["no weight at all", "WEIGHTED", [column(90, 80), column(0, 0)], "#DIV/0!"],
  ["blank weights", "WEIGHTED", [column(90, 80), column(null, "")], "#DIV/0!"],
  ["negative weight", "WEIGHTED", [column(90, 80), column(1, -1)], "#NUM!"],
  ["negative score", "WEIGHTED", [column(-90, 80), column(1, 1)], "#NUM!"],
  ["heading in the range", "WEIGHTED", [column("得分", 80), column(1, 1)], "#VALUE!"],
  ["error in the scores", "WEIGHTED", [column(90, NA), column(1, 1)], "#N/A"],
  ["a weight missing", "WEIGHTED", [column(90, 80), one(1)], "#VALUE!"],
  ["row against column", "WEIGHTED", [[[90, 80]], column(1, 1)], "#VALUE!"],

  // GRADE
  ["full marks", "GRADE", [one(100)], one("优")],
  ["90 is 优", "GRADE", [one(90)], one("优")],
  ["89.99 is 良", "GRADE", [one(89.99)], one("良")],
  ["89.995 prints as 90.00", "GRADE", [one(89.995)], one("优")],
  ["a sum that drifted below 90", "GRADE", [one(89.99999999999999)], one("优")],
  ["80 is 良", "GRADE", [one(80)], one("良")],
  ["79.99 is 中", "GRADE", [one(79.99)], one("中")],
  ["60 is 中", "GRADE", [one(60)], one("中")],
  ["59.99 is 差", "GRADE", [one(59.99)], one("差")],
  ["0 is 差", "GRADE", [one(0)], one("差")],
  ["blank counts as 0", "GRADE", [one(null)], one("差")],
  ["text", "GRADE", [one("97.63")], one("优")],
  ["a grade is no score", "GRADE", [one("优")], "#VALUE!"],
  ["more than full", "GRADE", [one(100.01)], "#NUM!"],
  ["negative", "GRADE", [one(-1)], "#NUM!"],
  ["a column", "GRADE", [column(97.63, 85, DIV, 101)], column("优", "良", "#DIV/0!", "#NUM!")],
];

test.each(cases)("%s: %s", (_why, id, args, expected) => {
  expect(call(id, ...args)).toEqual(expected);
});

test("every function is registered once under its id", () => {
  expect(registeredIds()).toEqual(Object.keys(functions));
});

test.each([
  ["text", "RATE", [one("1,437"), one(5)], [/“1,437”不是纯数字/, /“1,437” is not a plain number/]],
  ["an error", "RATE", [one(REF), one(5)], [/引用的单元格是 #REF!/, /shows #REF!/]],
  ["sizes", "RATE", [column(1, 2, 3), column(1, 2)], [/行数、列数要相同.*3×1, 2×1/, /Now: 3×1, 2×1/]],
  ["pairs", "WEIGHTED", [column(1, 2), one(1)], [/一一对应.*2×1, 1×1/, /Each score needs its weight/]],
])("#VALUE! says what is wrong in both languages: %s", (_what, id, args, patterns) => {
  const message = callForMessage(id, ...args);
  for (const pattern of patterns) expect(message).toMatch(pattern);
});

test("a sentence quotes the beginning of a long text only", () => {
  expect(callForMessage("GRADE", one("字".repeat(500)))).toMatch(/“字{20}…”/);
});

test("errors without a sentence in Excel carry none", () => {
  expect(callForMessage("RATE", one(0), one(1))).toBe("");
  expect(callForMessage("RATE", one(-1), one(1))).toBe("");
});
