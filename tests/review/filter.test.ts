import { changed } from "../../src/review/marks";
import { noMarks } from "../../src/review/model";
import { filtered, NO_FILTER, sorted, type Marks } from "../../src/review/list/filter";
import { currentEntries } from "../../src/review/rounds";
import { fileLine, formLine } from "./forms";

const files = [
  fileLine(1, "上报/甲局.xlsx", [
    formLine(1, "上报/甲局.xlsx", {
      unit: "甲局",
      department: "甲局",
      rate: 0.9,
      counts: { error: 0, warning: 9, hint: 0 },
      rules: ["rate-low"],
    }),
  ]),
  fileLine(1, "上报/乙局.xlsx", [
    formLine(1, "上报/乙局.xlsx", { unit: "乙局", year: 2023, counts: { error: 1, warning: 0, hint: 0 } }),
  ]),
  fileLine(1, "丙.xlsx", [formLine(1, "丙.xlsx", { rate: 0.4 })]),
];
const entries = currentEntries(files);
const none: Marks = new Map();
const paths = (list: typeof entries) => list.map(({ file }) => file.path);

test("the gravest come first: an error outweighs any warnings", () =>
  expect(paths(sorted(entries, none, "gravity"))).toEqual(["上报/乙局.xlsx", "上报/甲局.xlsx", "丙.xlsx"]));

test("sorted by a column, what is blank comes last", () => {
  expect(paths(sorted(entries, none, "rate"))).toEqual(["丙.xlsx", "上报/甲局.xlsx", "上报/乙局.xlsx"]);
  expect(paths(sorted(entries, none, "unit")).at(-1)).toBe("丙.xlsx");
});

test("every word of a search stands somewhere; filters narrow together", () => {
  expect(paths(filtered(entries, none, { ...NO_FILTER, text: "上报 甲" }))).toEqual(["上报/甲局.xlsx"]);
  expect(paths(filtered(entries, none, { ...NO_FILTER, text: "上报", year: "2023" }))).toEqual([
    "上报/乙局.xlsx",
  ]);
  expect(paths(filtered(entries, none, { ...NO_FILTER, rule: "rate-low" }))).toEqual(["上报/甲局.xlsx"]);
  expect(paths(filtered(entries, none, { ...NO_FILTER, department: "甲局" }))).toEqual(["上报/甲局.xlsx"]);
});

test("states are those of the decision, of faults left and of rounds", () => {
  const form = entries[1]!.line.id;
  const dropped = { dropped: true, remark: "", severity: "error" } as const;
  const marks: Marks = new Map([
    [
      form,
      changed(
        changed(noMarks("r1", form), { kind: "decision", value: "return" }, 1),
        { kind: "finding", key: "a", value: dropped },
        1,
      ),
    ],
  ]);
  const inState = (state: "return" | "pending" | "errors" | "clean" | "missing" | "returned") =>
    paths(filtered(entries, marks, { ...NO_FILTER, state }));
  expect(inState("return")).toEqual(["上报/乙局.xlsx"]);
  expect(inState("pending")).toEqual(["上报/甲局.xlsx", "丙.xlsx"]);
  expect(inState("errors")).toEqual([]);
  expect(inState("clean")).toEqual(["上报/乙局.xlsx", "丙.xlsx"]);
  expect(inState("missing")).toEqual(["上报/乙局.xlsx"]);
  expect(inState("returned")).toEqual([]);
});
