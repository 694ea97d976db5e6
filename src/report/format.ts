/** What a report format is, and all there are. */
import type { Locale } from "../core/locale";
import { jsonFormat, type FileReport } from "./json";
import { ndjsonFormat } from "./ndjson";
import { textFormat } from "./text/text";
import type { CrossFinding, CrossSettings } from "../batch/cross";
import { htmlFormat } from "./html/html";
import { xlsxFormat } from "./workbook/format";
import type { Output } from "../cli/files/output";
import type { Stamp } from "../batch/outcome";
import type { Summary } from "../batch/summary";
import type { Thresholds } from "../batch/thresholds";

/** What the files were checked with; lines of one report agree in it. */
export interface Run {
  readonly profile: { readonly id: string; readonly title: string };
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly locale: Locale;
  /** Digest of everything that findings depend on, this program's version included. */
  readonly settings: string;
  /** Of the profile; lines of earlier versions have none. */
  readonly thresholds?: Thresholds;
  /** What tables of several files are held against each other by. */
  readonly cross?: CrossSettings;
}

/** How the report looks; plain data, since it crosses to a worker thread. */
export interface ReportStyle {
  readonly run: Run;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  /** Folder of the report, which its links start from; the one worked in where left out. */
  readonly folder?: string;
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
  /** `cross` are findings over several files. */
  foot(summary: Summary, style: ReportStyle, cross: readonly CrossFinding[]): string;
  /** Of a report that is more than its parts in a row. */
  begin?(style: ReportStyle, output: Output): Promise<Report>;
}

/** A report under way. */
export interface Report {
  /** The next file's part. */
  file(part: string): Promise<void>;
  end(summary: Summary, cross: readonly CrossFinding[]): Promise<void>;
}

export const formats = {
  text: textFormat,
  json: jsonFormat,
  ndjson: ndjsonFormat,
  xlsx: xlsxFormat,
  html: htmlFormat,
} satisfies Record<string, ReportFormat>;
export type FormatName = keyof typeof formats;
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];

/** Rejects where the output does. */
export async function beginReport(name: FormatName, style: ReportStyle, output: Output): Promise<Report> {
  const format: ReportFormat = formats[name];
  if (format.begin) return format.begin(style, output);
  await output.write(format.head(style));
  let between = "";
  return {
    file: async (part) => {
      await output.write(between + part);
      between = format.between;
    },
    end: async (summary, cross) => output.write(format.foot(summary, style, cross)),
  };
}
