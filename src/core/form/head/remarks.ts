/** Rows outside the blocks that give reasons: 未能完成原因 in the head, 执行率偏低的原因 or 备注 under the table. */
import { normalizeLabel, remarkLabel } from "../../labels";
import { forEachCell, type Area } from "../../sheet/sheet";
import { anchor, type Grid } from "../grid/grid";
import type { Remark, TextField } from "../model";

/** The labelled rows of a form that lie in none of its blocks; a label without a text beside it gives none. */
export function readRemarks(grid: Grid, form: Area, blocks: readonly Area[]): Remark[] {
  const remarks: Remark[] = [];
  for (let row = form.top; row <= form.bottom; row++) {
    if (blocks.some((block) => row >= block.top && row <= block.bottom)) continue;
    forEachCell(grid.sheet.rows[row], ({ value }, col) => {
      if (typeof value !== "string" || col < form.left || col > form.right) return;
      const [first = "", ...rest] = value.split(/[:：]/);
      const kind = remarkLabel(normalizeLabel(first));
      if (!kind) return;
      const label = { at: { row, col }, text: first.trim() };
      const inside = rest.join("：").trim();
      const text = inside === "" ? textBeside(grid, row, col, form.right) : { at: label.at, text: inside };
      if (text) remarks.push({ kind, label, text });
    });
  }
  return remarks;
}

/** The next cell with content, right of a label. */
export function textBeside(grid: Grid, row: number, col: number, right: number): TextField | null {
  for (let next = grid.areaAt(row, col).right + 1; next <= right; next++) {
    const text = grid.textAt(row, next);
    if (text !== "") return { at: anchor(grid.areaAt(row, next)), text };
  }
  return null;
}
