import type { FileReport, FindingReport } from "../../../src/batch/file-report";
import { notesOf } from "../../../src/report/comments/notes";

const finding = (cell: string, message: string, acknowledged?: string): FindingReport => ({
  rule: "rate-low",
  severity: "warning",
  cell,
  message,
  why: "",
  fix: "写明原因",
  acknowledged: acknowledged !== undefined,
  ...(acknowledged !== undefined && { reason: acknowledged, date: "2025-02-01" }),
});

const notes = (...findings: FindingReport[]) => {
  const file = { path: "a.xlsx", sheets: [{ name: "一", forms: [{ findings }] }] } as unknown as FileReport;
  return [...notesOf(file, "zh-CN")].flatMap(([, cells]) => cells);
};

test("what was confirmed stands behind what is open, with its reason and day", () => {
  const [note] = notes(finding("F4", "尾款未付", "尾款待审计"), finding("F4", "执行率偏低"));
  expect(note!.severity).toBe("warning");
  expect(note!.lines.map(({ text }) => text)).toEqual([
    ...["【警告】支出进度偏低", "执行率偏低", "改法：写明原因"],
    ...["【已确认】支出进度偏低", "尾款未付", "理由（2025-02-01）：尾款待审计"],
  ]);
});

test("a cell with nothing open has its comment all the same, in the mildest colour", () => {
  expect(notes(finding("F4", "尾款未付", "尾款待审计"))).toMatchObject([{ cell: "F4", severity: "hint" }]);
});
