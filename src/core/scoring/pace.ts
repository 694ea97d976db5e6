/** 支出进度: how spending keeps up with the year. */
import type { DateQuantity } from "../quantity/model";
import { executionRate, type Outcome } from "./scores";

/** A day of the calendar; the year may be left open. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const MONTHS_OF_YEAR = 12;
/** From this day on a month counts as over; February's shortest serves for all. */
const MONTH_OVER = 28;

/** Day numbers of 2000-01-01 and 2100-12-31: a figure outside is hardly meant as a date. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_415];
const UNIX_EPOCH = 25_569;

/** The day of one of Excel's day numbers; `undefined` outside the years 2000 to 2100. */
export function daySerial(serial: number): Day | undefined {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return undefined;
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The first or last day of what was read as a date: 2023年7月 begins on the 1st. */
export function dayOf({ year, from, to }: DateQuantity, end: "first" | "last"): Day {
  const day = end === "first" ? (from ?? to) : to;
  return { year, month: Math.floor(day / 100), day: day % 100 };
}

/**
 * Months over since the year began, at most 12; below 0 before it began. The month of `start` is the first;
 * without a start the calendar year counts. A year said on one side only is taken for the nearest that fits.
 */
export function monthsElapsed(asOf: Day, start: Day | null): number {
  const over = asOf.day >= MONTH_OVER ? 1 : 0;
  if (!start) return asOf.month - 1 + over;
  const years =
    asOf.year !== null && start.year !== null ? asOf.year - start.year : asOf.month < start.month ? 1 : 0;
  return Math.min(MONTHS_OF_YEAR, years * MONTHS_OF_YEAR + asOf.month - start.month + over);
}

/** Execution rate ÷ (months ÷ 12), not rounded: 1 is on schedule, 0.8 spent four fifths of what was due. */
export function pace(budget: number, executed: number, months: number): Outcome {
  const rate = executionRate(budget, executed);
  if ("error" in rate) return rate;
  if (months < 0) return { error: "before-start" };
  if (months === 0) return { error: "no-time" };
  const value = rate.value / (months / MONTHS_OF_YEAR);
  return Number.isFinite(value) ? { value } : { error: "not-finite" };
}
