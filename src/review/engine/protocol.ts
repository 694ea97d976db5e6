/** What a worker is told and answers. Files cross as references, not as bytes. */
import type { Source } from "../../batch/source";
import type { Locale } from "../../core/locale";
import type { FileError } from "../../batch/file-error";
import type { FileKey, FileLine, Review } from "../model";

/** What all files of a run have in common. */
export interface Work {
  readonly review: Review;
  readonly locale: Locale;
}

export interface CheckTask {
  readonly key: FileKey;
  readonly order: number;
  readonly source: Source;
  /** The file itself or its archive, and those it may be compared with. */
  readonly files: ReadonlyMap<string, File>;
}

export type ToWorker = { readonly work: Work } | { readonly task: CheckTask };

/** What it keeps of the file it has put into the database by itself. */
export type FromWorker = { readonly line: FileLine } | { readonly failed: FileError };
