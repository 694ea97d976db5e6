/** What stands around a row of headings: what the rows under it are, and what the texts over it speak of. */
import { columnLabel, isLevel1Name, isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import { normalizeText } from "../../sheet/text";
import { forEachCell, type Area } from "../../sheet/sheet";
import { STATEMENT_LINE, type Band, type BandKind } from "./band";
import { hasContent, rowHasContent, type Grid } from "../grid/grid";
import { isMeasure } from "../columns/values";
import type { Leaf } from "./stack";

/** Rows under a heading that tell what the block is. */
const SAMPLE = 12;
/** Rows above a heading in which a title, a unit or a head may stand. */
const ABOVE = 12;

/** Labels that only the rows of a block of funds have. */
const FUND_ROW =
  /^(?:年度|本年度?|项目|预算|当年|部门)*资金(?:总额|合计|总计)$|^其中|^(?:本年|当年)?(?:一般公共预算|财政)?拨款$|^(?:上年)?结转(?:结余)?(?:资金)?$|^其[他它](?:资金|收入)$|^(?:中央|省|市|县|区|乡镇?|地方|上级|本级)(?:级)?(?:财政)?(?:资金|补助|安排|拨款)?$|^(?:基本|项目)支出$|收入$/;

export const isFundRow = (text: string): boolean => FUND_ROW.test(normalizeLabel(text));

/**
 * Funds and lists of projects may have the same headings (项目 | 预算数 | 执行数 | 执行率): the rows tell which they are,
 * by the labels of sources and of expenditure by nature that no project is called by.
 */
export function kindByRows(grid: Grid, band: Band): BandKind {
  if (band.kind !== "funds" && band.kind !== "projects") return band.kind;
  const labels = rowLabels(grid, band);
  const firm = labels.filter(isFundRow).length;
  // What is weighed or scored as a whole is a block of a form; a list may score each of its projects.
  const points = band.headings.filter(({ label }) => label === "weight" || label === "score");
  const ofEach = points.every(({ area }) => figuresUnder(grid, band, area) >= LEAST_SCORED);
  if (points.length > 0 && (!areNamed(band) || firm > 0 || !ofEach)) return "funds";
  if (band.kind === "projects") return firm > 0 && 2 * firm > labels.length ? "funds" : "projects";
  const rated = band.headings.some(({ label }) => label === "rate");
  const name = columnNamed(band, "projectName");
  const numbered = band.leaves.some(({ means }) => means.get("sequence") === 1);
  // 项目 | 预算数 | 决算数 is an accounting statement; its lines have no numbers and no offices, and nothing 尚未使用.
  const unspent = band.leaves.some(({ text }) => UNSPENT.test(normalizeLabel(text)));
  const placed = numbered || unspent || columnNamed(band, "department") !== undefined;
  if (name && !rated && !placed && STATEMENT_LINE.test(normalizeLabel(name.text))) return "funds";
  if (areNamed(band) || numbered) return firm === 0 && labels.length >= 2 ? "projects" : "funds";
  // Names that no heading announces, each with a rate of its own.
  return rated && labels.length >= LEAST_UNNAMED && 2 * firm < labels.length ? "projects" : "funds";
}

const UNSPENT = /[尚还]?未[使用支付拨]|剩余|结余|余额/;

/** The funds of a form are scored once, or once more in their sum. */
const LEAST_SCORED = 3;

/** Figures in the rows under a heading, merged ones once. */
function figuresUnder(grid: Grid, { bottom }: Band, { left }: Area): number {
  let figures = 0;
  for (let row = bottom + 1; row <= Math.min(bottom + SAMPLE, grid.used.bottom); row++)
    if (readNumber(grid.sheet.rows[row]?.[left]).state === "number") figures++;
  return figures;
}

/** Fewer rows without a heading of names may be sources that nobody knows. */
const LEAST_UNNAMED = 4;

const firstMoney = ({ headings }: Band) =>
  Math.min(...headings.filter(({ label }) => MONEY.has(label)).map(({ area }) => area.left));

/** True where a heading left of the money says that the rows are projects, or those who spend. */
const areNamed = (band: Band) =>
  columnNamed(band, "projectName") !== undefined || columnNamed(band, "department") !== undefined;

function columnNamed(band: Band, label: ColumnLabel): Leaf | undefined {
  const money = firstMoney(band);
  const strength = ({ area, means }: Leaf) => (area.left < money ? (means.get(label) ?? 0) : 0);
  const [best] = [...band.leaves].sort((a, b) => strength(b) - strength(a));
  return best && strength(best) >= LEAST_NAMED ? best : undefined;
}

/** Weaker suggestions name nothing. */
const LEAST_NAMED = 0.5;

/** Labels of the rows with figures, totals left out: under the heading of names, else the text nearest to the money. */
export function rowLabels(grid: Grid, band: Band): string[] {
  const money = band.headings.filter(({ label }) => MONEY.has(label));
  const first = firstMoney(band);
  if (!Number.isFinite(first)) return [];
  const from = columnNamed(band, "projectName")?.area.right ?? first - 1;
  const labels: string[] = [];
  for (let row = band.bottom + 1; row <= Math.min(band.bottom + SAMPLE, grid.used.bottom); row++) {
    // 承保面积 | 26万亩 | 24.9万亩 below its project is an indicator of it.
    if (money.filter(({ area }) => isMeasure(grid.cellAt(row, area.left))).length >= 2) continue;
    const figures = money.some(({ area }) => readNumber(grid.cellAt(row, area.left)).state === "number");
    if (!figures && labels.length > 0 && rowHasContent(grid, row)) break;
    if (!figures) continue;
    for (let col = from; col >= band.left; col--) {
      const text = grid.textAt(row, col);
      if (text === "" || grid.areaAt(row, col).top !== row || readNumber({ value: text }).state === "number")
        continue;
      if (columnLabel(normalizeLabel(text)) === "weight") return labels;
      if (!/^(?:收入|支出)?(?:合计|总计|小计|总额)$/.test(normalizeLabel(text))) labels.push(text);
      break;
    }
  }
  return labels;
}

const MONEY: ReadonlySet<string> = new Set([
  "initialBudget",
  "budget",
  "executed",
  "executedToDate",
  "rate",
  "sum",
]);

/** True where headings, unit or title say that the figures are money, and a figure stands under one of the headings. */
export function speaksOfMoney(grid: Grid, band: Band): boolean {
  const money = band.headings.filter(({ label }) => MONEY.has(label));
  let figures = false;
  for (let row = band.bottom + 1; row <= Math.min(band.bottom + SAMPLE, grid.used.bottom); row++)
    figures ||= money.some(({ area }) => readNumber(grid.cellAt(row, area.left)).state === "number");
  return figures && textsAround(grid, band).some((text) => ABOUT_MONEY.test(text));
}

/** True where a unit of money stands above the rows or in their headings. */
export const statesUnit = (grid: Grid, band: Band): boolean =>
  textsAround(grid, band).some((text) => UNIT.test(text));

const UNIT = /[万亿]元|(?:单位|金额)[:：(（]?(?:人民币)?元|\(元\)/;
const ABOUT_MONEY =
  /[万亿]元|(?:单位|金额)[:：(（]?(?:人民币)?元|\(元\)|资金|经费|预算|拨款|支出|支付|投资|执行率|用款|报账|报销|花费|专款/;

/** True where the table is an evaluation: its headings have levels, or its title or head says so. */
export function evaluates(grid: Grid, band: Band): boolean {
  const levels = band.headings.some(({ label }) => label === "level1" || label === "level2");
  if (isOfStaff(grid, band)) return false;
  return levels || textsAround(grid, band).some((text) => /绩效|自评|评价/.test(text));
}

/** True where the rows under a heading are labelled as those of indicators are: 产出指标, 数量指标 … in one column. */
export function hasLevels(grid: Grid, bottom: number, leaves: readonly Leaf[]): boolean {
  // A row of data names its level itself.
  if (leaves.some(({ text }) => isLevel1Name(normalizeLabel(text)) || isLevel2Name(normalizeLabel(text))))
    return false;
  return leaves.some(({ area }) => {
    const isLevel = (row: number) => {
      const label = normalizeLabel(grid.textAt(row, area.left));
      return isLevel1Name(label) || isLevel2Name(label) ? label : undefined;
    };
    // The first level stands right under its heading; further down it belongs to another.
    if (!isLevel(rowHasContent(grid, bottom + 1) ? bottom + 1 : bottom + 2)) return false;
    const labels = new Set<string>();
    for (let row = bottom + 1; row <= Math.min(bottom + SAMPLE, grid.used.bottom); row++) {
      const label = isLevel(row);
      if (label) labels.add(label);
    }
    return labels.size >= 2;
  });
}

/** Appraisals of people have indicators, weights and scores too. */
export function isOfStaff(grid: Grid, band: Band): boolean {
  return textsAround(grid, band).some((text) => OF_STAFF.test(text));
}

const OF_STAFF = /上级评分|他评|互评|被?考核人|姓名|岗位|员工|职务|汇报对象/;

/** Texts of the heading rows and of the rows above them, short ones only. */
function textsAround(grid: Grid, { top, bottom }: Band): string[] {
  const texts: string[] = [];
  for (let row = Math.max(0, top - ABOVE); row <= bottom; row++)
    forEachCell(grid.sheet.rows[row], (cell) => {
      if (hasContent(cell) && typeof cell.value === "string" && cell.value.length <= 80)
        texts.push(normalizeText(cell.value));
    });
  return texts;
}
