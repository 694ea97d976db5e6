import { changesOf } from "../../src/review/changes";
import type { Item } from "../../src/review/items";
import type { DrawnSheet } from "../../src/review/model";

const item = (rule: string, cell: string, change: Partial<Item> = {}): Item => ({
  key: `${rule}@${cell}`,
  severity: "error",
  rule,
  title: rule,
  cell,
  place: cell,
  what: "",
  why: "",
  fix: "",
  evidence: [],
  dropped: false,
  remark: "",
  ...change,
});
const drawn = (text: string): DrawnSheet => ({
  name: "表",
  merges: [],
  widths: [],
  cells: [{ row: 4, col: 5, text, look: "text" }],
});
const sheets = { before: drawn("80%"), after: drawn("50%") };
const told = (was: readonly Item[], is: readonly Item[], between = sheets) =>
  changesOf(was, is, between).map(({ outcome, item: { rule, cell }, before, after }) =>
    [outcome, rule, cell, before, after].join(" "),
  );

test("each fault is mended, left or new, with what its cell held and holds", () =>
  expect(
    told(
      [item("rate-mismatch", "F5"), item("score-sum", "G5")],
      [item("score-sum", "G5"), item("rate-low", "F5")],
    ),
  ).toEqual(["mended rate-mismatch F5 80% 50%", "left score-sum G5  ", "new rate-low F5 80% 50%"]));

test("what was dropped or explained was not asked for, and is not new when it stays", () => {
  const dropped = item("rate-low", "F5", { dropped: true });
  const explained = item("score-sum", "G5", { acknowledged: "已核" });
  expect(told([dropped, explained], [item("rate-low", "F5"), item("score-sum", "G5")])).toEqual([]);
});

test("a fault that the reviewer found is mended once its cell has changed", () => {
  const own = item("", "F5", { own: { cell: "F5", what: "不对", fix: "" } });
  expect(told([own], [])).toEqual(["mended  F5 80% 50%"]);
  expect(told([own], [], { before: drawn("80%"), after: drawn("80%") })).toEqual(["left  F5 80% 80%"]);
});

test("a fault of the whole has no values", () =>
  expect(changesOf([item("claim", "")], [], sheets)).toEqual([
    { outcome: "mended", item: expect.anything() as Item },
  ]));
