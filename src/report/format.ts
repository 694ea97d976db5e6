/** What a report format is. */
import type { CrossReport, CrossSettings } from "../batch/cross";
import type { FileReport } from "../batch/file-report";
import type { Stamp } from "../batch/source";
import type { Summary } from "../batch/summary";
import type { Thresholds } from "../batch/thresholds";
import type { Locale } from "../core/locale";
import type { LinkBase } from "./link";

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
  /** The rules over several files that are on. */
  readonly cross?: CrossSettings;
}

/** How the report looks; plain data, since it crosses to a worker thread. */
export interface ReportStyle {
  readonly run: Run;
  /** Columns of the terminal. */
  readonly width: number;
  readonly color: boolean;
  readonly links: LinkBase;
}

/** A file with its place among those of the run. */
export interface Answered {
  readonly file: FileReport;
  readonly order: number;
  readonly stamp: Stamp | null;
}

/** Where a report is written to. */
export interface Output {
  /** Rejects where the system does not take it. */
  write(content: string | Uint8Array): Promise<void> | void;
  /** What was written stands. */
  close(): Promise<void>;
  /** What was written is given up, as far as that is possible. */
  discard(): Promise<void>;
}

/**
 * A file's part needs nothing of the others, so that none is kept and each may be made in a thread of its own: it is
 * plain data.
 */
export interface ReportFormat<Part = unknown> {
  /** Whether files may come in any order. */
  readonly unordered?: true;
  part(answered: Answered, style: ReportStyle): Part;
  /** Rejects where the output does. */
  begin(style: ReportStyle, output: Pick<Output, "write">): Promise<Report<Part>>;
}

/** A report under way. */
export interface Report<Part = unknown> {
  /** The next file's part. */
  file(part: Part): Promise<void>;
  /** `cross` are findings over several files. */
  end(summary: Summary, cross: readonly CrossReport[]): Promise<void>;
}

/** A report that is its files' texts in a row, with something before, between and behind them. */
export interface TextFormat extends Pick<ReportFormat<string>, "unordered" | "part"> {
  readonly between?: string;
  head?(style: ReportStyle): string | Promise<string>;
  foot?(summary: Summary, style: ReportStyle, cross: readonly CrossReport[]): string;
}

export function inARow(format: TextFormat): ReportFormat<string> {
  return {
    ...format,
    begin: async (style, output) => {
      await output.write((await format.head?.(style)) ?? "");
      let between = "";
      return {
        file: async (part) => {
          await output.write(between + part);
          between = format.between ?? "";
        },
        end: async (summary, cross) => output.write(format.foot?.(summary, style, cross) ?? ""),
      };
    },
  };
}
