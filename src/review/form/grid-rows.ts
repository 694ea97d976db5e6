/** A drawn sheet as rows of an HTML table: what merged areas cover is left out, what is blank is there. */
import { address, columnName, type Area, type Position } from "../../core/sheet/sheet";
import type { DrawnCell, DrawnSheet } from "../model";

export interface GridCell {
  readonly at: Position;
  readonly address: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: DrawnCell | undefined;
}

export interface Grid {
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  readonly rows: readonly (readonly GridCell[])[];
}

/** Columns beyond these hold nothing that belongs to a form. */
const MOST_COLUMNS = 60;
const WIDTH = 64;

export function gridOf({ cells, merges, widths }: DrawnSheet): Grid {
  const at = new Map(cells.map((cell) => [`${cell.row},${cell.col}`, cell]));
  const width = Math.min(MOST_COLUMNS, widths.length);
  const height = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const spans = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of merges) {
    spans.set(`${area.top},${area.left}`, area);
    for (let row = area.top; row <= Math.min(area.bottom, height - 1); row++)
      for (let col = area.left; col <= Math.min(area.right, width - 1); col++)
        if (row !== area.top || col !== area.left) covered.add(`${row},${col}`);
  }
  const columns = Array.from({ length: width }, (_, col) => ({
    name: columnName(col),
    width: widths[col] ?? WIDTH,
  }));
  const rows = Array.from({ length: height }, (_row, row) =>
    columns.flatMap((_column, col): GridCell[] => {
      const key = `${row},${col}`;
      if (covered.has(key)) return [];
      const area = spans.get(key);
      return [
        {
          at: { row, col },
          address: address({ row, col }),
          rowSpan: area ? Math.min(area.bottom, height - 1) - row + 1 : 1,
          colSpan: area ? Math.min(area.right, width - 1) - col + 1 : 1,
          cell: at.get(key),
        },
      ];
    }),
  );
  return { columns, rows };
}
