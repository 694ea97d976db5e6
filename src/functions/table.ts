/** The PERF.* functions as Excel calls them, in the order of its list. */
import { band, deviation, gradeOf, scoreOf, weighted } from "./points";
import { check, missing } from "./review";
import { low, pace, rate, ratescore } from "./spending";

export const functions = {
  RATE: rate,
  RATESCORE: ratescore,
  PACE: pace,
  LOW: low,
  SCORE: scoreOf,
  BAND: band,
  DEVIATION: deviation,
  WEIGHTED: weighted,
  GRADE: gradeOf,
  MISSING: missing,
  CHECK: check,
};
