/** The figure that a rate counts: 已整改72项 for 整改率. */
import type { Mention } from "../../mentions/mentions";
import { core, coverage } from "../../mentions/names";
import type { Rate } from "../../mentions/operators";
import { behind, type Reached } from "../../tree/reach";
import { isUsualStem, resultWords } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";

/** Stems of what is done with money; 分配, 到位 and 使用 are of houses and files too. */
const ONLY_MONEY = /执行|支出|支付|拨付|报账|列支|预算|资金/;

/** Figures that the rate's verb happened to: 已整改 for 整改率; nearest first, its own sentence before others. */
export function resultsOf(tree: Tree, rate: Mention, operator: Rate, back: readonly Reached[]): Reached[] {
  const words = resultWords(operator.stem);
  const money = ONLY_MONEY.test(operator.stem);
  const isResult = ({ mention: m }: Reached) =>
    (!money || m.dimension === "money") &&
    m.stage !== "task" &&
    !isToBe(m.name, operator.stem) &&
    (tells(m, words.slice(0, 2)) || (m.stage === "done" && words.some((word) => m.name.includes(word))));
  const about = (each: Reached) =>
    operator.subject.length < 2 ||
    each.distance < 2 ||
    coverage(operator.subject, nearWords(tree, each.mention)) >= 0.5;
  const all = back.filter((each) => isResult(each) && each.distance < 4 && about(each));
  // 合格率 is of the 合格, and of the 不合格 only where no others are named.
  const same = all.filter(({ mention }) => isNegated(mention.name, operator.stem) === operator.not);
  const found = same.length > 0 ? same : all;
  const listed = ofItsName(tree, rate, operator);
  if (listed && found.every(({ mention }) => !fits(mention, operator))) return [listed, ...found];
  if (found.length > 0) return preferred(found, operator.stem);
  const later = behind(tree, rate).filter((each) => isResult(each) && (each.distance < 2 || about(each)));
  return operator.subject.length > 1 || later.some(({ distance }) => distance < 2) ? later.slice(0, 2) : [];
}

/** 其中集中供养862人、分散供养2112人，集中供养率30%: the item of the very name. */
function ofItsName(tree: Tree, rate: Mention, operator: Rate): Reached | null {
  if (operator.subject.length < 2) return null;
  for (let i = rate.index - 1; i >= 0 && tree.mentions[i]!.sentence === rate.sentence; i--) {
    const m = tree.mentions[i]!;
    if (m.use === "amount" && !m.change && m.bracket === rate.bracket && fits(m, operator))
      return { mention: m, distance: m.group === rate.group ? 0 : 1 };
  }
  return null;
}

const fits = (m: Mention, { subject, stem }: Rate): boolean => coverage(subject + stem, m.label) === 1;

/** By its name, by what stands right behind it (28家上线), or in short: 调解撤诉 for 调撤率. */
function tells({ name, label, after }: Mention, [stem = "", reversed = ""]: readonly string[]): boolean {
  if (name.includes(stem) || name.includes(reversed) || after.slice(0, 4).includes(stem)) return true;
  const verb = core(label).slice(-4);
  // 取得技能证书 for 取证率
  if (!isUsualStem(stem) && new RegExp(`${stem[0]}[^，]{1,5}${stem[1]}`).test(label.slice(-10))) return true;
  return verb.length > 2 && verb[0] === stem[0] && verb.includes(stem[1]!);
}

/** 任务9宗，面积307.52亩，已处置3宗，面积138.76亩: the rate is of the measure told last. */
export function inLastMeasure(results: readonly Reached[], back: readonly Reached[]): Reached[] {
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

export const isNegated = (name: string, stem: string): boolean =>
  new RegExp(`(?:未|没有|不|欠)[\\u4e00-\\u9fa5]{0,4}${stem}`).test(name);

/** 退回整改755个: what it is to happen to. */
const isToBe = (name: string, stem: string): boolean =>
  new RegExp(`(?:退回|要求|需要?|待|须|责令|限期)${stem}`).test(name);

const nearWords = (tree: Tree, { sentence, end }: Mention): string =>
  tree.text.slice(Math.max(tree.sentenceStart(sentence), end - 80), end);

/** 任务1000户已全部开工，开工率100%: no figure is named for what was done, it is all of them. */
export function allDone(
  { text }: Tree,
  rate: Mention,
  { stem }: Rate,
  back: readonly Reached[],
): Mention | null {
  const [last] = back;
  if (!last || last.distance > 1) return null;
  const said = text.slice(last.mention.end, rate.start);
  return new RegExp(
    `(?:全部|全面|均已?|都已?)[^，。；]{0,4}(?:${stem}(?!率)|[\\u4e00-\\u9fa5]完(?!成))`,
  ).test(said)
    ? last.mention
    : null;
}

/** 6800万元全部拨付到位: given and paid at once. */
export function allOf(rate: Mention, { stem }: Rate, result: Mention): Mention | null {
  const whole = /全部|全额|均/.test(result.label) ? result.label : result.label === "" ? result.after : "";
  return result.group === rate.group && /全部|全额|均已?/.test(whole) && whole.includes(stem) ? result : null;
}
