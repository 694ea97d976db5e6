/** A figure with its 万 or 亿 and its unit. */
import { multiplier, SCALE } from "./scales";
import { isUnit, KNOWN_UNITS } from "./units";

export const FIGURE = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[-+]?\.\d+`;
/** Units with figures in their names: m2, km2, m3. */
const FIGURED = KNOWN_UNITS.filter((unit) => /\d/.test(unit)).join("|");
export const UNIT = String.raw`(?:[^\d,。;]*/)?(?:${FIGURED})|[^\d,。;]*`;

const AMOUNT = new RegExp(`^(${FIGURE})([多余来])?(${SCALE}?)([多余来])?(${UNIT})$`, "iu");

export interface Figure {
  readonly value: number;
  readonly scale: number;
  readonly unit: string;
  /** 30余次, 100多万元: somewhat more than the figure. */
  readonly more: boolean;
}

/** Reads "1.2万亩", "30余次", "475元/亩". `undefined` where there is more, or no unit behind the figure. */
export function readFigure(text: string): Figure | undefined {
  const match = AMOUNT.exec(text);
  if (!match) return undefined;
  const [, digits = "", before, scaleWord = "", after, unit = ""] = match;
  if (!isUnit(unit)) return undefined;
  const scale = multiplier(scaleWord);
  const value = scaled(toNumber(digits), scale);
  if (!Number.isFinite(value)) return undefined;
  return {
    value,
    scale,
    unit: unit === "百分比" ? "%" : unit,
    more: before !== undefined || after !== undefined,
  };
}

export const toNumber = (digits: string): number => Number(digits.replace(/,/g, ""));

/** 万 multiplied out without binary drift: 4753.66万 is 47536600. */
export const scaled = (value: number, scale: number): number =>
  (scale === 1 ? value : Number((value * scale).toPrecision(15))) || 0;
