/** Every figure of a form's blocks is accounted for: it was read, its column is known to be none of ours, or it is told. */
import { oncePer } from "../../memo";
import { readNumber } from "../../sheet/number";
import { forEachCell, type Area, type Cell, type Position } from "../../sheet/sheet";
import type { ColumnLabel } from "../../labels";
import type { Band, BandKind, HeadingCell } from "../headings/band";
import type { Grid } from "../grid/grid";
import { isNumbering } from "../headings/numbering";
import type { Form, Unread } from "../model";
import { reckoned, type Figures } from "./reckoned";

/** Fewer figures in a column or a row may be a helper's. */
const LEAST_FIGURES = 2;

/**
 * @param bands the headings of the form's blocks as they are read
 * @param others what was read and is no field of the form itself
 */
export function accountFor(
  grid: Grid,
  form: Omit<Form, "unread" | "doubtful">,
  bands: readonly Band[],
  others: readonly object[],
): Unread[] {
  // Of a list, which may be long, every row that is a project was read under all of its headings.
  const places = placesOf([{ ...form, projects: [] }, others]);
  const projects = new Set(form.projects.map(({ row }) => row));
  const read = (at: Position, band: Band | undefined) =>
    places.has(key(at)) || (band?.kind === "projects" && projects.has(at.row) && isRead(band, at.col));
  const done = (row: number, band: Band | undefined) =>
    band?.kind === "projects" && projects.has(row) && isExplained(band);
  // A form that is evaluated says what was spent.
  const lacksFunds = form.funds === null && form.kind === "self-evaluation";
  const left = figuresLeft(grid, withLeaves(form.area, bands), bands, { read, done }, lacksFunds);
  const columns = columnsLeft(grid, left, bands);
  const inColumns = new Set(columns.flatMap(({ cells }) => cells));
  const rows = left.filter((cell) => !inColumns.has(cell));
  const told = columns.flatMap(({ unread }) => unread ?? []);
  return [...told, ...rowsLeft(rows)];
}

/** A column that nothing is known of may stand beside those that are read. */
function withLeaves(area: Area, bands: readonly Band[]): Area {
  const rights = bands.flatMap(({ leaves }) => leaves.map((leaf) => leaf.area.right));
  return { ...area, right: Math.max(area.right, ...rights) };
}

interface Figure extends Position {
  readonly band: Band | undefined;
}

interface Known {
  /** Whether a figure was taken for something. */
  readonly read: (at: Position, band: Band | undefined) => boolean;
  /** Whether a row holds nothing that could be left. */
  readonly done: (row: number, band: Band | undefined) => boolean;
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
  { read, done }: Known,
  lacksFunds: boolean,
): Figure[] {
  const left: Figure[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const band = bands.filter(({ bottom }) => bottom < row).at(-1);
    if (bands.some(({ top, bottom }) => row >= top && row <= bottom)) continue;
    if (done(row, band)) continue;
    // Above the first block stand telephone numbers and dates; amounts are looked for only where no funds were read.
    if (!band && !lacksFunds) continue;
    const figures: Figure[] = [];
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      // Income stands left of the expenditure that is read.
      if (band?.kind === "funds" && col < band.left) return;
      if (cell.value === null || col < area.left || col > area.right || read({ row, col }, band)) return;
      if ((band && isKnownOther(band, col)) || !isFigure(grid, cell, row, col)) return;
      const anchor = grid.areaAt(row, col);
      if (anchor.top === row && anchor.left === col) figures.push({ row, col, band });
    });
    if (figures.length < (band ? 1 : LEAST_FIGURES) || isNumbering(grid, row)) continue;
    left.push(...figures);
  }
  return left;
}

function isFigure(grid: Grid, cell: Cell, row: number, col: number): boolean {
  return readNumber(cell).state === "number" && !/^\d{4}-\d\d-\d\d$/.test(grid.textAt(row, col));
}

/** Weights of every level beside those of the indicators; targets as they were before they were adjusted. */
function isSecond({ label }: HeadingCell, headings: readonly HeadingCell[]): boolean {
  if (label === "target") return headings.some((other) => other.label === "adjustedTarget");
  return label === "weight" && headings.filter((other) => other.label === label).length > 1;
}

/** 序号, 复核得分, 完成率 in a table of indicators: understood, and none of what is read. */
function isKnownOther({ kind, headings, leaves }: Band, col: number): boolean {
  const over = (area: Area) => area.left <= col && col <= area.right;
  const heading = headings.find(({ area }) => over(area));
  if (heading) return !FIGURES_OF[kind].has(heading.label) || isSecond(heading, headings);
  const leaf = leaves.find(({ area }) => over(area));
  return (
    leaf !== undefined &&
    leaf.means.size > 0 &&
    ![...leaf.means.keys()].some((label) => FIGURES_OF[kind].has(label))
  );
}

/** True where every column of a block is read, or understood as none of ours. */
const isExplained = oncePer((band: Band): boolean =>
  band.leaves.every(({ area }) => isRead(band, area.left) || isKnownOther(band, area.left)),
);

/** Columns whose every figure must have been read. */
const FIGURES_OF: Readonly<Record<BandKind, ReadonlySet<ColumnLabel>>> = {
  indicators: new Set<ColumnLabel>(["target", "actual", "weight", "score"]),
  funds: new Set<ColumnLabel>(["budget", "executed", "executedToDate", "rate", "weight", "score"]),
  "fund-pairs": new Set<ColumnLabel>(["budget", "executed", "rate", "weight", "score"]),
  projects: new Set<ColumnLabel>(["budget", "executed", "executedToDate", "rate"]),
};

interface ColumnLeft {
  readonly cells: readonly Figure[];
  /** Nothing is told of a column that follows from others. */
  readonly unread?: Unread;
}

/** Columns of a block that hold figures and were taken for nothing. */
function columnsLeft(grid: Grid, left: readonly Figure[], bands: readonly Band[]): ColumnLeft[] {
  return bands.flatMap((band) => {
    const byColumn = new Map<number, Figure[]>();
    for (const figure of left) {
      if (figure.band !== band || isRead(band, figure.col)) continue;
      const cells = byColumn.get(figure.col);
      if (cells) cells.push(figure);
      else byColumn.set(figure.col, [figure]);
    }
    if (byColumn.size === 0) return [];
    const known = reckoned(
      new Map([...byColumn].map(([col, cells]) => [col, figuresAt(grid, col, cells)])),
      readFigures(grid, band, [...byColumn.values()].flat()),
    );
    return [...byColumn].flatMap(([col, cells]): ColumnLeft[] => {
      if (known.has(col)) return [{ cells }];
      if (cells.length < LEAST_FIGURES) return [];
      const heading = band.leaves.find(({ area }) => area.left <= col && col <= area.right)?.text ?? "";
      const area = { top: cells[0]!.row, bottom: cells[cells.length - 1]!.row, left: col, right: col };
      return [{ unread: { area, why: "column" as const, heading }, cells }];
    });
  });
}

/** Rows that tell how the others are reckoned. */
const ASKED = 500;

function figuresAt(grid: Grid, col: number, cells: readonly Position[]): Figures {
  return new Map(
    cells.slice(0, ASKED).flatMap(({ row }): [number, number][] => {
      const reading = readNumber(grid.cellAt(row, col));
      return reading.state === "number" ? [[row, reading.value]] : [];
    }),
  );
}

/** The figures of the columns that are read, in the rows of those that are not. */
function readFigures(grid: Grid, { headings }: Band, cells: readonly Position[]): Figures[] {
  const rows = [...new Map(cells.map((cell) => [cell.row, cell])).values()];
  return headings.map(({ area }) => figuresAt(grid, area.left, rows));
}

const isRead = (band: Band, col: number) => columnsUnder(band).has(col);

const columnsUnder = oncePer((band: Band): ReadonlySet<number> => {
  const columns = new Set<number>();
  for (const { area } of band.headings) for (let col = area.left; col <= area.right; col++) columns.add(col);
  return columns;
});

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
