/** Columns that may be rates: shares, with a sign or without. */
import { MOST_SPENT } from "./quotients";
import { figuresOf, type Sample } from "./samples";

/** Percentages and nothing else; a rate of nothing is often written 0. */
export function isPercent({ values }: Sample): boolean {
  const figures = values.flatMap((value) => (value?.reading.state === "number" ? [value.reading] : []));
  return (
    figures.some(({ percent }) => percent) && figures.every(({ percent, value }) => percent || value === 0)
  );
}

export const isFractions = (sample: Sample) =>
  isShares(sample) && figuresOf(sample).every((figure) => figure <= MOST_SPENT);

/** 97.02%, or 0.97 or 97.02 without a sign: small figures, not all of them whole. */
export function isShares(sample: Sample): boolean {
  const figures = figuresOf(sample);
  const broken = figures.some((figure) => !Number.isInteger(figure));
  return isPercent(sample) || (broken && figures.every((figure) => figure >= 0 && figure <= MOST_SHARE));
}
const MOST_SHARE = 120;

/** 98 | 95 | 100: whole percentages look like anything else, and may be shares only where there are some of them. */
export function isWholeShares(sample: Sample): boolean {
  const figures = figuresOf(sample);
  return figures.length >= LEAST_WHOLE && figures.every((figure) => figure >= 0 && figure <= MOST_SHARE);
}
const LEAST_WHOLE = 4;
