import type { DateQuantity } from "../time/dates";
import type { Comparison } from "./model";

/** A day or stretch of days against the day by which; a year given on one side only is taken for the same. */
export function compareDates(target: DateQuantity, actual: DateQuantity): Comparison {
  if (target.year !== null && actual.year !== null && target.year !== actual.year)
    return { outcome: actual.year < target.year ? "met" : "short", ratio: null };
  if (actual.from === null && actual.to === target.to) return { outcome: "incomparable", why: "copied" };
  if (actual.to <= target.to) return { outcome: "met", ratio: null };
  if (actual.from !== null && actual.from > target.to) return { outcome: "short", ratio: null };
  // 12月 beside 12月20日前: before it or after.
  return { outcome: "incomparable", why: actual.from === null ? "bound" : "doubtful" };
}
