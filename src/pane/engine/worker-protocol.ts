/** What the pane and its worker say to each other. */
import type { Form, Project } from "../../core/form/model";
import type { HeadingHint } from "../../core/form/headings/hints";
import type { Profile } from "../../core/profiles/profile";
import type { Finding } from "../../core/finding";
import type { Sheet } from "../../core/sheet/sheet";
import type { Told } from "./worker";

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

export type CheckAnswer =
  /** New items of the lists to come, a batch at a time. */
  | { readonly type: "findings"; readonly items: readonly Finding[] }
  | { readonly type: "projects"; readonly items: readonly Project[] }
  | {
      readonly type: "done";
      readonly forms: readonly FormShell[];
      readonly findings: Int32Array;
      readonly projects: Int32Array;
    };

export type FromWorker = CheckAnswer | Told;
