/** Reads the indicator table: rows, the levels they belong to, and the total. */
import { isExplanationBelowLabel, isFiller, isFootLabel, isTotalLabel, normalizeLabel } from "../labels";
import { normalizeText } from "../number";
import type { Area } from "../sheet";
import { chooseColumns, type Columns } from "./columns";
import { cellUnder, plainField, textField } from "./fields";
import { anchor, type Grid } from "./grid";
import type { Band, HeadingCell } from "./headings";
import type { ColumnName, Heading, Indicator, NumberField, TextField, Total, WeightGroup } from "./model";

export interface IndicatorTable {
  readonly area: Area;
  readonly headings: readonly Heading[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly WeightGroup[];
  readonly total: Total | null;
  readonly explanationBelow: TextField | null;
}

/** Reads the rows under an indicator heading, down to `limit` (the last row that may belong to it). */
export function readIndicators(grid: Grid, band: Band, limit: number): IndicatorTable {
  const layout = layoutOf(grid, band);
  const indicators: Indicator[] = [];
  const levels: Levels = { level1: null, level2: null };
  let total: Total | null = null;
  let explanationBelow: TextField | null = null;
  let bottom = band.bottom;
  let open = true;
  for (let row = band.bottom + 1; row <= limit; row++) {
    const first = firstText(grid, row, band);
    if (!first) continue;
    const label = normalizeLabel(first.text);
    if (total === null && isTotalLabel(label)) {
      total = {
        label: first,
        weight: numberUnder(grid, row, layout.columns.get("weight")),
        score: numberUnder(grid, row, layout.columns.get("score")),
      };
      bottom = row;
      if (indicators.length > 0) open = false;
    } else if (isExplanationBelowLabel(label)) {
      explanationBelow ??= valueRightOf(grid, row, first, band.right);
      open = false;
    } else if (isFootLabel(label)) {
      open = false;
    } else if (open) {
      bottom = row;
      readIndicatorRow(grid, row, layout, levels, indicators);
    }
  }
  return {
    area: { top: band.top, bottom, left: band.left, right: band.right },
    headings: band.headings.flatMap((heading) => {
      const column = modelColumn(heading, layout);
      return column ? [{ column, at: anchor(heading.area), text: heading.text }] : [];
    }),
    indicators,
    groups: weightGroups(indicators),
    total,
    explanationBelow,
  };
}

interface Layout {
  readonly columns: Columns;
  readonly level1: HeadingCell | undefined;
  readonly level2: HeadingCell | undefined;
  readonly name: HeadingCell;
  /** 指标性质 holds ≥ = ≤; elsewhere the same heading holds 定量指标, which is no sign. */
  readonly hasSigns: boolean;
}

function layoutOf(grid: Grid, band: Band): Layout {
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
    hasSigns: sign !== undefined && hasSigns(grid, band.bottom + 1, sign),
  };
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
    if (/^[≥≤=<>＞＜≧≦﹦═＝]+$|^定性$/u.test(grid.textAt(row, heading.area.left))) return true;
  return false;
}

function modelColumn(heading: HeadingCell, layout: Layout): ColumnName | undefined {
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
      return heading.label;
    case "targetSign":
      return layout.hasSigns ? "targetSign" : undefined;
    case "remark":
      return layout.columns.has("explanation") ? undefined : "explanation";
    default:
      return undefined;
  }
}

/** The leftmost text of a row that is not carried over from a merged cell above. */
function firstText(grid: Grid, row: number, band: Band): TextField | undefined {
  for (let col = band.left; col <= band.right; col++) {
    const area = grid.areaAt(row, col);
    if (area.top !== row) continue;
    const text = grid.textAt(row, col);
    if (text !== "") return { at: anchor(area), text };
  }
  return undefined;
}

function valueRightOf(grid: Grid, row: number, label: TextField, right: number): TextField | null {
  for (let col = grid.areaAt(row, label.at.col).right + 1; col <= right; col++) {
    const text = grid.textAt(row, col);
    if (text !== "") return { at: anchor(grid.areaAt(row, col)), text };
  }
  return null;
}

/** Takes a row as an indicator, as more of the one above it, or as nothing; appends to `indicators`. */
function readIndicatorRow(
  grid: Grid,
  row: number,
  layout: Layout,
  levels: Levels,
  indicators: Indicator[],
): void {
  const { columns } = layout;
  const name = cellUnder(grid, row, layout.name.area);
  if (runsAcross(name.area, layout)) return;
  followLevels(grid, row, layout, levels);
  const previous = indicators[indicators.length - 1];
  const fields = {
    target: targetField(grid, row, layout),
    actual: textUnder(grid, row, columns.get("actual")),
    weight: numberUnder(grid, row, columns.get("weight")),
    score: numberUnder(grid, row, columns.get("score")),
    explanation: textUnder(grid, row, columns.get("explanation") ?? columns.get("remark")),
  };
  const stated = [fields.target, fields.actual, fields.weight, fields.score].some(
    (field) => field !== null && field.text !== "" && field.at.row === row,
  );
  const nameText = textField(anchor(name.area), name.cell);
  if (name.area.top < row) {
    // The name spans several rows: what stands only in a lower one belongs to it too.
    if (previous?.name.at.row === name.area.top)
      indicators[indicators.length - 1] = completed(previous, fields);
    return;
  }
  if (nameText.text === "") {
    if (stated && previous && lacks(previous, fields))
      indicators[indicators.length - 1] = completed(previous, fields);
    return;
  }
  if (isFiller(nameText.text) && !stated) return;
  if (isDetail(nameText.text) && previous && isBlank(fields.weight) !== isBlank(previous.weight)) return;
  if (
    isDetail(nameText.text) &&
    previous &&
    fields.weight?.value === previous.weight?.value &&
    fields.score?.value === previous.score?.value
  )
    return;
  indicators.push({
    row,
    ...levels,
    name: nameText,
    ...fields,
  });
}

/** A text merged over the level columns, or on under the next headings, is a remark across the table, not a name. */
function runsAcross(area: Area, { level1, name, columns }: Layout): boolean {
  const target = columns.get("target")?.area;
  if (level1 && level1 !== name && area.left <= level1.area.left && area.right >= name.area.left) return true;
  return target !== undefined && target.left > name.area.right && area.right >= target.right;
}

const isBlank = (field: { readonly text: string } | null) => field === null || field.text === "";

/** 其中… details the indicator above it; its weight, where repeated, counts once. */
const isDetail = (name: string) => /^(?:--?|[①-⑳])?其中/.test(normalizeText(name));

type Fields = Pick<Indicator, "target" | "actual" | "weight" | "score" | "explanation">;
const FIELDS = ["target", "actual", "weight", "score", "explanation"] as const;

/** True where nothing would be overwritten by completing an indicator with these fields. */
function lacks(indicator: Indicator, fields: Fields): boolean {
  return FIELDS.every((key) => isBlank(fields[key]) || isBlank(indicator[key]));
}

function completed(indicator: Indicator, fields: Fields): Indicator {
  const result = { ...indicator };
  for (const key of FIELDS)
    if (isBlank(indicator[key]) && !isBlank(fields[key])) Object.assign(result, { [key]: fields[key] });
  return result;
}

/** The levels a row stands under. */
interface Levels {
  level1: TextField | null;
  level2: TextField | null;
}

/** Without merged areas a level is written once, over its first row, be that row an indicator or not. */
function followLevels(grid: Grid, row: number, layout: Layout, levels: Levels): void {
  const level1 = textUnder(grid, row, layout.level1);
  const level2 = textUnder(grid, row, layout.level2);
  if (level1?.text && level1.text !== levels.level1?.text) levels.level2 = null;
  if (level1?.text) levels.level1 = level1;
  if (level2?.text) levels.level2 = level2;
}

function textUnder(grid: Grid, row: number, heading: HeadingCell | undefined): TextField | null {
  if (!heading) return null;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return textField(anchor(area), cell);
}

/** A number merged over several rows is stated once, in the first of them. */
function numberUnder(grid: Grid, row: number, heading: HeadingCell | undefined): NumberField | null {
  if (!heading) return null;
  const { cell, area } = cellUnder(grid, row, heading.area);
  return area.top === row ? plainField(anchor(area), cell) : null;
}

/** The target as one text; sign, value and unit are joined where they have columns of their own. */
function targetField(grid: Grid, row: number, layout: Layout): TextField | null {
  const { columns } = layout;
  const adjusted = textUnder(grid, row, columns.get("adjustedTarget"));
  const value = adjusted && adjusted.text !== "" ? adjusted : textUnder(grid, row, columns.get("target"));
  if (!value || value.text === "") return value;
  const sign = layout.hasSigns ? (textUnder(grid, row, columns.get("targetSign"))?.text ?? "") : "";
  const unit = columns.has("targetUnit") ? (textUnder(grid, row, columns.get("targetUnit"))?.text ?? "") : "";
  const prefix = /^[≥≤=<>＞＜≧≦﹦═＝]+$/u.test(sign) && !value.text.startsWith(sign) ? sign : "";
  const suffix = value.text.endsWith(unit) ? "" : unit;
  return { at: value.at, text: `${prefix}${value.text}${suffix}` };
}

/** 产出指标（50分） states what its indicators must add up to. */
function weightGroups(indicators: readonly Indicator[]): WeightGroup[] {
  const groups: WeightGroup[] = [];
  for (const level of [1, 2] as const) {
    const byLabel = new Map<string, { label: TextField; weight: number; indicators: Indicator[] }>();
    for (const indicator of indicators) {
      const label = level === 1 ? indicator.level1 : indicator.level2;
      const weight = label && /\((\d+(?:\.\d+)?)分?\)/.exec(normalizeText(label.text))?.[1];
      if (!label || !weight) continue;
      const key = `${label.at.row},${label.at.col}`;
      const group = byLabel.get(key);
      if (group) group.indicators.push(indicator);
      else byLabel.set(key, { label, weight: Number(weight), indicators: [indicator] });
    }
    for (const group of byLabel.values()) groups.push({ ...group, level });
  }
  return groups;
}
