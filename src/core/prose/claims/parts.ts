/** T，其中：A a，B b; T（A a、B b）; 由A a及B b构成. */
import { addUp, inUnitOf, sumAgrees } from "../arithmetic";
import { addition, type Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import { faultOf } from "./closure";
import { findOpeners, type Opener } from "./openers";
import { partList, wholesBefore, type PartList } from "./part-lists";

/** Figures that are parts of a total that was confirmed, by index. */
export type Consumed = Set<number>;

export function partsClaims(prose: Prose, consumed: Consumed): Draft[] {
  const openers = findOpeners(prose);
  const confirmed = new Set<Opener>();
  const drafts: Draft[] = [];
  const unsettled: { opener: Opener; whole: Placed; direct: boolean }[] = [];
  // From the end: an inner list is settled before the list around it.
  for (const opener of [...openers].reverse())
    wholesBefore(prose, opener).forEach((whole, nth) => {
      const draft = confirm(prose, opener, whole, consumed);
      if (draft) {
        drafts.push(draft);
        confirmed.add(opener);
      } else unsettled.push({ opener, whole, direct: nth === 0 });
    });
  const inDoubt = doubtfulOpeners(prose, openers, confirmed);
  for (const { opener, whole, direct } of unsettled) {
    const draft = direct ? judge(prose, opener, whole, consumed, inDoubt.has(opener)) : null;
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Lists behind another one of the same sentence that was not confirmed: they may lie inside it. */
function doubtfulOpeners(
  prose: Prose,
  openers: readonly Opener[],
  confirmed: ReadonlySet<Opener>,
): Set<Opener> {
  const open = new Set<string>();
  return new Set(
    openers.filter((opener) => {
      if (opener.bracketed) return false;
      const place = `${prose.sentenceAt(opener.start)}/${opener.context}`;
      if (open.has(place)) return true;
      if (!confirmed.has(opener)) open.add(place);
      return false;
    }),
  );
}

function listOf(prose: Prose, opener: Opener, whole: Placed, consumed: Consumed): PartList | null {
  const points = whole.dimension === "point";
  if (points && !/得分|评分|总分/.test(whole.label)) return null;
  const list = partList(prose, opener, whole, consumed);
  return points && !list.direct.every(({ label }) => /得分|得$/.test(label)) ? null : list;
}

function confirm(prose: Prose, opener: Opener, whole: Placed, consumed: Consumed): Draft | null {
  const list = listOf(prose, opener, whole, consumed);
  if (!list) return null;
  if (isLevels(whole, list.direct)) return sumClaim(whole, list.direct, "right", "levels");
  for (const reading of list.readings) {
    const parts = fittingPrefix(whole, reading);
    if (!parts) continue;
    parts.forEach(({ index }) => consumed.add(index));
    return sumClaim(whole, parts, "right", "recomputed");
  }
  return null;
}

function judge(
  prose: Prose,
  opener: Opener,
  whole: Placed,
  consumed: Consumed,
  inDoubt: boolean,
): Draft | null {
  const list = listOf(prose, opener, whole, consumed);
  if (inDoubt || !list || list.direct.length < 2) return null;
  const fault = faultOf(prose, opener, whole, list);
  if (fault) return sumClaim(whole, list.direct, "wrong", fault);
  return opener.kind === "loose" ? null : sumClaim(whole, list.direct, "uncheckable", "list-open");
}

/** The shortest run from the start that makes up the whole, with zeros that follow it. */
export function fittingPrefix(whole: Placed, figures: readonly Placed[]): readonly Placed[] | null {
  let sum = figures[0]?.base ?? 0;
  for (let count = 2; count <= figures.length; count++) {
    sum += figures[count - 1]!.base;
    if (sum > whole.base * 1.5 + whole.ulp * count && whole.base > 0) return null;
    if (Math.abs(sum - whole.base) > Math.abs(whole.base) * 0.05 + whole.ulp) continue;
    if (sumAgrees(whole, figures.slice(0, count)) !== "fits") continue;
    while (figures[count]?.base === 0) count++;
    return figures.slice(0, count);
  }
  return null;
}

/** 一级指标3个，二级指标9个，三级指标12个 of 12: levels of one tree. */
function isLevels(whole: Placed, parts: readonly Placed[]): boolean {
  return (
    parts.every(({ label }) => /[一二三四]级/.test(label)) && parts.some(({ base }) => base === whole.base)
  );
}

export function sumClaim(
  whole: Placed,
  parts: readonly Placed[],
  verdict: Draft["verdict"],
  reason: Draft["reason"],
): Draft {
  const computed = inUnitOf(addUp(parts), whole, parts);
  return {
    kind: "parts-total",
    verdict,
    reason,
    operands: [["whole", whole], ...parts.map((part) => ["part", part] as const)],
    computed,
    values: { calculation: addition(parts, whole), computed, printed: `${whole.value}${whole.unit}` },
  };
}
