/** What became of one file: plain data, since it crosses from another process. Words come later. */
import type { Acknowledged } from "../core/rule/acknowledge";
import type { Unread } from "../core/form/model";
import type { CheckedForm } from "../core/rule/check";
import type { Held } from "../core/prose/table/held";
import type { Claim } from "../core/prose/model";
import type { Difference } from "../core/prose/table/right-table";
import type { Finding } from "../core/finding";
import type { Profile } from "../core/profiles/profile";
import type { Place } from "../core/sheet/place";
import type { Sheet } from "../core/sheet/sheet";
import type { FileError } from "./file-error";
import type { Stamp } from "./source";

/** A figure of a report text and the cell of the table that states the same. */
export interface ComparedFigure extends Held {
  readonly sheet: string;
  /** Where the cell lies, of a table in a document. */
  readonly place?: Place;
}

export interface ComparedTable {
  /** Of the file that the table stands in: a workbook, or the document itself. */
  readonly path: string;
  readonly figures: readonly ComparedFigure[];
  /** Why nothing was held against it: it is of another year or office than the text. */
  readonly differences?: readonly Difference[];
}

/** A finding, with the reason and day of its acknowledgement where there is one. */
export interface ReportedFinding extends Finding {
  readonly acknowledged?: Pick<Acknowledged, "reason" | "date">;
}

export interface ReportedForm extends CheckedForm {
  readonly findings: readonly ReportedFinding[];
}

export interface CheckedSheet extends Pick<Sheet, "places"> {
  readonly name: string;
  /** Its cells, for whoever draws it; gone from what is kept of the file. */
  readonly sheet?: Sheet;
  readonly hidden: boolean;
  readonly forms: readonly ReportedForm[];
  /** Where it looks like a form and was read as none. */
  readonly unread?: readonly Unread[];
}

/** Of a report text. */
export interface TextOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly claims: readonly Claim[];
  /** What it was compared with: its own tables, else those of the file that goes with it, where one does. */
  readonly table?: ComparedTable;
}

/** Of a document with tables of performance: what stands in them, and in the text around them. */
export interface DocumentOutcome extends TextOutcome {
  /** One for each table that holds a form. */
  readonly sheets: readonly CheckedSheet[];
}

/** What of a workbook's own settings bore on how it was read and checked. */
export interface KeptUsed {
  /** Headings that mean what whoever filled it in named. */
  readonly headings: number;
  /** Its own standard, where it was checked by that. */
  readonly standard?: Profile;
}

export interface WorkbookOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly sheets: readonly CheckedSheet[];
  /** Absent where nothing did. */
  readonly kept?: KeptUsed;
  /** Names of settings in the workbook that are ours but cannot be read. */
  readonly unreadable?: readonly string[];
}

export interface ErrorOutcome {
  readonly path: string;
  readonly stamp?: Stamp;
  readonly error: FileError;
}

export type FileOutcome = ErrorOutcome | TextOutcome | DocumentOutcome | WorkbookOutcome;
