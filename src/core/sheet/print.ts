/** Figures in print. */
import { round } from "./arithmetic";
import { normalizeText } from "./text";

/** Up to four decimals, no grouping: 9.5, 100, 0.0833. */
export function formatNumber(value: number): string {
  return String(round(value, 4));
}

/** Thousands grouped, two decimals, more where the figure has them: 18,651.39. */
export function formatAmount(value: number): string {
  const rounded = round(value, 6);
  const [whole = "0", fraction = ""] = Math.abs(rounded).toFixed(6).replace(/0+$/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}.${fraction.padEnd(2, "0")}`;
}

/** A fraction as a percentage with two decimals: 1.27547 → 127.55%. */
export function formatPercent(fraction: number): string {
  return `${(round(fraction, 4) * 100).toFixed(2)}%`;
}

/** Decimal places of a figure as written: "89.7%" → 1. */
export function decimals(text: string): number {
  return /\.(\d+)/.exec(normalizeText(text))?.[1]?.length ?? 0;
}
