/** What the values down a column can be, whatever its heading says: points, targets, results, names, reasons. */
import { compareQuantities } from "../../quantity/compare";
import type { Quantity } from "../../quantity/model";
import { parseQuantity } from "../../quantity/parse";
import { isUnit } from "../../quantity/units";
import { isExplanation } from "../../labels/explanation";
import { sum } from "../../sheet/arithmetic";
import { readNumber, type NumberReading } from "../../sheet/number";
import type { Cell } from "../../sheet/sheet";
import { cellText, normalizeText } from "../../sheet/text";
import { HOLDS, LEAST_ROWS } from "./evidence";
import { figureAt, type Sample } from "./samples";

/** The points that a cell gives; a weight of 12% is one of 12. */
export function pointsIn(reading: NumberReading | undefined): number | undefined {
  if (reading?.state !== "number") return undefined;
  return reading.percent ? reading.value * 100 : reading.value;
}

export const pointsAt = (sample: Sample, index: number): number | undefined =>
  pointsIn(sample.values[index]?.reading);

const pointsOf = (sample: Sample): number[] =>
  sample.values.flatMap((_, index) => pointsAt(sample, index) ?? []);

/** Figures in (nearly) all that is filled in; a blank column may still become one. */
export const isNumeric = ({ filled, numeric }: Sample): boolean => filled === 0 || numeric >= HOLDS * filled;

/** No score above its weight, and a sum such as tables have: 100, or what is left of it beside the funds. */
export function isWeights(weights: Sample, scores: Sample): boolean {
  const figures = pointsOf(weights);
  if (figures.length < LEAST_ROWS || figures.some((figure) => figure <= 0 || figure > 100)) return false;
  if (!isScores(scores, weights)) return false;
  const total = sum(figures);
  return total >= 50 && total <= 100.001 && Math.abs(total / 5 - Math.round(total / 5)) < 1e-9;
}

/** Every score within its weight, and most of the points won, as they are everywhere. */
export function isScores(scores: Sample, weights: Sample | undefined): boolean {
  if (!weights) return false;
  let [rows, most] = [0, 0];
  for (let index = 0; index < scores.values.length; index++) {
    const [score, weight] = [pointsAt(scores, index), pointsAt(weights, index)];
    if (score === undefined || weight === undefined) continue;
    if (score < 0 || score > weight) return false;
    rows++;
    if (score >= 0.6 * weight) most++;
  }
  return rows >= LEAST_ROWS && most >= HOLDS * rows;
}

/** Rows in which less than the full points were given. */
export function rowsThatLost(weights: Sample | undefined, scores: Sample | undefined): boolean[] {
  if (!weights || !scores) return [];
  return scores.values.map((_, index) => {
    const [score, weight] = [pointsAt(scores, index), pointsAt(weights, index)];
    return score !== undefined && weight !== undefined && score < weight;
  });
}

/** Texts that stand nearly only where points were lost: why they were. 无 elsewhere says nothing. */
export function isReasons({ values, numeric }: Sample, lost: readonly boolean[]): boolean {
  const texts = values.flatMap((value, index) =>
    value?.reading.state === "unreadable" && isExplanation(value.text) ? [lost[index] === true] : [],
  );
  const rows = lost.filter(Boolean).length;
  const marks = values.filter((value) => value?.reading.state === "mark").length;
  return (
    rows > 0 &&
    texts.length > 0 &&
    numeric === marks &&
    texts.filter(Boolean).length >= HOLDS * texts.length &&
    2 * texts.length >= rows
  );
}

/** Targets and results, each pair of which measures the same: 18公里 | 18.6公里, ≥95% | 96.4%, 6月底 | 6月22日. */
export interface Pairing {
  /** Rows in which the two can be held against each other. */
  readonly alike: number;
  /** How many more bounds (≥, 不低于, 以内, 前) the first column has than the second: a target's mark. */
  readonly bounds: number;
  readonly holds: boolean;
}

export function pairing(targets: Sample, results: Sample | undefined): Pairing {
  let [rows, alike, bounds] = [0, 0, 0];
  targets.values.forEach((value, index) => {
    const other = results?.values[index];
    if (!value || !other) return;
    rows++;
    const [target, result] = [parseQuantity(value.text), parseQuantity(other.text)];
    if (measureAlike(target, result) || shape(value.text) === shape(other.text)) alike++;
    bounds += Number(isBound(target)) - Number(isBound(result));
  });
  return { alike, bounds, holds: rows >= LEAST_ROWS && 2 * alike >= rows };
}

function measureAlike(target: Quantity, result: Quantity): boolean {
  if (target.kind === "date" && result.kind === "date") return true;
  if (target.kind !== "number" || result.kind !== "number")
    return target.kind === "range" && result.kind === "number";
  const comparison = compareQuantities({ ...target, sign: null }, { ...result, sign: null });
  if (comparison.outcome === "incomparable" && comparison.why === "units") return false;
  // Bare figures of one size: 450 | 460, but not 9.5 | 9654000.
  const bare = target.unit === "" || result.unit === "";
  return (
    !bare ||
    target.value === result.value ||
    Math.abs(result.value - target.value) <= OF_ONE_SIZE * Math.abs(target.value)
  );
}

/** Results are seldom further from their targets. */
const OF_ONE_SIZE = 0.5;

/** ≥95%, 12万元以内, and of days a deadline: 10月底前. */
const isBound = (quantity: Quantity) =>
  (quantity.kind === "number" && quantity.sign !== null && quantity.sign !== "=") ||
  (quantity.kind === "date" && quantity.from === null);

/** A text without its figures, where it has any: 全区前5 → 全区前#. */
const shape = (text: string) => normalizeText(text).replace(/[\d.,]+/g, "#");

export const isSign = (text: string): boolean =>
  /^(?:[≥≤=<>＞＜≧≦﹦═＝]+|(?:大于|小于)?等于|大于|小于|定性)$/u.test(text);

/** Units and nothing else, of more than one kind: 吨, %, 人次. */
export function isUnits({ values, filled }: Sample): boolean {
  const units = values.flatMap((value) =>
    value && value.text.length <= 5 && !/\d/.test(value.text) ? value.text : [],
  );
  return (
    units.length >= LEAST_ROWS && units.length === filled && new Set(units).size > 1 && units.some(isUnit)
  );
}

/** 是 | 否, √ | ×, 完成 | 未完成: a few short words, over and over, that measure nothing. */
export function isVerdicts({ values, filled }: Sample): boolean {
  const texts = values.flatMap((value) => value?.text ?? []);
  return (
    filled > LEAST_ROWS &&
    new Set(texts).size <= 2 &&
    texts.every((text) => text.length <= 4 && !/\d/.test(text))
  );
}

/** Percentages that are the share of the target that was reached: 92% beside ≥21000件 | 19320件. */
export function isShares(shares: Sample, targets: Sample | undefined, results: Sample | undefined): boolean {
  let [rows, holds] = [0, 0];
  shares.values.forEach((_, index) => {
    const reading = shares.values[index]?.reading;
    const share = figureAt(shares, index);
    const [target, result] = [targets, results].map((side) => parseQuantity(side?.values[index]?.text ?? ""));
    if (share === undefined || target?.kind !== "number" || result?.kind !== "number" || !target.value)
      return;
    rows++;
    const ratio = result.value / target.value;
    const stated = reading?.state === "number" && !reading.percent && share > 2 ? share / 100 : share;
    if (Math.abs(stated - Math.min(ratio, 1)) < 0.01 || Math.abs(stated - ratio) < 0.01) holds++;
  });
  return rows >= LEAST_ROWS && holds >= HOLDS * rows;
}

/** Texts that differ from row to row. */
export function isDistinct({ values, filled }: Sample): boolean {
  const texts = values.flatMap((value) => (value?.reading.state === "unreadable" ? value.text : []));
  return (
    texts.length >= LEAST_ROWS && texts.length >= HOLDS * filled && new Set(texts).size >= 0.9 * texts.length
  );
}

/** Few texts for many rows, merged over some of them or repeated: 产出 | 产出 | 效益. */
export function isClasses({ values }: Sample, rows: number): boolean {
  return new Set(values.flatMap((value) => value?.text ?? [])).size <= MOST_CLASSES * rows;
}
const MOST_CLASSES = 0.8;

/** Most of what is filled in says how much, how well or until when: 19场, ≥92%, 12月底前. */
export function areQuantities({ values, filled }: Sample): boolean {
  const quantities = values.filter((value) => value && isMeasured(parseQuantity(value.text)));
  return (
    quantities.length >= LEAST_ROWS && 2 * quantities.length >= filled && filled >= HOLDS * values.length
  );
}
/** Bare figures may be anything. */
const isMeasured = (quantity: Quantity) =>
  quantity.kind === "date" ||
  quantity.kind === "range" ||
  (quantity.kind === "number" && quantity.unit !== "");

/** A few sentences: nobody says more of a row than why it fell short. */
export function areSentences({ values, filled, numeric }: Sample): boolean {
  const sentences = values.filter(
    (value) => value && value.text.length >= SENTENCE && !value.text.includes("√"),
  );
  return sentences.length > 0 && sentences.length >= HOLDS * filled && numeric === 0;
}

/** Characters; names of offices and dates are shorter. */
const SENTENCE = 12;

/** A measure that is no amount of money: 26万亩, 96%. */
export function isMeasure(cell: Cell | undefined): boolean {
  const reading = readNumber(cell);
  if (reading.state === "number") return reading.percent;
  const quantity = parseQuantity(cellText(cell).trim());
  return quantity.kind === "number" && quantity.unit !== "";
}
