/** Why a rate cannot be refuted, where words do not fill its roles for certain. */
import { yearIn } from "../../../time/year";
import type { Term } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { ClaimReason } from "../../model";
import { coverage } from "../../mentions/names";
import type { Rate } from "../../mentions/operators";
import type { Reached } from "../../tree/reach";
import type { Tree } from "../../tree/tree";
import { baseStage } from "./bases";
import { isNegated } from "./results";
import { isAnything, isOf, subjectOf } from "../../mentions/subjects";

export function doubtOf(
  tree: Tree,
  operator: Rate,
  rate: Mention,
  result: Reached,
  bases: readonly Reached[],
  terms: readonly Term[],
): ClaimReason | undefined {
  const [base] = bases;
  // 已整改72项，未整改110项: both together are what it was of.
  if (!base)
    return terms.some(({ mention }) => isNegated(mention.name, operator.stem)) ? undefined : "base-absent";
  const m = base.mention;
  const of = result.mention;
  if (isFar(tree, operator, rate, of) || result.distance > 2) return "several-bases";
  if (differInYear(m, of)) return "several-bases";
  const subject = subjectOf(of);
  if (subject !== "" && m.index < of.index && isOf(m, subject))
    return bases.every(({ mention }) => mention.base === m.base) ? undefined : "several-bases";
  // 免费开放支出: another's budget may be the only one in sight.
  if (subject !== "" && !isAnything(subject) && m.sentence !== of.sentence) return "several-bases";
  return isCertain(tree, operator, rate, base, of, bases) ? undefined : "several-bases";
}

function isCertain(
  tree: Tree,
  operator: Rate,
  rate: Mention,
  base: Reached,
  result: Mention,
  bases: readonly Reached[],
): boolean {
  const m = base.mention;
  if (m.index > result.index && m.index < rate.index && m.stage !== "task") return false;
  if (baseStage(operator, m) === null && m.group !== result.group) return false;
  // 完成率为91.94%（计划340公里，实际完成312.6公里）: told right behind it.
  if (result.index > rate.index && result.sentence === rate.sentence) return m.index > rate.index;
  if (operator.subject.length > 1 && coverage(operator.subject, spokenOf(tree, rate, m)) < 0.5) return false;
  // What there was to work on, far from what was done: it may have been another lot.
  if (base.distance > 1 && m.stage !== "task" && operator.kind === "completion-rate") return false;
  if (base.distance > 2 && !isSole(base, bases)) return false;
  if (m.period !== "" && result.period !== "" && m.period !== result.period && m.sentence !== rate.sentence)
    return false;
  if (/年初/.test(m.name) && operator.kind === "execution-rate") return false;
  if (m.stage === null && m.sentence !== result.sentence) return false;
  if (m.sentence !== result.sentence && isElsewhere(tree, m, result)) return false;
  return base.distance < 2 || !isTaken(tree, operator, m, result);
}

/** All of its stage say the same. */
const isSole = ({ mention: m, distance: own }: Reached, bases: readonly Reached[]): boolean =>
  bases
    .filter(({ mention, distance }) => mention.stage === m.stage && (own === 4 || distance < 4))
    .every(({ mention }) => mention.base === m.base);

/** The words of the rate name one that was spoken of: 危桥改造开工率. */
const spokenOf = (tree: Tree, rate: Mention, base: Mention): string =>
  tree.text.slice(Math.max(tree.sentenceStart(base.sentence), rate.labelStart - 300), rate.labelStart);

function differInYear(a: Mention, b: Mention): boolean {
  const [one, other] = [yearIn(a.period), yearIn(b.period)];
  return one !== undefined && other !== undefined && one !== other;
}

/** Clauses between a result and its rate that are not about parts or about what is left; two at most where the result is of the very verb. */
function isFar(tree: Tree, { stem }: Rate, rate: Mention, result: Mention): boolean {
  const clauses = rate.clause - result.clause;
  const between = tree.mentions.slice(result.index + 1, rate.index);
  const aside = between.length > 0 && between.every((m) => m.stage === "left" || tree.isPart(m));
  return clauses > 1 && !aside && (clauses > 2 || !result.name.includes(stem));
}

/** 雅安市完成…: of another place or office than the base was told of. */
function isElsewhere(tree: Tree, base: Mention, result: Mention): boolean {
  const here = placeOf(tree, result.sentence);
  return here !== "" && !tree.text.slice(tree.sentenceStart(base.sentence), base.start).includes(here);
}

const PLACE =
  /^(?:[一-十\d（）、.①-⑳]*)(?!全|我|本|各|该|其|下|上|到|按|经|截)([\u4e00-\u9fa5]{2})[\u4e00-\u9fa5]{0,8}?[省市州盟县区旗乡镇村局院校站所]/;

/** The first words of the place or office that a sentence begins with. */
const placeOf = ({ text, sentenceStart }: Tree, sentence: number): string =>
  PLACE.exec(text.slice(sentenceStart(sentence), sentenceStart(sentence) + 24))?.[1] ?? "";

/** Another rate of the same kind stands between: the base was that one's. */
function isTaken(tree: Tree, { stem }: Rate, base: Mention, result: Mention): boolean {
  for (let i = base.index + 1; i < result.index; i++) {
    const m = tree.mentions[i]!;
    if (m.use === "percent" && m.label.includes(`${stem}率`) && m.sentence !== result.sentence) return true;
  }
  return false;
}
