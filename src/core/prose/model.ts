/** What a report text claims in figures, and what recomputing it gives. */
import type { FindingValues } from "../finding";

export type ClaimKind =
  | "execution-rate" // executed ÷ budget
  | "parts-total" // parts add up to their whole
  | "completion-rate" // done ÷ task
  | "average" // what one comes to
  | "unit-price" // price × count
  | "change" // more or less than before, by so much or so many percent
  | "share" // part ÷ whole
  | "score-grade" // score and grade word
  | "score-unexplained" // points lost without a reason
  | "repeated-quantity"; // the same quantity named twice

export type Verdict = "right" | "wrong" | "uncheckable";

/** What a figure is in a claim. */
export type OperandRole =
  | "whole"
  | "part"
  | "base" // what a rate divides by: budget, task, earlier figure
  | "result" // what is held against the base: executed, done, later figure
  | "difference"
  | "rate" // the percentage printed
  | "average" // what one comes to
  | "price" // what one costs
  | "score"
  | "full" // the most a score could be
  | "grade"
  | "earlier" // the same quantity where it was named first
  | "later";

export interface Operand {
  readonly role: OperandRole;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** As printed, with its unit. */
  readonly text: string;
  /** The figure as printed, in `unit`; a percentage as 96.91. A grade has none. */
  readonly value: number | null;
  readonly unit: string;
}

/** Why a claim is right, wrong or cannot be recomputed; `words.ts` has a sentence for each. */
export type ClaimReason =
  // right
  | "recomputed"
  | "levels"
  | "grade-fits"
  | "same-again"
  // wrong
  | "rate-off"
  | "sum-off"
  | "difference-off"
  | "average-off"
  | "unit-slip"
  | "grade-off"
  | "points-lost"
  | "goal-missed"
  | "digit-lost"
  | "digits-swapped"
  // uncheckable
  | "base-absent"
  | "result-absent"
  | "earlier-absent"
  | "several-bases"
  | "two-readings"
  | "whole-absent"
  | "digits-few"
  | "list-open"
  | "grade-absent"
  | "grade-unknown"
  | "full-unknown"
  | "goal-missed-unsaid"
  | "figure-doubted";

/** A figure of a wrong claim that, written so, would let the rest of the text hold. */
export interface Suspect {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** With its unit. */
  readonly to: string;
}

export interface Claim {
  readonly kind: ClaimKind;
  readonly verdict: Verdict;
  /** The passage, `text.slice(start, end)`. */
  readonly quote: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly operands: readonly Operand[];
  /** Of a wrong claim the figures that may be at fault; where it is one alone, it is. */
  readonly suspects: readonly Suspect[];
  /** The right value with its unit (45.12%, 1476万元); `null` where there is none. */
  readonly computed: string | null;
  readonly reason: ClaimReason;
  /** For the sentence of the reason. */
  readonly values: FindingValues;
}
