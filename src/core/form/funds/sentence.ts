/** Reads funds that are told in one cell: 本年预算120万元，实际支出118.8万元，执行率99%，资金全部直达村级账户。 */
import { normalizeText } from "../../sheet/text";
import type { AmountUnit } from "../../sheet/arithmetic";
import { forEachCell, type Area, type Position } from "../../sheet/sheet";
import { amountFieldFromText, rateField } from "../grid/fields";
import type { Grid } from "../grid/grid";
import type { Funds } from "../model";
import { expenditureOf } from "./nature";

const AMOUNT = String.raw`[^\d,，。；;率]{0,8}(\d[\d,.]*[亿万千]?元)`;
const GIVEN = new RegExp(`(?:预算|安排|下达|批复|总额)${AMOUNT}`);
const SPENT = new RegExp(`(?:支出|支付|执行|使用|拨付|花费)${AMOUNT}`);
const RATE = /(?:执行|支出|支付|使用)(?:率|进度)[^\d,，。；;]{0,4}(\d+(?:\.\d+)?%)/;
/** A longer text is a report that may speak of other money too. */
const LONGEST = 100;

/** The first cell that states both what was given and what was spent; `undefined` where none does. */
export function readFundSentence(grid: Grid, area: Area, unit: AmountUnit | undefined): Funds | undefined {
  for (let row = area.top; row <= area.bottom; row++) {
    let found: Funds | undefined;
    forEachCell(grid.sheet.rows[row], ({ value }, col) => {
      if (found || typeof value !== "string" || value.length > LONGEST) return;
      if (col >= area.left && col <= area.right) found = fundsIn(value, { row, col }, area, unit);
    });
    if (found) return found;
  }
  return undefined;
}

function fundsIn(value: string, at: Position, area: Area, unit: AmountUnit | undefined): Funds | undefined {
  const text = normalizeText(value);
  const [given, spent, rate] = [GIVEN, SPENT, RATE].map((pattern) => pattern.exec(text)?.[1]);
  if (given === undefined || spent === undefined) return undefined;
  const budget = amountFieldFromText(at, given, unit);
  const executed = amountFieldFromText(at, spent, unit);
  return {
    area: { ...area, top: at.row, bottom: at.row },
    headings: [],
    total: {
      row: at.row,
      label: { at, text: "" },
      initialBudget: null,
      budget,
      executed,
      rate: rate === undefined ? null : rateField(at, { value: rate }, null),
      weight: null,
      score: null,
    },
    parts: [],
    expenditure: expenditureOf([]),
    denominator: "预算",
    explanation: null,
  };
}
