/** A workbook in memory for tests of whatever speaks to Excel. It computes nothing. */
import type { Area, CellValue } from "../../core/sheet/sheet";
import { ApiError } from "./api-object";
import type { Attachment, StandInCell, StandInEvent, StandInSheet, StandInWorkbook } from "./workbook";

/** A value, or a cell with its number format and formula. */
export type CellContent = CellValue | Partial<StandInCell>;

export interface SheetContent {
  readonly name: string;
  /** Rows of cells; `null` is an empty one. */
  readonly rows?: readonly (readonly CellContent[])[];
  /** Where the first of these cells stands; A1 unless given. */
  readonly at?: { readonly row: number; readonly col: number };
  readonly merges?: readonly Area[];
  readonly tables?: readonly Area[];
  readonly protected?: boolean;
  readonly visible?: boolean;
  /** What formulas of the sheet spill over, each area from its formula on. */
  readonly spills?: readonly Area[];
}

export interface MemoryWorkbook extends StandInWorkbook {
  structureProtected: boolean;
  printerless: boolean;
  sheets(): readonly MemorySheet[];
  /** Selects several ranges at once. */
  selectMany(sheetId: string, areas: readonly [Area, ...Area[]]): void;
  rename(sheetId: string, name: string): void;
  /** Refuses every batch with this code until called without one, as Excel does while a cell is being edited. */
  refuse(code?: string, message?: string): void;
  /** Tells that a sheet was recalculated. */
  recalculate(sheetId: string): void;
  /** Tells that rows of a sheet were inserted. */
  moveRows(sheetId: string): void;
}

export interface MemorySheet extends StandInSheet {
  name: string;
  /** All that was asked for looks and sizes, in order. */
  readonly asked: readonly object[];
}

const DATA_ONLY: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export function createMemoryWorkbook(contents: readonly SheetContent[]): MemoryWorkbook {
  const listeners = new Set<(event: StandInEvent) => void>();
  const emit = (event: StandInEvent) => listeners.forEach((listener) => listener(event));
  let refused: ApiError | undefined;

  let created = 0;
  const create = (content: SheetContent) =>
    createSheet(`{${++created}}`, content, (sheetId, area) => emit({ kind: "edited", sheetId, area }));
  let sheets = contents.map(create);
  const first = () => {
    const [sheet] = sheets;
    if (!sheet) throw new Error("A workbook has at least one sheet.");
    return sheet;
  };
  const usedArea = (sheetId: string) => sheets.find(({ id }) => id === sheetId)?.usedArea() ?? DATA_ONLY;
  let selection: ReturnType<StandInWorkbook["selection"]> = { sheetId: first().id, area: DATA_ONLY };

  return {
    structureProtected: false,
    printerless: false,
    sheets: () => sheets,
    addSheet(name) {
      const sheet = create({ name });
      sheets = [...sheets, sheet];
      return sheet;
    },
    deleteSheet(sheetId) {
      sheets = sheets.filter(({ id }) => id !== sheetId);
      if (selection.sheetId === sheetId) selection = { sheetId: first().id, area: DATA_ONLY };
    },
    selectMany(sheetId, [area, ...others]) {
      selection = { sheetId, area, others };
    },
    activeSheet: () => sheets.find(({ id }) => id === selection.sheetId) ?? first(),
    selection: () => selection,
    select(sheetId, area) {
      const before = selection.sheetId;
      selection = { sheetId, area };
      if (before !== sheetId) emit({ kind: "activated", sheetId });
    },
    async ready() {
      if (refused) throw refused;
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    rename(sheetId, name) {
      const sheet = sheets.find(({ id }) => id === sheetId);
      if (sheet) sheet.name = name;
    },
    refuse(code, message = "") {
      refused = code === undefined ? undefined : new ApiError(code, message);
    },
    recalculate: (sheetId) => emit({ kind: "calculated", sheetId, area: usedArea(sheetId) }),
    moveRows: (sheetId) => emit({ kind: "moved", sheetId, area: usedArea(sheetId) }),
  };
}

function createSheet(
  id: string,
  {
    name,
    rows = [],
    at = { row: 0, col: 0 },
    merges: merged = [],
    tables = [],
    protected: isProtected = false,
    visible = true,
    spills = [],
  }: SheetContent,
  edited: (sheetId: string, area: Area) => void,
): MemorySheet {
  const cells = new Map<number, Map<number, StandInCell>>();
  const merges = [...merged];
  const attachments: Attachment[] = [];
  const asked: object[] = [];

  function put(row: number, col: number, cell: StandInCell | null): void {
    const line = cells.get(row) ?? new Map<number, StandInCell>();
    if (cell) cells.set(row, line.set(col, cell));
    else if (line.delete(col) && line.size === 0) cells.delete(row);
  }

  rows.forEach((row, r) =>
    row.forEach((content, c) => {
      if (content !== null) put(at.row + r, at.col + c, toCell(content));
    }),
  );

  return {
    id,
    name,
    protected: isProtected,
    visible,
    asked,
    usedArea() {
      const filled = [...cells].flatMap(([row, line]) =>
        [...line].flatMap(([col, { value, formula }]) =>
          value === null && formula === undefined ? [] : [{ row, col }],
        ),
      );
      const lines = filled.map(({ row }) => row);
      const cols = filled.map(({ col }) => col);
      if (lines.length === 0) return null;
      const [top, bottom] = bounds(lines);
      const [left, right] = bounds(cols);
      return { top, left, bottom, right };
    },
    read: ({ top, left, bottom, right }) =>
      Array.from({ length: bottom - top + 1 }, (_row, r) =>
        Array.from({ length: right - left + 1 }, (_cell, c) => cells.get(top + r)?.get(left + c) ?? null),
      ),
    write(area, values) {
      values.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value === undefined) return;
          const [line, col] = [area.top + r, area.left + c];
          const format = cells.get(line)?.get(col)?.format ?? "General";
          if (value === null) put(line, col, format === "General" ? null : { value, format });
          else if (typeof value === "string" && value.startsWith("="))
            put(line, col, { value: 0, format, formula: value });
          else put(line, col, { value, format });
        }),
      );
      edited(id, area);
    },
    merges: () => merges,
    tables: () => tables,
    merge: (area) => void merges.push(area),
    format(area, style) {
      const { numberFormat: format, ...look } = style;
      if (Object.keys(look).length > 0) asked.push({ area, ...look });
      if (format === undefined) return;
      for (let row = area.top; row <= area.bottom; row++)
        for (let col = area.left; col <= area.right; col++)
          put(row, col, { ...(cells.get(row)?.get(col) ?? { value: null }), format });
    },
    resize: (kind, from, to, points) => void asked.push({ [kind]: [from, to], points }),
    freeze: (frozen) => void asked.push({ frozen }),
    showGridlines: (gridlines) => void asked.push({ gridlines }),
    attach: (attachment) => void attachments.push(attachment),
    attachments: () => attachments,
    spill: (row, col) => spills.find(({ top, left }) => top === row && left === col) ?? null,
  };
}

function toCell(content: Exclude<CellContent, null>): StandInCell {
  if (typeof content !== "object" || "error" in content) return { value: content, format: "General" };
  return { value: null, format: "General", ...content };
}

function bounds(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<[number, number]>(
    ([low, high], n) => [Math.min(low, n), Math.max(high, n)],
    [Infinity, -Infinity],
  );
}
