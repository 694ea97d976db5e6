/** What became of one file: plain data, since it crosses from a worker thread. Words come later. */
import type { Acknowledged } from "../core/rule/acknowledge";
import type { CheckedForm } from "../core/rule/check";
import type { Held } from "../core/prose/held";
import type { Claim } from "../core/prose/model";
import type { Finding } from "../core/finding";
import type { FileError } from "./file-error";
import type { Stamp } from "./source";

/** A figure of a report text and the cell of the table that states the same. */
export interface ComparedFigure extends Held {
  readonly sheet: string;
}

export interface ComparedTable {
  readonly path: string;
  readonly figures: readonly ComparedFigure[];
}

/** A finding, with the reason and day of its acknowledgement where there is one. */
export interface ReportedFinding extends Finding {
  readonly acknowledged?: Pick<Acknowledged, "reason" | "date">;
}

export interface ReportedForm extends CheckedForm {
  readonly findings: readonly ReportedFinding[];
}

export interface CheckedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly forms: readonly ReportedForm[];
}

/** Of a report text. */
export interface TextOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly claims: readonly Claim[];
  /** What it was compared with, where a workbook goes with it. */
  readonly table?: ComparedTable;
}

export interface WorkbookOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly sheets: readonly CheckedSheet[];
  /** Names of settings in the workbook that are ours but cannot be read. */
  readonly unreadable?: readonly string[];
}

export interface ErrorOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly error: FileError;
}

export type FileOutcome = ErrorOutcome | TextOutcome | WorkbookOutcome;
