/** What the desk makes of a review, form by form from the store. */
import type { FileReport } from "../../batch/file-report";
import type { Source } from "../../batch/source";
import { archiveEntries } from "../../files/zip/archive";
import { zipStream } from "../../report/xlsx/zip-stream";
import { archiveOf, pageFiles } from "../engine/page-files";
import { itemsOf } from "../items";
import { noMarks, type FileLine, type FormMarks, type Review } from "../model";
import { currentEntries } from "../rounds";
import { runOf, settingsOf } from "../standard";
import type { Store } from "../store/store";
import { strings, type Strings } from "../strings/strings";
import { wordingOf } from "../wording";
import { bundleOf, openBundle } from "./bundle";
import { archiveNames, copyOf } from "./copies";
import { lettersOf } from "./letter";
import type { DeskAnswers, DeskKind, ToDesk } from "./protocol";
import { reviewedReport } from "./reviewed";
import { summaryBook, type SummaryRow } from "./summary-book";
import { sumsOf } from "./sums";
import { wholeReport } from "./whole-report";

type Progress = (done: number, all: number) => void;

/** Rejects with `NotABundle`, what the database throws, or faults of this program. */
export async function workOn(
  asked: ToDesk,
  store: Store,
  progress: Progress,
): Promise<DeskAnswers[DeskKind]> {
  if (asked.kind === "open") return openBundle(asked.bundle, store, asked.into);
  if (asked.kind === "save") return bundleOf(asked.review, store, progress);
  const { review, locale } = asked;
  const text = strings[locale];
  const run = runOf(review, locale);
  const lines = await store.lines(review.id);
  const marks = new Map((await store.marks(review.id)).map((each) => [each.form, each]));
  switch (asked.kind) {
    case "sums":
      return sumsOf(run, reports(latestFiles(lines), marks));
    case "report":
      return wholeReport(asked.name, run, reports(latestFiles(lines), marks));
    case "summary":
      return summaryBook(review, run.thresholds?.rate ?? null, rows(lines, marks), text, locale);
    case "letters":
      return letters();
    case "copies":
      return copies(asked);
  }

  async function* reports(
    files: readonly FileLine[],
    known: ReadonlyMap<string, FormMarks>,
  ): AsyncGenerator<FileReport, void> {
    for (const [i, line] of files.entries()) {
      const record = await store.file(line);
      if (record) yield reviewedReport(record, known, text, locale);
      progress(i + 1, files.length);
    }
  }

  async function* rows(
    files: readonly FileLine[],
    known: ReadonlyMap<string, FormMarks>,
  ): AsyncGenerator<SummaryRow, void> {
    const entries = currentEntries(files);
    for (const [i, entry] of entries.entries()) {
      const record = await store.file(entry.file);
      const { line } = entry;
      const own = known.get(line.id);
      if (record)
        yield {
          entry,
          items: itemsOf(record, line, own ?? noMarks(review.id, line.id), text.items, locale),
          marks: own,
        };
      progress(i + 1, entries.length);
    }
  }

  async function letters(): Promise<Blob | undefined> {
    const all: SummaryRow[] = [];
    for await (const row of rows(lines, marks)) all.push(row);
    const found = lettersOf(all, text);
    if (found.length === 0) return undefined;
    const { letterDocument } = await import(/* webpackChunkName: "letter" */ "./letter-document");
    const wording = wordingOf(review.wording, text);
    const options = { wording, office: review.office, date: dateText(review, text) };
    return archive(async (put) => {
      const nameFor = archiveNames();
      for (const letter of found)
        await put(nameFor(text.letter.fileName(letter.unit)), await letterDocument(letter, options, text));
    });
  }

  async function copies({ files }: Extract<ToDesk, { kind: "copies" }>) {
    const nameFor = archiveNames();
    const left: string[] = [];
    const given = new Map(files.map(({ key, files: held }) => [`${key.round}\n${key.path}`, held]));
    const { limits } = settingsOf(review);
    const all = latestFiles(lines);
    const made = await archive(async (put) => {
      for (const [i, line] of all.entries()) {
        const record = await store.file(line);
        const held = given.get(`${line.round}\n${line.path}`) ?? new Map<string, File>();
        const source = record && (await sourceOf(line.path, held));
        const report = record && reviewedReport(record, marks, text, locale);
        if (source && report && !report.error) {
          const copy = await copyOf(source, report, pageFiles(held), { limits, day: review.asOf, locale });
          if (copy instanceof Uint8Array) await put(nameFor(line.path), copy);
          else if (copy !== undefined) left.push(`${line.path}\t${text.copied[copy]}`);
        }
        progress(i + 1, all.length);
      }
      if (left.length > 0)
        await put(text.export.notCopiedName, new TextEncoder().encode(`\uFEFF${left.join("\r\n")}\r\n`));
    });
    return { archive: made, left: left.length };
  }
}

/** Of files of one path those of the last round: corrected ones stand for what they were. */
function latestFiles(lines: readonly FileLine[]): FileLine[] {
  const entries = currentEntries(lines);
  const replaced = new Set(entries.flatMap(({ before }) => (before ? [before.file] : [])));
  const current = new Set(entries.map(({ file }) => file));
  return lines.filter((line) => current.has(line) || !replaced.has(line));
}

/** Where a shown path leads: to a file, or into an archive. */
async function sourceOf(path: string, files: ReadonlyMap<string, File>): Promise<Source> {
  const [, archivePath, inside] = /^(.*?\.zip)!\/(.*)$/is.exec(path) ?? [];
  if (archivePath === undefined || files.has(path)) return { path };
  const file = files.get(archivePath);
  if (!file) return { path };
  const entry = (await archiveEntries(archiveOf(file))).find(({ name }) => name === inside);
  return entry ? { path, archive: { path: archivePath, entry } } : { path };
}

/** An archive of files that are packed by their own formats. */
async function archive(
  fill: (put: (name: string, bytes: Uint8Array) => Promise<void>) => Promise<void>,
): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const zip = zipStream((bytes) => void pieces.push(bytes as BlobPart));
  await fill(zip.store);
  await zip.end();
  return new Blob(pieces, { type: "application/zip" });
}

function dateText({ asOf }: Review, { letter }: Strings): string {
  const [year, month, day] = asOf.split("-").map(Number);
  return letter.date(year!, month!, day!);
}
