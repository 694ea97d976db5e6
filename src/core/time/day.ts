/** Days of the calendar, Excel's numbers for them, and the months between them. */
import { serialDate } from "../sheet/text";

/** A day of the calendar; the year may be left open. */
export interface Day {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

export const MONTHS_OF_YEAR = 12;
/** From this day on a month counts as over; February's shortest serves for all. */
const MONTH_OVER = 28;

/** Day numbers of 2000-01-01 and 2100-12-31: a figure outside is hardly meant as a date. */
const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_415];

/** The day of one of Excel's day numbers; `undefined` outside the years 2000 to 2100. */
export function daySerial(serial: number): Day | undefined {
  return serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1 ? parseDay(serialDate(serial)) : undefined;
}

/** Reads YYYY-MM-DD; `undefined` for any other text and for days that no calendar has. */
export function parseDay(text: string): (Day & { readonly year: number }) | undefined {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number);
  if (!year || !month || !day || month > MONTHS_OF_YEAR || day > daysOf(year, month)) return undefined;
  return { year, month, day };
}

/** How many days a month has. */
const daysOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a month as YYYY-MM-DD. */
export function lastDayOf(year: number, month: number): string {
  return `${year}-${twoDigits(month)}-${daysOf(year, month)}`;
}

/** A moment as the day it is here: YYYY-MM-DD. */
export function isoDay(moment: Date): string {
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** A moment as the time it is here: hh:mm, which both languages write alike. */
export function clock(moment: Date): string {
  return `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Months of a year that are over on a day of it: 6 on 28 June and after, 5 before. */
export function finishedMonths({ month, day }: Pick<Day, "month" | "day">): number {
  return day >= MONTH_OVER ? month : month - 1;
}

/**
 * Months over since the year began, at most 12; below 0 before it began. The month of `start` is the first;
 * without a start the calendar year counts. A year given on one side only is taken for the nearest that fits.
 */
export function monthsElapsed(asOf: Day, start: Day | null): number {
  const finished = finishedMonths(asOf);
  if (!start) return finished;
  const years =
    asOf.year !== null && start.year !== null ? asOf.year - start.year : asOf.month < start.month ? 1 : 0;
  return Math.min(MONTHS_OF_YEAR, years * MONTHS_OF_YEAR + finished + 1 - start.month);
}
