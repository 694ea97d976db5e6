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

/**
 * Replaces `{name}` and `{name:format}`; formats are `amount` (1,234.50) and `percent` (97.65%) of figures, `rows` (3、5)
 * of places, else told by their addresses (B3、B5); places are put apart by `separator`.
 */
export function fill(template: string, values: FindingValues, separator = "、"): string {
  return template.replace(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, format: string | undefined) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in “${template}”`);
    if (typeof value === "string") return value;
    if (typeof value === "number") return format ? FORMATS[format]!(value) : formatNumber(value);
    return value.map(format ? PLACE_FORMATS[format]! : address).join(separator);
  });
}
