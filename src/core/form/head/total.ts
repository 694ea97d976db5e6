/** The score of the whole form where it stands outside the table of indicators. */
import { isTotalLabel, normalizeLabel } from "../../labels";
import { normalizeText } from "../../sheet/text";
import type { Area } from "../../sheet/sheet";
import { plainField } from "../grid/fields";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { NumberField, TextField, Total } from "../model";

/** 自评得分 98 in the head, or 自评得分为95分 in a summary above the table. */
export function totalInHead(grid: Grid, head: Readonly<Record<string, TextField>>, area: Area): Total | null {
  const labelled = totalBeside(grid, area);
  if (labelled) return labelled;
  const stated = head["totalScore"];
  if (stated) {
    // 自评总分：69 has the figure behind its label.
    const field = plainField(stated.at, { value: stated.text });
    if (field.state === "number") return { label: stated, weight: null, score: field };
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (typeof cell?.value !== "string") continue;
      const match =
        /自评(?:总)?(?:得)?分数?(?:为|是|:)?(\d{1,3}(?:\.\d+)?)分(?!\(含|以上|以下|及|至|[-~—–])/.exec(
          normalizeText(cell.value),
        );
      if (!match) continue;
      const field = { at: { row, col }, text: match[1]!, state: "number" as const, value: Number(match[1]) };
      return { label: field, weight: null, score: field };
    }
  return null;
}

/** 自查总分 | 100 | 94.2: the weight before the score, where both stand beside the label. */
function totalBeside(grid: Grid, area: Area): Total | null {
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const text = grid.sheet.rows[row]?.[col]?.value;
      if (typeof text !== "string" || !isTotalLabel(normalizeLabel(text)) || !/[分评]/.test(text)) continue;
      const [weight, score, ...others] = figuresBeside(
        grid,
        row,
        grid.areaAt(row, col).right + 1,
        area.right,
      );
      if (!weight?.value || score?.value == null || others.length > 0 || score.value > weight.value) continue;
      return { label: { at: { row, col }, text: text.trim() }, weight, score };
    }
  return null;
}

function figuresBeside(grid: Grid, row: number, from: number, to: number): NumberField[] {
  const fields: NumberField[] = [];
  for (let col = from; col <= to; col = grid.areaAt(row, col).right + 1) {
    const cell = grid.cellAt(row, col);
    if (!hasContent(cell)) continue;
    const field = plainField(anchor(grid.areaAt(row, col)), cell);
    if (field.state !== "number") break;
    fields.push(field);
  }
  return fields;
}
