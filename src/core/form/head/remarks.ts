/** Rows outside the blocks that give reasons: 未能完成原因 in the head, 执行率偏低的原因 or 备注 under the table. */
import { normalizeLabel, remarkLabel } from "../../labels";
import { forEachCell, type Area, type Position } from "../../sheet/sheet";
import { anchor, type Grid } from "../grid/grid";
import type { Remark, TextField } from "../model";

/**
 * The labelled rows of a form that lie in none of its blocks; a label without a text beside it gives none. Labels that
 * stand side by side (情况说明 | 存在问题 | 改进措施) head columns, as in the 资金管理情况 of transfer payments.
 */
export function readRemarks(grid: Grid, form: Area, blocks: readonly Area[]): Remark[] {
  const remarks: Remark[] = [];
  const isFree = (row: number) => !blocks.some((block) => row >= block.top && row <= block.bottom);
  for (let row = form.top; row <= form.bottom; row++) {
    if (!isFree(row)) continue;
    forEachCell(grid.sheet.rows[row], ({ value }, col) => {
      if (typeof value !== "string" || col < form.left || col > form.right) return;
      const [first = "", ...rest] = value.split(/[:：]/);
      const kind = remarkLabel(normalizeLabel(first));
      if (!kind) return;
      const label = { at: { row, col }, text: first.trim() };
      const inside = rest.join("：").trim();
      const beside = inside === "" ? textBeside(grid, row, col, form.right) : { at: label.at, text: inside };
      const texts = beside && !isLabel(beside.text) ? [beside] : textsBelow(grid, label, form.bottom, isFree);
      for (const text of texts) remarks.push({ kind, label, text });
    });
  }
  return remarks;
}

const isLabel = (text: string) => remarkLabel(normalizeLabel(text)) !== undefined;

/** What is written under a label that heads a column, down to the next block; none where it has no other beside it. */
function textsBelow(
  grid: Grid,
  { at }: TextField,
  bottom: number,
  isFree: (row: number) => boolean,
): TextField[] {
  const texts: TextField[] = [];
  const heads = isHeadOfColumn(grid, at);
  for (let row = at.row + 1; heads && row <= bottom && isFree(row); row++) {
    const { left, top } = grid.areaAt(row, at.col);
    const text = grid.textAt(row, at.col);
    if (left === at.col && top === row && text !== "") texts.push({ at: { row, col: left }, text });
  }
  return texts;
}

/** True where another such label stands in the row. */
function isHeadOfColumn(grid: Grid, { row, col }: Position): boolean {
  let found = false;
  forEachCell(grid.sheet.rows[row], ({ value }, other) => {
    if (other !== col && typeof value === "string" && isLabel(value)) found = true;
  });
  return found;
}

/** The next cell with content, right of a label. */
export function textBeside(grid: Grid, row: number, col: number, right: number): TextField | null {
  for (let next = grid.areaAt(row, col).right + 1; next <= right; next++) {
    const text = grid.textAt(row, next);
    if (text !== "") return { at: anchor(grid.areaAt(row, next)), text };
  }
  return null;
}
