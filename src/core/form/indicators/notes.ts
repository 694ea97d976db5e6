/** Reasons below the table that name their indicator: 1.急救设备装机数未达标，系病区正在改造。 */
import { isExplanation } from "../../labels/explanation";
import { normalizeText } from "../../sheet/text";
import { forEachCell, type Area } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import type { Indicator, TextField } from "../model";

/** Shorter names stand in any sentence. */
const LEAST_NAME = 4;
/** What a clause says beyond the name. */
const LEAST_SAID = 4;

/** The indicators, those without a reason in their own row with what the foot of the form says of them. */
export function withNotes(grid: Grid, indicators: readonly Indicator[], foot: Area): readonly Indicator[] {
  const notes = clausesOf(grid, foot);
  if (notes.length === 0) return indicators;
  return indicators.map((indicator) => {
    if (indicator.explanation && indicator.explanation.text !== "") return indicator;
    const name = normalizeText(indicator.name.text).replace(/\([^()]*\)$/, "");
    if (name.length < LEAST_NAME) return indicator;
    const note = notes.find(({ text }) => {
      const plain = normalizeText(text);
      return plain.includes(name) && plain.length >= name.length + LEAST_SAID && isExplanation(text);
    });
    return note ? { ...indicator, explanation: note } : indicator;
  });
}

/** The sentences of the texts in an area, each with its cell. */
function clausesOf(grid: Grid, { top, bottom, left, right }: Area): TextField[] {
  const clauses: TextField[] = [];
  for (let row = top; row <= bottom; row++)
    forEachCell(grid.sheet.rows[row], ({ value }, col) => {
      if (typeof value !== "string" || col < left || col > right) return;
      for (const text of value.split(/[。；;\n]/)) clauses.push({ at: { row, col }, text: text.trim() });
    });
  return clauses;
}
