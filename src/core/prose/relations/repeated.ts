/** The same quantity named twice: alike, in other units by a slip, or with a digit lost. */
import type { Draft } from "../verdicts/draft";
import { plus } from "../verdicts/equations";
import type { Mention } from "../mentions/mentions";
import { core, shareWords } from "../mentions/names";
import type { Tree } from "../tree/tree";

const KIND = "repeated-quantity";
/** Figures held against each other, at most. */
const COMPANY = 12;
/** A figure of fewer digits is met twice by chance. */
const SURE_DIGITS = 4;

export function repetitions(tree: Tree): Draft[] {
  const amounts = tree.mentions.filter((f) => f.use === "amount" && f.dimension !== "point" && f.base > 0);
  return [...beheaded(tree, amounts), ...slips(amounts), ...swapped(amounts), ...again(amounts)];
}

/** "总计,867.48" beside "总计1,867.48": the digits before the comma are gone. */
function beheaded(tree: Tree, amounts: readonly Mention[]): Draft[] {
  const byTail = new Map<string, Mention[]>();
  for (const f of amounts) {
    const tail = tailOf(tree, f);
    if (tail !== null) push(byTail, tail, f);
  }
  return amounts.flatMap((f) => {
    if (!f.beheaded) return [];
    const words = f.label.replace(/，$/, "").slice(-4);
    const full = byTail.get(`${f.value}${f.unit}`)?.find((o) => o.label !== "" && shareWords(words, o.label));
    return full ? [pairClaim("wrong", "digit-lost", full, f)] : [];
  });
}

/** What is left of 1,867.48万元 without its leading group; `null` where it is not grouped. */
function tailOf({ text }: Tree, { start, end, decimals, unit, value }: Mention): string | null {
  const digits = text.slice(start, end);
  if (!/^\d{1,3},\d{3}(?!,)/.test(digits)) return null;
  return `${Number((value % 1000).toFixed(decimals))}${unit}`;
}

/** 547.615元 beside 547.615万元 of the same name. */
function slips(amounts: readonly Mention[]): Draft[] {
  const money = amounts.filter((f) => f.dimension === "money" && significant(f) >= SURE_DIGITS);
  const byValue = new Map<number, Mention[]>();
  for (const f of money) push(byValue, f.value, f);
  return [...byValue.values()].flatMap((same) => {
    const [usual] = [...same].sort((a, b) => countOf(same, b) - countOf(same, a) || b.factor - a.factor);
    return same
      .filter((f) => f.factor !== usual!.factor && shareName(f.label, usual!.label))
      .slice(0, COMPANY)
      .map((f) => pairClaim("wrong", "unit-slip", usual!, f));
  });
}

/** 支出584.26万元 beside 支出548.26万元: two digits in each other's place. */
function swapped(amounts: readonly Mention[]): Draft[] {
  const byDigits = new Map<string, Mention[]>();
  return amounts.flatMap((f) => {
    if (f.change || significant(f) < SURE_DIGITS) return [];
    const digits = digitsOf(f);
    const key = `${[...digits].sort().join("")} ${f.decimals} ${f.unit}`;
    const first = byDigits
      .get(key)
      ?.find((o) => isSwap(digitsOf(o), digits) && o.period === f.period && shareVerb(o, f));
    push(byDigits, key, f);
    return first ? [pairClaim("wrong", "digits-swapped", first, f)] : [];
  });
}

const digitsOf = ({ value, decimals }: Mention): string => value.toFixed(decimals).replace(".", "");

/** Alike but for two neighbouring digits that changed places. */
function isSwap(a: string, b: string): boolean {
  const at = [...a].findIndex((c, i) => c !== b[i]);
  return (
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2) &&
    a.length === b.length
  );
}

/** Both of what was spent, of what was given: the last words before the figures. */
const shareVerb = (a: Mention, b: Mention): boolean =>
  a.stage === b.stage &&
  core(a.label).slice(-2) !== "" &&
  core(a.label).slice(-2) === core(b.label).slice(-2);

/** Digits without the zeros at the end, which many figures have in common. */
const significant = ({ value }: Mention): number =>
  String(value).replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;

const PRICE = /价|标准|均|每|单位成本/;

/** Three characters in common, and neither a price. */
function shareName(a: string, b: string): boolean {
  if (PRICE.test(a) || PRICE.test(b)) return false;
  for (let i = 0; i + 3 <= a.length; i++) if (b.includes(a.slice(i, i + 3))) return true;
  return false;
}

const countOf = (same: readonly Mention[], figure: Mention) =>
  same.filter(({ factor }) => factor === figure.factor).length;

/** The same figure under names that have words in common. */
function again(amounts: readonly Mention[]): Draft[] {
  const byBase = new Map<string, Mention[]>();
  const named = new Set<number>();
  const drafts: Draft[] = [];
  for (const f of amounts) {
    if (f.change || f.digits < 2) continue;
    const key = `${f.base} ${f.dimension}`;
    const first = byBase.get(key)?.find((o) => isSame(o, f));
    if (first) {
      drafts.push(pairClaim("right", "same-again", first, f));
      if (!named.has(first.index)) drafts.push(pairClaim("right", "same-again", f, first));
      named.add(first.index).add(f.index);
    }
    push(byBase, key, f);
  }
  return drafts;
}

/** So many digits are not met twice by chance; fewer need words in common. */
const isSame = (a: Mention, b: Mention): boolean =>
  a.digits >= SURE_DIGITS || shareWords(a.label + a.after, b.label + b.after.slice(0, 8));

function push<K>(map: Map<K, Mention[]>, key: K, figure: Mention): void {
  const list = map.get(key);
  if (!list) map.set(key, [figure]);
  else if (list.length < COMPANY) list.push(figure);
}

/** What says that both figures are one. */
const ALIKE: ReadonlySet<Draft["reason"]> = new Set(["same-again", "digits-swapped"] as const);

function pairClaim(
  verdict: "right" | "wrong",
  reason: Draft["reason"],
  first: Mention,
  later: Mention,
): Draft {
  const computed = `${first.value}${first.unit}`;
  return {
    kind: KIND,
    verdict,
    reason,
    operands: [
      ["earlier", first],
      ["later", later],
    ],
    computed,
    values: { calculation: computed, computed, printed: `${later.value}${later.unit}` },
    span: [later.labelStart, later.end],
    ...(ALIKE.has(reason) && {
      equation: { kind: KIND, target: later, role: "whole", over: plus("earlier", first) },
    }),
  };
}
