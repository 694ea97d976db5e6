/** 按资金来源分，A a，B b: a total named earlier, cut another way. */
import { addUp, sumAgrees } from "../arithmetic";
import type { Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import { fittingPrefix, sumClaim, type Consumed } from "./parts";

const CUT =
  /按[^，。；：\n\d]{1,14}?(?:划分|分类|分|看|构成|来源|性质|类别)(?=[，：,]|[^，。；]{0,2}[，：])/g;
/** How far back the total may be, in figures. */
const BACK = 40;

export function cutClaims(prose: Prose, consumed: Consumed): Draft[] {
  const drafts: Draft[] = [];
  for (const match of prose.text.matchAll(CUT)) {
    const from = match.index + match[0].length;
    const first = prose.figureFrom(from);
    const lists = cutLists(prose, first);
    const [list] = lists;
    if (!list) continue;
    const wholes = wholesFor(prose, first - 1, list[0]!);
    const draft = confirm(wholes, lists, consumed) ?? refute(wholes, list);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** The figures behind 按…分: to the end of the group, then to the end of the sentence. */
function cutLists({ figures }: Prose, first: number): Placed[][] {
  const head = figures[first];
  if (!head) return [];
  const sentence: Placed[] = [];
  for (let i = first; i < figures.length && i < first + BACK; i++) {
    const f = figures[i]!;
    if (f.sentence !== head.sentence) break;
    if (f.use === "amount" && f.dimension === head.dimension && f.bracket === head.bracket) sentence.push(f);
  }
  const group = sentence.filter((f) => f.group === head.group);
  return [group, sentence].filter((list) => list.length > 1);
}

function wholesFor({ figures }: Prose, last: number, part: Placed): Placed[] {
  const wholes: Placed[] = [];
  for (let i = last; i >= 0 && last - i < BACK; i--) {
    const f = figures[i]!;
    if (f.use === "amount" && f.dimension === part.dimension) wholes.push(f);
  }
  return wholes;
}

function confirm(wholes: readonly Placed[], lists: readonly Placed[][], consumed: Consumed): Draft | null {
  for (const whole of wholes)
    for (const list of lists) {
      const parts = fittingPrefix(whole, list);
      if (!parts) continue;
      parts.forEach(({ index }) => consumed.add(index));
      return sumClaim(whole, parts, "right", "recomputed");
    }
  return null;
}

/** Only where the sum all but reaches one single total: then that one is meant. */
function refute(wholes: readonly Placed[], list: readonly Placed[]): Draft | null {
  const sum = addUp(list);
  const near = wholes.filter((w) => w.digits >= 4 && Math.abs(sum - w.base) <= 0.01 * w.base);
  const values = new Set(near.map(({ base }) => base));
  const whole = near[0];
  if (!whole || values.size !== 1 || sumAgrees(whole, list) !== "off") {
    return wholes[0] ? sumClaim(wholes[0], list, "uncheckable", "whole-absent") : null;
  }
  return sumClaim(whole, list, "wrong", "sum-off");
}
