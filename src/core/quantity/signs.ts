/** Signs of comparison before or after a figure, as typed, as words, and as scanners misread them. */
import { normalizeText } from "../sheet/text";
import { ABOUT_AFTER, ABOUT_BEFORE, BOUNDS_AFTER, BOUNDS_BEFORE } from "./bounds";
import type { Notice, Sign } from "./model";

/** Same sign, other character. ≮ and ≯ are the engineers' "not less" and "not more". */
const LOOK_ALIKES: readonly (readonly [RegExp, string])[] = [
  [/[﹦═]/g, "="],
  [/−|﹣/g, "-"],
  [/[≧⩾≮⪰]/g, "≥"],
  [/[≦⩽≯⪯]/g, "≤"],
  [/=+/g, "="],
  [/>=|=>/g, "≥"],
  [/<=|=</g, "≤"],
  [/\+\/?-/g, "±"],
];
const EDGE = new Set("\"'“”‘’「」;。,、·");

/** Full-width forms folded, white space gone, look-alike signs unified, quotes and stops at the ends dropped. */
export function normalizeQuantity(raw: string): string {
  // ① and ⒈ number a list; folded they would run into the figure behind them.
  let text = raw.replace(/[\u2460-\u249b]/gu, "、");
  for (let before; before !== text;) {
    before = text;
    text = trimEdges(LOOK_ALIKES.reduce((out, [from, to]) => out.replace(from, to), normalizeText(text)));
  }
  return text;
}

/** By index: a pattern with `+$` would start over at every character of a long run. */
function trimEdges(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && EDGE.has(text[from]!)) from++;
  while (to > from && EDGE.has(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const PREFIXES: readonly (readonly [RegExp, Sign])[] = BOUNDS_BEFORE.map(([sign, words]) => [
  new RegExp(`^(?:${words.join("|")})`),
  sign,
]);

/** What an input method or a scanner made of ≥ and ≤. */
const MISREAD: readonly (readonly [RegExp, Sign])[] = [
  [/^[》〉](?=\d)/, "≥"],
  [/^[《〈](?=\d)/, "≤"],
];

/** 180人内 is a bound in a cell; in running text 内 may be the next word's. */
const SUFFIXES: readonly (readonly [RegExp, Sign])[] = [
  ...BOUNDS_AFTER.map(([sign, words]): readonly [RegExp, Sign] => [
    new RegExp(`(?:${words.join("|")})$`),
    sign,
  ]),
  [/内$/, "≤"],
];

const APPROXIMATE_BEFORE = new RegExp(`^(?:大?约|近|${ABOUT_BEFORE.join("|")})`);
const APPROXIMATE_AFTER = new RegExp(`(?:${ABOUT_AFTER.join("|")})$`);

/** Verbs that only introduce the figure: 已完成12次, 达到95%以上. */
const LEAD =
  /^(?:已经?|实际|全年|年度|计划|每年|共计?|合计|累计|总计|总共|全部|均|完成了?|达到?了?|实现了?|为|是|保持在|维持在|稳定在|确保|力争|:)+(?=[≥≤=<>》《〉〈\d.+\-]|不|大|小|高|低|多|少|超|至|最|控|约|近|接|将|等|突)/;
/** Words after the figure that only say it was done: 100%完成. */
const TAIL = /(?<=[\d%个项次场户人名])(?:已|已经|均已?|全部)?(?:完成|达标|覆盖|到位)$/;
/** 95%(含)以上, 95%以上(含95%). */
const INCLUDED = /\((?:含|包含|包括)[^()]{0,12}\)/;

export interface Signed {
  readonly sign: Sign | null;
  /** The figure with its unit, signs and introducing words gone. */
  readonly rest: string;
  readonly notices: readonly Notice[];
}

/** Takes the signs off a figure. `undefined` where they contradict each other: ≥3天以内. */
export function takeSigns(text: string): Signed | undefined {
  const notices: Notice[] = [];
  let rest = text.replace(INCLUDED, "").replace(LEAD, "");
  if (APPROXIMATE_BEFORE.test(rest)) notices.push("approximate");
  rest = rest.replace(/^(?:大?约|大概)/, "");

  const misread = MISREAD.find(([pattern]) => pattern.test(rest));
  if (misread) notices.push("sign-misread");
  const [before, beforeSign] = misread ??
    PREFIXES.find(([pattern]) => pattern.test(rest)) ?? [undefined, null];
  if (before) rest = rest.replace(before, "").replace(LEAD, "");

  rest = rest.replace(TAIL, "");
  if (APPROXIMATE_AFTER.test(rest)) notices.push("approximate");
  rest = rest.replace(APPROXIMATE_AFTER, "");
  const after = SUFFIXES.find(([pattern]) => pattern.test(rest));
  if (after) rest = rest.replace(after[0], "");
  const sign = joinSigns(beforeSign, after?.[1] ?? null);
  return sign === undefined ? undefined : { sign, rest, notices };
}

/** 超过90%以上 means ≥: the bound that is included wins. */
function joinSigns(before: Sign | null, after: Sign | null): Sign | null | undefined {
  if (!before || !after) return before ?? after;
  if (before === "=") return after;
  const upward = (sign: Sign) => sign === "≥" || sign === ">";
  return upward(before) === upward(after) ? after : undefined;
}

/** 到0次, 第O份: a sign and digits read as a word; the figure is lost. */
export function isSignLost(text: string): boolean {
  return /^(?:到|第|之|[Zz])[\dOoIl]+[^\d]{0,3}$/.test(text);
}

/** 290%, 2100%: ≥90% and ≥100% with the sign read as a 2. */
export function isSignDoubtful(text: string): boolean {
  return /^2(?:[5-9]\d|100)(?:\.\d+)?%$/.test(text);
}
