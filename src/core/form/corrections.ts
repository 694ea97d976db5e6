/**
 * What the user said of headings, as the workbook keeps it, and where it holds on a sheet.
 * A row of headings is known by its texts: inserted rows and columns move it, another wording loses it.
 */
import { columnLabel, normalizeLabel, type ColumnLabel } from "../labels";
import { cellText, normalizeText } from "../sheet/text";
import { forEachCell, type Cell, type Sheet } from "../sheet/sheet";
import { isRecord, storedValue } from "../json";
import type { HeadingHint } from "./headings/hints";

/** Name of the workbook setting. */
export const READING_KEY = "perf.reading";
const VERSION = 1;

/** What a heading may be corrected to, by the kind of its table. */
export const TABLE_MEANINGS = {
  indicators: [
    "level1",
    "level2",
    "name",
    "targetSign",
    "target",
    "targetUnit",
    "adjustedTarget",
    "actual",
    "weight",
    "score",
    "explanation",
  ],
  projects: ["sequence", "projectName", "initialBudget", "budget", "executed", "rate", "explanation"],
  funds: ["initialBudget", "budget", "executed", "rate", "weight", "score", "explanation"],
} as const satisfies Record<string, readonly ColumnLabel[]>;
export type TableKind = keyof typeof TABLE_MEANINGS;

/** What a user may say of a heading; "other" takes its column out of the reading. */
export type Meaning = (typeof TABLE_MEANINGS)[TableKind][number] | "other";
export const MEANINGS: readonly Meaning[] = [
  ...new Set<Meaning>([
    ...TABLE_MEANINGS.indicators,
    ...TABLE_MEANINGS.projects,
    ...TABLE_MEANINGS.funds,
    "other",
  ]),
];

export interface HeadingCorrection {
  /** The row's texts from left to right, blank cells left out, white space folded. */
  readonly texts: readonly string[];
  /** What the user said, by place in `texts`. */
  readonly meanings: Readonly<Record<number, Meaning>>;
  /** The user named the row a heading: what is recognised in it counts too. */
  readonly chosen: boolean;
}

export interface SheetKey {
  /** The program's own key; a file has none. */
  readonly id?: string;
  readonly name: string;
}

export interface SheetCorrections extends SheetKey {
  readonly headings: readonly HeadingCorrection[];
}

export interface LocatedCorrection {
  readonly correction: HeadingCorrection;
  /** Every row with its texts; none where the heading has changed since. */
  readonly rows: readonly number[];
}

/** The corrections of a sheet, by its name, for ids may change across copies; by its id where it was renamed. */
export function correctionsOf(all: readonly SheetCorrections[], key: SheetKey): readonly HeadingCorrection[] {
  return findEntry(all, key)?.headings ?? [];
}

/** All corrections with those of one sheet replaced. */
export function withCorrections(
  all: readonly SheetCorrections[],
  key: SheetKey,
  headings: readonly HeadingCorrection[],
): SheetCorrections[] {
  const others = all.filter((entry) => entry !== findEntry(all, key));
  return headings.length > 0 ? [...others, { ...key, headings }] : others;
}

function findEntry(all: readonly SheetCorrections[], { id, name }: SheetKey): SheetCorrections | undefined {
  return all.find((entry) => entry.name === name) ?? all.find((entry) => id !== undefined && entry.id === id);
}

/** Says what the heading at `place` means, or with `null` takes it back. */
export function withMeaning(
  corrections: readonly HeadingCorrection[],
  texts: readonly string[],
  place: number,
  meaning: Meaning | null,
): HeadingCorrection[] {
  const before = corrections.find((correction) => sameTexts(correction.texts, texts));
  const meanings: Record<number, Meaning> = { ...before?.meanings };
  if (meaning) meanings[place] = meaning;
  else delete meanings[place];
  return replace(corrections, { texts, meanings, chosen: before?.chosen ?? false });
}

/** Makes the row with these texts a heading. */
export function withHeadingRow(
  corrections: readonly HeadingCorrection[],
  texts: readonly string[],
): HeadingCorrection[] {
  const before = corrections.find((correction) => sameTexts(correction.texts, texts));
  return replace(corrections, { texts, meanings: before?.meanings ?? {}, chosen: true });
}

function replace(corrections: readonly HeadingCorrection[], next: HeadingCorrection): HeadingCorrection[] {
  const others = corrections.filter(({ texts }) => !sameTexts(texts, next.texts));
  return next.chosen || Object.keys(next.meanings).length > 0 ? [...others, next] : others;
}

/** A cell of a row of headings; `text` is what the row is known by. */
export interface HeadingText {
  readonly col: number;
  readonly cell: Cell;
  readonly text: string;
}

/** The cells of a row that say something, left to right. */
export function headingCells(sheet: Sheet, row: number): HeadingText[] {
  const cells: HeadingText[] = [];
  forEachCell(sheet.rows[row], (cell, col) => {
    const text = normalizeText(cellText(cell));
    if (text !== "") cells.push({ col, cell, text });
  });
  return cells;
}

/** The texts a row of headings is known by. */
export function headingTexts(sheet: Sheet, row: number): string[] {
  return headingCells(sheet, row).map(({ text }) => text);
}

/** Finds the rows the corrections speak of. */
export function locateCorrections(
  sheet: Sheet,
  corrections: readonly HeadingCorrection[],
): LocatedCorrection[] {
  const located = corrections.map((correction) => ({ correction, rows: [] as number[] }));
  if (located.length === 0) return located;
  sheet.rows.forEach((_cells, row) => {
    const texts = headingTexts(sheet, row);
    for (const { correction, rows } of located) if (sameTexts(correction.texts, texts)) rows.push(row);
  });
  return located;
}

/** The corrections as the reader takes them. A row in which nothing has a meaning yet gives none. */
export function headingHints(sheet: Sheet, located: readonly LocatedCorrection[]): HeadingHint[] {
  return located.flatMap(({ correction, rows }) =>
    rows
      .map((row) => ({ row, columns: columnsOf(sheet, row, correction) }))
      .filter(
        ({ columns }) => !correction.chosen || Object.values(columns).some((label) => label !== "other"),
      ),
  );
}

function columnsOf(
  sheet: Sheet,
  row: number,
  { meanings, chosen }: HeadingCorrection,
): HeadingHint["columns"] {
  const columns: Record<number, ColumnLabel> = {};
  const taken = new Set<ColumnLabel>(Object.values(meanings));
  headingCells(sheet, row).forEach(({ col, cell }, place) => {
    const said = meanings[place];
    const recognised = columnLabel(normalizeLabel(cellText(cell)));
    if (said) columns[col] = said;
    // Of two columns with one meaning the reader takes the fuller; the user's word goes before.
    else if (recognised && taken.has(recognised)) columns[col] = "other";
    else if (recognised && chosen) columns[col] = recognised;
  });
  return columns;
}

const sameTexts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, index) => text === b[index]);

export function serializeCorrections(sheets: readonly SheetCorrections[]): string {
  return JSON.stringify({ version: VERSION, sheets });
}

/** What a workbook kept; `undefined` where it is none of ours, damaged, or of a later version. */
export function parseCorrections(stored: unknown): SheetCorrections[] | undefined {
  const data = storedValue(stored);
  if (!isRecord(data) || data["version"] !== VERSION || !Array.isArray(data["sheets"])) return undefined;
  const sheets = data["sheets"].map(toSheet);
  return sheets.every((sheet) => sheet !== undefined) ? sheets : undefined;
}

function toSheet(data: unknown): SheetCorrections | undefined {
  if (!isRecord(data)) return undefined;
  const { id, name, headings } = data;
  if (typeof name !== "string" || !Array.isArray(headings)) return undefined;
  if (id !== undefined && typeof id !== "string") return undefined;
  const corrections = headings.map(toCorrection);
  if (!corrections.every((correction) => correction !== undefined)) return undefined;
  return { ...(id === undefined ? {} : { id }), name, headings: corrections };
}

function toCorrection(data: unknown): HeadingCorrection | undefined {
  if (!isRecord(data)) return undefined;
  const { texts, meanings, chosen } = data;
  if (!Array.isArray(texts) || texts.length === 0 || !isRecord(meanings)) return undefined;
  if (!texts.every((text) => typeof text === "string") || typeof chosen !== "boolean") return undefined;
  const fits = ([place, meaning]: [string, unknown]) =>
    /^\d+$/.test(place) && Number(place) < texts.length && MEANINGS.some((known) => known === meaning);
  if (!Object.entries(meanings).every(fits)) return undefined;
  return { texts, meanings: meanings as Record<number, Meaning>, chosen };
}
