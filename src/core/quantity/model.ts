/** What a target or a result was read as. */
import type { DateQuantity } from "../time/dates";

/** How a value binds; `null` where none is written and the context decides. */
export type Sign = "≥" | "≤" | "=" | ">" | "<";

/**
 * What was forgiven in reading.
 * - sign-misread: 》98% taken for ≥98%
 * - sign-doubtful: 290%, which may have been ≥90%
 * - figure-misread: 98.19为% taken for 98.19%
 * - approximate: 约, 左右, 余
 */
export type Notice = "sign-misread" | "sign-doubtful" | "figure-misread" | "approximate";

/** A status says whether a goal was reached without saying by how much. */
export type Status = "met" | "partly" | "unmet";

export interface NumberQuantity {
  readonly kind: "number";
  readonly sign: Sign | null;
  /** 万 and 亿 multiplied out: 1.2万亩 → 12000. */
  readonly value: number;
  /** What 万 or 亿 multiplied by; 1 where none. */
  readonly scale: number;
  /** As written, without 万 and 亿; "" where none. */
  readonly unit: string;
  readonly notices: readonly Notice[];
}

/** 90%～95%, ±10%: bounds included, both in `unit`. */
export interface RangeQuantity {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly scale: number;
  readonly unit: string;
}

export interface WordsQuantity {
  readonly kind: "words";
  readonly text: string;
  readonly status: Status | null;
}

export type Quantity =
  | NumberQuantity
  | RangeQuantity
  | DateQuantity
  | WordsQuantity
  /** Words with figures in them: nothing a machine should score. */
  | { readonly kind: "sentence"; readonly text: string; readonly figures: number }
  /** Nothing, a dash, or the form's own placeholder. */
  | { readonly kind: "blank" };

/**
 * Why a result and its target cannot be held against each other.
 * - blank: one side was not filled in
 * - words: both are words and neither says whether it was reached
 * - status-only: 已完成 beside a figure or a day
 * - sentence: one side is a sentence with figures
 * - units: 个 beside 项, 元 beside %
 * - kinds: a figure beside a day or beside words
 * - misread: signs or figures were misread
 * - copied: the result repeats the target with its sign: ≥266米
 * - bound: the result is a bound or a range that lies on both sides of the target
 * - doubtful: the result has two readings, or the target two directions
 */
export type Incomparable =
  | "blank"
  | "words"
  | "status-only"
  | "sentence"
  | "units"
  | "kinds"
  | "misread"
  | "copied"
  | "bound"
  | "doubtful";

/** What comes of holding a result against its target. */
export type Comparison =
  /** `ratio` = actual ÷ target; `null` where it has no meaning (dates, ranges, words, a target of 0 or below). */
  | { readonly outcome: "met" | "short" | "exceeded"; readonly ratio: number | null }
  | { readonly outcome: "incomparable"; readonly why: Incomparable };
