/** Why a rate cannot be refuted, where words do not fill its roles for certain. */
import type { Term } from "../equations";
import type { Mention } from "../mentions";
import type { ClaimReason } from "../model";
import { coverage } from "../names";
import type { Rate } from "../operators";
import type { Reached } from "../reach";
import type { Tree } from "../tree";
import { baseStage } from "./rate-bases";

export function doubtOf(
  tree: Tree,
  operator: Rate,
  rate: Mention,
  result: Reached,
  bases: readonly Reached[],
  terms: readonly Term[],
): ClaimReason | undefined {
  const [base] = bases;
  if (!base) return terms.length > 1 ? undefined : "base-absent";
  // Another subject may have come between, or the words of the rate name one that was not spoken of.
  if (isFar(tree, operator, rate, result.mention)) return "several-bases";
  if (base.mention.index > result.mention.index && base.mention.stage !== "task") return "several-bases";
  if (baseStage(operator, base.mention) === null) return "several-bases";
  const spoken = tree.text.slice(
    Math.max(tree.sentenceStart(base.mention.sentence), rate.labelStart - 300),
    rate.labelStart,
  );
  if (operator.subject.length > 1 && coverage(operator.subject, spoken) < 0.5) return "several-bases";
  // What there was to work on, far from what was done: it may have been another lot.
  if (base.distance > 1 && base.mention.stage !== "task" && operator.kind === "completion-rate")
    return "several-bases";
  const alike = bases.filter(
    ({ mention, distance }) => mention.stage === base.mention.stage && (base.distance === 4 || distance < 4),
  );
  const unanimous = alike.every(({ mention }) => mention.base === base.mention.base);
  if (base.distance > 2 && !unanimous) return "several-bases";
  if (result.distance > 2) return "several-bases";
  const { period } = base.mention;
  if (
    period !== "" &&
    result.mention.period !== "" &&
    period !== result.mention.period &&
    base.mention.sentence !== rate.sentence
  )
    return "several-bases";
  if (
    yearOf(period) !== "" &&
    yearOf(result.mention.period) !== "" &&
    yearOf(period) !== yearOf(result.mention.period)
  )
    return "several-bases";
  if (/年初/.test(base.mention.name) && operator.kind === "execution-rate") return "several-bases";
  if (base.mention.stage === null && base.mention.sentence !== result.mention.sentence)
    return "several-bases";
  if (base.distance > 1 && isTaken(tree, operator, base.mention, result.mention)) return "several-bases";
  return undefined;
}

/** Clauses between a result and its rate that are not about parts or about what is left; two at most where the result is of the very verb. */
function isFar(tree: Tree, { stem }: Rate, rate: Mention, result: Mention): boolean {
  const clauses = rate.clause - result.clause;
  const between = tree.mentions.slice(result.index + 1, rate.index);
  const aside = between.length > 0 && between.every((m) => m.stage === "left" || tree.isPart(m));
  return clauses > 1 && !aside && (clauses > 2 || !result.name.includes(stem));
}

const yearOf = (period: string): string => /20\d\d/.exec(period)?.[0] ?? "";

/** Another rate of the same kind stands between: the base was that one's. */
function isTaken(tree: Tree, { stem }: Rate, base: Mention, result: Mention): boolean {
  for (let i = base.index + 1; i < result.index; i++) {
    const m = tree.mentions[i]!;
    if (m.use === "percent" && m.label.includes(`${stem}率`) && m.sentence !== result.sentence) return true;
  }
  return false;
}
