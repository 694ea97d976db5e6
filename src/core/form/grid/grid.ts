/** A sheet with its merged areas resolved: every position answers with the cell that is seen there. */
import { cellText } from "../../sheet/text";
import { forEachCell, type Area, type Cell, type Position, type Sheet } from "../../sheet/sheet";

export interface Grid {
  readonly sheet: Sheet;
  /** The smallest area that holds all text and numbers; bottom < top on an empty sheet. */
  readonly used: Area;
  /** The merged area over a position, or the position itself. */
  areaAt(row: number, col: number): Area;
  /** The cell seen at a position: its own, or that of the merged area over it. */
  cellAt(row: number, col: number): Cell | undefined;
  /** Its text, trimmed; "" where blank. */
  textAt(row: number, col: number): string;
}

/** Merges taller than this are kept in one list instead of being indexed row by row. */
const TALL = 500;

export function createGrid(sheet: Sheet): Grid {
  const used = usedArea(sheet);
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const merge of sheet.merges) {
    if (merge.top > used.bottom || merge.left > used.right) continue;
    if (merge.bottom - merge.top > TALL) tall.push(merge);
    else
      for (let row = merge.top; row <= merge.bottom; row++) {
        const areas = byRow.get(row);
        if (areas) areas.push(merge);
        else byRow.set(row, [merge]);
      }
  }

  function mergeAt(row: number, col: number): Area | undefined {
    const covers = (area: Area) => area.left <= col && col <= area.right;
    return (
      byRow.get(row)?.find(covers) ??
      tall.find((area) => area.top <= row && row <= area.bottom && covers(area))
    );
  }
  function cellAt(row: number, col: number): Cell | undefined {
    // What some programs leave under a merged area is not seen, so it is not read.
    const merge = mergeAt(row, col);
    return merge ? sheet.rows[merge.top]?.[merge.left] : sheet.rows[row]?.[col];
  }

  return {
    sheet,
    used,
    areaAt: (row, col) => mergeAt(row, col) ?? { top: row, bottom: row, left: col, right: col },
    cellAt,
    textAt: (row, col) => cellText(cellAt(row, col)).trim(),
  };
}

/** True where a row holds anything at all. */
export function rowHasContent(grid: Grid, row: number): boolean {
  let found = false;
  forEachCell(grid.sheet.rows[row], (cell) => (found ||= hasContent(cell)));
  return found;
}

export function hasContent(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.value !== null && cell.value !== "";
}

/** Where an area begins. */
export function anchor(area: Area): Position {
  return { row: area.top, col: area.left };
}

function usedArea(sheet: Sheet): Area {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  // forEach passes over holes: a sheet that claims a million rows costs what it holds.
  sheet.rows.forEach((cells, row) => {
    forEachCell(cells, (cell, col) => {
      if (!hasContent(cell)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, col);
      right = Math.max(right, col);
    });
  });
  return { top: bottom < 0 ? 0 : top, bottom, left: right < 0 ? 0 : left, right };
}
