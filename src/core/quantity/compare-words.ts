import type { Comparison, Quantity, WordsQuantity } from "./model";
import { isNone } from "./words";

/** A result in words: 达成预期指标 answers a target in words; for a figure it is no result. */
export function compareWords(target: Quantity, actual: WordsQuantity): Comparison {
  if (target.kind === "number" && target.value === 0 && isNone(actual.text)) return met;
  if (target.kind !== "words")
    return { outcome: "incomparable", why: actual.status === null ? "kinds" : "status-only" };
  if (target.text === actual.text || actual.status === "met") return met;
  if (actual.status !== null) return short;
  // 是 and 否 answer the question in the indicator's name.
  if (target.text === "是" && actual.text === "否") return short;
  return target.text !== "否" && actual.text === "是" ? met : { outcome: "incomparable", why: "words" };
}

const met: Comparison = { outcome: "met", ratio: null };
const short: Comparison = { outcome: "short", ratio: null };
