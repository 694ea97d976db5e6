/** What a review is made of: plain data, all of it kept in the browser's database. */
import type { Severity } from "../core/finding";
import type { FormKind } from "../core/form/model";
import type { Area } from "../core/sheet/sheet";
import type { Look } from "../core/sheet/styled-book";
import type { FileError } from "../batch/file-error";
import type { FileOutcome } from "../batch/outcome";
import type { Summary } from "../batch/summary";

/** A bundle of files that are reviewed together, by one standard. */
export interface Review {
  readonly id: string;
  readonly name: string;
  /** Id of the built-in standard. */
  readonly profile: string;
  /** YYYY-MM-DD: the day that time progress is reckoned to, and that letters bear. */
  readonly asOf: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Of the reviewing office, as letters sign. */
  readonly office: string;
  /** What letters say around the faults; absent until someone words it otherwise. */
  readonly wording?: LetterWording;
}

/** The sentences of a letter that an office words for itself. */
export interface LetterWording {
  readonly title: string;
  readonly opening: string;
  readonly closing: string;
}

/** A cell as it is drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly look: Look;
}

/** A sheet as it is drawn. */
export interface DrawnSheet {
  readonly name: string;
  /** After so many rows no more are drawn; absent where all are. */
  readonly cut?: number;
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly Area[];
  /** Pixels at 100%. */
  readonly widths: readonly number[];
}

/** Where a file's results are kept: the round it came in, and its path as shown. */
export interface FileKey {
  readonly review: string;
  /** 1 for what was handed in first, 2 for what came back mended, and so on. */
  readonly round: number;
  readonly path: string;
}

/** All that is kept of a file; not its bytes. */
export interface FileRecord extends FileKey {
  readonly outcome: FileOutcome;
  /** Sheets by their place among those of the outcome; those without a form are left out. */
  readonly drawn: Readonly<Record<number, DrawnSheet>>;
}

/** What the list shows of a form, or of a file without one. */
export interface FormLine {
  /** The same for the same form as long as its file is not read again. */
  readonly id: string;
  readonly kind: FormKind | "text" | "none";
  /** Its place in the outcome; -1 for what is no form. */
  readonly sheet: number;
  readonly form: number;
  readonly sheetName: string;
  readonly title: string;
  readonly unit: string;
  readonly project: string;
  /** Who is over it, as far as stated, else the unit itself. */
  readonly department: string;
  readonly year: number | null;
  readonly rate: number | null;
  readonly score: number | null;
  readonly grade: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Findings that whoever filled it in has acknowledged. */
  readonly acknowledged: number;
  /** Places that were not read, and whether what was read is in doubt. */
  readonly unread: number;
  readonly doubtful: boolean;
  /** Rules with open findings. */
  readonly rules: readonly string[];
}

/** What the list shows of a file; little, since all of them are in memory. */
export interface FileLine extends FileKey {
  /** Its place among the files of the round. */
  readonly order: number;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  readonly error?: FileError;
  readonly summary: Summary;
  readonly forms: readonly FormLine[];
}

export type Decision = "pass" | "return" | "pending";

/** A value with the moment it was set, milliseconds since 1970: of two the later holds. */
export interface Timed<T> {
  readonly value: T;
  readonly at: number;
}

/** What a reviewer makes of a finding. */
export interface Verdict {
  readonly dropped: boolean;
  readonly remark: string;
  /** Of the finding, so that the list counts without it. */
  readonly severity: Severity;
}

/** A fault that the reviewer found. */
export interface OwnFinding {
  /** Address of its cell; "" for the whole table. */
  readonly cell: string;
  readonly what: string;
  readonly fix: string;
}

/** What a reviewer says of one form. */
export interface FormMarks {
  readonly review: string;
  readonly form: string;
  readonly decision?: Timed<Decision>;
  readonly remark?: Timed<string>;
  /** The score after review. */
  readonly score?: Timed<number | null>;
  /** By the finding's key. */
  readonly findings: Readonly<Record<string, Timed<Verdict>>>;
  /** By a key of their own; `null` where it was taken back. */
  readonly own: Readonly<Record<string, Timed<OwnFinding | null>>>;
}

export const noMarks = (review: string, form: string): FormMarks => ({ review, form, findings: {}, own: {} });

export const formId = ({ round, path }: Pick<FileKey, "round" | "path">, sheet: number, form: number) =>
  `${round}\n${path}\n${sheet}\n${form}`;
