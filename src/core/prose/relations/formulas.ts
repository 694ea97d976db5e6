/** 179.49万元÷246.8万页=0.73元/页, 90户÷120户×100%=75%: a division that the text prints. */
import type { Mention } from "../mentions/mentions";
import type { Tree } from "../tree/tree";
import { decide } from "../verdicts/decide";
import type { Draft } from "../verdicts/draft";
import { type Equation, plus, rateIs } from "../verdicts/equations";
import { divisorOf } from "./averages/divisors";

const EQUALS = /^(?:×100%)?[=≈]$/;
/** What stands before the division is reckoned first, or with it: 300+200÷1000. */
const LONGER = /[+\-−×÷*/）]$/;
/** Characters between two figures of a calculation. */
const SIGNS = 12;

export function formulas(tree: Tree): Draft[] {
  const { mentions, text } = tree;
  const between = (from: Mention, to: Mention) =>
    to.start - from.end > SIGNS ? "" : text.slice(from.end, to.start).replace(/\s/g, "");
  return mentions.flatMap((result) => {
    // The 100% of ×100% is a figure of its own.
    const last = mentions
      .slice(Math.max(0, result.index - 2), result.index)
      .find((m) => EQUALS.test(between(m, result)));
    const first = last && mentions[last.index - 1];
    if (!first || between(first, last) !== "÷" || LONGER.test(text.slice(0, first.start).slice(-1)))
      return [];
    const equation = quotient(tree, result, first, last);
    return equation ? [decide({ equation })] : [];
  });
}

function quotient(tree: Tree, result: Mention, first: Mention, last: Mention): Equation | null {
  if (result.use === "percent" && first.dimension === last.dimension)
    return rateIs("completion-rate", result, plus("result", first), plus("base", last));
  const divisor = divisorOf(tree, result);
  if (!divisor?.dimensions.includes(last.dimension)) return null;
  return {
    kind: "average",
    target: result,
    role: "average",
    over: plus("whole", first),
    under: plus("base", last),
    per: divisor.size,
  };
}
