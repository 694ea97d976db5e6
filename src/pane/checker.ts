/** What the pane knows at any time, and what it can ask for. */
import type { CheckedForm } from "../core/check";
import type { HeadingCorrection, LocatedCorrection, Meaning } from "../core/form/hints";
import type { Position, Sheet } from "../core/sheet";
import { HostError } from "../host/host";
import type { FindingItem } from "./findings";
import type { TroubleCode } from "./strings";

export interface CheckResult {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  readonly sheet: Sheet;
  /** What the user said of this sheet's headings, and where it holds. */
  readonly corrections: readonly LocatedCorrection[];
  /** True where the workbook keeps corrections that cannot be read. */
  readonly unreadable: boolean;
  readonly forms: readonly CheckedForm[];
  readonly items: readonly FindingItem[];
  readonly at: Date;
  /** Counts the finished checks, so that two with equal results can be told apart. */
  readonly run: number;
}

export interface Failure {
  readonly during: "check" | "select" | "watch" | "save";
  readonly code: TroubleCode;
  /** For a support request. */
  readonly detail: string;
}

/** What came of naming a row a heading; rows count from 0. */
export interface RowNotice {
  readonly row: number;
  readonly taken: boolean;
}

export interface CheckerState {
  readonly busy: boolean;
  readonly result: CheckResult | null;
  readonly failure: Failure | null;
  /** Key of the finding last gone to. */
  readonly current: string | null;
  /** False once the program has refused to report edits. */
  readonly watching: boolean;
  readonly rowNotice: RowNotice | null;
}

export interface Checker {
  getState(): CheckerState;
  subscribe(listener: () => void): () => void;
  /** Resolves when the sheet as it stands now has been checked. Never rejects: failures are state. */
  check(): Promise<void>;
  /** Makes the finding the current one and shows its cell. */
  select(item: FindingItem): Promise<void>;
  /** Shows a cell of the sheet last checked. */
  show(at: Position): Promise<void>;
  /** Says what the heading in a cell means, or with `null` leaves it to the reader; kept in the workbook. */
  setMeaning(at: Position, meaning: Meaning | null): Promise<void>;
  /** Makes the row of the active cell a heading. */
  takeSelectedRow(): Promise<void>;
  /** Forgets these corrections of the sheet. */
  restore(corrections: readonly HeadingCorrection[]): Promise<void>;
  /** Follows edits, from the first check on. Returns how to stop. */
  watch(): () => void;
}

/** An error in the pane's terms: the program's refusals by code, anything else as our own fault. */
export function toFailure(during: Failure["during"], error: unknown): Failure {
  if (error instanceof HostError)
    return { during, code: error.code, detail: `${error.code}: ${error.detail}` };
  const detail = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return { during, code: "unexpected", detail };
}
