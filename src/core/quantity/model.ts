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
