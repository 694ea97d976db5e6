import { nationalProfile } from "../../../src/core/profiles/national";
import { readClaims } from "../../../src/core/prose/read";
import { read, verdicts } from "./support";

describe("grade", () => {
  const grades = (text: string) => verdicts(text, "score-grade");
  test.each([
    "自评得分92.3分，结论等级为“优”。",
    "综合得分88.6分，等级：良。",
    "总得分79.5分，评价结果为中。",
  ])("right: %s", (text) => expect(grades(text)).toEqual(["right"]));
  test.each([
    ["综合得分88.6分，评价等级为“优”。", "良"],
    ["自评总分95分（满分100分），评定等次为良好。", "优"],
  ])("wrong: %s", (text, grade) => expect(grades(text)).toEqual([`wrong ${grade}`]));
  test.each([
    ["自评得分93分。", "grade-absent"],
    ["自评得分93分，总体评价为好。", "grade-unknown"],
    ["自评得分102分，等级为优。", "full-unknown"],
    ["90分以上为优，75分至90分为良。自评得分78分，等级为良。", "grade-unknown"],
  ])("uncheckable: %s", (text, reason) => expect(grades(text)).toEqual([`uncheckable ${reason}`]));

  test("the bands are the profile's", () => {
    const lenient = {
      ...nationalProfile,
      grades: [
        { name: "优", from: 0.85 },
        { name: "差", from: 0 },
      ],
    };
    const [claim] = readClaims("综合得分88.6分，评价等级为“优”。", lenient);
    expect(claim?.verdict).toBe("right");
  });
});

describe("points lost", () => {
  const lost = (text: string) => verdicts(text, "score-unexplained");
  const row = "成本指标（指标分数10分，实际得分9.5分）";
  test("without a reason", () =>
    expect(
      lost(`${row}\n年度成本控制率=95%，完成年度指标值的95%。\n效益指标（指标分数10分，实际得分10分）`),
    ).toEqual(["wrong points-lost"]));
  test.each([
    ["a reason at once", `${row}。由于材料涨价，成本略有超支。`],
    [
      "a reason elsewhere",
      `${row}。控制较好。\n效益指标（指标分数10分，实际得分10分）。\n存在问题：成本控制不够的原因是材料涨价。`,
    ],
    ["its rows follow", `${row}\n（1）材料费（指标分数5分，实际得分4.5分）涨价所致。`],
    ["nothing behind it", row],
    ["nothing lost", `${row.replace("9.5", "10")}。控制较好。`],
  ])("not reported: %s", (_, text) => expect(lost(text)).toEqual([]));
});

describe("points of a heading", () => {
  test("rows add up", () => {
    const text =
      "数量指标（指标分数10分，实际得分10分）\n巡查次数（指标分数5分，实际得分5分）\n会议次数（指标分数5分，实际得分5分）";
    expect(verdicts(text, "parts-total")).toEqual(["right"]);
  });
  test("five times twenty", () => {
    const rows = "免疫率，自评得分20分；".repeat(5);
    expect(verdicts(`评价分100分。${rows}`, "parts-total")).toEqual(["right"]);
  });
  test("a total that its parts miss", () => {
    const text = "自评得分98.5分，其中：执行率得分9.5分，产出得分50分，效益得分30分，满意度得分10分。";
    expect(
      read(text)
        .filter((c) => c.verdict === "wrong")
        .map((c) => c.computed),
    ).toEqual(["99.5分"]);
  });
});
