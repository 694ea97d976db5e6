/** What a form says of the rate and the points of its funds outside their columns. */
import { readNumber } from "../../sheet/number";
import { normalizeText } from "../../sheet/text";
import { forEachCell, type Area, type Cell, type Position } from "../../sheet/sheet";
import { plainField, rateField } from "../grid/fields";
import { anchor, type Grid } from "../grid/grid";
import type { FundRow, Funds, NumberField } from "../model";
import { findPairs, pointsOf, type Pair } from "./labelled";

/** Rows under the block that may hold its points. */
const BELOW = 2;

/**
 * The funds with what stands around them, where their columns leave it blank: 预算执行率 | 分值 | 10 | 得分 | 9.7 in a
 * row under the block, 执行率92% among the remarks, 9.5（满分10） behind the amounts.
 * @param form the form's columns, and the last row that may belong to the funds
 */
export function withWhatIsAround(grid: Grid, funds: Funds, form: Area): Funds {
  const { area } = funds;
  const bottom = Math.min(area.bottom + BELOW, form.bottom);
  const stated = { ...statedIn(grid, { ...form, top: area.top, bottom }, funds.total) };
  const under = findPairs(grid, { ...form, top: area.bottom + 1, bottom });
  const { total } = funds;
  const unscored = !isStated(total.weight) && !isStated(total.score);
  return {
    ...funds,
    total: {
      ...total,
      rate: isStated(total.rate) ? total.rate : (stated.rate ?? rateIn(under.get("rate")) ?? total.rate),
      weight: isStated(total.weight)
        ? total.weight
        : (stated.weight ?? (unscored ? pointsOf(under, "weight") : null) ?? total.weight),
      score: isStated(total.score)
        ? total.score
        : (stated.score ?? (unscored ? pointsOf(under, "score") : null) ?? total.score),
    },
  };
}

/** 用出比例：97.5% below the block, or 花销比例 | 95%; a bare figure beside a label may count anything. */
function rateIn(pair: Pair | undefined): NumberField | null {
  if (pair?.inside) return rateField(pair.at, { value: pair.inside }, null);
  const reading = readNumber(pair?.cell);
  return pair && reading.state === "number" && reading.percent ? rateField(pair.at, pair.cell, null) : null;
}

const isStated = (field: NumberField | null) => field !== null && field.state !== "blank";

type Stated = Partial<Record<"rate" | "weight" | "score", NumberField>>;

/** 执行率92% */
const RATE = /^(?:预算|资金)?(?:执行|支出|支付|使用)(?:率|进度)[:为]?(\d+(?:\.\d+)?%)$/;
/** 满分10 */
const FULL = /^满分[:为]?(\d{1,3}(?:\.\d+)?)分?$/;
/** 应得10分，实得9.5分: the larger is the weight. */
const TWO_POINTS = /^\D{0,6}?(\d{1,3}(?:\.\d+)?)分\D{1,6}?(\d{1,3}(?:\.\d+)?)分?\D{0,2}$/;
/** 9.5（满分10）, 得分9.5（满分10） */
const SCORE_OF = /^(?:实?得分?[:为]?)?(\d{1,3}(?:\.\d+)?)分?\((?:满分|总分)?(\d{1,3}(?:\.\d+)?)分?\)$/;

function statedIn(grid: Grid, block: Area, total: FundRow): Stated {
  const stated: Stated = {};
  for (let row = block.top; row <= block.bottom; row++)
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      if (col < block.left || col > block.right) return;
      const at = anchor(grid.areaAt(row, col));
      const text = typeof cell.value === "string" ? normalizeText(cell.value) : "";
      const [rate, full, both, two] = [RATE, FULL, SCORE_OF, TWO_POINTS].map((pattern) => pattern.exec(text));
      if (rate) stated.rate ??= rateField(at, { value: rate[1]! }, null);
      if (full) stated.weight ??= plainField(at, { value: full[1]! });
      if (both) {
        stated.score ??= plainField(at, { value: both[1]! });
        stated.weight ??= plainField(at, { value: both[2]! });
      }
      if (two && /得|满/.test(text)) {
        const [score, weight] = [two[1]!, two[2]!].sort((a, b) => Number(a) - Number(b));
        stated.score ??= plainField(at, { value: score! });
        stated.weight ??= plainField(at, { value: weight! });
      }
      if (row === total.row && isQuotient(cell, at, total)) stated.rate ??= rateField(at, cell, null);
    });
  return stated;
}

/** A percentage in the row of the funds that is what its amounts make, whatever it stands under. */
function isQuotient(cell: Cell, { col }: Position, { budget, executed }: FundRow): boolean {
  const reading = readNumber(cell);
  if (reading.state !== "number" || !reading.percent || !budget?.value || executed?.value == null)
    return false;
  return col > executed.at.col && Math.abs(executed.value / budget.value - reading.value) <= ROUNDED;
}

/** What printing a rate as a whole percentage may take from it. */
const ROUNDED = 0.0051;
