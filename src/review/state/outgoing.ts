/** What is made of a whole review, and goes out of it. */
import type { Locale } from "../../core/locale";
import type { Store } from "../../ui/store";
import type { Desk } from "../desk/desk";
import type { DeskKind, DeskRequests } from "../desk/protocol";
import type { ReportName } from "../desk/whole-report";
import { strings } from "../strings/strings";
import type { GivenTask } from "./checking";
import type { Busy, DeskState, Told } from "./model";
import { saveAs } from "./save-as";
import { troubleOf } from "./trouble";

export type ExportName = "letters" | "summary" | "copies" | ReportName;

/** @param given the files that are at hand */
export function outgoingOf(state: Store<DeskState>, desk: Desk, given: () => Iterable<GivenTask>) {
  const tell = (told: Told) => state.set({ told });
  const trouble = (cause: unknown) => tell(troubleOf(cause));

  /** What all forms come to, reckoned anew. */
  async function refreshSums(locale: Locale): Promise<void> {
    const { review, running } = state.getState();
    if (!review || running) return;
    try {
      const sums = await desk.ask("sums", { review, locale });
      if (state.getState().review === review) state.set({ sums });
    } catch (cause) {
      trouble(cause);
    }
  }

  /** Shows how far it is while it lasts. */
  async function busily<K extends DeskKind>(kind: K, what: Busy["what"], request: DeskRequests[K]) {
    state.set({ told: null, busy: { what, done: 0, all: 0 } });
    try {
      return await desk.ask(kind, request, (done, all) => state.set({ busy: { what, done, all } }));
    } finally {
      state.set({ busy: null });
    }
  }

  async function exportAs(name: ExportName, locale: Locale): Promise<void> {
    const { review, files } = state.getState();
    if (!review) return;
    const { files: names } = strings[locale];
    const made = (content: Blob, fileName: string) => {
      saveAs(content, fileName);
      tell({ kind: "made", name: fileName });
    };
    try {
      if (name === "copies") {
        const held = [...given()].map((task) => ({ key: task.key, files: task.files }));
        if (held.length === 0 && files.length > 0) return tell({ kind: "needFiles" });
        const { archive, left } = await busily("copies", "working", { review, locale, files: held });
        made(archive, names.copies(review.name));
        if (left > 0) tell({ kind: "notCopied", count: left });
      } else if (name === "letters") {
        const letters = await busily("letters", "working", { review, locale });
        if (letters) made(letters, names.letters(review.name));
        else tell({ kind: "noReturns" });
      } else if (name === "summary") {
        made(await busily("summary", "working", { review, locale }), names.summary(review.name));
      } else {
        const report = await busily("report", "working", { review, locale, name });
        made(report, names.report(review.name, name));
      }
    } catch (cause) {
      trouble(cause);
    }
  }

  async function save(locale: Locale): Promise<void> {
    const { review } = state.getState();
    if (!review) return;
    try {
      saveAs(await busily("save", "saving", { review }), strings[locale].files.review(review.name));
    } catch (cause) {
      trouble(cause);
    }
  }

  return { busily, refreshSums, exportAs, save };
}
