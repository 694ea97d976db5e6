/** What the page shows: all that is in memory of a review. */
import type { CollectNote } from "../../batch/collect";
import type { Sums } from "../desk/sums";
import type { FileLine, FormMarks, Review } from "../model";
import type { Entry } from "../rounds";

export type TroubleCode = "desk" | "full" | "badFile";

/** Files on their way. */
export interface Running {
  readonly done: number;
  readonly all: number;
  readonly paused: boolean;
  /** Files a second, once that is known. */
  readonly rate: number | null;
}

/** Something that is made of the whole review. */
export interface Busy {
  readonly what: "working" | "saving" | "opening" | "collecting";
  readonly done: number;
  readonly all: number;
}

/** What is said once something is over. */
export type Told =
  | { readonly kind: "done"; readonly files: number; readonly seconds: number }
  | { readonly kind: "stopped"; readonly left: number }
  | { readonly kind: "nothing" | "known" | "noReturns" | "needFiles" }
  | { readonly kind: "notCopied"; readonly count: number }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "merged"; readonly added: number; readonly marks: number }
  | { readonly kind: "trouble"; readonly code: TroubleCode; readonly detail: string };

export interface DeskState {
  readonly reviews: readonly Review[];
  /** Id of the standard that the next review is begun with. */
  readonly profile: string;
  readonly review: Review | null;
  /** Of all rounds. */
  readonly files: readonly FileLine[];
  /** The newest version of every form. */
  readonly entries: readonly Entry[];
  /** By form. */
  readonly marks: ReadonlyMap<string, FormMarks>;
  /** `null` until all files are there. */
  readonly sums: Sums | null;
  readonly notes: readonly CollectNote[];
  readonly running: Running | null;
  readonly busy: Busy | null;
  readonly told: Told | null;
}

export const NOTHING: Omit<DeskState, "reviews" | "profile"> = {
  review: null,
  files: [],
  entries: [],
  marks: new Map(),
  sums: null,
  notes: [],
  running: null,
  busy: null,
  told: null,
};
