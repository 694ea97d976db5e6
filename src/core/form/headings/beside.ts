/** Projects that have their indicators beside them: 项目 | 预算 | 支出 | 监控指标 | 年度值 | 现状值. */
import type { ColumnLabel } from "../../labels";
import { readPointColumns } from "../columns/points";
import { sampleRows } from "../columns/rows";
import { weigh } from "../columns/weigh";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "./band";
import { evaluates } from "./surroundings";

const AMOUNTS: ReadonlySet<ColumnLabel> = new Set(["initialBudget", "budget", "executed", "executedToDate"]);
const MEASURED = ["name", "target", "actual"] as const;

/**
 * A list of projects as a table of indicators, where right of its money stand names whose targets and results measure
 * the same row by row.
 */
export function withIndicatorsBeside(grid: Grid, band: Band): Band {
  if (band.kind !== "projects" || !evaluates(grid, band)) return band;
  const span = { top: band.bottom + 1, bottom: grid.used.bottom };
  const list = weigh(grid, band, [span]).headings;
  const last = Math.max(...list.filter(({ label }) => AMOUNTS.has(label)).map(({ area }) => area.right));
  const beside = band.leaves.filter(({ area }) => area.left > last);
  if (beside.length < MEASURED.length) return band;
  const { headings, proven } = readPointColumns(grid, [], beside, sampleRows(grid, band, [span], false));
  if (!MEASURED.every((label) => proven.has(label))) return band;
  const measured = headings.filter(({ label }) => MEASURED.some((each) => each === label));
  const isMeasured = ({ area }: HeadingCell) => measured.some((other) => other.area.left === area.left);
  const all = [...list.filter((heading) => !isMeasured(heading)), ...measured];
  return { ...band, kind: "indicators", headings: all.sort((a, b) => a.area.left - b.area.left) };
}
