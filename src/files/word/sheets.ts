/** The tables of a document as sheets, each cell with its place in the document. */
import type { Area, Cell, Sheet } from "../../core/sheet/sheet";
import type { Place } from "../../core/sheet/place";
import { WorkbookError, type Limits } from "../model";
import type { Block, DocumentTable, Paragraph } from "./model";
import { cellsOf, isBlank, isContinued, isTitle, isTitled, linesAbove, linesBelow } from "./captions";
import { columnsOf, edgesOf, fitsInto, spansOf, type Columns } from "./columns";

/** A table of the document and what of its rows and cells is seen. */
interface Part {
  readonly table: DocumentTable;
  /** From 1, as Word counts the tables of a document. */
  readonly number: number;
  readonly rows: readonly (readonly SeenCell[])[];
}

interface SeenCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly goesOn: boolean;
  readonly place: Place;
}

/** A sheet and the tables that it was made from. */
export interface TableSheet {
  readonly sheet: Sheet;
  readonly tables: readonly DocumentTable[];
}

/**
 * One sheet for each table, and one for a table that is cut in several. Its title above and remarks below are rows of
 * the sheet. Throws `WorkbookError` ("too-large") beyond the limits.
 */
export function tableSheets(blocks: readonly Block[], limits: Limits): TableSheet[] {
  const sheets: TableSheet[] = [];
  let [number, from] = [0, 0];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind !== "table") continue;
    const parts = [partOf(block, ++number)];
    const edges = edgesOf(cellsIn(parts[0]!));
    const headings = new Set(parts[0]!.rows.map(wording));
    const above = linesAbove(blocks, i, from);
    for (let next = nextTable(blocks, i); next !== undefined; next = nextTable(blocks, i)) {
      const more = partOf(blocks[next] as DocumentTable, number + 1);
      if (isTitled(more.table) || !fitsInto(edgesOf(cellsIn(more)), edges)) break;
      parts.push(withoutHeadings(more, headings));
      number++;
      i = next;
    }
    const below = linesBelow(blocks, i);
    from = below.next;
    if (parts.every(({ rows }) => rows.length === 0)) continue;
    sheets.push({
      sheet: sheetOf(parts, above, below.lines, limits),
      tables: parts.map(({ table }) => table),
    });
  }
  return sheets;
}

const cellsIn = ({ rows }: Part) => rows.flat();

/** The table behind that at `table`, where nothing is said between them. */
function nextTable(blocks: readonly Block[], table: number): number | undefined {
  for (let i = table + 1; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (block.kind === "table") return i;
    if (!isBlank(block) && !isContinued(block)) return undefined;
  }
  return undefined;
}

function partOf(table: DocumentTable, number: number): Part {
  const spans = spansOf(table);
  const rows = table.rows.flatMap((row, r) => {
    if (row.deleted) return [];
    const places = spans(row);
    const seen = row.cells.map(({ text, merge, joined }, c): SeenCell[] => {
      if (joined && c > 0) return [];
      const place = { table: number, row: r + 1, column: c + 1 };
      return [{ ...places[c]!, text, goesOn: merge === "next", place }];
    });
    return [seen.flat()];
  });
  return { table, number, rows };
}

const wording = (row: readonly SeenCell[]) => row.map(({ text }) => text.replace(/\s+/g, "")).join("\n");
/** Fewer filled cells, or one that is a figure, make no row of headings. */
const LEAST_HEADINGS = 3;

/** Without the headings of the first part at its top, which are there for whoever turns the page. */
function withoutHeadings(part: Part, known: ReadonlySet<string>): Part {
  const isRepeated = (row: readonly SeenCell[]) => {
    const texts = wording(row).split("\n").filter(Boolean);
    const figures = texts.some((text) => /^[\d.%]+$/.test(text));
    return texts.length >= LEAST_HEADINGS && !figures && known.has(wording(row));
  };
  const first = part.rows.findIndex((row) => !isRepeated(row));
  return { ...part, rows: part.rows.slice(first < 0 ? part.rows.length : first) };
}

function sheetOf(
  parts: readonly Part[],
  above: readonly Paragraph[],
  below: readonly Paragraph[],
  limits: Limits,
): Sheet {
  const columns = columnsOf(parts.flatMap(cellsIn), limits);
  const height = above.length + below.length + parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (height * columns.count > limits.cells)
    throw new WorkbookError("too-large", `${height} rows of ${columns.count} columns`, undefined, "cells");
  const [first, last] = [parts[0]!.number, parts[parts.length - 1]!.number];
  const sheet = emptySheet(Math.max(1, columns.count), limits);
  above.forEach(({ text }, i) => sheet.addLine(text, { table: first, line: i - above.length }));
  for (const { rows } of parts) for (const row of rows) sheet.addRow(row, columns);
  below.forEach(({ text }, i) => sheet.addLine(text, { table: last, line: i + 1 }));
  const title = [...above].reverse().find(({ text }) => isTitle(text))?.text ?? titleInside(parts[0]!);
  const { rows, merges, places } = sheet;
  return { name: `表${first} ${title.replace(/\s+/g, "")}`.trim(), rows, merges, places };
}

const titleInside = ({ table }: Part) => (isTitled(table) ? table.rows[0]!.cells[0]!.text : "");

/** A sheet that grows downwards. */
function emptySheet(width: number, limits: Pick<Limits, "merges">) {
  const rows: (Cell | undefined)[][] = [];
  const places: Place[][] = [];
  const merges: Area[] = [];
  /** By its left column, the area that the last row's cells belong to. */
  let open = new Map<number, { -readonly [Side in keyof Area]: Area[Side] }>();

  function put(area: Area, text: string, place: Place): void {
    const value = text.replace(/\t/g, " ").trim();
    if (value !== "") rows[area.top]![area.left] = { value };
    cover(area, area.top, place);
    if (area.right > area.left) merge(area);
  }
  function cover({ left, right }: Area, row: number, place: Place): void {
    for (let col = left; col <= right; col++) places[row]![col] = place;
  }
  function merge(area: Area): void {
    if (merges.length < limits.merges) merges.push(area);
  }
  function begin(): number {
    places.push([]);
    return rows.push([]) - 1;
  }

  return {
    rows,
    places,
    merges,
    /** A text across the table; where it is set apart by blanks, several cells. */
    addLine(text: string, place: Place): void {
      const row = begin();
      const cells = cellsOf(text);
      const parts = cells.length <= width ? cells : [text.trim()];
      const edge = (i: number) => Math.floor((i * width) / parts.length);
      parts.forEach((part, i) =>
        put({ top: row, bottom: row, left: edge(i), right: edge(i + 1) - 1 }, part, place),
      );
      open = new Map();
    },
    addRow(cells: readonly SeenCell[], { columnAt }: Columns): void {
      const row = begin();
      const after: typeof open = new Map();
      for (const cell of cells) {
        const left = columnAt(cell.left);
        const right = Math.max(left, columnAt(cell.right) - 1);
        const over = cell.goesOn ? open.get(left) : undefined;
        // A cell goes on with the one above only where both have the same edges: others are left over from editing.
        if (over?.right === right) {
          if (over.bottom === over.top && over.right === over.left) merge(over);
          over.bottom = row;
          cover(over, row, places[over.top]![left]!);
          after.set(left, over);
        } else {
          const area = { top: row, bottom: row, left, right };
          put(area, cell.text, cell.place);
          after.set(left, area);
        }
      }
      open = after;
    },
  };
}
