/** Every rule, in the order the README lists them. */
import scoreUnlikeCriteria from "./score-unlike-criteria";
import scoreWithWords from "./score-with-words";
import explanationContradicts from "./explanation-contradicts";
import rateStatedOtherwise from "./rate-stated-otherwise";
import rateWeightMisplaced from "./rate-weight-misplaced";
import type { AnyRule } from "../core/rule/rule";
import actualCopied from "./actual-copied";
import actualNotComparable from "./actual-not-comparable";
import allFullScores from "./all-full-scores";
import budgetAdjusted from "./budget-adjusted";
import budgetParts from "./budget-parts";
import costDirection from "./cost-direction";
import deductionUnfounded from "./deduction-unfounded";
import expenditureParts from "./expenditure-parts";
import explanationMissing from "./explanation-missing";
import explanationRepeated from "./explanation-repeated";
import explanationWithoutMeasure from "./explanation-without-measure";
import fullScoreUnmet from "./full-score-unmet";
import gradeMismatch from "./grade-mismatch";
import headerFieldBlank from "./header-field-blank";
import headingDuplicate from "./heading-duplicate";
import headingMissing from "./heading-missing";
import indicatorIncomplete from "./indicator-incomplete";
import indicatorMisplaced from "./indicator-misplaced";
import indicatorRepeated from "./indicator-repeated";
import levelMissing from "./level-missing";
import numberUnreadable from "./number-unreadable";
import overcompletionUnexplained from "./overcompletion-unexplained";
import placeholderLeft from "./placeholder-left";
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
import rateZeroBudget from "./rate-zero-budget";
import scoreBlank from "./score-blank";
import scoreFormula from "./score-formula";
import scoreOverWeight from "./score-over-weight";
import scoreSum from "./score-sum";
import spentUnlikeScored from "./spent-unlike-scored";
import targetColumnShifted from "./target-column-shifted";
import targetUnlikeName from "./target-unlike-name";
import targetUnmeasurable from "./target-unmeasurable";
import tierOutOfBand from "./tier-out-of-band";
import totalCapped from "./total-capped";
import unitUnclear from "./unit-unclear";
import weightSum from "./weight-sum";
import weightsUnusual from "./weights-unusual";

export const rules: readonly AnyRule[] = [
  headingMissing,
  headingDuplicate,
  targetColumnShifted,
  numberUnreadable,
  unitUnclear,
  headerFieldBlank,
  placeholderLeft,
  levelMissing,
  indicatorIncomplete,
  scoreBlank,
  weightSum,
  weightsUnusual,
  scoreSum,
  scoreOverWeight,
  scoreWithWords,
  rateWeightMisplaced,
  budgetParts,
  budgetAdjusted,
  rateMismatch,
  rateZeroBudget,
  rateLow,
  rateOver,
  rateScoreMismatch,
  rateStatedOtherwise,
  expenditureParts,
  explanationMissing,
  explanationWithoutMeasure,
  explanationRepeated,
  explanationContradicts,
  overcompletionUnexplained,
  scoreFormula,
  scoreUnlikeCriteria,
  fullScoreUnmet,
  deductionUnfounded,
  tierOutOfBand,
  actualCopied,
  actualNotComparable,
  spentUnlikeScored,
  allFullScores,
  targetUnmeasurable,
  targetUnlikeName,
  costDirection,
  indicatorMisplaced,
  indicatorRepeated,
  projectTotalMismatch,
  projectRateMismatch,
  projectOver,
  projectUnspent,
  projectLowUnexplained,
  projectRateLow,
  projectBehindSchedule,
  gradeMismatch,
  totalCapped,
];
