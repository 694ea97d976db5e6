/** What each tool is given. */
import type { Locale } from "../../core/locale";
import type { Host } from "../../host/host";
import type { Checker } from "../state/checker";
import type { ToolStrings } from "./strings";

export interface ToolProps {
  readonly host: Host;
  readonly checker: Checker;
  readonly locale: Locale;
  readonly words: ToolStrings;
  readonly busy: boolean;
  /** Does something with the workbook, one at a time; says so where it fails. */
  attempt(action: () => Promise<void>): void;
  /** Says so where something failed that was not asked for by a button. */
  fail(error: unknown): void;
  onShowFindings(): void;
}
