/** Figures rounded, added and converted so that they come out as a spreadsheet shows them. */

export type AmountUnit = "元" | "千元" | "万元" | "亿元";

/** Units of money in 元. */
export const YUAN: Readonly<Record<AmountUnit, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  亿元: 100_000_000,
};

/** Converts an amount between units of money. */
export function convertAmount(value: number, from: AmountUnit, to: AmountUnit): number {
  return from === to ? value : shiftDecimal(value, Math.round(Math.log10(YUAN[from] / YUAN[to])));
}

/**
 * Rounds half away from zero, as Excel's ROUND does: 1.005 → 1.01.
 * The value is first taken to its 15 significant digits, which is what the spreadsheet shows.
 */
export function round(value: number, digits: number): number {
  // Beyond 15 digits there is nothing to round.
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15 || (Number.isInteger(value) && digits >= 0))
    return value;
  const power = 10 ** digits;
  const scaled = Math.abs(value) * power;
  // The 15 digits matter only where the rest is close to a half.
  if (digits >= 0 && Math.abs((scaled % 1) - 0.5) > scaled * DRIFT)
    return (Math.sign(value) * Math.round(scaled)) / power || 0;
  const shifted = shiftDecimal(Math.abs(value), digits);
  const whole = Math.floor(shifted);
  const rounded = shifted - whole >= 0.5 ? whole + 1 : whole;
  return Math.sign(value) * shiftDecimal(rounded, -digits) || 0;
}

/** More than a figure moves, as a share of it, when it is taken to 15 digits or multiplied. */
const DRIFT = 1e-14;

/** Moves the decimal point exactly: works on the printed digits, not by multiplying. */
export function shiftDecimal(value: number, places: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "0", exponent = "0"] = value.toPrecision(15).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

const SCALE = 1_000_000;

/** Sum without binary drift: amounts are added as whole millionths. */
export function sum(values: Iterable<number>): number {
  let exact = 0;
  let rest = 0;
  for (const value of values) {
    const scaled = value * SCALE;
    const whole = Math.round(scaled);
    // Amounts beyond 9 · 10^9 or with more than six decimals leave the exact range: they are added as they are.
    if (Number.isSafeInteger(exact + whole) && Math.abs(scaled - whole) < 1e-3) exact += whole;
    else rest += value;
  }
  return exact / SCALE + rest;
}
