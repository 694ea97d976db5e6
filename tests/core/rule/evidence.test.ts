import { checkSheet } from "../../../src/core/rule/check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { words } from "../../../src/core/rule/message";
import { address, sheetFromValues } from "../../../src/core/sheet/sheet";
import { rules } from "../../../src/rules";

const [checked] = checkSheet(
  sheetFromValues([
    ["资金来源", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 43.2, 37.24, 10, "86.2%", 9],
  ]),
  rules,
  nationalProfile,
);
const finding = checked!.findings.find(({ rule }) => rule === "rate-score-mismatch")!;

test("a finding names the cells behind each of its figures, given or reckoned", () => {
  const cells = Object.entries(finding.evidence).map(([name, places]) => [
    name,
    places.map(address).join(" "),
  ]);
  expect(Object.fromEntries(cells)).toEqual({
    score: "F2",
    executed: "C2",
    budget: "B2",
    weight: "D2",
    expected: "C2 B2 D2",
  });
  expect(finding.values).toEqual({ score: 9, executed: 37.24, budget: 43.2, weight: 10, expected: 8.62 });
});

test("in words it says what its rule rests on, and arithmetic a calculator agrees with", () => {
  const { what, basis } = words(finding, rules, "zh-CN");
  expect(what).toBe("执行率得分填的是 9，37.24 ÷ 43.20 × 10 = 8.62。");
  expect(basis).toMatch(/^执行率得分 = 执行率 × 分值/);
});
