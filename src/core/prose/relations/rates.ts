/** 整改率, 执行进度, 完成率: what happened over what it was to happen to. */
import type { Draft } from "../claim";
import { minus, plus, type Equation, type Term } from "../equations";
import type { Mention } from "../mentions";
import { core, coverage } from "../names";
import { operatorOf, type Operator } from "../operators";
import { allBefore, before, behind, isAmount, type Reached } from "../reach";
import { isUsualStem, resultWords } from "../stages";
import { withRivals } from "../rivals";
import type { Tree } from "../tree";
import { decide } from "../verdicts";
import { unchecked } from "./unchecked";
import type { ClaimReason } from "../model";

type Rate = Extract<Operator, { type: "rate" }>;

export function rates(tree: Tree): Draft[] {
  return tree.mentions.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const operator = operatorOf(tree, rate);
    return operator?.type === "rate" ? read(tree, rate, operator) : [];
  });
}

function read(tree: Tree, rate: Mention, operator: Rate): Draft[] {
  // 其中财政资金执行率92% is of nothing said of the whole.
  const own = /^其中/.test(rate.label) ? tree.pathOf(rate).join() : null;
  const back = before(tree, rate).filter(
    ({ mention }) => own === null || tree.pathOf(mention).join() === own,
  );
  const results = inLastMeasure(resultsOf(tree, rate, operator, back), back);
  const [result] = results;
  const whole = result && result.distance < 2 ? null : allDone(tree, rate, operator, back);
  if (whole) return [decide({ equation: ratio(rate, operator, plus("result", whole), plus("base", whole)) })];
  if (!result) return absent(rate, operator, back);
  const all = allOf(rate, operator, result.mention);
  if (all) return [decide({ equation: ratio(rate, operator, plus("result", all), plus("base", all)) })];
  const bases = basesOf(tree, rate, operator, result, allBefore(tree, rate));
  const base = baseTerms(tree, bases, result, back);
  if (!base) return absent(rate, operator, [result]);
  const over = plus("result", result.mention);
  const equation = ratio(rate, operator, over, base);
  const rivals = () => [
    ...withRivals(tree, equation, result.mention, base.at(-1)!.mention),
    ...bases.map(({ mention }) => ratio(rate, operator, over, plus("base", mention))),
    ...combined(tree, rate, operator, result.mention, base),
  ];
  return [decide({ equation, rivals, unsure: doubtOf(tree, operator, rate, result, bases, base) })];
}

/** Of what it did not happen to, the rate is what is left of 100 %. */
const ratio = (
  rate: Mention,
  { kind, not, stem }: Rate,
  over: readonly Term[],
  under: readonly Term[],
): Equation => ({
  kind,
  target: rate,
  role: "rate",
  over,
  under,
  complement: over.length > 0 && not !== isNegated(over[0]!.mention.name, stem),
});

const absent = (rate: Mention, { kind, stem }: Rate, near: readonly Reached[]): Draft[] =>
  !isUsualStem(stem)
    ? []
    : [
        unchecked(
          kind,
          "base-absent",
          rate,
          near
            .slice(0, 1)
            .filter(({ distance }) => distance < 2)
            .map(({ mention }) => mention),
        ),
      ];

/** Figures that the rate's verb happened to: 已整改 for 整改率; nearest first, its own sentence before others. */
function resultsOf(tree: Tree, rate: Mention, operator: Rate, back: readonly Reached[]): Reached[] {
  const words = resultWords(operator.stem);
  const money = operator.kind === "execution-rate";
  const isResult = ({ mention: m }: Reached) =>
    (!money || m.dimension === "money") &&
    (m.stage === "done" || m.stage === "left" || words.slice(0, 2).some((w) => m.name.includes(w))) &&
    !(m.stage === "left" && !m.name.includes(operator.stem)) &&
    words.some((word) => m.name.includes(word));
  const about = (each: Reached) =>
    operator.subject.length < 2 ||
    each.distance < 2 ||
    coverage(operator.subject, nearWords(tree, each.mention)) >= 0.5;
  const all = back.filter((each) => isResult(each) && each.distance < 4 && about(each));
  // 合格率 is of the 合格, and of the 不合格 only where no others are named.
  const same = all.filter(({ mention }) => isNegated(mention.name, operator.stem) === operator.not);
  const found = same.length > 0 ? same : all;
  if (found.length > 0) return preferred(found, operator.stem);
  const later = behind(tree, rate).filter((each) => isResult(each) && (each.distance < 2 || about(each)));
  return operator.subject.length > 1 || later.some(({ distance }) => distance < 2) ? later.slice(0, 2) : [];
}

/** 任务9宗，面积307.52亩，已处置3宗，面积138.76亩: the rate is of the measure told last. */
function inLastMeasure(results: readonly Reached[], back: readonly Reached[]): Reached[] {
  const [result] = results;
  const [last] = back;
  if (!result || !last || last.mention.index !== result.mention.index + 1 || last.distance > 0)
    return [...results];
  const { label, dimension } = last.mention;
  const column = back.slice(1).some(({ mention: m }) => m.label === label && m.dimension === dimension);
  return column && label !== "" && last.mention.stage === null ? [last, ...results] : [...results];
}

/** Within a sentence the very verb of the rate goes before its synonyms. */
function preferred(found: readonly Reached[], stem: string): Reached[] {
  const { sentence } = found[0]!.mention;
  const same = found.filter(
    ({ mention, distance }) => mention.sentence === sentence && distance === found[0]!.distance,
  );
  const exact = same.find(({ mention }) => mention.name.includes(stem));
  return exact ? [exact, ...found.filter((each) => each !== exact)] : [...found];
}

const isNegated = (name: string, stem: string): boolean =>
  new RegExp(`(?:未|没有|不)[\\u4e00-\\u9fa5]{0,4}${stem}`).test(name);

const nearWords = (tree: Tree, { sentence, end }: Mention): string =>
  tree.text.slice(Math.max(tree.sentenceStart(sentence), end - 80), end);

/** 任务1000户已全部开工，开工率100%: no figure is named for what was done, it is all of them. */
function allDone({ text }: Tree, rate: Mention, { stem }: Rate, back: readonly Reached[]): Mention | null {
  const [last] = back;
  if (!last || last.distance > 1) return null;
  const said = text.slice(last.mention.end, rate.start);
  return new RegExp(`(?:全部|全面|均已?|都已?)[^，。；]{0,4}${stem}(?!率)`).test(said) ? last.mention : null;
}

/** 6800万元全部拨付到位: given and paid at once. */
function allOf(rate: Mention, { stem }: Rate, result: Mention): Mention | null {
  const whole = /全部|全额|均/.test(result.label) ? result.label : result.label === "" ? result.after : "";
  return result.sentence === rate.sentence && /全部|全额|均已?/.test(whole) && whole.includes(stem)
    ? result
    : null;
}

/** What the result was taken of: of its dimension, a task or what there was; best first. */
function basesOf(
  tree: Tree,
  rate: Mention,
  operator: Rate,
  { mention: result }: Reached,
  back: readonly Reached[],
): Reached[] {
  const path = tree.pathOf(result).join();
  const words = resultWords(operator.stem);
  const able = ({ mention: m }: Reached) =>
    m !== result &&
    m.reference !== "than" &&
    m.dimension === result.dimension &&
    (baseStage(operator, m) !== null ||
      (m.sentence === result.sentence && !words.some((w) => m.label.includes(w)))) &&
    (!tree.isPart(m) || tree.pathOf(m).join() === path);
  const own = [...subjectBases(tree, rate, operator, result), ...goalsNamed(tree, rate, result)];
  if (own.length > 0 && !back.some((each) => able(each) && each.mention.group === result.group)) return own;
  const earlier = back.filter((each) => able(each) && each.mention.index < result.index);
  const found = earlier.length > 0 ? earlier : [...back, ...behind(tree, rate)].filter(able);
  return [...found].sort(
    (a, b) =>
      Math.max(a.distance, 1) - Math.max(b.distance, 1) ||
      rank(tree, operator, b, result) - rank(tree, operator, a, result),
  );
}

/** 中央资金支出636.75万元 is of the 中央资金 named before, be it in another list. */
function subjectBases(tree: Tree, rate: Mention, operator: Rate, result: Mention): Reached[] {
  const subject = core(result.label).replace(WENT, "");
  if (core(subject).length < 3 || subject === core(result.label)) return [];
  const found: Reached[] = [];
  for (let i = result.index - 1; i >= 0 && result.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (m.use !== "amount" || m.change || m.dimension !== result.dimension || m.base < result.base / 100)
      continue;
    const name = core(m.label);
    const distance = rate.sentence - m.sentence <= 2 ? 2 : 3;
    if ((name === subject || name === `${subject}预算`) && baseStage(operator, m) !== null)
      found.push({ mention: m, distance });
  }
  return found;
}

/** 受益人口2.6万人 is held against the 受益人口2.5万人 that was planned. */
export function goalsNamed(tree: Tree, rate: Mention, result: Mention): Reached[] {
  const name = core(result.label).replace(/^(?:已|完成|实际)+/, "");
  if (name.length < 3) return [];
  const found: Reached[] = [];
  for (let i = result.index - 1; i >= 0 && result.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (!isAmount(m) || m.dimension !== result.dimension || core(m.label).replace(PLANNED, "") !== name)
      continue;
    const head = tree.text.slice(Math.max(0, m.start - GOAL_REACH), m.start);
    if (/目标|计划|任务|拟/.test(head))
      found.push({ mention: m, distance: rate.sentence - m.sentence <= 2 ? 2 : 3 });
  }
  return found;
}

const PLANNED = /^(?:计划|拟|目标|预计)(?:完成)?/;
/** A heading or a verb of planning stands no farther before its figures. */
const GOAL_REACH = 60;
const FAR = 80;
/** What happened, behind the name of what it happened to. */
const WENT =
  /(?:已|实际|共|累计|全部)*(?:支出|支付|拨付|使用|执行|发放|完成|兑付|到位)(?:数|金额|资金|总额)*$/;

function baseStage({ stem }: Rate, m: Mention): "task" | "given" | "bare" | null {
  const stage = /到位/.test(stem) && /应到位/.test(m.name) ? "task" : m.stage;
  if (stage === "task" || stage === "given") return stage;
  if (stage === null || m.label === "") return "bare";
  // 下达, 分配 and 到位 are done to it and are what is paid from.
  return stage === "done" && /下达|到位|安排|拨入|收到|登记/.test(m.name) && !m.name.includes(stem)
    ? "given"
    : null;
}

function rank({ text }: Tree, operator: Rate, { mention: m }: Reached, result: Mention): number {
  // 任务43801户，分两年实施 is what 两年开工 is of.
  const nearPeriod = text.slice(m.labelStart, m.end + 10);
  const stage = baseStage(operator, m);
  const budget = operator.stem === "执行" && stage === "task" ? 2 : 0;
  const initial = /年初/.test(m.name) ? -3 : 0;
  const sameGroup = m.group === result.group && stage !== null ? 4 : 0;
  const kind =
    stage === "task"
      ? 1
      : stage === "given" || (stage === "bare" && m.sentence === result.sentence)
        ? 0.9
        : stage === "bare"
          ? 0.5
          : -1;
  const period =
    /年$/.test(result.period) && !/^20/.test(result.period) && nearPeriod.includes(result.period) ? 2 : 0;
  return sameGroup + budget + initial + kind + period;
}

/** The base; with what was brought forward beside it, or result and rest together where no base is named. */
function baseTerms(
  tree: Tree,
  bases: readonly Reached[],
  { mention: result }: Reached,
  back: readonly Reached[],
): Term[] | null {
  const [base] = bases;
  const brought = bases.find(
    ({ mention: m }) =>
      m !== base?.mention &&
      m.sentence === base?.mention.sentence &&
      /上年(?:度)?(?:结转|结余)/.test(m.label),
  );
  if (base && brought && Math.abs(brought.mention.clause - base.mention.clause) <= 1 && base.distance < 2)
    return plus("base", brought.mention, base.mention);
  if (base) return plus("base", base.mention);
  const left = [...back, ...behind(tree, result)].find(
    ({ mention: m }) =>
      m.stage === "left" && m.dimension === result.dimension && m.sentence === result.sentence,
  );
  return left ? plus("base", result, left.mention) : null;
}

/** Several payments together, or what there was less what is left. */
function combined(
  tree: Tree,
  rate: Mention,
  operator: Rate,
  result: Mention,
  base: readonly Term[],
): Equation[] {
  const near = before(tree, rate, 16)
    .map(({ mention }) => mention)
    .filter((m) => m.sentence === result.sentence && m.dimension === result.dimension);
  const done = near.filter((m) => m.stage === "done" && base.every(({ mention }) => mention !== m));
  const others = near.filter((m) => m.stage !== "left" && base.every(({ mention }) => mention !== m));
  const left = near.find((m) => m.stage === "left");
  return [
    ...(done.length > 1 ? [ratio(rate, operator, plus("result", ...done), base)] : []),
    ...(others.length > 1 ? [ratio(rate, operator, plus("result", ...others), base)] : []),
    ...(left
      ? [
          ratio(
            rate,
            operator,
            [...base.map((term) => ({ ...term, role: "result" as const })), ...minus("result", left)],
            base,
          ),
        ]
      : []),
  ];
}

function doubtOf(
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

/** Clauses between a result and its rate, unless they tell what is left or the result is of the very verb. */
function isFar(tree: Tree, { stem }: Rate, rate: Mention, result: Mention): boolean {
  if (rate.clause - result.clause <= 1 || result.name.includes(stem)) return rate.clause - result.clause > 4;
  const between = tree.mentions.slice(result.index + 1, rate.index);
  return between.length === 0 || between.some((m) => m.stage !== "left");
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
