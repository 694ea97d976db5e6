/** Every PERF formula of a workbook, with what it spills over. */
import { cleanFormula, scanCalls } from "../../core/sheet/formula";
import {
  type Area,
  type Cell,
  forEachCell,
  isCellError,
  type Position,
  type Sheet,
} from "../../core/sheet/sheet";
import { HostError, type Host, type SheetInfo } from "../../host/host";

export interface PerfCell {
  readonly sheet: Pick<SheetInfo, "id" | "name">;
  readonly at: Position;
  readonly cell: Cell & { readonly formula: string };
  /** With the cells it spills over. */
  readonly area: Area;
  /** What these cells hold, row by row. */
  readonly held: readonly (readonly (Cell | undefined)[])[];
  /** True where its sheet takes no edits. */
  readonly protected: boolean;
}

export interface Scan {
  readonly cells: readonly PerfCell[];
  /** Names of sheets that are too large to be read. */
  readonly unread: readonly string[];
}

/** Reads all sheets, hidden ones too. Rejects as the host does. */
export async function scanWorkbook(host: Pick<Host, "sheets" | "read">): Promise<Scan> {
  const cells: PerfCell[] = [];
  const unread: string[] = [];
  for (const { id, name } of await host.sheets()) {
    try {
      cells.push(...perfCells(await host.read(id, { spilling: isPerfFormula, mergesOf: () => [] })));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.code === "too-large") unread.push(name);
      else if (error.code !== "sheet-gone") throw error;
    }
  }
  return { cells, unread };
}

/** A formula with calls of PERF, even one that cannot be taken apart. */
export function isPerfFormula(formula: string): boolean {
  if (!/PERF[._]/i.test(formula)) return false;
  const scan = scanCalls(formula);
  return scan === undefined || scan.named || scan.calls.length > 0;
}

function perfCells({ id, sheet, spills = [], ...snapshot }: Awaited<ReturnType<Host["read"]>>): PerfCell[] {
  const found: PerfCell[] = [];
  sheet.rows.forEach((cells, row) =>
    forEachCell(cells, (cell, col) => {
      const { formula } = cell;
      if (formula === undefined || !isPerfFormula(formula)) return;
      // Whatever Excel says of a cell that another formula spills into, it is not to be changed by itself.
      if (spills.some((spill) => covers(spill, row, col) && (spill.top !== row || spill.left !== col)))
        return;
      const area = spills.find(({ top, left }) => top === row && left === col) ?? {
        top: row,
        left: col,
        bottom: row,
        right: col,
      };
      found.push({
        sheet: { id, name: sheet.name },
        at: { row, col },
        cell: { ...cell, formula },
        area,
        held: contentOf(sheet, area),
        protected: snapshot.protected,
      });
    }),
  );
  return found;
}

function covers({ top, left, bottom, right }: Area, row: number, col: number): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

function contentOf(sheet: Sheet, { top, left, bottom, right }: Area): (Cell | undefined)[][] {
  return Array.from({ length: bottom - top + 1 }, (_row, r) =>
    Array.from({ length: right - left + 1 }, (_cell, c) => sheet.rows[top + r]?.[left + c]),
  );
}

/** True where Excel does not know the functions: it shows #NAME?, or the name that it keeps for them. */
export function isTroubled({ cell: { value, formula } }: PerfCell): boolean {
  return (isCellError(value) && value.error === "#NAME?") || cleanFormula(formula) !== formula;
}
