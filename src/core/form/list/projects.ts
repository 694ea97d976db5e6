/** Reads a list of projects: budget and executed per project, with subtotals and a total wherever it stands. */
import { isFootLabel, isTotalLabel, normalizeLabel, type ColumnLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import { cellText, normalizeText } from "../../sheet/text";
import type { AmountUnit } from "../../sheet/arithmetic";
import type { Area } from "../../sheet/sheet";
import { chooseColumns, type Columns } from "../columns/choose";
import { HOLDS, SAMPLE_ROWS } from "../columns/evidence";
import { sampleOf } from "../columns/samples";
import { amountField, cellUnder, rateField, textField } from "../grid/fields";
import { anchor, type Grid } from "../grid/grid";
import { titleAt } from "../head/title";
import type { Band, HeadingCell } from "../headings/band";
import type { ColumnName, Heading, Indicator, NumberField, Project, TextField } from "../model";
import { nestedIndicator } from "./nested";

export interface ProjectTable {
  readonly area: Area;
  readonly headings: readonly Heading[];
  readonly projects: readonly Project[];
  /** Those that stand below their projects. */
  readonly indicators: readonly Indicator[];
}

/** A list ends after this many rows without an amount. */
const GAP = 15;

export function readProjects(
  grid: Grid,
  band: Band,
  limit: number,
  unit: AmountUnit | undefined,
): ProjectTable {
  const columns = chooseColumns(grid, band);
  const name = nameColumn(grid, band, limit, columns);
  const budget = columns.get("budget") ?? columns.get("sum") ?? columns.get("initialBudget");
  const executed = columns.get("executed") ?? columns.get("executedToDate");
  const rate = columns.get("rate");
  const explanation = columns.get("explanation") ?? columns.get("remark");

  const amount = (row: number, heading: HeadingCell | undefined): NumberField | null => {
    if (!heading) return null;
    const { cell, area } = cellUnder(grid, row, heading.area);
    return amountField(anchor(area), cell, unit);
  };
  const text = (row: number, heading: HeadingCell | undefined): TextField | null => {
    if (!heading) return null;
    const { cell, area } = cellUnder(grid, row, heading.area);
    return textField(anchor(area), cell);
  };

  const projects: Project[] = [];
  const indicators: Indicator[] = [];
  const counted = new Set<number>();
  const figures = band.headings.filter(({ label }) => FIGURES.has(label));
  let bottom = band.bottom;
  for (let row = band.bottom + 1; row <= limit && row - bottom <= GAP; row++) {
    const first = leftmost(grid, row, band);
    if (!first) continue;
    if (beginsAnother(grid, row, band, figures)) break;
    const indicator = nestedIndicator(grid, row, { name, budget, executed, explanation });
    if (indicator) {
      indicators.push(indicator);
      bottom = row;
      continue;
    }
    const fields = { budget: amount(row, budget), executed: amount(row, executed) };
    const under = rate && cellUnder(grid, row, rate.area);
    const stated =
      budget || executed ? [fields.budget?.state, fields.executed?.state] : [readNumber(under?.cell).state];
    if (!stated.includes("number")) {
      if (isFootLabel(normalizeLabel(first.text))) break;
      continue;
    }
    bottom = row;
    const own = text(row, name);
    const amounts = [fields.budget, fields.executed].flatMap((field) => (field ? [field.at.row] : []));
    // Further rows of one project, such as its indicators: name and amounts are merged over all of them.
    if (own && own.at.row < row && amounts.length > 0 && amounts.every((at) => at < row)) continue;
    const label = own && own.text !== "" ? own : first;
    const expected =
      fields.budget?.value && fields.executed?.value != null
        ? fields.executed.value / fields.budget.value
        : null;
    if (COUNTED.test(first.text)) counted.add(row);
    projects.push({
      row,
      kind: label.at.row < row && sumsUp(grid, row, band, name) ? "subtotal" : kindOf(first.text, label.text),
      name: label,
      ...fields,
      rate: under ? rateField(anchor(under.area), under.cell, expected) : null,
      explanation: text(row, explanation),
    });
  }
  const taken = new Map<HeadingCell | undefined, ColumnName>([
    [columns.get("sequence"), "sequence"],
    [name, "name"],
    [columns.get("initialBudget"), "initialBudget"],
    [budget, "budget"],
    [executed, "executed"],
    [rate, "rate"],
    [explanation, "explanation"],
  ]);
  return {
    area: { top: band.top, bottom, left: band.left, right: band.right },
    headings: [...taken].flatMap(([heading, column]) =>
      heading ? [{ column, at: anchor(heading.area), text: heading.text }] : [],
    ),
    // 一, 二, 三 before every row number the projects; beside 1, 2, 3 they number their groups.
    projects: projects.some(({ kind }) => kind === "item")
      ? projects
      : projects.map((project) => (counted.has(project.row) ? { ...project, kind: "item" } : project)),
    indicators,
  };
}

/**
 * The column of names: by its heading, else the texts nearest to the money under a heading that says nothing. An office
 * names its rows only where none of them tells more apart: 农业农村局 over and over stands beside what the rows are.
 */
function nameColumn(grid: Grid, band: Band, limit: number, columns: Columns): HeadingCell {
  const named = columns.get("projectName");
  if (named) return named;
  const office = columns.get("department");
  const money = band.headings
    .filter(({ label }) => FIGURES.has(label) || label === "sum")
    .map(({ area }) => area.left);
  const length = Math.max(0, Math.min(SAMPLE_ROWS, limit - band.bottom));
  const rows = Array.from({ length }, (_, index) => band.bottom + 1 + index);
  const namesUnder = (area: Area) => {
    const sample = sampleOf(grid, rows, area);
    const isText = sample.filled > 0 && sample.numeric < HOLDS * sample.filled;
    return isText ? new Set(sample.values.flatMap((value) => value?.text ?? [])).size : 0;
  };
  let best = { names: office ? namesUnder(office.area) : 0, heading: office };
  for (let col = Math.min(...money) - 1; col >= band.left; col--) {
    const area = { top: band.top, bottom: band.bottom, left: col, right: col };
    const names = namesUnder(area);
    if (best.heading ? HOLDS * names > best.names : names > 0)
      best = { names, heading: { label: "projectName", text: grid.textAt(band.bottom, col), area } };
  }
  return best.heading ?? band.headings[0]!;
}

/** A title, or words where two columns or more have their figures: from here on it is another table. */
function beginsAnother(
  grid: Grid,
  row: number,
  { left, right }: Band,
  figures: readonly HeadingCell[],
): boolean {
  if (titleAt(grid, row, left, right)) return true;
  const words = figures.filter(({ area }) => {
    const { cell, area: under } = cellUnder(grid, row, area);
    if (typeof cell?.value !== "string" || under.top !== row || under.left !== area.left) return false;
    return readNumber(cell).state === "unreadable" && !/\d/.test(cellText(cell));
  });
  return words.length >= 2;
}

const FIGURES: ReadonlySet<ColumnLabel> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "executedToDate",
  "rate",
]);

function leftmost(grid: Grid, row: number, band: Band): TextField | undefined {
  for (let col = band.left; col <= band.right; col++) {
    const text = grid.textAt(row, col);
    if (text !== "") return { at: anchor(grid.areaAt(row, col)), text };
  }
  return undefined;
}

/** 小计 under 资金级次, beside a project whose sources have a row each. */
function sumsUp(grid: Grid, row: number, band: Band, name: HeadingCell): boolean {
  for (let col = name.area.right + 1; col <= band.right; col++) {
    const text = normalizeLabel(grid.textAt(row, col));
    if (/^[小合总共]?计$/.test(text)) return true;
  }
  return false;
}

function kindOf(first: string, name: string): Project["kind"] {
  let kind: Project["kind"] = "item";
  for (const text of first === name ? [name] : [first, name]) {
    if (!GROUPING.test(text)) continue;
    if (TOTAL.test(normalizeLabel(text)) || isTotalLabel(normalizeLabel(text))) return "total";
    if (SUBTOTAL.test(normalizeText(text))) kind = "subtotal";
  }
  return kind;
}

const TOTAL = /^(?:支出|预算|资金|项目|金额)(?:合计|总计)$|总计$|^共?计$/;
/** What any label of a total or a group begins or ends with. */
const GROUPING = /计|总|^\s*[(（]?[一二三四五六七八九十]/;
/** 一 in a column of its own. */
const COUNTED = /^[一二三四五六七八九十]+$/;
/** A group's own row: （一）基础设施小计, 二、民生类 */
const SUBTOTAL = /小计$|^[(（]?[一二三四五六七八九十]+(?:[)）、.]|$)/;
