/** What the report page is given, in three pieces: before the files, the files, and behind them. */
import type { Severity } from "../../core/finding";
import type { zh } from "../words-zh";

export interface PageFinding {
  readonly severity: Severity;
  /** Its id, or what it is called where it is none of the rules. */
  readonly rule: string;
  readonly cell: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly acknowledged?: true;
  readonly reason?: string;
}

export interface PageLink {
  readonly path: string;
  readonly link: string;
}

/** A table with its findings, or what else of a file has findings. */
export interface PageForm {
  readonly sheet: string;
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  /** Of a finding over several files: which ones. */
  readonly files?: readonly PageLink[];
  readonly findings: readonly PageFinding[];
}

export interface PageFile {
  readonly path: string;
  /** Where it is opened; findings over several files stand together under none. */
  readonly link?: string;
  /** Why it was not read. */
  readonly error?: string;
  /** What its own settings changed. */
  readonly kept?: string;
  readonly forms: readonly PageForm[];
}

/** The page's words that are plain texts; `{n}` and the like are filled in by the page. */
export type PageWords = typeof zh.page;

export interface PageMeta {
  readonly words: PageWords;
  readonly severities: Readonly<Record<Severity, string>>;
  /** Titles of the rules by their ids. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface PageTotals {
  readonly figures: readonly (readonly [name: string, value: number, look: Severity | ""])[];
  readonly cross: readonly PageFile[];
}
