/** Whether printed figures agree with what they should be, to the digits printed. */
import { round } from "../../sheet/arithmetic";
import type { Figure } from "../text/figures";

/** Share of the whole that a difference in the last digit may come to. */
const COARSE = 0.02;

/** Figures printed so coarsely that a rate may be this much of its last digit off, or more. */
const TELLING = 0.05;

export type Agreement = "fits" | "doubtful" | "off";

const EPSILON = 1e-9;
const within = (difference: number, tolerance: number, scale: number) =>
  Math.abs(difference) <= tolerance + Math.abs(scale) * EPSILON;

/**
 * Parts against their whole. Each figure is uncertain in its last digit (rounded or cut); whole numbers beside
 * figures with decimals of the same unit are taken as exact.
 */
export function sumAgrees(whole: Figure, parts: readonly Figure[]): Agreement {
  const difference = addUp(parts) - whole.base;
  const widest = parts.reduce((most, { ulp }) => Math.max(most, ulp), whole.ulp);
  if (!within(difference, widest * (parts.length + 2), whole.base)) return "off";
  const steps = parts.map((part) => step(part, [whole, ...parts]));
  const coarsest = Math.max(...steps);
  if (isCount(whole) && parts.every(isCount)) return within(difference, 0, whole.base) ? "fits" : "off";
  const usual = coarsest * Math.max(1, 0.6 * Math.sqrt(parts.length) + 0.5);
  // A figure so coarse that it agrees with much else proves little: 3万 against 2万.
  const telling = Math.abs(difference) <= Math.abs(whole.base) * COARSE;
  if (telling && within(difference, Math.max(whole.ulp, usual), whole.base)) return "fits";
  const most = Math.max(whole.ulp, coarsest) * (parts.length + 1) * 0.5 + whole.ulp;
  return within(difference, most, whole.base) ? "doubtful" : "off";
}

/** Parts that give the whole to its very last digit. */
export function sumIsExact(whole: Figure, parts: readonly Figure[]): boolean {
  const rough = parts.reduce((total, { base }) => total + base, -whole.base);
  if (Math.abs(rough) > whole.ulp) return false;
  const finest = Math.max(...[whole, ...parts].map((part) => step(part, [whole, ...parts])));
  return within(addUp(parts) - whole.base, Math.min(whole.ulp, finest) * 0.5, whole.base);
}

/** People and things are counted, not rounded. */
const isCount = ({ factor, decimals, dimension }: Figure) =>
  dimension !== "money" && dimension !== "area" && decimals === 0 && factor < 100;

/** The last digit of a figure, told by the finest of its companions in the same unit. */
function step(figure: Figure, all: readonly Figure[]): number {
  const decimals = all.reduce(
    (most, f) => (f.factor === figure.factor ? Math.max(most, f.decimals) : most),
    0,
  );
  return figure.factor * 10 ** -decimals;
}

export const addUp = (figures: readonly Figure[]): number =>
  Number(figures.reduce((total, { base }) => total + base, 0).toPrecision(14));

/**
 * A computed fraction against a printed percentage, to its last digit, rounded or cut; `of` are the figures it was
 * computed from. "doubtful" where those are printed with so few digits that the rate may be right all the same.
 */
export function rateAgreement(computed: number, printed: Figure, of: readonly Figure[]): Agreement {
  if (!Number.isFinite(computed)) return "off";
  // A whole number among amounts is exact more often than not; decimals show where it was rounded.
  const blur = of.reduce(
    (total, { base, ulp, decimals }) =>
      base === 0 || decimals === 0 ? total : total + ulp / 2 / Math.abs(base),
    0,
  );
  const last = 10 ** -printed.decimals * (printed.factor || 1);
  const spread = Math.abs(computed * 100) * blur;
  const distance = Math.abs(computed * 100 - printed.base);
  // A whole unit off is neither rounded nor cut, unless what it was computed from is that coarse.
  const coarse = spread > last * TELLING ? spread : 0;
  if (distance < last * (1 - 1e-6) + Math.min(coarse, last / 2)) return "fits";
  // 98.30% may well be 98.3% made to look like its neighbours.
  const padded = printed.decimals > 0 && printed.value === round(printed.value, printed.decimals - 1);
  return distance < (padded ? last * 10 : last) * (1 - 1e-6) + coarse ? "doubtful" : "off";
}

export const rateAgrees = (computed: number, printed: Figure, of: readonly Figure[]): boolean =>
  rateAgreement(computed, printed, of) === "fits";

/** What figures `of` multiply or divide to, against a printed figure; each of them is uncertain in its last digit where it is rounded. */
export function productAgreement(computed: number, printed: Figure, of: readonly Figure[]): Agreement {
  if (!Number.isFinite(computed)) return "off";
  const blur = of.reduce(
    (sum, { base, ulp, decimals }) => (base === 0 || decimals === 0 ? sum : sum + ulp / 2 / Math.abs(base)),
    0,
  );
  const spread = Math.abs(computed) * blur;
  const distance = Math.abs(computed - printed.base);
  if (within(distance, Math.min(printed.ulp, Math.abs(printed.base) * COARSE) + spread, printed.base))
    return "fits";
  return within(distance, printed.ulp + 2 * spread, printed.base) ? "doubtful" : "off";
}

/** An amount against a printed one, one unit in the last digit. */
export function amountAgrees(computed: number, printed: Figure, of: readonly Figure[]): boolean {
  const tolerance = Math.max(printed.ulp, ...of.map((figure) => step(figure, [printed, ...of])));
  return within(computed - printed.base, tolerance, printed.base);
}

/** A base value in the unit of a figure, with the decimals that are used around it. */
export function inUnitOf(base: number, figure: Figure, companions: readonly Figure[] = []): string {
  const decimals = Math.max(
    figure.decimals,
    ...companions.map((f) =>
      f.factor <= figure.factor ? f.decimals + Math.round(Math.log10(figure.factor / f.factor)) : 0,
    ),
  );
  return `${round(base / figure.factor, Math.min(decimals, 6))}${figure.unit}`;
}

/** 0.451221 → 45.12%. */
export const asPercent = (fraction: number): string => `${round(fraction * 100, 2).toFixed(2)}%`;
