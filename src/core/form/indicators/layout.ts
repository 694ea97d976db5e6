/** Which columns of an indicator table hold what. */
import { chooseColumns, type Columns } from "../columns/choose";
import type { Grid } from "../grid/grid";
import type { Band, HeadingCell } from "../headings/band";
import type { ColumnName } from "../model";

export interface Layout {
  readonly columns: Columns;
  readonly level1: HeadingCell | undefined;
  readonly level2: HeadingCell | undefined;
  readonly name: HeadingCell;
  /** 偏差原因分析 and 改进措施 may have a column each. */
  readonly explanations: readonly HeadingCell[];
  /** 指标性质 holds ≥ = ≤; elsewhere the same heading holds 定量指标, which is no sign. */
  readonly hasSigns: boolean;
}

export function layoutOf(grid: Grid, band: Band): Layout {
  const columns = chooseColumns(grid, band);
  const group = columns.get("indicatorGroup");
  const name = columns.get("name") ?? deepest(columns) ?? band.headings[0]!;
  const sign = columns.get("targetSign");
  return {
    columns,
    // 绩效指标 alone over three columns: the levels stand under it from left to right.
    level1: columns.get("level1") ?? (group && part(group, 0)),
    level2: columns.get("level2") ?? (group && part(group, 1)),
    name: columns.get("name") ?? (group ? (part(group, 2) ?? group) : name),
    explanations: explanationsOf(band, columns),
    hasSigns: sign !== undefined && hasSigns(grid, band.bottom + 1, sign),
  };
}

function explanationsOf(band: Band, columns: Columns): HeadingCell[] {
  const stated = band.headings.filter(({ label }) => label === "explanation");
  const remark = columns.get("remark");
  return stated.length > 0 ? stated : remark ? [remark] : [];
}

function deepest(columns: Columns): HeadingCell | undefined {
  return columns.get("level2") ?? columns.get("level1");
}

/** The n-th column under a wide heading; `undefined` where it is not that wide. */
function part(heading: HeadingCell, index: number): HeadingCell | undefined {
  const { area } = heading;
  if (area.right - area.left < 2) return undefined;
  return {
    ...heading,
    area: { ...area, left: area.left + index, right: index < 2 ? area.left + index : area.right },
  };
}

function hasSigns(grid: Grid, from: number, heading: HeadingCell): boolean {
  for (let row = from; row <= Math.min(from + 60, grid.used.bottom); row++)
    if (/^[≥≤=<>＞＜≧≦﹦═＝]+$|^定性$|^(?:大于|小于)?等于$/u.test(grid.textAt(row, heading.area.left)))
      return true;
  return false;
}

export function modelColumn(heading: HeadingCell, layout: Layout): ColumnName | undefined {
  switch (heading.label) {
    case "level1":
    case "level2":
    case "name":
    case "target":
    case "targetUnit":
    case "adjustedTarget":
    case "actual":
    case "weight":
    case "score":
    case "explanation":
    case "criteria":
      return heading.label;
    case "targetSign":
      return layout.hasSigns ? "targetSign" : undefined;
    case "remark":
      return layout.columns.has("explanation") ? undefined : "explanation";
    default:
      return undefined;
  }
}
