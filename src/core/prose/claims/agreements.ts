/**
 * Figures that agree although no 其中 joins them: parts in later sentences, what is left after a deduction,
 * a balance carried forward. These only confirm: too many ways of reckoning for a fault to be one.
 */
import { sumAgrees, sumIsExact } from "../arithmetic";
import type { Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import { sumClaim, type Consumed } from "./parts";

/** A figure of fewer digits agrees with others by chance. */
const DIGITS = 4;
const NEAR = 7;
const REST = /剩余|其余|余下|尚有|还有|未(?:支|用|完|整|到)/;
const OPENING = /年初|期初|上年末|年初余额/;
const CLOSING = /年末|期末|年底/;
const OUT = /归还|偿还|支出|减少|核销|使用|还本|付|注销|拨出|退/;

export function agreementClaims(prose: Prose, consumed: Consumed, settled: ReadonlySet<number>): Draft[] {
  const drafts: Draft[] = [];
  for (const whole of prose.figures) {
    if (whole.use !== "amount" && whole.use !== "price") continue;
    if (settled.has(whole.index) || whole.base <= 0) continue;
    const near = neighbours(prose, whole);
    const draft =
      rest(whole, near) ??
      carriedForward(whole, near) ??
      (whole.digits >= DIGITS && !consumed.has(whole.index)
        ? (run(
            whole,
            near.filter((f) => !consumed.has(f.index)),
          ) ?? pair(whole, near))
        : listed(prose, whole));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Figures of the same kind before and behind, nearest `NEAR` on each side. */
function neighbours({ figures }: Prose, whole: Placed): Placed[] {
  const take = (step: 1 | -1) => {
    const found: Placed[] = [];
    for (let i = whole.index + step; found.length < NEAR && Math.abs(i - whole.index) < 30; i += step) {
      const f = figures[i];
      if (!f || Math.abs(f.sentence - whole.sentence) > 6) break;
      if (f.use === whole.use && f.dimension === whole.dimension && f.base > 0 && f.base !== whole.base)
        found.push(f);
    }
    return found;
  };
  return [...take(-1).reverse(), ...take(1)];
}

/** A run of neighbours on one side that makes up the figure to its last digit. */
function run(whole: Placed, near: readonly Placed[]): Draft | null {
  for (let from = 0; from < near.length; from++)
    for (let to = from + 2; to <= near.length; to++) {
      const parts = near.slice(from, to);
      if (parts[0]!.index < whole.index && parts[parts.length - 1]!.index > whole.index) break;
      if (sumIsExact(whole, parts)) return sumClaim(whole, parts, "right", "recomputed");
    }
  return null;
}

/** Any two neighbours that make it up. */
function pair(whole: Placed, near: readonly Placed[]): Draft | null {
  for (let i = 0; i < near.length; i++)
    for (let j = i + 1; j < near.length; j++) {
      const parts = [near[i]!, near[j]!];
      if (parts.some((p) => p.digits >= 3) && sumIsExact(whole, parts))
        return sumClaim(whole, parts, "right", "recomputed");
    }
  return null;
}

/** 其余 d, 剩余 d: a total less what was named of it. */
function rest(whole: Placed, near: readonly Placed[]): Draft | null {
  if (!REST.test(whole.label)) return null;
  const before = near.filter((f) => f.index < whole.index);
  for (let from = before.length - 1; from >= 0; from--) {
    const named = before.slice(from).filter((f) => f.sentence === whole.sentence);
    if (named.length === 0) continue;
    const parts = [...named, whole];
    const total = before.find((f) => !named.includes(f) && sumAgrees(f, parts) === "fits");
    if (total) return sumClaim(total, parts, "right", "recomputed");
  }
  return null;
}

/** 年初 a，新增 b，归还 c，年末 d. */
function carriedForward(whole: Placed, near: readonly Placed[]): Draft | null {
  if (!CLOSING.test(whole.label)) return null;
  const before = near.filter((f) => f.index < whole.index && f.sentence === whole.sentence);
  const opening = before.findIndex((f) => OPENING.test(f.label));
  if (opening < 0 || before.length - opening < 2) return null;
  const terms = before.slice(opening);
  const signed = terms.map((f, i) =>
    i > 0 && OUT.test(f.label) ? { ...f, base: -f.base, value: -f.value } : f,
  );
  return sumAgrees(whole, signed) === "fits" ? sumClaim(whole, signed, "right", "recomputed") : null;
}

/** 48个项目“优”37个、“中”5个、“良”6个: the rest of the group is the list. */
function listed({ figures }: Prose, whole: Placed): Draft | null {
  const parts: Placed[] = [];
  for (let i = whole.index + 1; i < whole.index + 12; i++) {
    const f = figures[i];
    if (!f || f.group !== whole.group) break;
    if (f.use === "amount" && f.dimension === whole.dimension && f.bracket === whole.bracket) parts.push(f);
  }
  const fits = parts.length > 1 && sumAgrees(whole, parts) === "fits";
  return fits ? sumClaim(whole, parts, "right", "recomputed") : null;
}
