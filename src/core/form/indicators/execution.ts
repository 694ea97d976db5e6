/** The execution rate as a row of its own among the indicators. */
import { normalizeLabel } from "../../labels";
import { rateField } from "../grid/fields";
import type { Grid } from "../grid/grid";
import type { Funds, Indicator } from "../model";

export interface Split {
  readonly indicators: readonly Indicator[];
  /** The row that states the rate of the funds with its points. */
  readonly execution?: Indicator;
}

/**
 * 预算执行率 over the columns of both levels stands outside the tree of indicators: the row is that of the funds.
 * On the second level (部门管理 | 预算管理 | 预算执行率) it is an indicator like any other.
 */
export function withoutExecution(grid: Grid, indicators: readonly Indicator[]): Split {
  const execution = indicators.find(({ row, level1, name }) => {
    if (!level1 || level1.at.row !== row || !EXECUTION.test(normalizeLabel(level1.text))) return false;
    const { left, right } = grid.areaAt(row, level1.at.col);
    return left < right && RATE.test(normalizeLabel(name.text));
  });
  return { indicators: indicators.filter((indicator) => indicator !== execution), execution };
}

const EXECUTION = /^(?:预算|资金)(?:执行|支出)(?:率|情况|进度)?$/;
const RATE = /(?:执行|支出|支付|使用)(?:率|进度)$|^预算执行$/;

/** The funds with the points and the rate of that row, where they state none. */
export function withExecution(funds: Funds, { weight, score, actual }: Indicator): Funds {
  const { total } = funds;
  return {
    ...funds,
    total: {
      ...total,
      rate: total.rate ?? (actual && rateField(actual.at, { value: actual.text }, null)),
      weight: total.weight ?? weight,
      score: total.score ?? score,
    },
  };
}
