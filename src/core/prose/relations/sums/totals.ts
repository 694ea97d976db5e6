/** A a，B b，共计 T: the parts stand before their total; 共下达 T。2月下达 a。8月下达 b: in sentences behind it. */
import type { Draft } from "../../verdicts/draft";
import { plus, type Equation, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";

const TOTAL =
  /(?:共计|合计|总计|总共|小计|总额|总价|总支出|总收入|总投资)(?:为|是|达|约|人民币|资金|金额|支出|支付|投入|下达|：)*$/;
/** Nothing but the word: what stands before it is meant. */
const BARE =
  /^(?:[，]?(?:以上|上述|各项|[两二三四五六七八九十]+(?:项|者|类|批|年|笔))*(?:共计|合计|总计|总共|小计|汇总|相加)(?:资金|金额|支出|投入|下达|即|为|是|：)*|(?:“[^”]{1,6}”|[两二三四五六七八九十]+(?:项|者|类|批|笔))?共)$/;
const MOST = 60;

export function totals(tree: Tree): Draft[] {
  return tree.mentions.flatMap((whole) => {
    if (whole.use !== "amount" || whole.dimension === "point" || whole.change) return [];
    const bare = BARE.test(whole.label);
    const after =
      bare || TOTAL.test(whole.label) || /(?:全年|总|一)共[\u4e00-\u9fa5]{0,2}$/.test(whole.label)
        ? partsBefore(tree, whole)
        : [];
    if (after.length > 1)
      return judge(
        whole,
        after,
        (bare || isSeries(after) || isClosed(after)) &&
          isCounted(whole, after) &&
          isClean(tree, whole, after),
      );
    const named = conjoined(tree, whole);
    if (named.length > 1) return judge(whole, named, true);
    const behind = sentencesBehind(tree, whole);
    return behind.length > 1 ? judge(whole, behind, false) : [];
  });
}

function judge(whole: Mention, parts: readonly Mention[], sure: boolean): Draft[] {
  const rivals = () => parts.slice(2).map((_, i) => sumOf(whole, parts.slice(i + 1)));
  const draft = decide({ equation: sumOf(whole, parts), rivals, unsure: sure ? undefined : "whole-absent" });
  return draft.reason === "whole-absent" || draft.reason === "list-open" ? [] : [draft];
}

const sumOf = (whole: Mention, parts: readonly Mention[]): Equation => wholeIs(whole, plus("part", ...parts));

/** 三项合计 is of three; 三年合计 of as many years, each called by its own. */
function isCounted({ label }: Mention, parts: readonly Mention[]): boolean {
  const [, numeral, what] = /([两二三四五六七八九十])(项|者|类|批|年|笔)/.exec(label) ?? [];
  if (numeral === undefined) return true;
  const told = what === "年" ? new Set(parts.map(({ period }) => period)).size : parts.length;
  return told === parts.length && parts.length === (numeral === "两" ? 2 : NUMERALS.indexOf(numeral) + 1);
}

const NUMERALS = "一二三四五六七八九十";

/** 提前下达, 4月下达, 6月下达: of one verb. */
const isSeries = (parts: readonly Mention[]): boolean =>
  parts.length > 2 && new Set(parts.map(({ label }) => label.slice(-2))).size === 1;

/** 其他28万元 ends a list of all there is. */
const isClosed = (parts: readonly Mention[]): boolean =>
  parts.length > 2 && /^(?:其他|其它|其余)/.test(parts.at(-1)!.label);

/** Amounts of its sentence before the total, back to another total; with 加上 what the sentence before came to. */
function partsBefore(tree: Tree, whole: Mention): Mention[] {
  const { mentions, text } = tree;
  const found: Mention[] = [];
  let first = whole.index;
  for (let i = whole.index - 1; i >= 0 && whole.index - i <= MOST; i--) {
    const m = mentions[i]!;
    if (m.sentence !== whole.sentence) break;
    first = i;
    if (m.use !== "amount" || m.dimension !== whole.dimension || m.bracket !== whole.bracket || m.change)
      continue;
    if (TOTAL.test(m.label) && found.length > 0) break;
    found.unshift(m);
  }
  // 收入3319万元，其中本级103万元、上级3216万元；支出总计3319万元: the parts of another.
  if (found[0] && /其中|包括/.test(text.slice(found[0].labelStart, whole.labelStart))) return [];
  const start = tree.sentenceStart(whole.sentence);
  const adds = /^(?:加上?|再加)/.test(text.slice(start, start + 2));
  if (!adds || found.length === 0) return found;
  const before = mentions
    .slice(Math.max(0, first - MOST), first)
    .find((m) => m.sentence === whole.sentence - 1 && m.use === "amount" && m.dimension === whole.dimension);
  return before ? [before, ...found] : found;
}

/** One name a figure, nothing that speaks of a stage, a rest or a list between them. */
function isClean({ text, sentenceStart }: Tree, whole: Mention, parts: readonly Mention[]): boolean {
  if (whole.beheaded || parts.some((p) => p.base === whole.base || p.name === "" || /[总合]/.test(p.label)))
    return false;
  const start = sentenceStart(whole.sentence);
  const between = text.slice(Math.max(start, parts[0]!.labelStart), whole.start);
  if (/其中|包括|结余|结转|剩余|计划|目标|累计|分别补助|每/.test(between)) return false;
  if (whole.dimension !== "money" && parts.some(({ factor }) => factor !== whole.factor)) return false;
  const done = parts.filter(({ stage }) => stage === "done").length;
  const tasks = parts.filter(({ stage }) => stage === "task").length;
  return done === 0 || tasks === 0;
}

const CONJOINED =
  /([\u4e00-\u9fa5]{2,6})[和与及、]([\u4e00-\u9fa5]{2,6}?)(?:两项)?(?:价值|金额)?(?:共计?|合计|总计|总)([\u4e00-\u9fa5]{0,6})$/;
const FAR = 40;

/** 资金和物资共支出T: what was told of either under the same verb, once each. */
function conjoined(tree: Tree, whole: Mention): Mention[] {
  const match = CONJOINED.exec(whole.label);
  if (!match || whole.stage === null) return [];
  const parts = [match[1]!, match[2]!].map((name) => {
    for (let i = whole.index - 1; i >= 0 && whole.index - i <= FAR; i--) {
      const m = tree.mentions[i]!;
      if (m.sentence === whole.sentence || m.use !== "amount" || m.dimension !== whole.dimension) continue;
      if (m.stage !== whole.stage || m.change || tree.isPart(m) || tree.pathOf(m).length > 0) continue;
      const said = tree.text.slice(tree.sentenceStart(m.sentence), m.start);
      if (said.includes(name.slice(-2))) return m;
    }
    return null;
  });
  const [a, b] = parts;
  return a && b && a !== b ? [a, b] : [];
}

const VERBS = ["下达", "到位", "安排", "拨付", "募集", "收到", "支付", "发放", "补助", "投入"];

/** 共下达1737万元。2月下达1300万元。8月下达437万元。 */
function sentencesBehind(tree: Tree, whole: Mention): Mention[] {
  const verb = VERBS.find((each) => whole.label.includes(each));
  if (!verb || whole.dimension !== "money") return [];
  const total = /共|合计|总/.test(whole.label);
  const found: Mention[] = [];
  let { sentence } = whole;
  const from = tree.figureFrom(tree.sentenceStart(sentence + 1));
  for (let i = from; i > whole.index && i - from < MOST && found.length < 12; i++) {
    const m = tree.mentions[i];
    if (!m || m.sentence - sentence > 1 || tree.text[tree.sentenceStart(m.sentence) - 1] === "\n") break;
    if (m.sentence === sentence) continue;
    sentence = m.sentence;
    if (m.dimension !== whole.dimension || !m.label.includes(verb) || /共|合计/.test(m.label)) break;
    found.push(m);
  }
  return total || found.every(({ label }) => DATED.test(label)) ? found : [];
}

/** 2月下达, 第一批下达: one of several. */
const DATED = /\d月|\d日|第[一二三四五六七八九十]|[首末]批/;
