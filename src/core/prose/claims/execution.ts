/** 预算 B，执行 E，执行率 p%; 支付率, 到位率, 完成预算的 p%. */
import { rateAgrees } from "../arithmetic";
import type { Draft } from "../claim";
import { cueOf, rateKind } from "../cues";
import type { Placed, Prose } from "../layout";
import { arrivalRole, moneyRole, shareWords, type MoneyRole } from "../roles";
import { before, behind, earlier } from "../scope";
import { isChange } from "./part-lists";
import type { Consumed } from "./parts";
import { agrees, rightRate, unchecked, wrongRate } from "./rate-claim";

const KIND = "execution-rate";
const isMoney = (f: Placed) => f.use === "amount" && f.dimension === "money" && !isChange(f);

export function executionClaims(prose: Prose, consumed: Consumed): Draft[] {
  return prose.figures.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const cue = cueOf(prose, rate);
    return rateKind(cue) === "execution" ? [readRate(prose, rate, cue, consumed)] : [];
  });
}

function readRate(prose: Prose, rate: Placed, cue: string, consumed: Consumed): Draft {
  const roleOf = /到位率/.test(cue) ? arrivalRole : moneyRole;
  const scope = before(prose, rate, (f) => f.use === "percent" && rateKind(cueOf(prose, f)) === "execution");
  const near = scope.filter(isMoney);
  return (
    inSentence(near, rate, roleOf) ??
    allOfIt(prose, near, rate) ??
    inSentence(before(prose, rate).filter(isMoney), rate, roleOf, near) ??
    together(near, rate, roleOf) ??
    acrossSentences(prose, near, rate, roleOf) ??
    bySubject(prose, rate, cue, roleOf) ??
    refute(prose, near, rate, cue, roleOf, consumed) ??
    unchecked(KIND, near.length === 0 ? "base-absent" : "several-bases", rate, near.slice(-1))
  );
}

type RoleOf = (figure: Placed) => MoneyRole;

/**
 * Money spent over a budget of the sentence; two bare amounts are budget and spending in that order. What was spent
 * stands behind the rate before this one (`own`) where anything does.
 */
function inSentence(
  near: readonly Placed[],
  rate: Placed,
  roleOf: RoleOf,
  own: readonly Placed[] = near,
): Draft | null {
  const spent = (list: readonly Placed[]) => list.filter((f) => roleOf(f) === "result").reverse();
  const results = spent(own).length > 0 ? spent(own) : spent(near);
  const others = near.filter((f) => roleOf(f) !== "other").reverse();
  const bases = [...others.filter((f) => roleOf(f) === "base"), ...others];
  for (const result of results)
    for (const base of bases)
      if (base !== result && agrees(result, base, rate)) return rightRate(KIND, result, base, rate);
  if (near.length === 2 && agrees(near[1]!, near[0]!, rate)) return rightRate(KIND, near[1]!, near[0]!, rate);
  return null;
}

/** 6800万元全部拨付到位，到位率100%. */
function allOfIt({ text, sentenceStart }: Prose, near: readonly Placed[], rate: Placed): Draft | null {
  const [only] = near.slice(-1);
  if (!only || rate.base !== 100) return null;
  const words = text.slice(Math.max(sentenceStart(only.sentence), only.end - 30), rate.start);
  return /(?:全部|全额|足额|均已|已全)[^，。]{0,6}(?:拨付|到位|支付|下达|执行|发放)/.test(words) &&
    near.length === 1
    ? rightRate(KIND, only, only, rate)
    : null;
}

/** One rate for several budgets and what was spent of each. */
function together(near: readonly Placed[], rate: Placed, roleOf: RoleOf): Draft | null {
  const results = near.filter((f) => roleOf(f) === "result");
  const bases = near.filter((f) => roleOf(f) === "base");
  const paired = results.length > 1 && bases.length === results.length;
  // 上年结转 50，本年预算 500，支出 540.
  const summed = results.length === 1 && bases.length > 1;
  if (!paired && !summed) return null;
  const total = (list: readonly Placed[]) => list.reduce((sum, f) => sum + f.base, 0);
  const fits = rateAgrees(total(results) / total(bases), rate, near);
  return fits ? rightRate(KIND, results[results.length - 1]!, bases[bases.length - 1]!, rate) : null;
}

/** The budget, or both, stand in the sentences around. */
function acrossSentences(prose: Prose, near: readonly Placed[], rate: Placed, roleOf: RoleOf): Draft | null {
  const back = earlier(prose, rate, 4).filter(isMoney);
  const stated = near.filter((f) => roleOf(f) !== "other").reverse();
  const spent = stated.filter((f) => roleOf(f) === "result");
  const own = spent.length > 0 ? spent : stated;
  for (const result of own)
    for (const base of back)
      if (agrees(result, base, rate) && (roleOf(base) !== "result" || rate.decimals > 0))
        return rightRate(KIND, result, base, rate);
  if (own.length > 0 && rate.decimals > 0)
    for (const base of own)
      for (const result of back) if (agrees(result, base, rate)) return rightRate(KIND, result, base, rate);
  const around = [...back, ...behind(prose, rate).filter(isMoney)];
  for (const result of around.filter((f) => roleOf(f) === "result"))
    for (const base of around.filter((f) => roleOf(f) === "base"))
      if (own.length === 0 && rate.digits > 2 && agrees(result, base, rate))
        return rightRate(KIND, result, base, rate);
  return null;
}

/** 专项资金执行率为96% far from 专项资金189.28万元 and 专项资金共支182.56万元. */
function bySubject({ figures }: Prose, rate: Placed, cue: string, roleOf: RoleOf): Draft | null {
  const subject = cue.replace(/(?:预算|资金)?[^资预]{2,4}率.*$/, "").replace(/^.*年度?/, "");
  if (subject.length < 2) return null;
  const about = figures
    .slice(Math.max(0, rate.index - 60), rate.index + 60)
    .filter((f) => isMoney(f) && shareWords(subject, f.label));
  for (const result of about.filter((f) => roleOf(f) === "result"))
    for (const base of about)
      if (roleOf(base) === "base" && agrees(result, base, rate)) return rightRate(KIND, result, base, rate);
  return null;
}

/** The budget that a rate names, else the one after adjustment. */
const meant = (cue: string): RegExp => (/年初/.test(cue) ? /年初/ : /全年|调整/);

const UNFIT = /其中|平均|目标|序时|应达|要求|分别|累计.*累计/;
const INITIAL = /年初|期初|初始|批复/;

/** One amount spent, budgets named as such, nothing else: then the rate is wrong, whichever budget is meant. */
function refute(
  prose: Prose,
  all: readonly Placed[],
  rate: Placed,
  cue: string,
  roleOf: RoleOf,
  consumed: Consumed,
): Draft | null {
  if (UNFIT.test(cue)) return null;
  // Parts of a sum that agrees are no candidates, and their 其中 says nothing.
  const near = all.filter(({ index }) => !consumed.has(index));
  const results = near.filter((f) => roleOf(f) === "result");
  const [result] = results;
  if (!result || results.length > 1) return null;
  const rest = near.filter((f) => f !== result && roleOf(f) !== "other");
  const bases = rest.length > 0 ? rest : soleBudgetBefore(prose, near, rate, roleOf, consumed);
  if (bases.length === 0 || bases.some((f) => roleOf(f) !== "base")) return null;
  const initial = bases.filter((f) => INITIAL.test(f.label));
  if (initial.length === bases.length && !/年初/.test(cue)) return null;
  const base = [...bases].reverse().find((f) => meant(cue).test(f.label)) ?? bases[bases.length - 1]!;
  const passage = prose.text.slice(Math.min(base.start, result.start), rate.start);
  const listed = near.length < all.length || rest.length === 0;
  if ((!listed && /其中/.test(passage)) || /不含|剔除|扣除/.test(passage)) return null;
  if (passage.length > (listed ? 300 : 160) || otherYear(base, result)) return null;
  return base.base > 0 && result.base > 0 ? wrongRate(KIND, result, base, rate) : null;
}

/** The sentences before, where they name one amount only but for its parts, and that a budget. */
function soleBudgetBefore(
  prose: Prose,
  near: readonly Placed[],
  rate: Placed,
  roleOf: RoleOf,
  consumed: Consumed,
): Placed[] {
  const back = earlier(prose, rate, 2).filter((f) => isMoney(f) && !consumed.has(f.index));
  const [base] = back;
  const sole = near.length === 1 && back.length === 1 && base && roleOf(base) === "base";
  return sole && /预算|资金总额/.test(base.label) ? [base] : [];
}

function otherYear(a: Placed, b: Placed): boolean {
  const [x, y] = [a, b].map(({ label }) => /20\d\d/.exec(label)?.[0]);
  return x !== undefined && y !== undefined && x !== y;
}
