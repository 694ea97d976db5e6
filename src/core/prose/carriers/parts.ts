/** T，其中：A a，B b; T（A a、B b）; 由A a及B b构成. */
import { addUp, inUnitOf, sumAgrees } from "../arithmetic";
import { addition, type Draft } from "../claims";
import type { Placed, Prose } from "../layout";
import { faultOf } from "./closure";
import { findOpeners, type Opener } from "./openers";
import { partList, wholesBefore } from "./part-lists";

/** Figures that are parts of a total that was confirmed, by index. */
export type Consumed = Set<number>;

export function partsClaims(prose: Prose, consumed: Consumed): Draft[] {
  const drafts: Draft[] = [];
  // From the end: an inner list is settled before the list around it.
  for (const opener of findOpeners(prose).reverse()) {
    const wholes = wholesBefore(prose, opener);
    wholes.forEach((whole, nth) => {
      const draft = readList(prose, opener, whole, nth === 0, consumed);
      if (draft) drafts.push(draft);
    });
  }
  return drafts;
}

function readList(
  prose: Prose,
  opener: Opener,
  whole: Placed,
  direct: boolean,
  consumed: Consumed,
): Draft | null {
  if (whole.dimension === "point") return null;
  const list = partList(prose, opener, whole, consumed);
  if (list.direct.length === 0 && list.readings.length === 0) return null;
  if (isLevels(whole, list.direct)) return sumClaim(whole, list.direct, "right", "levels");
  for (const reading of list.readings) {
    const parts = fittingPrefix(whole, reading);
    if (!parts) continue;
    parts.forEach(({ index }) => consumed.add(index));
    return sumClaim(whole, parts, "right", "recomputed");
  }
  const parts = list.direct;
  if (parts.length < 2) return null;
  const fault = direct ? faultOf(prose, opener, whole, list) : null;
  if (fault) return sumClaim(whole, parts, "wrong", fault);
  return direct && opener.kind !== "loose" ? sumClaim(whole, parts, "uncheckable", "list-open") : null;
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
