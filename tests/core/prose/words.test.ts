import { claimWords } from "../../../src/core/prose/words";
import { read } from "./support";

const why = (text: string, locale: "zh-CN" | "en" = "zh-CN") =>
  read(text)
    .filter(({ verdict }) => verdict !== "right")
    .map((claim) => claimWords(claim, locale));

test("a wrong rate says what was written and how it is reckoned", () => {
  const text = "全年预算数816.10万元，执行790.85万元，执行率96.61%。";
  expect(why(text)).toEqual(["文中写 96.61%，而 790.85 ÷ 816.1 = 96.91%。"]);
  expect(why(text, "en")).toEqual(["The text says 96.61%; 790.85 ÷ 816.1 = 96.91%."]);
});

test("units stand in the calculation where they differ", () =>
  expect(why("任务1.201万亩。已消化2000.2亩，任务完成率77.17%。")).toEqual([
    "文中写 77.17%，而 2000.2亩 ÷ 1.201万亩 = 16.65%。",
  ]));

test("what cannot be recomputed says why", () =>
  expect(why("收入12.56亿元，同比增长8.3%，完成年初预算的102.1%。")).toEqual([
    "没有认出上年数或增减数，无法复算（写作 8.3%）；文中没有的，请写明。",
    "没有认出用来相除的数，无法复算（写作 102.1%）；文中没有的，请写明。",
  ]));
