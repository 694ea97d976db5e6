import { changed, mergedMarks, openCounts } from "../../src/review/marks";
import { noMarks } from "../../src/review/model";
import { formLine } from "./forms";

const none = noMarks("r1", "f");

test("of what two reviewers say of one thing the later holds, whoever merges", () => {
  const ours = changed(
    changed(none, { kind: "decision", value: "pass" }, 10),
    { kind: "remark", value: "好" },
    40,
  );
  const theirs = changed(
    changed(none, { kind: "decision", value: "return" }, 20),
    { kind: "remark", value: "改" },
    30,
  );
  const merged = mergedMarks(ours, theirs);
  expect(merged.decision?.value).toBe("return");
  expect(merged.remark?.value).toBe("好");
  expect(mergedMarks(theirs, ours)).toEqual(merged);
});

test("at one and the same moment both merges still agree", () => {
  const ours = changed(none, { kind: "decision", value: "pass" }, 10);
  const theirs = changed(none, { kind: "decision", value: "return" }, 10);
  expect(mergedMarks(ours, theirs)).toEqual(mergedMarks(theirs, ours));
});

test("findings judged by one and by the other stand together, and what was taken back stays away", () => {
  const own = { cell: "D5", what: "单位不对", fix: "改" };
  const ours = changed(none, { kind: "own", key: "own-1", value: own }, 1);
  const gone = changed(ours, { kind: "own", key: "own-1", value: null }, 2);
  const theirs = changed(
    none,
    { kind: "finding", key: "a@D5", value: { dropped: true, remark: "", severity: "error" } },
    1,
  );
  const merged = mergedMarks(mergedMarks(gone, theirs), ours);
  expect(merged.own["own-1"]?.value).toBeNull();
  expect(merged.findings["a@D5"]?.value.dropped).toBe(true);
});

test("the list counts without the findings dropped and with those the reviewer added", () => {
  const line = formLine(1, "a.xlsx", { counts: { error: 2, warning: 1, hint: 0 } });
  const dropped = { dropped: true, remark: "", severity: "error" } as const;
  let marks = changed(none, { kind: "finding", key: "a", value: dropped }, 1);
  marks = changed(marks, { kind: "finding", key: "b", value: { ...dropped, severity: "warning" } }, 1);
  marks = changed(marks, { kind: "own", key: "o", value: { cell: "", what: "缺附件", fix: "" } }, 1);
  expect(openCounts(line, marks)).toEqual({ error: 2, warning: 0, hint: 0 });
  expect(openCounts(line, undefined)).toEqual(line.counts);
});
