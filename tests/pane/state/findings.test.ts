import type { Finding } from "../../../src/core/finding";
import { changesBetween, listFindings } from "../../../src/pane/state/findings";
import { applyFilter, NO_FILTER } from "../../../src/pane/findings/finding-filter";
import { checked, finding, makeForm, numberField, testRules, textField } from "../support";

const list = (findings: readonly Finding[], before = listFindings(checked([]))) =>
  listFindings(checked(findings), before);
const says = (items: ReturnType<typeof list>) =>
  items.map(({ key, finding: { values } }) => [key, values["n"]]);

test("a fault that moved with its row keeps its key, and so does one whose figures changed", () => {
  const before = list([finding("error", 3, 5, 1), finding("error", 4, 5, 2)]);
  const [first, second] = before.map(({ key }) => key);
  expect(says(list([finding("error", 4, 5, 1), finding("error", 5, 5, 2)], before))).toEqual([
    [first, 1],
    [second, 2],
  ]);
  expect(says(list([finding("error", 3, 5, 9), finding("error", 4, 5, 2)], before))).toEqual([
    [first, 9],
    [second, 2],
  ]);
});

test("a new fault where another once stood has a key of its own", () => {
  const before = list([finding("error", 3, 5, 1)]);
  const after = list([finding("error", 3, 5, 7), finding("error", 4, 5, 1)], before);
  expect(new Set(after.map(({ key }) => key)).size).toBe(2);
  expect(after.find(({ finding: { values } }) => values["n"] === 1)!.key).toBe(before[0]!.key);
});

test("what is new and what is gone; an acknowledged fault is neither", () => {
  const before = list([finding("error", 3, 5, 1), finding("error", 4, 5, 2)]);
  const found = list([finding("error", 4, 5, 2), finding("hint", 1, 1, 3)], before);
  const open = found.filter(({ finding: { values } }) => values["n"] !== 2);
  const { added, gone } = changesBetween(before, open, found);
  expect(added.map(({ finding: { values } }) => values["n"])).toEqual([3]);
  expect(gone.map(({ finding: { values } }) => values["n"])).toEqual([1]);
});

const form = makeForm({
  funds: null,
  total: { label: { ...textField("总分"), at: { row: 9, col: 0 } }, weight: null, score: null },
  indicators: [5, 6].map((row) => ({
    row,
    level1: null,
    level2: null,
    name: textField("数量"),
    target: null,
    actual: null,
    weight: numberField(10),
    score: null,
    explanation: null,
    criteria: null,
  })),
});

test("by severity, then by place, then in sheet order", () => {
  const found = [
    finding("error", 9, 1, 1),
    finding("hint", 0, 0, 2),
    finding("error", 6, 1, 3),
    finding("error", 5, 1, 4),
  ];
  const listed = listFindings(checked(found, form));
  expect(listed.map(({ block, finding: { values } }) => [block, values["n"]])).toEqual([
    ["indicators", 4],
    ["indicators", 3],
    ["total", 1],
    ["head", 2],
  ]);
});

describe("the filter", () => {
  const items = listFindings(
    checked([finding("error", 9, 1, 1), finding("error", 5, 1, 2), finding("hint", 6, 1, 3)], form),
  );
  const filter = (change: Partial<typeof NO_FILTER>) =>
    applyFilter(items, { ...NO_FILTER, ...change }, testRules, "zh-CN");
  const shown = (change: Partial<typeof NO_FILTER>) =>
    filter(change).items.map(({ finding: { values } }) => values["n"]);

  test("by words of the sentence, cell or rule's title, all of which must occur", () => {
    expect(shown({ text: "有误 2" })).toEqual([2]);
    expect(shown({ text: "ｂ７" })).toEqual([3]);
    expect(shown({ text: "假设 b10" })).toEqual([1]);
    expect(shown({ text: "没有这样的" })).toEqual([]);
  });

  test("by rule and by place; each choice counts what the other conditions leave", () => {
    const { counts, all } = filter({ block: "indicators" });
    expect(shown({ block: "indicators" })).toEqual([2, 3]);
    expect([...counts.rule]).toEqual([
      ["made-up-error", 1],
      ["made-up-hint", 1],
    ]);
    expect([...counts.block]).toEqual([
      ["indicators", 2],
      ["total", 1],
    ]);
    expect(all).toEqual({ severity: 2, rule: 2, block: 3 });
    expect(shown({ block: "indicators", rule: "made-up-error" })).toEqual([2]);
  });

  test("in each language by its own words", () => {
    expect(applyFilter(items, { ...NO_FILTER, text: "WRONG" }, testRules, "en").items).toHaveLength(3);
    expect(applyFilter(items, { ...NO_FILTER, text: "wrong" }, testRules, "zh-CN").items).toHaveLength(0);
  });
});

test("twenty thousand findings are listed and filtered", () => {
  const many = Array.from({ length: 20_000 }, (_each, index) => finding("error", index, 1, index));
  const items = listFindings(checked(many, form));
  expect(items).toHaveLength(20_000);
  expect(new Set(items.map(({ key }) => key)).size).toBe(20_000);
  const again = listFindings(checked(many.slice(1), form), items);
  expect(again[0]!.key).toBe(items[1]!.key);
});
