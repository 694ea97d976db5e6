/** The execution rate as a row of its own among the indicators. */
import { normalizeLabel } from "../../labels";
import type { AmountUnit } from "../../sheet/arithmetic";
import { readNumberText } from "../../sheet/number";
import type { Area } from "../../sheet/sheet";
import { expenditureOf } from "../funds/nature";
import { amountField, rateField } from "../grid/fields";
import type { Grid } from "../grid/grid";
import type { Funds, Indicator, TextField } from "../model";

export interface Split {
  readonly indicators: readonly Indicator[];
  /** The row that states the rate of the funds with its points. */
  readonly execution?: Indicator;
}

/**
 * 预算执行率 over the columns of both levels stands outside the tree of indicators: the row is that of the funds, and so is
 * a rate alone on its first level that is what the funds make, or states them. Among others on its level (部门管理 |
 * 预算管理 | 预算执行率) it is an indicator like any other.
 */
export function withoutExecution(grid: Grid, indicators: readonly Indicator[], funds: Funds): Split {
  const execution = indicators.find((row) => {
    if (funds.total.row === row.row) return true;
    return spansLevels(grid, row) || (isAlone(row, indicators) && isRateOf(funds, row));
  });
  return { indicators: indicators.filter((indicator) => indicator !== execution), execution };
}

function spansLevels(grid: Grid, { row, level1, name }: Indicator): boolean {
  if (!level1 || level1.at.row !== row || !EXECUTION.test(normalizeLabel(level1.text))) return false;
  const { left, right } = grid.areaAt(row, level1.at.col);
  return left < right && RATE.test(normalizeLabel(name.text));
}

/** The only one on its first level; in a table without one, on its second. */
function isAlone({ level1, level2 }: Indicator, indicators: readonly Indicator[]): boolean {
  if (level1) return indicators.filter((other) => other.level1?.text === level1.text).length === 1;
  return level2 !== null && indicators.filter((other) => other.level2?.text === level2.text).length === 1;
}

/** Money by its name, and the quotient of the funds by its figure or under a level of its own: 预算执行指标. */
function isRateOf({ total: { budget, executed } }: Funds, indicator: Indicator): boolean {
  const { name, actual, level1, level2 } = indicator;
  const named = normalizeLabel(name.text.replace(NUMBERED, ""));
  if (!actual || !budget?.value || executed?.value == null || !RATE.test(named)) return false;
  const reading = readNumberText(actual.text);
  if (reading.state !== "number") return false;
  if ([level1, level2].some((level) => level && OF_EXECUTION.test(normalizeLabel(level.text)))) return true;
  const rate = reading.percent ? reading.value : reading.value / 100;
  return Math.abs(executed.value / budget.value - rate) <= ROUNDED;
}

/** What printing a rate as a whole percentage may take from it. */
const ROUNDED = 0.0051;
/** Points are given by the rate, rounded. */
const ROUNDED_POINTS = 0.1;

/** 年度预算执行 | 9,654,000 | 9,171,300 | 95% | 10 | 9.5: funds that only a row of the indicators states. */
export function fundsOfRow(
  grid: Grid,
  indicators: readonly Indicator[],
  form: Area,
  unit: AmountUnit | undefined,
): Funds | undefined {
  for (const indicator of indicators) {
    const { row, name, target, actual, weight, score } = indicator;
    if (!target || !actual || weight?.value == null || score?.value == null) continue;
    if (!isAlone(indicator, indicators) || !MONEY.test(normalizeLabel(name.text))) continue;
    const amount = ({ at }: TextField) => amountField(at, grid.cellAt(at.row, at.col), unit);
    const [budget, executed] = [amount(target), amount(actual)];
    const stated = readNumberText(target.text);
    if (!budget.value || executed.value === null || stated.state !== "number" || stated.percent) continue;
    if (Math.abs((weight.value * executed.value) / budget.value - score.value) > ROUNDED_POINTS) continue;
    return {
      area: { ...form, top: row, bottom: row },
      headings: [],
      total: { row, label: name, initialBudget: null, budget, executed, rate: null, weight, score },
      parts: [],
      expenditure: expenditureOf([]),
      denominator: name.text.replace(/\s/g, ""),
      explanation: indicator.explanation,
    };
  }
  return undefined;
}

const MONEY = /预算|资金|经费|支出|支付|执行/;
const EXECUTION = /^(?:预算|资金)(?:执行|支出)(?:率|情况|进度)?$/;
const OF_EXECUTION = /^(?:[一二三四五六七八九十]+、)?(?:预算|资金)?执行(?:率|情况)?(?:指标)?(?:\d+分?)?$/;
/** 指标1：预算执行率 */
const NUMBERED = /^指标\d*[:：]/;
const RATE = /(?:执行|支出|支付|使用)(?:率|进度)$|^预算执行$/;

/** The funds with the points and the rate of that row, where they state none. */
export function withExecution(funds: Funds, { row, weight, score, actual, explanation }: Indicator): Funds {
  const { total } = funds;
  if (total.row === row) return funds;
  return {
    ...funds,
    explanation: funds.explanation ?? explanation,
    total: {
      ...total,
      rate: total.rate ?? (actual && rateField(actual.at, { value: actual.text }, null)),
      weight: total.weight ?? weight,
      score: total.score ?? score,
    },
  };
}
