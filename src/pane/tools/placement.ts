/** What stands where a formula is to go, and what its result would run into. */
import { address, type Area, type Cell, type Position } from "../../core/sheet/sheet";
import type { CellEdit, Host, Selection, SheetInfo } from "../../host/host";
import { formulaOf, type Argument } from "./arguments";
import { isPerfFormula } from "./scan";

export interface Placement {
  readonly sheet: Pick<SheetInfo, "id" | "name">;
  readonly edit: CellEdit;
  /** What the result takes up; more than one cell where it spills. */
  readonly area: Area;
  /** Cells in the way of a result that spills. */
  readonly blocked: readonly Position[];
  readonly merged: readonly Area[];
  /** The formula refers to its own cell, or to one it would spill into. */
  readonly circular: boolean;
  readonly protected: boolean;
}

export interface Call {
  readonly id: string;
  readonly args: readonly Argument[];
  /** The sheet of references that name none. */
  readonly home: Pick<SheetInfo, "id" | "name">;
  /** Rows and columns of the result. */
  readonly size: { readonly rows: number; readonly cols: number };
}

/** The placement in the active cell. Rejects as the host does. */
export async function placeCall(
  host: Pick<Host, "read">,
  { sheetId, sheetName, at }: Selection,
  { id, args, home, size }: Call,
): Promise<Placement> {
  const { sheet, spills = [], ...snapshot } = await host.read(sheetId, { spilling: isPerfFormula });
  const area = {
    top: at.row,
    left: at.col,
    bottom: at.row + size.rows - 1,
    right: at.col + size.cols - 1,
  };
  const before = sheet.rows[at.row]?.[at.col];
  const own = spills.find(({ top, left }) => top === at.row && left === at.col);
  const spilling = size.rows > 1 || size.cols > 1;
  const blocked: Position[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const free = (row === at.row && col === at.col) || (own && covers(own, row, col));
      if (!free && isFilled(sheet.rows[row]?.[col])) blocked.push({ row, col });
    }
  const sheetOf = (argument: Argument) =>
    argument.kind === "range" ? (argument.sheet ?? home.name).toLowerCase() : null;
  const formula = formulaOf(id, args, home.name, sheetName);
  return {
    sheet: { id: sheetId, name: sheetName },
    edit: { at, before, to: { value: null, formula } },
    area,
    blocked,
    merged: spilling ? sheet.merges.filter((merge) => overlap(merge, area)) : [],
    circular: args.some(
      (argument) =>
        argument.kind === "range" &&
        sheetOf(argument) === sheetName.toLowerCase() &&
        overlap(argument.area, area),
    ),
    protected: snapshot.protected,
  };
}

/** The place of a cell in words, with the sheet. */
export function placeName({ sheet, edit }: Placement): string {
  return `${sheet.name}!${address(edit.at)}`;
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula !== undefined || (cell.value !== null && cell.value !== ""));
}

function covers({ top, left, bottom, right }: Area, row: number, col: number): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}
