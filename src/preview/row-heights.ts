/** How high rows must be so that wrapped text is not cut off. All lengths in pixels at 100%. */
import type { StyledCell, StyledSheet, Look } from "../core/sheet/styled-book";

export interface TextSize {
  /** Width of a piece of text on one line. */
  width(text: string): number;
  readonly lineHeight: number;
}

/** The font of a look, as the browser draws it. */
export type Measure = (look: Look) => TextSize;

/** Left and right of the text, with a pixel to spare for the browser's rounding. */
const PADDING_X = 12;
const PADDING_Y = 8;
export const MIN_HEIGHT = 26;
/** Excel's own limit, 409 points. */
const MAX_HEIGHT = 546;
/** Numbers are formatted by the grid; one line is enough for every one of them. */
const ONE_LINE = 1;

/** Pieces that stay on one line: a word or figure, or a character with the closing punctuation after it. */
const PIECES = /[\w.,%+\-/:]+|\s|[“‘（《〈【]?[^\s\w][”’）》〉】，。；：、！？]*/gu;

export function countLines(text: string, width: number, size: TextSize): number {
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    lines++;
    let used = 0;
    for (const [piece] of paragraph.matchAll(PIECES)) {
      const length = size.width(piece);
      if (used > 0 && used + length > width) {
        lines++;
        used = 0;
      }
      used += length;
      if (used > width) {
        lines += Math.ceil(used / width) - 1;
        used %= width;
      }
    }
  }
  return lines;
}

/** One height for each row down to the last one with a cell. */
export function rowHeights(sheet: StyledSheet, measure: Measure): number[] {
  const last = sheet.cells.reduce((row, cell) => Math.max(row, cell.row), -1);
  const heights = new Array<number>(last + 1).fill(MIN_HEIGHT);
  const spans = new Map(sheet.merges.map((area) => [`${area.top},${area.left}`, area]));
  const tall: { need: number; top: number; bottom: number }[] = [];
  for (const cell of sheet.cells) {
    if (cell.value === null) continue;
    const area = spans.get(`${cell.row},${cell.col}`);
    const right = area?.right ?? cell.col;
    let width = -PADDING_X;
    for (let col = cell.col; col <= right; col++) width += sheet.widths[col] ?? 0;
    const need = cellHeight(cell, width, measure(cell.look));
    if (area && area.bottom > area.top) tall.push({ need, top: area.top, bottom: area.bottom });
    else heights[cell.row] = Math.max(heights[cell.row]!, need);
  }
  for (const { need, top, bottom } of tall) stretch(heights, need, top, bottom);
  return heights.map((height) => Math.min(height, MAX_HEIGHT));
}

function cellHeight(cell: StyledCell, width: number, size: TextSize): number {
  const lines = typeof cell.value === "string" ? countLines(cell.value, width, size) : ONE_LINE;
  return Math.ceil(lines * size.lineHeight) + PADDING_Y;
}

/** Spreads what a cell over several rows lacks evenly over them. */
function stretch(heights: number[], need: number, top: number, bottom: number): void {
  let have = 0;
  for (let row = top; row <= bottom; row++) have += heights[row] ?? 0;
  const each = Math.ceil((need - have) / (bottom - top + 1));
  if (each > 0) for (let row = top; row <= bottom; row++) heights[row]! += each;
}
