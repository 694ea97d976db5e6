/** Reads funds given as 计划安排资金 700 | 实际支出 700 | …: labels and figures alternate in one row. */
import type { ColumnLabel } from "../labels";
import type { AmountUnit } from "../number";
import { amountField, cellUnder } from "./fields";
import { anchor, type Grid } from "./grid";
import type { Band } from "./headings";
import type { Funds, NumberField } from "./model";

export function readFundPairs(grid: Grid, band: Band, unit: AmountUnit | undefined): Funds | undefined {
  const valueRightOf = (label: ColumnLabel): NumberField | null => {
    const heading = band.headings.find((candidate) => candidate.label === label);
    if (!heading) return null;
    const next =
      band.headings.find(({ area }) => area.left > heading.area.right)?.area.left ?? band.right + 2;
    const { cell, area } = cellUnder(grid, band.top, {
      ...heading.area,
      left: heading.area.right + 1,
      right: next - 1,
    });
    return amountField(anchor(area), cell, unit);
  };
  const budget = valueRightOf("budget");
  const initialBudget = valueRightOf("initialBudget");
  const executed = valueRightOf("executed");
  const given = budget ?? initialBudget;
  if (!given || !executed) return undefined;
  const heading = band.headings.find(
    (candidate) => candidate.label === (budget ? "budget" : "initialBudget"),
  )!;
  return {
    area: { top: band.top, bottom: band.bottom, left: band.left, right: band.right },
    headings: [],
    total: {
      row: band.top,
      label: { at: anchor(heading.area), text: heading.text },
      initialBudget,
      budget: given,
      executed,
      rate: null,
      weight: null,
      score: null,
    },
    parts: [],
    expenditureParts: [],
    expenditureTotal: null,
    denominator: heading.text,
    explanation: null,
  };
}
