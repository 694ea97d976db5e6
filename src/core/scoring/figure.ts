/** Targets and results as cells hold them: numbers, or texts as they were read. */
import { round } from "../sheet/arithmetic";
import type { NumberQuantity, Quantity, RangeQuantity } from "../quantity/model";
import { daySerial } from "../time/day";

/** A number of a cell, or a text as it was read. */
export type Figure = number | Quantity;

export const isPlain = (figure: Figure): figure is number => typeof figure === "number";

const plain = (value: number): NumberQuantity => ({
  kind: "number",
  sign: null,
  value,
  scale: 1,
  unit: "",
  notices: [],
});

export const quantity = (figure: Figure): Quantity => (isPlain(figure) ? plain(figure) : figure);

/** 0.08 as 8%. */
export const percentage = (value: number): NumberQuantity => ({
  ...plain(round(value * 100, 10)),
  unit: "%",
});

export const isPercentage = (figure: Quantity): figure is NumberQuantity | RangeQuantity =>
  (figure.kind === "number" || figure.kind === "range") && figure.unit === "%";

/** A cell's number in the terms of a text: a day number beside a date is a date, 0.08 beside ≤5% is 8%. */
export function alike(figure: Figure, other: Figure): Figure {
  if (!isPlain(figure) || isPlain(other)) return figure;
  if (other.kind === "date") return asDate(figure);
  return isPercentage(other) ? asPercent(figure, other) : figure;
}

/** A percentage farther off its target than this may not be one: 0.5 beside ≤5% may be 50% or 0.5%. */
const FAR = 4;

function asPercent(figure: number, other: NumberQuantity | RangeQuantity): Figure {
  const aim =
    other.kind === "number" ? Math.abs(other.value) : Math.max(Math.abs(other.low), Math.abs(other.high));
  const percent = percentage(figure);
  const size = Math.abs(percent.value);
  return size <= aim * FAR && size * FAR >= aim ? percent : figure;
}

function asDate(figure: number): Figure {
  const day = daySerial(figure);
  if (!day) return figure;
  const at = day.month * 100 + day.day;
  return { kind: "date", year: day.year, from: at, to: at };
}
