/** A form to be filled in, described once for every writer: the files under assets/ and a spreadsheet program. */
import type { Area } from "../core/sheet/sheet";
import type { StyleName } from "./styles";

/** With PERF functions, or with the spreadsheet program's own only. */
export type Flavour = "native" | "perf";
export const FLAVOURS: readonly Flavour[] = ["native", "perf"];

/** A formula in both flavours, each with its leading `=`; they come to the same. */
export interface Formula {
  readonly native: string;
  /** `null` for a cell that another PERF formula spills into. */
  readonly perf: string | null;
  /** True where the PERF flavour spills over the cells below and to the right. */
  readonly spills?: true;
  /** What it comes to in the blank form. */
  readonly blank: string | number;
}

export type Content = string | number | Formula | null;

export interface TemplateCell {
  readonly row: number;
  readonly col: number;
  readonly style: StyleName;
  /** `null` for a place to fill in, and for what lies under a merged area. */
  readonly content: Content;
  /** What belongs here, for whoever fills the form in by program: `executed.total`, `score.3`. */
  readonly slot?: string;
}

/** Bounds are figures or formulas without `=`, relative to the first cell of the range. */
export type ValidationRule =
  | { readonly kind: "decimal" | "whole"; readonly min: number | string; readonly max?: number | string }
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** Nothing is refused; for a prompt alone. */
  | { readonly kind: "any" };

export interface Validation {
  /** A1 address. */
  readonly range: string;
  readonly rule: ValidationRule;
  /** Shown beside the cell while it is selected: a form's hints stand here, never in the cells themselves. */
  readonly prompt?: Notice;
  /** Shown where the rule does not hold; without it anything may be entered. */
  readonly alert?: Notice & { readonly refuse: boolean };
}

/** Excel allows 32 characters for a title and 255 for a text. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}

/**
 * A look that comes and goes with a condition. Conditions use the program's own functions in both flavours:
 * Excel does not run an add-in's functions here (office-js#6135).
 */
export interface Highlight {
  /** A1 address. */
  readonly range: string;
  /** With its leading `=`, relative to the first cell of the range. */
  readonly when: string;
  readonly mark: Mark;
}

export type Mark = "missing" | "low" | "over" | "red" | "yellow" | "green";

export interface Print {
  readonly orientation: "portrait" | "landscape";
  /** A1 address. */
  readonly area: string;
  /** Rows repeated on every page, as `1:3`. */
  readonly titleRows: string;
}

export interface TemplateSheet {
  readonly name: string;
  /** Row by row, with what lies under merged areas; no cell twice. */
  readonly cells: readonly TemplateCell[];
  readonly merges: readonly Area[];
  /** Column widths in characters of the default font, as Excel counts them. */
  readonly widths: readonly number[];
  /** Row heights in points. */
  readonly heights: readonly number[];
  readonly frozenRows: number;
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly print: Print;
}

export interface Template {
  /** Also the name of its files. */
  readonly id: "department" | "project" | "project-list" | "monitoring";
  readonly title: string;
  readonly sheets: readonly [TemplateSheet, ...TemplateSheet[]];
}

export function isFormula(content: Content): content is Formula {
  return typeof content === "object" && content !== null;
}
