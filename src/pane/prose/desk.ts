/** The report being checked: its text and what was found in it, for as long as the pane is open. */
import type { Form } from "../../core/form/model";
import type { Against, Apart } from "../../core/prose/table/against-forms";
import type { Profile } from "../../core/profiles/profile";
import type { Verdict } from "../../core/prose/model";
import { corrected, correctionsOf, type Correction } from "../../core/prose/tested";
import { errorDetail } from "../engine/error-detail";
import { createStore } from "../../ui/store";
import { blocksOf, marksOf, type Block, type Mark } from "./marks";
import { openReport, type FileTrouble } from "./open-report";
import { readReport, type ReaderLike } from "./read-report";

/** What the text is held against. */
export interface Beside {
  readonly sheetId: string | null;
  readonly forms: readonly Form[];
  readonly profile: Profile;
}

export interface CheckedReport extends Beside {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  readonly corrections: readonly Correction[];
  /** Forms of another year or office, which it was not held against. */
  readonly apart: readonly Apart[];
}

export type Filter = Verdict | "all";

export interface Problem {
  readonly kind: FileTrouble | "failed";
  /** For a support request. */
  readonly detail: string;
}

export interface DeskState {
  readonly text: string;
  /** Where the text came from; `null` where it was pasted. */
  readonly fileName: string | null;
  /** Share of the reading that is done; `null` while nothing is read. */
  readonly share: number | null;
  readonly cancelled: boolean;
  readonly report: CheckedReport | null;
  readonly filter: Filter;
  /** Which form the text is to be held against. */
  readonly against: Against;
  /** Number of the mark that is open. */
  readonly open: number | null;
  /** Corrections that are to be made, by where they start. */
  readonly chosen: ReadonlySet<number>;
  /** The text before corrections were made in it, and how many. */
  readonly before: { readonly text: string; readonly count: number } | null;
  readonly problem: Problem | null;
}

const EMPTY: DeskState = {
  text: "",
  fileName: null,
  share: null,
  cancelled: false,
  report: null,
  filter: "all",
  against: "agreeing",
  open: null,
  chosen: new Set(),
  before: null,
  problem: null,
};

export type ReportDesk = ReturnType<typeof createReportDesk>;

export function createReportDesk(start: () => ReaderLike) {
  const { getState, set, subscribe } = createStore(EMPTY);
  let abort: AbortController | null = null;

  async function check(beside: Beside): Promise<void> {
    abort?.abort();
    const own = (abort = new AbortController());
    const { signal } = own;
    const { text, report: last, against } = getState();
    set({ share: 0, cancelled: false, problem: null });
    try {
      const onProgress = (share: number) => !signal.aborted && set({ share });
      const reading = await readReport({ text, ...beside, against }, start, { signal, onProgress });
      if (abort !== own) return;
      const marks = marksOf(reading);
      const corrections = correctionsOf(reading.claims, reading.held);
      const same = last?.text === text;
      const { chosen, open, filter } = getState();
      set({
        report: { ...beside, text, marks, blocks: blocksOf(text, marks), corrections, apart: reading.apart },
        chosen: same ? chosen : new Set(corrections.filter((c) => c.certain).map((c) => c.start)),
        open: same && open !== null && open < marks.length ? open : null,
        filter: same ? filter : "all",
        share: null,
      });
    } catch (error) {
      // Another reading has taken its place.
      if (abort !== own) return;
      if (signal.aborted) set({ share: null, cancelled: true });
      else set({ share: null, problem: { kind: "failed", detail: errorDetail(error) } });
    }
  }

  return {
    getState,
    subscribe,
    /** What is typed or pasted. */
    type: (text: string) => set({ text, fileName: null, problem: null, cancelled: false }),
    /** Takes a file's text and reads it. Never rejects. */
    async open(file: File, beside: Beside): Promise<void> {
      const opened = await openReport(file);
      if ("trouble" in opened)
        return set({ problem: { kind: opened.trouble, detail: `${file.name}: ${opened.detail}` } });
      set({
        text: opened.text.replace(/\r\n?/g, "\n"),
        fileName: file.name,
        report: null,
        before: null,
        against: "agreeing",
      });
      await check(beside);
    },
    /** Reads the text, and holds it against the forms. Never rejects. */
    check,
    cancel: () => abort?.abort(),
    /** Back to the text as it can be edited. */
    edit: () => set({ report: null, open: null }),
    clear: () => set(EMPTY),
    filter: (filter: Filter) => set({ filter }),
    show: (open: number | null) => set({ open }),
    /** Holds the text against one form, whatever it says of itself, or against none. */
    async holdAgainst(against: Against, beside: Beside): Promise<void> {
      set({ against });
      if (getState().report) await check(beside);
    },
    /** Wants a correction, by where it starts, or wants it no longer. */
    choose(correction: number, wanted: boolean): void {
      const chosen = new Set(getState().chosen);
      if (wanted) chosen.add(correction);
      else chosen.delete(correction);
      set({ chosen });
    },
    /** Makes the chosen corrections in the text and reads it again. */
    async adopt(beside: Beside): Promise<void> {
      const { report, text, chosen } = getState();
      if (!report) return;
      const made = report.corrections.filter((each) => chosen.has(each.start));
      set({ text: corrected(text, made), before: { text, count: made.length } });
      await check(beside);
    },
    async undo(beside: Beside): Promise<void> {
      const { before } = getState();
      if (!before) return;
      set({ text: before.text, before: null });
      await check(beside);
    },
  };
}

/** The text with the chosen corrections. */
export const correctedText = ({ text, corrections }: CheckedReport, chosen: ReadonlySet<number>): string =>
  corrected(
    text,
    corrections.filter(({ start }) => chosen.has(start)),
  );
