import type { Draft } from "../verdicts/draft";
import type { Mention } from "../mentions/mentions";
import type { ClaimKind, ClaimReason } from "../model";

/** A percentage that cannot be recomputed, and the figures that stand near it. */
export const unchecked = (
  kind: ClaimKind,
  reason: ClaimReason,
  rate: Mention,
  near: readonly Mention[] = [],
): Draft => ({
  kind,
  verdict: "uncheckable",
  reason,
  operands: [...near.map((figure) => ["result", figure] as const), ["rate", rate]],
  values: { printed: `${rate.value}%` },
  span: [rate.labelStart, rate.end],
});
