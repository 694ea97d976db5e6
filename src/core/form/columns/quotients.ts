/** Arithmetic between columns of money: quotients, and what is left. */
import { HOLDS, LEAST_ROWS } from "./evidence";
import { figureAt, type Sample, type Value } from "./samples";

/** Hardly more is spent than was given. */
export const MOST_SPENT = 1.2;

/**
 * In how many rows the rate is the quotient, of how many where all three are stated; a quotient of 1 or 0 tells little.
 * @param exact to the last digit printed: where words say nothing, figures that are merely near are chance
 */
export function quotients(budget: Sample, executed: Sample, rate: Sample, exact: boolean) {
  let [holds, tried, telling] = [0, 0, 0];
  rate.values.forEach((_, index) => {
    const [given, spent, stated] = [budget, executed, rate].map((sample) => figureAt(sample, index));
    if (!given || spent === undefined || stated === undefined) return;
    tried++;
    const share = spent / given;
    if (exact && share > MOST_SPENT) return;
    // 97.65% and 97.65 and 0.9765, printed with two decimals or with none.
    const digit = lastDigit(rate.values[index]!);
    const printed = stated > MOST_SPENT ? digit / 100 : digit;
    const isWithin = (rounded: number) =>
      [stated, stated / 100].some(
        (each, way) => Math.abs(each - share) <= Math.min(ROUNDED, way === 0 ? rounded : rounded / 100),
      );
    const toTheDigit = isWithin(digit);
    if (!(toTheDigit || (!exact && isWithin(ROUNDED)))) return;
    holds++;
    if (Math.abs(share - 1) > (toTheDigit ? printed : TELLING) && share > TELLING) telling++;
  });
  return { holds, tried, telling };
}

/** A rate so near to 0 or 1 is one of many such. */
const TELLING = 0.02;
/** Half a percent: what printing without decimals takes away. */
const ROUNDED = 0.0051;

/** What a unit of the last digit counts: 92.00% → 0.0001. */
export function lastDigit({ text, reading }: Value): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 10 ** -decimals / (reading.state === "number" && reading.percent ? 100 : 1);
}

/** A column that is what the two leave, row after row. */
export function isRest(sample: Sample, budget: Sample, executed: Sample): boolean {
  let [holds, tried] = [0, 0];
  sample.values.forEach((_, index) => {
    const [rest, given, spent] = [sample, budget, executed].map((each) => figureAt(each, index));
    if (rest === undefined || given === undefined || spent === undefined || rest === 0) return;
    tried++;
    if (Math.abs(given - spent - rest) <= 0.011) holds++;
  });
  return tried >= LEAST_ROWS && holds >= HOLDS * tried;
}
