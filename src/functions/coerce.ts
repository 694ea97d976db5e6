/**
 * The one place where an argument of a function becomes numbers. As with Excel's own operators (`=A1/B1`):
 *
 * | cell                     | counts as                                                          |
 * | ------------------------ | ------------------------------------------------------------------ |
 * | number                   | itself                                                             |
 * | blank                    | 0 (Excel passes 0 or null or "", and nobody can tell them apart)   |
 * | TRUE, FALSE              | 1, 0                                                               |
 * | text "12.5", " 1e3 "     | that number                                                        |
 * | error                    | that error                                                         |
 * | any other text           | #VALUE!                                                            |
 *
 * Stricter than the operators in one point: "1,437", "86%" and "12万元" are #VALUE!, because what Excel makes
 * of them depends on the regional settings, and a unit that is dropped silently is a wrong amount.
 */
import type { CellFault } from "./fault";
import { inputFault, sayFault } from "./fault";

/** A range's values, row by row. A single cell is a range of one. */
export type Matrix = readonly (readonly unknown[])[];

const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** Excel hands over rows of cells; a caller with a single value need not wrap it. */
export function toMatrix(argument: unknown): Matrix {
  return Array.isArray(argument) ? (argument as Matrix) : [[argument]];
}

export function toNumber(cell: unknown): number | CellFault {
  if (typeof cell === "number") return cell;
  if (cell === null || cell === undefined || cell === "") return 0;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  if (typeof cell === "string") {
    const text = cell.trim();
    return PLAIN_NUMBER.test(text) ? Number(text) : sayFault("notPlain", { text: excerpt(cell) });
  }
  return fromObject(cell);
}

/** An error arrives as an object with `code`; values of Excel's data types carry a `basicValue`. */
function fromObject(cell: object): number | CellFault {
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
  for (const name of [code, basicValue]) {
    if (typeof name === "string" && name.startsWith("#")) return inputFault(name);
  }
  return typeof basicValue === "number" ? basicValue : sayFault("notNumber");
}

function excerpt(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
