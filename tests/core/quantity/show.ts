import type { Comparison } from "../../../src/core/quantity/model";
import type { Quantity } from "../../../src/core/quantity/parse";

/**
 * A quantity in short: `≥ 95 %`, `~ 12000 亩 ×10000` (no sign, scaled), `90..95 %`, `2023/…-1231`, `words:met`,
 * `sentence 2`, `blank`; notices after `!`.
 */
export function show(quantity: Quantity): string {
  switch (quantity.kind) {
    case "number": {
      const { sign, value, unit, scale, notices } = quantity;
      const parts = [
        sign ?? "~",
        value,
        unit,
        scale === 1 ? "" : `×${scale}`,
        ...notices.map((notice) => `!${notice}`),
      ];
      return parts.filter((part) => part !== "").join(" ");
    }
    case "range":
      return `${quantity.low}..${quantity.high} ${quantity.unit}`.trim();
    case "date":
      return `${quantity.year ?? "?"}/${quantity.from ?? "…"}-${quantity.to}`;
    case "words":
      return quantity.status ? `words:${quantity.status}` : "words";
    case "sentence":
      return `sentence ${quantity.figures}`;
    case "blank":
      return "blank";
  }
}

/** `met 1`, `short 0.98`, `exceeded` (no ratio), `bound` (incomparable, and why). */
export function showOutcome(comparison: Comparison): string {
  if (comparison.outcome === "incomparable") return comparison.why;
  const { outcome, ratio } = comparison;
  return ratio === null ? outcome : `${outcome} ${Math.round(ratio * 1e4) / 1e4}`;
}
