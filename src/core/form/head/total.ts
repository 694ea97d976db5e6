/** The score of the whole form where it stands outside the table of indicators. */
import { normalizeText } from "../../sheet/text";
import type { Area } from "../../sheet/sheet";
import { plainField } from "../grid/fields";
import type { Grid } from "../grid/grid";
import type { TextField, Total } from "../model";

/** 自评得分 98 in the head, or 自评得分为95分 in a summary above the table. */
export function totalInHead(grid: Grid, head: Readonly<Record<string, TextField>>, area: Area): Total | null {
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
