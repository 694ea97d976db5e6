/** What may be wrong with the arguments. */

/** "check" is what is asked without naming a command. */
export type Command = "check" | "rules" | "explain" | "profile" | "merge";

/** What is wrong with the arguments; `strings.ts` has a sentence for each. */
export type Misuse =
  | { readonly code: "unknown-option" | "missing-value" | "bad-date" | "bad-shard"; readonly option: string }
  | { readonly code: "bad-value"; readonly option: string; readonly value: string; readonly choices: string }
  | { readonly code: "unfit-option"; readonly option: string; readonly command: Command }
  | { readonly code: "unknown-rule"; readonly value: string; readonly near: string | undefined }
  | { readonly code: "bad-number"; readonly option: string; readonly value: string; readonly most: number }
  | {
      readonly code:
        | "no-paths"
        | "no-lines"
        | "no-rules"
        | "explain-format"
        | "resume-format"
        | "kept-and-ignored"
        | "merge-format"
        | "out-missing"
        | "which-rule"
        | "no-operands";
    };
