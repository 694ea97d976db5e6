/** What a report format is, and all there are. */
import type { Locale } from "../core/rule";
import { jsonFormat, type FileReport } from "./report-json";
import { ndjsonFormat } from "./report-ndjson";
import { textFormat } from "./report-text";
import type { Stamp } from "./outcome";
import type { Summary } from "./summary";

/** What the files were checked with; lines of one report agree in it. */
export interface Run {
  readonly profile: { readonly id: string; readonly title: string };
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly locale: Locale;
  /** Digest of everything that findings depend on, this program's version included. */
  readonly settings: string;
}

/** How the report looks; plain data, since it crosses to a worker thread. */
export interface ReportStyle {
  readonly run: Run;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
}

/** A file with its place among those of the run. */
export interface Answered {
  readonly file: FileReport;
  readonly order: number;
  readonly stamp: Stamp | null;
}

/**
 * A report is what stands before the files, the files with something between them, and what stands behind.
 * A file's part needs nothing of the others, so that none is held and each may be made in a thread of its own.
 */
export interface ReportFormat {
  readonly between: string;
  /** Whether files may come in any order. */
  readonly unordered?: true;
  head(style: ReportStyle): string;
  file(answered: Answered, style: ReportStyle): string;
  foot(summary: Summary, style: ReportStyle): string;
}

export const formats = { text: textFormat, json: jsonFormat, ndjson: ndjsonFormat } as const satisfies Record<
  string,
  ReportFormat
>;
export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
