/** A a，B b，共计 T: the parts stand before their total. */
import { sumAgrees } from "../arithmetic";
import type { Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import { moneyRole } from "../roles";
import { isChange } from "./part-lists";
import { sumClaim, type Consumed } from "./parts";

const TOTAL =
  /(?:共计|合计|总计|总共|合共|小计|总额|累计|总支出|总收入|总额达)(?:为|是|达|约|人民币|资金|金额|支出|支付|投入|：)*$/;
/** Nothing but the word: what stands before it is meant. */
const BARE = /^(?:以上|上述|各项|三项|两项|四项|五项)?(?:共计|合计|总计|总共)(?:资金|金额|支出|投入|为)*$/;
const MOST = 60;

export function totalClaims(prose: Prose, consumed: Consumed): Draft[] {
  const drafts: Draft[] = [];
  for (const whole of prose.figures) {
    if (whole.use !== "amount" || whole.dimension === "point" || !TOTAL.test(whole.label)) continue;
    const before = partsBefore(prose, whole, consumed);
    const parts = fittingSuffix(whole, before);
    if (parts) {
      parts.forEach(({ index }) => consumed.add(index));
      drafts.push(sumClaim(whole, parts, "right", "recomputed"));
      continue;
    }
    const list = before.filter((f) => f.sentence === whole.sentence);
    if (BARE.test(whole.label) && (isClean(prose, whole, list) || isPaired(prose, whole, list)))
      drafts.push(sumClaim(whole, list, "wrong", "sum-off"));
  }
  return drafts;
}

/** Amounts that may be parts, in order, of this sentence and the three before. */
function partsBefore({ figures }: Prose, whole: Placed, consumed: Consumed): Placed[] {
  const before: Placed[] = [];
  for (let i = whole.index - 1; i >= 0 && whole.index - i <= MOST; i--) {
    const f = figures[i]!;
    if (f.sentence < whole.sentence - 3) break;
    if (f.use !== "amount" || f.dimension !== whole.dimension || f.bracket !== whole.bracket) continue;
    if (!consumed.has(i) && !isChange(f)) before.unshift(f);
  }
  return before;
}

/** The run up to the total that makes it up, two figures at least. */
function fittingSuffix(whole: Placed, figures: readonly Placed[]): Placed[] | null {
  let sum = figures[figures.length - 1]?.base ?? 0;
  for (let count = 2; count <= figures.length; count++) {
    sum += figures[figures.length - count]!.base;
    if (sum > whole.base * 2 && whole.base > 0) return null;
    if (sum < whole.base * 0.9) continue;
    const parts = figures.slice(-count);
    if (sumAgrees(whole, parts) === "fits") return parts;
  }
  return null;
}

/** 甲、乙、丙分别下达 a、b、c: as many names as figures, and nothing else before the total. */
function isPaired({ text, sentenceStart }: Prose, whole: Placed, parts: readonly Placed[]): boolean {
  const [first] = parts;
  if (!first || parts.length < 2 || whole.beheaded || sumAgrees(whole, parts) !== "off") return false;
  const head = text.slice(Math.max(sentenceStart(whole.sentence), first.start - 200), first.start);
  const [names = "", verb = "", ...more] = head.split("分别");
  if (more.length > 0 || verb.length > 12 || /[，；：\d]/.test(names.slice(-120) + verb)) return false;
  const joined = parts.every((p, i) => i === 0 || text.slice(parts[i - 1]!.end, p.start) === "、");
  return (
    joined && names.split("、").length === parts.length && whole.start - parts[parts.length - 1]!.end < 12
  );
}

/** One figure a clause, from the start of a sentence that is no item of a longer list. */
function isClean({ text, figures, sentenceStart }: Prose, whole: Placed, parts: readonly Placed[]): boolean {
  if (parts.length < 2 || whole.beheaded) return false;
  const first = parts[0]!;
  const start = sentenceStart(whole.sentence);
  if (/^(?:[（(]?[\d一二三四五六七八九十]+[）.、是]|[\u2460-\u2473]|第)/.test(text.slice(start, start + 4)))
    return false;
  if (parts.some((p) => sumAgrees(whole, parts) !== "off" || p.label === "" || p.base === whole.base))
    return false;
  if (/其中|包括|分别|结余|结转|剩余|预算|计划|目标|累计/.test(text.slice(start, whole.start))) return false;
  const between = figures.slice(first.index, whole.index).filter((f) => f.dimension === whole.dimension);
  if (
    between.length !== parts.length ||
    new Set(parts.map(({ clause, start: s }) => `${clause}/${s}`)).size < 2
  )
    return false;
  if (whole.dimension !== "money" && parts.some(({ factor }) => factor !== whole.factor)) return false;
  const roles = new Set(parts.map(moneyRole).filter((role) => role !== null));
  return roles.size <= 1 && (parts.every(({ label }) => label.length <= 20) || parts.length > 2);
}
