/** Templates of sentences filled with a finding's values. */
import type { FindingValues } from "./finding";
import { formatAmount, formatNumber, formatPercent } from "./sheet/print";
import { address, type Position } from "./sheet/sheet";

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  amount: formatAmount,
  percent: formatPercent,
};

const PLACE_FORMATS: Readonly<Record<string, (place: Position) => string>> = {
  rows: ({ row }) => String(row + 1),
};

/** A stretch of a filled template: the words between, or what stands for a name. */
export interface Piece {
  readonly text: string;
  /** Of the value. */
  readonly name?: string;
  /** Of the place among several that the value lists. */
  readonly place?: Position;
}

/**
 * Replaces `{name}` and `{name:format}`; formats are `amount` (1,234.50) and `percent` (97.65%) of figures, `rows` (3、5)
 * of places, else told by their addresses (B3、B5); places are put apart by `separator`.
 */
export function fill(template: string, values: FindingValues, separator = "、"): string {
  return piecesOf(template, values, separator)
    .map(({ text }) => text)
    .join("");
}

/** As `fill`, in the pieces it is made of. */
export function piecesOf(template: string, values: FindingValues, separator = "、"): Piece[] {
  const parts = template.split(/(\{\w+(?::\w+)?\})/);
  return parts.flatMap((part, index): Piece[] => {
    const [, name, format] = /^\{(\w+)(?::(\w+))?\}$/.exec(part) ?? [];
    if (name === undefined) return part === "" ? [] : [{ text: part }];
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    if (typeof value === "string")
      return [{ text: parts[index - 1]?.endsWith("“") ? nested(value) : value, name }];
    if (typeof value === "number")
      return [{ text: format ? FORMATS[format]!(value) : formatNumber(value), name }];
    const told = format ? PLACE_FORMATS[format]! : address;
    return value.flatMap((place, nth) => [
      ...(nth > 0 ? [{ text: separator }] : []),
      { text: told(place), name, place },
    ]);
  });
}

/** Quotation marks within quotation marks are single ones: “‘三公’经费变动率” (GB/T 15834—2011, 4.8). */
function nested(text: string): string {
  return text.replace(/“/g, "‘").replace(/”/g, "’");
}
