/**
 * The one place where an argument of a function becomes a value. Numbers are taken as Excel's own operators take
 * them (`=A1/B1`):
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
 * Targets and results are read as the checks read them, units and signs included.
 */
import type { Profile } from "../core/profiles/profile";
import { profileCalled } from "../core/profiles/find";
import { profiles } from "../core/profiles";
import { parseQuantity } from "../core/quantity/parse";
import { dayOf } from "../core/time/dates";
import { daySerial, type Day } from "../core/time/day";
import type { Figure } from "../core/scoring/figure";
import type { Direction } from "../core/scoring/target";
import { isCellError, type CellValue } from "../core/sheet/sheet";
import { type CellFault, excerpt, inputFault, sayFault } from "./fault";

/** A range's values, row by row. A single cell is a range of one. */
export type Matrix = readonly (readonly unknown[])[];

const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** Excel hands over rows of cells; a caller with a single value need not wrap it. */
export function toMatrix(argument: unknown): Matrix {
  return Array.isArray(argument) ? (argument as Matrix) : [[argument]];
}

export function isFault(value: unknown): value is CellFault {
  return typeof value === "object" && value !== null && "code" in value;
}

export function toNumber(cell: unknown): number | CellFault {
  if (typeof cell === "number") return cell;
  const value = toValue(cell);
  if (isFault(value)) return value;
  if (typeof value !== "string") return Number(value);
  return PLAIN_NUMBER.test(value.trim()) ? Number(value) : sayFault("notPlain", { text: excerpt(value) });
}

export function toText(cell: unknown): string | CellFault {
  const value = toValue(cell);
  if (isFault(value)) return value;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value ?? "");
}

/** A target or a result: a plain number as it is, a text as it was read, a blank as not filled in. */
export function toFigure(cell: unknown): Figure | CellFault {
  const value = toValue(cell);
  if (isFault(value)) return value;
  if (value === null) return { kind: "blank" };
  if (typeof value !== "string") return Number(value);
  return PLAIN_NUMBER.test(value.trim()) ? Number(value) : parseQuantity(value);
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  "≥": "≥",
  ">=": "≥",
  ">": "≥",
  正向: "≥",
  正向指标: "≥",
  "≤": "≤",
  "<=": "≤",
  "<": "≤",
  反向: "≤",
  反向指标: "≤",
  负向: "≤",
  逆向: "≤",
  "=": "=",
};

/** A blank says nothing, and neither does the 0 that it may come as. */
export function toDirection(cell: unknown): Direction | null | CellFault {
  const text = toText(cell);
  if (typeof text !== "string") return text;
  const plain = text.normalize("NFKC").trim().replace("≧", "≥").replace("≦", "≤");
  if (plain === "" || plain === "0") return null;
  return DIRECTIONS[plain] ?? sayFault("notDirection", { text: excerpt(text) });
}

/** A date of Excel's, or a text that names a day or a month of which the first or last day counts. */
export function toDay(cell: unknown, end: "first" | "last"): Day | CellFault {
  const [figure, text] = [toFigure(cell), toText(cell)];
  if (isFault(figure)) return figure;
  if (isFault(text)) return text;
  const day =
    typeof figure === "number" ? daySerial(figure) : figure.kind === "date" ? dayOf(figure, end) : undefined;
  return day ?? sayFault("notDate", { text: excerpt(text) });
}

/** A built-in profile by its id or Chinese name; blank for the national one. */
export function toProfile(cell: unknown): Profile | CellFault {
  const text = toText(cell);
  if (typeof text !== "string") return text;
  const found = profileCalled(text === "0" ? "" : text);
  const known = profiles.map(({ id }) => id).join(", ");
  return found ?? sayFault("unknownProfile", { text: excerpt(text), known });
}

type Plain = string | number | boolean | null;

function toValue(cell: unknown): Plain | CellFault {
  const value = toCell(cell);
  if (!isCellError(value)) return value;
  return value.error === UNKNOWN ? sayFault("notNumber") : inputFault(value.error);
}

/** A picture, an entity: what a check can only call an error. */
const UNKNOWN = "#UNKNOWN!";

/** What a sheet holds there. An error arrives as an object with `code`; values of data types carry a `basicValue`. */
export function toCell(cell: unknown): CellValue {
  if (cell === undefined || cell === "" || cell === null) return null;
  if (typeof cell === "number" || typeof cell === "boolean" || typeof cell === "string") return cell;
  const { code, basicValue } = cell as { code?: unknown; basicValue?: unknown };
  for (const name of [code, basicValue]) {
    if (typeof name === "string" && name.startsWith("#")) return { error: name };
  }
  return typeof basicValue === "number" ? basicValue : { error: UNKNOWN };
}
