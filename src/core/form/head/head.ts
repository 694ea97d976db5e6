/** Reads the labelled cells of head and foot. */
import { headLabel, isOtherHeadLabel, normalizeLabel } from "../../labels";
import type { Area } from "../../sheet/sheet";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { TextField } from "../model";
import { readTime } from "./time";

/** The labelled cells of an area: the value stands behind a colon, or in the next cell with content. */
export function readHead(grid: Grid, area: Area): Record<string, TextField> {
  const head: Record<string, TextField> = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (!hasContent(cell) || typeof cell.value !== "string") continue;
      const [label = "", ...rest] = cell.value.split(/[:：]/);
      const name = headLabel(normalizeLabel(label));
      const inside = rest.join("：").trim();
      // 单位：万元 states the unit of money, which `readUnit` reads.
      if (!name || head[name] || /^(?:人民币)?[亿万千]?元(?!\p{Script=Han})/u.test(inside)) continue;
      head[name] = inside !== "" ? { at: { row, col }, text: inside } : valueBeside(grid, row, col, area);
    }
  }
  return { ...head, ...readTime(grid, area) };
}

/** The next cell, or without merged areas the next with content; "" where that is a label of its own. */
function valueBeside(grid: Grid, row: number, col: number, head: Area): TextField {
  const label = grid.areaAt(row, col);
  if (label.right >= head.right) return { at: { row, col }, text: "" };
  const place = grid.areaAt(row, label.right + 1);
  const last = place.left < place.right ? place.right : head.right;
  for (let c = place.left; c <= last; c++) {
    const text = grid.textAt(row, c);
    if (text === "") continue;
    if (!isLabel(text)) return { at: anchor(grid.areaAt(row, c)), text };
    // Labels in one row, values in the next.
    const below = c === place.left && label.bottom < head.bottom ? grid.textAt(label.bottom + 1, col) : "";
    if (below !== "" && !isLabel(below)) return { at: { row: label.bottom + 1, col }, text: below };
    break;
  }
  return { at: anchor(place), text: "" };
}

function isLabel(text: string): boolean {
  const label = normalizeLabel(text.split(/[:：]/)[0]!);
  return headLabel(label) !== undefined || isOtherHeadLabel(label);
}
