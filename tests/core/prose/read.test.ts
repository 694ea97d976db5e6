import { read } from "./support";
import { FAULTY, REPORT } from "./report";

const shown = (text: string) =>
  read(text)
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ kind, quote, computed }) => `${kind} … ${quote.slice(-12)} → ${computed}`);

test("a sound report has no faults and most of it is confirmed", () => {
  expect(shown(REPORT)).toEqual([]);
  const confirmed = read(REPORT).filter((c) => c.verdict === "right" && c.kind !== "repeated-quantity");
  expect(confirmed.length).toBeGreaterThanOrEqual(16);
});

test("every fault of a faulty report is found, and nothing else", () => {
  expect(shown(FAULTY)).toEqual([
    "parts-total … 县级配套310.00万元 → 3570.8万元",
    "execution-rate … ，预算执行率96.80% → 96.00%",
    "completion-rate … .16万亩，完成率95% → 90.00%",
    "score-grade … 分87.5分，等级为“优 → 良",
    "score-unexplained … 0分，实际得分17.5分 → null",
    "repeated-quantity … 金合计,560.80万元 → 3560.8万元",
  ]);
});
