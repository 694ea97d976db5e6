/** Every figure of a form's blocks is accounted for: it was read, its column is known to be none of ours, or it is told. */
import { readNumber } from "../sheet/number";
import { forEachCell, type Area, type Position } from "../sheet/sheet";
import type { Band } from "./band";
import type { Grid } from "./grid";
import { isNumbering } from "./heading-stack";
import type { Form, Unread } from "./model";

/** Fewer figures in a column or a row may be a helper's. */
const LEAST_FIGURES = 2;

/** @param bands the headings of the form's blocks as they are read */
export function accountFor(grid: Grid, form: Omit<Form, "unread" | "doubtful" | "kind">, bands: readonly Band[]): Unread[] {
  const read = placesOf(form);
  const left = figuresLeft(grid, form.area, bands, read, form.funds === null);
  const columns = columnsLeft(left, bands);
  const inColumns = new Set(columns.flatMap(({ cells }) => cells));
  const rows = left.filter((cell) => !inColumns.has(cell));
  return [...columns.map(({ unread }) => unread), ...rowsLeft(rows)];
}

interface Figure extends Position {
  readonly band: Band | undefined;
}

const key = ({ row, col }: Position) => row * 16_384 + col;

/** Every place that some field of the form was taken from. */
function placesOf(form: object): Set<number> {
  const places = new Set<number>();
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    if ("at" in value) places.add(key((value as { at: Position }).at));
    for (const part of Object.values(value)) visit(part);
  };
  visit(form);
  return places;
}

function figuresLeft(
  grid: Grid,
  area: Area,
  bands: readonly Band[],
  read: ReadonlySet<number>,
  withoutFunds: boolean,
): Figure[] {
  const left: Figure[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const band = [...bands].reverse().find(({ bottom }) => bottom < row);
    if (bands.some(({ top, bottom }) => row >= top && row <= bottom) || isNumbering(grid, row)) continue;
    // Above the first block stand telephone numbers and dates; amounts are looked for only where no funds were read.
    if (!band && !withoutFunds) continue;
    const figures: Figure[] = [];
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      if (col < area.left || col > area.right || read.has(key({ row, col }))) return;
      const anchor = grid.areaAt(row, col);
      if (anchor.top !== row || anchor.left !== col || readNumber(cell).state !== "number") return;
      if (!band || !isKnownOther(band, col)) figures.push({ row, col, band });
    });
    if (!band && figures.length < LEAST_FIGURES) continue;
    left.push(...figures);
  }
  return left;
}

/** 序号, 复核得分, 到位资金: understood, and none of what is read. */
function isKnownOther({ headings, leaves }: Band, col: number): boolean {
  const over = (area: Area) => area.left <= col && col <= area.right;
  if (headings.some(({ area, label }) => over(area) && PASSED_OVER.has(label))) return true;
  const leaf = leaves.find(({ area }) => over(area));
  return leaf !== undefined && [...leaf.means.keys()].some((label) => PASSED_OVER.has(label));
}

/** Meanings that are understood, and that the form has no field for. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  ...(["sequence", "other", "forecast", "criteria", "remark", "department", "unitPrice", "targetUnit"] as const),
  ...(["initialBudget", "sum", "budget", "executed", "executedToDate", "explanation", "adjustedTarget"] as const),
]);

/** Columns of a block that hold figures and were taken for nothing. */
function columnsLeft(left: readonly Figure[], bands: readonly Band[]): { unread: Unread; cells: readonly Figure[] }[] {
  return bands.flatMap((band) => {
    const byColumn = new Map<number, Figure[]>();
    for (const figure of left)
      if (figure.band === band && !isRead(band, figure.col))
        byColumn.set(figure.col, [...(byColumn.get(figure.col) ?? []), figure]);
    return [...byColumn].flatMap(([col, cells]) => {
      if (cells.length < LEAST_FIGURES) return [];
      const heading = band.leaves.find(({ area }) => area.left <= col && col <= area.right)?.text ?? "";
      const area = { top: cells[0]!.row, bottom: cells[cells.length - 1]!.row, left: col, right: col };
      return [{ unread: { area, why: "column" as const, heading }, cells }];
    });
  });
}

const isRead = ({ headings }: Band, col: number) =>
  headings.some(({ area }) => area.left <= col && col <= area.right);

/** Rows that follow one another are told as one area. */
function rowsLeft(left: readonly Figure[]): Unread[] {
  const areas: Area[] = [];
  for (const { row, col } of [...left].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const last = areas[areas.length - 1];
    if (last && row <= last.bottom + 1)
      areas[areas.length - 1] = {
        top: last.top,
        bottom: row,
        left: Math.min(last.left, col),
        right: Math.max(last.right, col),
      };
    else areas.push({ top: row, bottom: row, left: col, right: col });
  }
  return areas.map((area) => ({ area, why: "rows" as const, heading: "" }));
}
