/** Projects that have their indicators beside them: 项目 | 预算 | 支出 | 监控指标 | 年度值 | 现状值. */
import type { ColumnLabel } from "../../labels";
import { readPointColumns } from "../columns/points";
import { sampleRows } from "../columns/rows";
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
  const last = Math.max(
    ...band.headings.filter(({ label }) => AMOUNTS.has(label)).map(({ area }) => area.right),
  );
  const beside = band.leaves.filter(({ area }) => area.left > last);
  if (band.kind !== "projects" || beside.length < MEASURED.length || !evaluates(grid, band)) return band;
  const rows = sampleRows(grid, band, [{ top: band.bottom + 1, bottom: grid.used.bottom }], false);
  const { headings, proven } = readPointColumns(grid, [], beside, rows);
  if (!MEASURED.every((label) => proven.has(label))) return band;
  const measured = headings.filter(({ label }) => MEASURED.some((each) => each === label));
  const isMeasured = ({ area }: HeadingCell) => measured.some((other) => other.area.left === area.left);
  return {
    ...band,
    kind: "indicators",
    headings: [...band.headings.filter((heading) => !isMeasured(heading)), ...measured].sort(
      (a, b) => a.area.left - b.area.left,
    ),
  };
}
