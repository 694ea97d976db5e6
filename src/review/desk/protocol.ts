/** What the desk is asked and answers: all that is made of a whole review. */
import type { Locale } from "../../core/locale";
import type { FileKey, Review } from "../model";
import type { Opened } from "./bundle";
import type { Sums } from "./sums";
import type { ReportName } from "./whole-report";

interface Asked {
  readonly review: Review;
  readonly locale: Locale;
}

export interface DeskRequests {
  sums: Asked;
  report: Asked & { readonly name: ReportName };
  summary: Asked;
  letters: Asked;
  copies: Asked & {
    readonly files: readonly { readonly key: FileKey; readonly files: ReadonlyMap<string, File> }[];
  };
  save: Pick<Asked, "review">;
  open: { readonly bundle: Blob; readonly into?: Review };
}

export interface DeskAnswers {
  sums: Sums;
  report: Blob;
  summary: Blob;
  /** `undefined` where no form is sent back. */
  letters: Blob | undefined;
  /** `left` are files that could not be annotated. */
  copies: { readonly archive: Blob; readonly left: number };
  save: Blob;
  open: Opened;
}

export type DeskKind = keyof DeskRequests;

export type ToDesk = { [K in DeskKind]: { readonly kind: K } & DeskRequests[K] }[DeskKind];

export type FromDesk =
  | { readonly kind: "progress"; readonly done: number; readonly all: number }
  | { readonly kind: "done"; readonly value: DeskAnswers[DeskKind] }
  | { readonly kind: "failed"; readonly code: "bad-file" | "full" | "internal"; readonly detail: string };
