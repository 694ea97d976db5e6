/** A claim that one figure is so many percent of another. */
import { asPercent, rateAgreement, rateAgrees } from "../arithmetic";
import { division, nearSpan, type Draft } from "../claim";
import type { Placed } from "../layout";
import type { ClaimKind, ClaimReason } from "../model";

export const agrees = (result: Placed, base: Placed, rate: Placed): boolean =>
  base.base !== 0 && rateAgrees(result.base / base.base, rate, [result, base]);

export function rightRate(kind: ClaimKind, result: Placed, base: Placed, rate: Placed): Draft {
  return rateClaim(kind, "right", "recomputed", result, base, rate);
}

/** The rate is off, or would be right if one of the two were in another unit of money. */
export function wrongRate(kind: ClaimKind, result: Placed, base: Placed, rate: Placed): Draft {
  if (rateAgreement(result.base / base.base, rate, [result, base]) === "doubtful")
    return unchecked(kind, "digits-few", rate, [result]);
  const slip =
    result.dimension === "money" &&
    [1e4, 1e-4].some((factor) => rateAgrees((result.base * factor) / base.base, rate, [result, base]));
  return rateClaim(kind, "wrong", slip ? "unit-slip" : "rate-off", result, base, rate);
}

function rateClaim(
  kind: ClaimKind,
  verdict: "right" | "wrong",
  reason: ClaimReason,
  result: Placed,
  base: Placed,
  rate: Placed,
): Draft {
  const computed = asPercent(result.base / base.base);
  return {
    kind,
    verdict,
    reason,
    operands: [
      ["base", base],
      ["result", result],
      ["rate", rate],
    ],
    computed,
    values: { calculation: division(result, base), computed, printed: `${rate.value}${rate.unit}` },
    span: nearSpan([result, base], rate),
  };
}

export function unchecked(
  kind: ClaimKind,
  reason: ClaimReason,
  rate: Placed,
  others: readonly Placed[] = [],
): Draft {
  return {
    kind,
    verdict: "uncheckable",
    reason,
    operands: [...others.map((f) => ["result", f] as const), ["rate", rate]],
    values: { printed: `${rate.value}${rate.unit}` },
    span: nearSpan(others, rate),
  };
}
