/** Reads the indicator table: rows, the levels they belong to, and the total. */
import {
  isExplanationBelowLabel,
  isFootLabel,
  isGradeName,
  isTotalLabel,
  normalizeLabel,
  remarkLabel,
} from "../../labels";
import { normalizeText } from "../../sheet/text";
import type { Area } from "../../sheet/sheet";
import { plainField } from "../grid/fields";
import { anchor, type Grid } from "../grid/grid";
import { isSumRow } from "../columns/rows";
import type { Band } from "../headings/band";
import { layoutOf, modelColumn, type Layout } from "./layout";
import { readIndicatorRow, type Levels } from "./row";
import type { Heading, Indicator, NumberField, TextField, Total, WeightGroup } from "../model";
import { textBeside } from "../head/remarks";
import { filledRows, numberUnder, textUnder } from "../grid/under";

export interface IndicatorTable {
  readonly area: Area;
  readonly headings: readonly Heading[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly WeightGroup[];
  readonly total: Total | null;
  readonly grade: TextField | null;
  readonly explanationBelow: TextField | null;
}

/** Reads the rows under an indicator heading, down to `limit` (the last row that may belong to it). */
export function readIndicators(grid: Grid, band: Band, limit: number): IndicatorTable {
  const layout = layoutOf(grid, band);
  const indicators: Indicator[] = [];
  let levels: Levels = { level1: null, level2: null };
  let total: Total | null = null;
  let grade: TextField | null = null;
  let explanationBelow: TextField | null = null;
  let bottom = band.bottom;
  let open = true;
  let named = false;
  const rows: number[] = [];
  const isSum = (row: number) => isSumRow(grid, row, rows, band, limit);
  for (let row = band.bottom + 1; row <= limit; row++) {
    const first = firstText(grid, row, band);
    if (!first) continue;
    const [label, inside] = withFigure(first);
    const isNamed = isTotalLabel(label);
    // 指标得分小计 87 is the total until 总得分（A+B） 96.7 comes.
    if (!named && (isNamed || isSum(row))) {
      named = isNamed;
      const weight = figureBeside(numberUnder(grid, row, layout.columns.get("weight")), first);
      const score = inside ?? figureBeside(numberUnder(grid, row, layout.columns.get("score")), first);
      total = { label: first, ...(besideColumns(grid, row, first, layout) ?? { weight, score }) };
      grade ??= gradeIn(grid, row, band);
      bottom = row;
      if (indicators.length > 0) open = false;
    } else if (isExplanationBelowLabel(label)) {
      explanationBelow ??= textBeside(grid, row, first.at.col, band.right);
      open = false;
    } else if (/小计$/.test(label)) {
      bottom = row;
    } else if ((isFootLabel(label) || remarkLabel(label)) && isRemark(grid, row, first, layout)) {
      grade ??= gradeIn(grid, row, band);
      open = false;
    } else if (open) {
      const read = readIndicatorRow(grid, row, layout, levels, indicators[indicators.length - 1]);
      levels = read.levels;
      if (read.completes) indicators.pop();
      if (read.indicator) indicators.push(read.indicator);
      if (read.indicator && !read.completes) rows.push(row);
      if (read.indicator || !runsAcrossTable(grid, row, band)) bottom = row;
    }
  }
  return {
    area: { top: band.top, bottom, left: band.left, right: band.right },
    headings: band.headings.flatMap((heading) => {
      const column = modelColumn(heading, layout);
      const filled = filledRows(grid, indicators, heading);
      return column ? [{ column, at: anchor(heading.area), text: heading.text, filled }] : [];
    }),
    indicators,
    groups: weightGroups(indicators),
    total,
    grade,
    explanationBelow,
  };
}

/** 自评得分94.5分，自评等级：优。 over the whole width stands under the table. */
function runsAcrossTable(grid: Grid, row: number, { left, right, headings }: Band): boolean {
  const last = Math.max(...headings.map(({ area }) => area.right));
  const { left: from, right: to } = grid.areaAt(row, left);
  return from <= left && to >= Math.min(right, last);
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

/** 等级公路养护里程 begins like a foot label and is an indicator: it stands under the names, with figures beside it. */
function isRemark(grid: Grid, row: number, first: TextField, { name, columns }: Layout): boolean {
  if (first.at.col < name.area.left) return true;
  return VALUES.every((label) => !textUnder(grid, row, columns.get(label))?.text);
}

const VALUES = ["target", "actual", "weight", "score"] as const;

/** 总评：92分: a label with its figure. */
function withFigure({ at, text }: TextField): [label: string, figure: NumberField | null] {
  const [label = "", figure] = text.split(/[:：]/);
  const field = figure === undefined ? null : plainField(at, { value: figure });
  return field?.state === "number" ? [normalizeLabel(label), field] : [normalizeLabel(text), null];
}

/** The label may be merged over the column of weights: it is no weight. */
function figureBeside(field: NumberField | null, label: TextField): NumberField | null {
  return field && field.at.col === label.at.col ? null : field;
}

/**
 * 总分 | 100 | 95.45 in cells that do not follow the columns: the score stands under the weights, or left of both, and the
 * weight before it, neither above the other.
 */
function besideColumns(grid: Grid, row: number, { at }: TextField, { columns }: Layout) {
  const own = [columns.get("weight"), columns.get("score")];
  if (own.some((heading) => !heading)) return undefined;
  const figures: NumberField[] = [];
  for (
    let col = grid.areaAt(row, at.col).right + 1;
    col <= grid.used.right;
    col = grid.areaAt(row, col).right + 1
  ) {
    const field = plainField(anchor(grid.areaAt(row, col)), grid.cellAt(row, col));
    if (field.state === "number") figures.push(field);
  }
  const [weight, score, ...others] = figures;
  if (!weight || !score || others.length > 0 || score.value! > weight.value!) return undefined;
  const follows = (field: NumberField) => own.some((heading) => isUnder(field.at.col, heading!.area));
  return follows(weight) ? undefined : { weight, score };
}

const isUnder = (col: number, { left, right }: Area) => left <= col && col <= right;

/** A cell of the row that says a grade and nothing else. */
function gradeIn(grid: Grid, row: number, band: Band): TextField | null {
  for (let col = band.left; col <= band.right; col++) {
    const area = grid.areaAt(row, col);
    const text = grid.textAt(row, col);
    if (area.top === row && isGradeName(normalizeText(text))) return { at: anchor(area), text };
  }
  return null;
}

/** No group of a form is worth less; a smaller figure without 分 is a number of order. */
const LEAST_POINTS = 5;

/** 产出指标（50分）, 产出指标 50分, and without 分 only in brackets. */
const STATED_WEIGHT = /\((\d+(?:\.\d+)?)(分?)\)|(\d+(?:\.\d+)?)(分)$/;

/** 产出指标（50分） states what its indicators must add up to. */
function weightGroups(indicators: readonly Indicator[]): WeightGroup[] {
  const groups: WeightGroup[] = [];
  for (const level of [1, 2] as const) {
    const byLabel = new Map<number, { label: TextField; weight: number; indicators: Indicator[] }>();
    for (const indicator of indicators) {
      const label = level === 1 ? indicator.level1 : indicator.level2;
      const [, weight, points] =
        STATED_WEIGHT.exec(normalizeText(label?.text ?? ""))?.flatMap((part) => part ?? []) ?? [];
      // 数量指标（1）, 质量指标（2） are numbered, not weighted.
      if (!label || !weight || (!points && Number(weight) < LEAST_POINTS)) continue;
      const group = byLabel.get(label.at.row);
      if (group) group.indicators.push(indicator);
      else byLabel.set(label.at.row, { label, weight: Number(weight), indicators: [indicator] });
    }
    for (const group of byLabel.values()) groups.push({ ...group, level });
  }
  return groups;
}
