/** 支付933万元，支付率93.3%，尚余67万元: what a rate that holds leaves of what it was taken of. */
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { minus, plus, type Equation, wholeIs } from "../../verdicts/equations";
import { withRivals } from "../../verdicts/rivals";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";

/** Figures behind a rate that may be what is left. */
const AHEAD = 16;
/** Sentences behind it. */
const SENTENCES = 2;
/** What was brought forward, given back or piled up is no rest of this alone. */
const MIXED = /年末|累计|年初|上年|收回|上缴|滚存|含|其中|预算/;

/** `rated` are the rates as they were decided; only what the text itself bears out has a rest. */
export const rests = (tree: Tree, rated: readonly Draft[]): Draft[] =>
  rated.flatMap(({ verdict, equation }) => (verdict === "right" && equation ? restOf(tree, equation) : []));

function restOf(tree: Tree, { target: rate, over, under = [], complement }: Equation): Draft[] {
  const [done, base] = [over[0]!.mention, under[0]?.mention];
  if (!base || complement || over.length > 1 || under.length > 1 || done.base >= base.base) return [];
  const left = leftBehind(tree, rate, done);
  if (!left) return [];
  const equation = wholeIs(left, [...plus("base", base), ...minus("result", done)]);
  // 可用资金 holds what was brought forward.
  const mixed = MIXED.test(left.label) && !/可(?:用|使用|支配)/.test(base.label);
  const unsure = mixed || left.period !== done.period;
  const rivals = () => withRivals(tree, equation, [base, done]);
  const draft = decide({ equation, rivals, unsure: unsure ? "whole-absent" : undefined });
  // What stands between rate and rest may be a list of its own.
  return draft.verdict === "uncheckable" ? [] : [{ ...draft, span: [left.labelStart, left.end] }];
}

/** The next figure of its measure outside all parts, where it is called what is left. */
function leftBehind(tree: Tree, rate: Mention, done: Mention): Mention | undefined {
  const next = tree.mentions
    .slice(rate.index + 1, rate.index + 1 + AHEAD)
    .find((m) => m.dimension === done.dimension && m.use === "amount" && !tree.isPart(m));
  if (!next || next.stage !== "left" || next.change || next.bracket !== -1) return undefined;
  if (next.sentence - rate.sentence > SENTENCES || tree.isPart(rate)) return undefined;
  return tree.text.slice(rate.end, next.start).includes("\n") ? undefined : next;
}
