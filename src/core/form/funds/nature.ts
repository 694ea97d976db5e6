/** Reads expenditure by nature: 基本支出, 项目支出 and 支出合计, in rows of their own or beside the sources. */
import type { AmountUnit } from "../../sheet/arithmetic";
import { amountField, amountFieldFromText, splitLabelledAmount, textField } from "../grid/fields";
import { fundKind, nextFigure } from "./row";
import { hasContent, type Grid } from "../grid/grid";
import type { Band } from "../headings/band";
import type { Expenditure, FundRow, LabelledAmount } from "../model";

export type NatureKind = "basic" | "project" | "expenditureTotal";

/** The first statement of each kind. */
export function expenditureOf(amounts: readonly NatureAmount[]): Expenditure {
  const first = (kind: NatureKind): LabelledAmount | null => {
    const found = amounts.find((item) => item.kind === kind);
    return found ? { label: found.label, amount: found.amount } : null;
  };
  return { basic: first("basic"), project: first("project"), total: first("expenditureTotal") };
}

export interface NatureAmount extends LabelledAmount {
  readonly kind: NatureKind;
}

/** What a row says of expenditure by nature. `own` is the row as read under the headings, where it is one. */
export function natureAmounts(
  grid: Grid,
  row: number,
  band: Band,
  own: FundRow | undefined,
  unit: AmountUnit | undefined,
): NatureAmount[] {
  const found: NatureAmount[] = [];
  for (let col = band.left; col <= band.right; col++) {
    const cell = grid.sheet.rows[row]?.[col];
    if (!hasContent(cell) || typeof cell.value !== "string") continue;
    const kind = fundKind(cell.value);
    if (kind !== "basic" && kind !== "project" && kind !== "expenditureTotal") continue;
    const label = textField({ row, col }, cell);
    const inside = splitLabelledAmount(cell.value)?.amount;
    if (inside) {
      found.push({ kind, label, amount: amountFieldFromText(label.at, inside, unit) });
    } else if (own?.label.at.col === col && own.executed) {
      // A row of the block itself: what it spent stands under the heading.
      if (own.executed.state === "number") found.push({ kind, label, amount: own.executed });
    } else {
      const next = nextFigure(grid, row, grid.areaAt(row, col).right + 1, band.right);
      if (next) found.push({ kind, label, amount: amountField(next, grid.cellAt(next.row, next.col), unit) });
    }
  }
  return found;
}
