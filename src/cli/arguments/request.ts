/** What the user asks of the command. */
import type { KeptUse } from "../../batch/settings";
import type { Severity } from "../../core/finding";
import type { Locale } from "../../core/locale";
import type { Limits } from "../../files/model";
import type { FormatName } from "../../report";
import type { Misuse } from "./misuse";

/** One of several runs that share the files; counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export interface Request {
  readonly kind: "check";
  readonly format: FormatName;
  /** File to write the report to instead of standard output. */
  readonly out: string | null;
  /** Lines of an earlier run, to be continued. */
  readonly resume: string | null;
  /** Folder for annotated copies. */
  readonly annotate: string | null;
  readonly shard: Shard | null;
  /** Files checked at once; `null` leaves it to the machine. */
  readonly jobs: number | null;
  /** Milliseconds a file may take. */
  readonly timeout: number;
  /** Heap of a process that checks files. */
  readonly memoryMb: number;
  readonly limits: Limits;
  /** Shows how the tables were read, not what is wrong with them. */
  readonly explain: boolean;
  readonly locale: Locale;
  /** `null` leaves the choice to the terminal. */
  readonly color: false | null;
  /** A built-in profile's id or a file. */
  readonly profile: string;
  readonly kept: KeptUse;
  /** Ids of the rules whose findings are wanted. */
  readonly rules: readonly string[];
  /** Least severity wanted. */
  readonly severity: Severity;
  /** YYYY-MM-DD. */
  readonly asOf: string | null;
  readonly paths: readonly string[];
}

export interface MergeRequest {
  readonly kind: "merge";
  readonly format: Exclude<FormatName, "ndjson">;
  readonly out: string | null;
  readonly locale: Locale;
  readonly color: false | null;
  readonly paths: readonly string[];
}

export type Arguments =
  | Request
  | MergeRequest
  | { readonly kind: "help" | "version" | "profiles"; readonly locale: Locale }
  | { readonly kind: "rules"; readonly locale: Locale; readonly profile: string }
  | {
      readonly kind: "rule-page";
      readonly locale: Locale;
      readonly color: false | null;
      readonly rule: string;
    }
  | { readonly kind: "profile-check"; readonly locale: Locale; readonly file: string }
  | { readonly kind: "misuse"; readonly locale: Locale; readonly misuse: Misuse };
