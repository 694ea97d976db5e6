/** A form to be filled in, described once for every writer: the files under assets/ and a spreadsheet program. */
import type { Highlight, Print, Validation } from "../core/sheet/plan";
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
