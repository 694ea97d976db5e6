import { read, verdicts, wrong } from "./support";

const calculations = (text: string) =>
  read(text)
    .filter(({ kind, verdict }) => kind === "parts-total" && verdict === "right")
    .map(({ values }) => values["calculation"]);

describe("totals that tell of how many parts", () => {
  test.each([
    [
      "groups of the sentence before",
      "到账情况：债券120万元（分两批到账）；资本金30万元；自筹20万元。三项合计到账#万元。",
      170,
    ],
    ["lines before", "1.低保支出80万元。\n2.医疗支出30万元。\n以上两项合计#万元。", 110],
  ])("%s", (_, text, sum) => {
    expect(verdicts(text.replace("#", String(sum)), "parts-total")).toContain("right");
    expect(wrong(text.replace("#", String(sum + 30)))).toContain(`parts-total ${sum}万元`);
  });

  test("of a line's figures the one at the total's stage; others may be meant, so it only confirms", () => {
    const text = "·造林 任务12亩，完成13亩\n·抚育 任务25亩，完成24亩\n两项任务共计#亩。";
    expect(calculations(text.replace("#", "37"))).toContain("12 + 25");
    expect(wrong(text.replace("#", "39"))).toEqual([]);
  });

  test("as many as it says, or none", () =>
    expect(wrong("1.低保支出8万元。\n2.办公正常。\n以上两项合计9万元。")).toEqual([]));

  test("a name in quotation marks stands for what was listed", () =>
    expect(wrong("选聘甲员30名、乙员8名，“两员”共48名。")).toEqual(["parts-total 38名"]));
});

describe("figures of accounts that others leave by definition", () => {
  test.each([
    ["资产总额86万元，负债总额14万元，净资产#万元。", 72],
    ["设备原值61万元，累计折旧21万元，净值#万元。", 40],
  ])("%s", (text, left) => {
    expect(wrong(text.replace("#", String(left)))).toEqual([]);
    expect(wrong(text.replace("#", String(left + 3)))).toEqual([`parts-total ${left}万元`]);
  });
});

test("what could be used holds what was brought forward: its rest at the year's end is of it alone", () =>
  expect(wrong("全年可用资金400万元，实际使用380万元，使用率95%，年末结余30万元。")).toContain(
    "parts-total 20万元",
  ));

test("points add up to what they are called in the end", () => {
  const text = "执行10分得9分，产出50分得48分，效益30分得29分，满意度10分得9分，最终得分#分。";
  expect(calculations(text.replace("#", "95"))).toContain("9 + 48 + 29 + 9");
  expect(wrong(text.replace("#", "96"))).toContain("parts-total 95分");
});

describe("what happened and what did not", () => {
  const text = "受理纠纷#件，调解成功84件，未调解成功6件。";
  test("are together the figure before the two", () => {
    expect(calculations(text.replace("#", "90"))).toContain("84 + 6");
    expect(wrong(text.replace("#", "98"))).toContain("parts-total 90件");
  });
  test("of one farther off they may be a part", () =>
    expect(wrong("受理纠纷98件，登记在册。其后调解成功84件，未调解成功6件。")).toEqual([]));
});
