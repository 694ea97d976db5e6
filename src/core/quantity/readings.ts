/** What a result may mean beside its target: 0.98 beside ≥95% is 98%, 90 beside ≤90万元 is 90万元. */
import { round } from "../sheet/arithmetic";
import type { NumberQuantity, RangeQuantity } from "./model";
import { sameDimension, unitMeaning } from "./units";

export interface Readings {
  /** In the target's unit; the likeliest first. */
  readonly values: readonly [number, ...number[]];
  /** Whether the likeliest stands although another would answer differently. */
  readonly certain: boolean;
}

/** A reading ten times off its target in either direction is not taken for certain. */
const FAR = 10;

/** The result in the target's unit; `undefined` where the units do not convert. */
export function readingsOf(
  target: NumberQuantity | RangeQuantity,
  actual: NumberQuantity,
): Readings | undefined {
  const { value } = actual;
  const aim = target.kind === "number" ? target.value : Math.max(Math.abs(target.low), Math.abs(target.high));
  const [to, from] = [unitMeaning(target.unit), unitMeaning(actual.unit)];
  if (to && from) {
    if (!sameDimension(to, from)) return undefined;
    return {
      values: [
        to.factor === from.factor ? value : Number(((value * from.factor) / to.factor).toPrecision(12)),
      ],
      certain: true,
    };
  }
  const other: number[] = [];
  if (to?.dimension === "percent") {
    if (Math.abs(value) < 2) other.push(round(value * 100, 10));
  } else if (from?.dimension === "percent") {
    other.push(round(value / 100, 12));
  } else if (target.scale !== actual.scale) {
    if (actual.scale === 1) other.push(round(value * target.scale, 10));
    else if (target.scale === 1 && !to) other.push(round(value / actual.scale, 10));
  } else if (!to && !from) {
    other.push(...lostPercent(aim, value));
    return nearestFirst(aim, [value, ...other], false);
  } else if ((to ?? from)?.dimension === "money" && target.scale === 1) {
    // The form counts in 万元; one side wrote 元 out.
    other.push(round(to ? value * 1e4 : value / 1e4, 10));
  }
  const scaled = target.scale !== actual.scale;
  return nearestFirst(aim, [value, ...other], scaled);
}

/** Neither has a unit: 100 and 1 may both mean 100%. */
function lostPercent(aim: number, value: number): number[] {
  if (value > 0 && value <= 1 && aim >= 20 && aim <= 100) return [round(value * 100, 10)];
  if (aim > 0 && aim <= 1 && value >= 20 && value <= 100) return [round(value / 100, 12)];
  return [];
}

function nearestFirst(aim: number, values: [number, ...number[]], scaled: boolean): Readings {
  const [value] = values;
  if (value === 0 || values.length === 1) return { values: [value], certain: true };
  const distance = (candidate: number) => Math.abs(Math.log(Math.abs(candidate / (aim || 1))));
  const sorted = [...values].sort((a, b) => distance(a) - distance(b)) as [number, ...number[]];
  return { values: sorted, certain: scaled && distance(sorted[0]) <= Math.log(FAR) };
}
