/** A short way to write down a form: rows of cells that may span, as in an HTML table. */
import { address, areaAddress, type Area } from "../core/sheet/sheet";
import type { Content, TemplateCell } from "./model";
import type { StyleName } from "./styles";

export interface Piece {
  readonly style: StyleName;
  readonly content: Content;
  readonly slot?: string;
  readonly cols?: number;
  readonly rows?: number;
}

type Span = Pick<Piece, "slot" | "cols" | "rows">;

export const piece = (style: StyleName, content: Content = null, span: Span = {}): Piece => ({
  style,
  content,
  ...span,
});

/** Collects rows from the top. */
export interface Layout {
  /** The number of the row that `row` will add, from 1 as in formulas. */
  readonly next: number;
  /** Adds a row `height` points high; each piece goes into the next column that no span covers. */
  row(height: number, ...pieces: readonly Piece[]): void;
  finish(): { cells: TemplateCell[]; merges: Area[]; heights: number[]; whole: string };
}

export function layout(columns: number): Layout {
  const taken = new Set<string>();
  const cells: TemplateCell[] = [];
  const merges: Area[] = [];
  const heights: number[] = [];
  return {
    get next() {
      return heights.length + 1;
    },
    row(height, ...pieces) {
      const row = heights.push(height) - 1;
      let col = 0;
      for (const { cols = 1, rows = 1, content, slot, style } of pieces) {
        while (taken.has(address({ row, col }))) col++;
        const area = { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 };
        if (area.right >= columns) throw new Error(`${areaAddress(area)} is outside the form`);
        if (cols > 1 || rows > 1) merges.push(area);
        for (let r = area.top; r <= area.bottom; r++)
          for (let c = area.left; c <= area.right; c++) {
            const place = address({ row: r, col: c });
            if (taken.has(place)) throw new Error(`${place} is laid out twice`);
            taken.add(place);
            const first = r === row && c === col;
            cells.push({
              row: r,
              col: c,
              style,
              content: first ? content : null,
              slot: first ? slot : undefined,
            });
          }
      }
    },
    finish() {
      const whole = { top: 0, left: 0, bottom: heights.length - 1, right: columns - 1 };
      cells.sort((a, b) => a.row - b.row || a.col - b.col);
      const missing = heights.length * columns - cells.length;
      if (missing > 0) throw new Error(`${missing} cells of ${areaAddress(whole)} are not laid out`);
      return { cells, merges, heights, whole: areaAddress(whole) };
    },
  };
}
