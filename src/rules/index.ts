/** Every rule, in the order the README lists them. */
import type { AnyRule } from "../core/rule";
import expenditureParts from "./expenditure-parts";
import explanationMissing from "./explanation-missing";
import headingMissing from "./heading-missing";
import numberUnreadable from "./number-unreadable";
import projectBehindSchedule from "./project-behind-schedule";
import projectLowUnexplained from "./project-low-unexplained";
import projectOver from "./project-over";
import projectRateLow from "./project-rate-low";
import projectRateMismatch from "./project-rate-mismatch";
import projectTotalMismatch from "./project-total-mismatch";
import projectUnspent from "./project-unspent";
import rateLow from "./rate-low";
import rateMismatch from "./rate-mismatch";
import rateOver from "./rate-over";
import rateScoreMismatch from "./rate-score-mismatch";
import scoreOverWeight from "./score-over-weight";
import scoreSum from "./score-sum";
import weightSum from "./weight-sum";

export const rules: readonly AnyRule[] = [
  headingMissing,
  numberUnreadable,
  weightSum,
  scoreSum,
  scoreOverWeight,
  rateMismatch,
  rateLow,
  rateOver,
  rateScoreMismatch,
  expenditureParts,
  explanationMissing,
  projectTotalMismatch,
  projectRateMismatch,
  projectOver,
  projectUnspent,
  projectLowUnexplained,
  projectRateLow,
  projectBehindSchedule,
];
