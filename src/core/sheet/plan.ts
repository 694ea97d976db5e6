/** A sheet to be added, and the name it can have. */
import type { Cell } from "./sheet";

/** What is entered into a cell; a text stays one whatever it looks like. `null` for a blank. */
export type Entry = string | number | boolean | null | { readonly formula: string };

/** Ranges are A1 addresses. Lengths are in points, colours RRGGBB. What is left out stays as the program has it. */
export interface SheetPlan {
  /** A name that the workbook does not have yet. */
  readonly name: string;
  /** Row by row from A1; rows may differ in length. */
  readonly rows: readonly (readonly Entry[])[];
  /** By column, and by row. */
  readonly widths?: readonly number[];
  readonly heights?: readonly number[];
  /** Of cells that several lists name, the later list adds to the earlier. */
  readonly styles?: readonly { readonly ranges: readonly string[]; readonly style: CellStyle }[];
  readonly merges?: readonly string[];
  readonly validations?: readonly Validation[];
  readonly highlights?: readonly Highlight[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  /** False where the lines of the grid would be in the way. */
  readonly gridlines?: boolean;
  readonly print?: Print;
}

/** Text wraps and stands in the middle of its row. */
export interface CellStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  /** Thin lines around every cell. */
  readonly border?: boolean;
  readonly fill?: string;
  /** Number format. */
  readonly format?: string;
}

/** Behind headings of every sheet that we make. */
export const HEADING_FILL = "DDE8F3";
/** Lines around cells: grey enough for a form on paper. */
export const BORDER_COLOR = "7F7F7F";

/** Excel allows 32 characters for a title and 255 for a text. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Bounds are figures, or formulas without `=` relative to the first cell of the range. */
export type ValidationRule =
  | { readonly kind: "decimal" | "whole"; readonly min: number | string; readonly max?: number | string }
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** Nothing is refused; for a prompt alone. */
  | { readonly kind: "any" };

export interface Validation {
  readonly range: string;
  readonly rule: ValidationRule;
  /** Shown while a cell is selected: a form's hints stand here, never in the cells themselves. */
  readonly prompt?: Notice;
  /** Shown where the rule does not hold; without it anything may be entered. */
  readonly alert?: Notice & { readonly refuse: boolean };
}

/**
 * A look that comes and goes with a condition. Conditions use the program's own functions only: Excel does not run an
 * add-in's functions here (office-js#6135).
 */
export interface Highlight {
  readonly range: string;
  /** With its leading `=`, relative to the first cell of the range. */
  readonly when: string;
  readonly fill: string;
  readonly font?: string;
}

/** One page wide, on A4. */
export interface Print {
  readonly orientation: "portrait" | "landscape";
  readonly area: string;
  /** Rows repeated on every page, as `1:3`. */
  readonly titleRows?: string;
}

/** Excel takes no more characters for the name of a sheet, nor these. */
const LONGEST_NAME = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/** Gives names that the workbook does not have, and each only once; as in Excel, case makes no difference. */
export function freeNames(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    const plain =
      wanted
        .replace(FORBIDDEN, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet";
    for (let count = 1; ; count++) {
      const suffix = count === 1 ? "" : ` (${count})`;
      const name = `${plain.slice(0, LONGEST_NAME - suffix.length)}${suffix}`;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}

/** An entry as the cell it makes. */
export function entryCell(entry: Entry): Cell | undefined {
  if (entry === null) return undefined;
  return typeof entry === "object" ? { value: null, formula: entry.formula } : { value: entry };
}
