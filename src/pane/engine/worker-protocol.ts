/** What the pane and its worker say to each other. */
import type { Form, Project } from "../../core/form/model";
import type { HeadingHint } from "../../core/form/headings";
import type { Profile } from "../../core/profiles/profile";
import type { Finding } from "../../core/finding";
import type { Sheet } from "../../core/sheet/sheet";

export type ToWorker =
  /** Rows of the sheet about to be checked that differ from those of the last check; all where it is new. */
  | {
      readonly type: "rows";
      readonly rows: readonly (readonly [index: number, row: Sheet["rows"][number]])[];
    }
  | {
      readonly type: "check";
      /** Rows not sent stay as they were; `false` begins with an empty sheet. */
      readonly same: boolean;
      readonly name: string;
      readonly length: number;
      readonly merges: Sheet["merges"];
      readonly hints: readonly HeadingHint[];
      readonly profile: Profile;
      readonly asOf: string;
    };

/** A form without its projects, and how many projects and findings of the two lists are its own. */
export interface FormShell {
  readonly form: Omit<Form, "projects">;
  readonly projects: number;
  readonly findings: number;
}

export type FromWorker =
  | { readonly type: "progress"; readonly share: number }
  /** New items of the lists to come, a batch at a time. */
  | { readonly type: "findings"; readonly items: readonly Finding[] }
  | { readonly type: "projects"; readonly items: readonly Project[] }
  | {
      readonly type: "done";
      readonly forms: readonly FormShell[];
      readonly findings: Int32Array;
      readonly projects: Int32Array;
    }
  | { readonly type: "failed"; readonly detail: string };

/** Items of a list that travel in one message: few enough to be taken in within some milliseconds. */
export const BATCH = 1000;

export function* batches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
