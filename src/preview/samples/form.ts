/** A short way to write down a form: rows of cells that may span, as in an HTML table. */
import type { Area, CellValue } from "../../core/sheet/sheet";
import type { StyledCell, StyledSheet, Look } from "../../core/sheet/styled-book";

interface Span {
  readonly cols?: number;
  readonly rows?: number;
  readonly format?: string;
}

interface FormCell extends Span {
  readonly look: Look;
  /** Text with a leading `=` is a formula. */
  readonly content: string | number | null;
}

export type FormRow = readonly FormCell[];

const cell =
  (look: Look, defaultFormat?: string) =>
  (content: string | number | null = null, span: Span = {}): FormCell => ({
    look,
    content,
    ...(defaultFormat === undefined ? {} : { format: defaultFormat }),
    ...span,
  });

export const title = cell("title");
export const line = cell("line");
export const lineCenter = cell("line-center");
export const lineEnd = cell("line-end");
export const head = cell("head");
export const label = cell("label");
export const text = cell("text");
export const amount = cell("figure", "#,##0.00");
export const rate = cell("score", "0.00%");
export const score = cell("score", "General");

/** Puts each cell into the next column that no span covers, as a browser does with a table. */
export function formSheet(form: {
  name: string;
  widths: readonly number[];
  rows: readonly FormRow[];
  frozenRows?: number;
}): StyledSheet {
  const taken = new Set<string>();
  const cells: StyledCell[] = [];
  const merges: Area[] = [];
  form.rows.forEach((formRow, row) => {
    let col = 0;
    for (const { look, content, cols = 1, rows = 1, format } of formRow) {
      while (taken.has(`${row},${col}`)) col++;
      const area = { top: row, left: col, bottom: row + rows - 1, right: col + cols - 1 };
      if (cols > 1 || rows > 1) merges.push(area);
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) {
          taken.add(`${r},${c}`);
          const first = r === area.top && c === area.left;
          cells.push({ row: r, col: c, look, format, ...(first ? contentOf(content) : { value: null }) });
        }
    }
  });
  return { name: form.name, cells, merges, widths: form.widths, frozenRows: form.frozenRows ?? 0 };
}

function contentOf(content: FormCell["content"]): { value: CellValue; formula?: string } {
  return typeof content === "string" && content.startsWith("=")
    ? { value: null, formula: content }
    : { value: content };
}
