/** Labelled figures that nobody knows the labels of, by what their figures make: 东栏 | 386 | 西栏 | 355.12 | 南栏 | 92%. */
import { readNumber, type NumberReading } from "../../sheet/number";
import { cellText } from "../../sheet/text";
import type { Area, Cell, Position } from "../../sheet/sheet";
import { lastDigit } from "../columns/quotients";
import { hasContent, type Grid } from "../grid/grid";
import type { TextField } from "../model";
import { valueBeside } from "./labelled";

interface Labelled {
  readonly label: TextField;
  readonly at: Position;
  readonly cell: Cell;
  readonly reading: Extract<NumberReading, { state: "number" }>;
}

export interface Quotient {
  readonly budget: Labelled;
  readonly executed: Labelled;
  readonly rate: Labelled;
}

/** Rows over which the three may be spread. */
const NEAR = 3;
/** A longer text is no label. */
const LONGEST = 30;

/** The largest amounts of which a percentage near them is the quotient, to its last digit; 100% proves nothing. */
export function quotientIn(grid: Grid, area: Area): Quotient | undefined {
  const all = labelledIn(grid, area);
  const amounts = all.filter(({ reading }) => !reading.percent && reading.value > 0);
  let best: Quotient | undefined;
  for (const rate of all.filter(({ reading }) => reading.percent && reading.value !== 1 && reading.value > 0))
    for (const budget of amounts)
      for (const executed of amounts) {
        if (budget === executed || !isNear(rate, budget) || !isNear(rate, executed)) continue;
        const share = executed.reading.value / budget.reading.value;
        if (
          Math.abs(share - rate.reading.value) >
          lastDigit({ text: cellText(rate.cell), reading: rate.reading })
        )
          continue;
        if (!best || budget.reading.value > best.budget.reading.value) best = { budget, executed, rate };
      }
  return best;
}

const isNear = (a: Labelled, b: Labelled) => Math.abs(a.at.row - b.at.row) < NEAR;

function labelledIn(grid: Grid, area: Area): Labelled[] {
  const found: Labelled[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (!hasContent(cell) || typeof cell.value !== "string" || cell.value.length > LONGEST) continue;
      if (readNumber(cell).state === "number") continue;
      const value = valueBeside(grid, row, grid.areaAt(row, col).right + 1, area.right);
      const reading = readNumber(value?.cell);
      if (value && reading.state === "number")
        found.push({ label: { at: { row, col }, text: cell.value.trim() }, ...value, reading });
    }
  return found;
}
