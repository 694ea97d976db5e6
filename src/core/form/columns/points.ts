/** Columns of an indicator table whose headings nobody knows, by what stands under them: 绩效标准, 指标分, a bare 20. */
import { isLevel1Name, isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import { sum } from "../../sheet/arithmetic";
import { normalizeText } from "../../sheet/text";
import type { HeadingCell } from "../headings/band";
import { reaches } from "./choose";
import { HOLDS, LEAST_ROWS, WEIGHS } from "./evidence";
import type { Grid } from "../grid/grid";
import type { Leaf } from "../headings/stack";
import { figureAt, figuresOf, sampleOf, type Sample } from "./samples";

/** In the order in which they are sought: what is certain first tells the others. */
const MEANINGS = [
  ...([
    "level1",
    "level2",
    "targetSign",
    "weight",
    "score",
    "target",
    "actual",
    "targetUnit",
    "name",
  ] as const),
  ...(["explanation", "criteria", "remark"] as const),
] as const satisfies readonly ColumnLabel[];
type Meaning = (typeof MEANINGS)[number];
/** Suggested so strongly, a column is none of ours whatever stands in it. */
const FIRMLY_OTHER = 0.5;
/** Nothing is taken for a meaning on less. */
const LEAST = 1;

interface Column {
  readonly text: string;
  readonly area: Leaf["area"];
  readonly means: Leaf["means"];
  readonly sample: Sample;
}

/** The headings with those added that the values or the parts of their words speak for. */
export function withPointColumns(
  grid: Grid,
  headings: readonly HeadingCell[],
  leaves: readonly Leaf[],
  rows: readonly number[],
): HeadingCell[] {
  const result = headings.filter(
    (heading) => heading.said === true || !isMistaken(heading, sampleOf(grid, rows, heading.area)),
  );
  const columns = leaves
    .filter(({ means }) => (means.get("other") ?? 0) < FIRMLY_OTHER)
    .map((leaf): Column => ({ ...leaf, sample: sampleOf(grid, rows, leaf.area) }));
  const free = () => columns.filter(({ area }) => !result.some((heading) => heading.area.left === area.left));
  const known = (label: ColumnLabel): Sample | undefined => {
    const heading = result.find((each) => each.label === label);
    return heading && sampleOf(grid, rows, heading.area);
  };
  for (const meaning of MEANINGS) {
    if (result.some((heading) => heading.label === meaning || (meaning === "name" && isGroupAlone(heading))))
      continue;
    const others = free();
    const best = others
      .map((column) => ({ column, total: votesFor(meaning, column, others, known, result) }))
      .filter(({ total }) => total >= LEAST)
      .reduce<Vote | undefined>((most, vote) => (most && !isBetter(vote, most) ? most : vote), undefined);
    if (best) result.push({ label: meaning, text: best.column.text, area: best.column.area });
  }
  return result.sort((a, b) => a.area.left - b.area.left);
}

/** True of a heading whose wording says one thing and whose column another. */
function isMistaken(heading: HeadingCell, sample: Sample): boolean {
  // 单位 is that of the targets here, and no office.
  if (heading.label === "department") return true;
  // 指标类型 may stand over ≥ and 定性, or over the names of levels.
  if (heading.label === "targetSign")
    return sample.filled > 0 && !isMostly(sample, isSign) && isMostly(sample, isLevel2Name);
  // 考核方面 may be the first level or the second.
  if (heading.label === "level1") return isMostly(sample, isLevel2Name);
  if (heading.label === "level2") return isMostly(sample, isLevel1Name) && !isMostly(sample, isLevel2Name);
  // Without merged areas the label at the side of the table stands in the row of its headings.
  return isGroupAlone(heading) && sample.filled === 0;
}

interface Vote {
  readonly column: Column;
  readonly total: number;
}

/** Of 6月底 and 12月底 under 完成值 the later one is the result. */
const isBetter = (vote: Vote, most: Vote) =>
  vote.total > most.total || (vote.total === most.total && reaches(vote.column) > reaches(most.column));

/** 绩效指标 over one column heads the names, over several all of them. */
const isGroupAlone = ({ label, area }: HeadingCell) => label === "indicatorGroup" && area.left === area.right;

function votesFor(
  meaning: Meaning,
  column: Column,
  others: readonly Column[],
  known: (label: ColumnLabel) => Sample | undefined,
  headings: readonly HeadingCell[],
): number {
  const { means, sample } = column;
  const words = WEIGHS.suggested * (means.get(meaning) ?? 0);
  // 一季度计划 is filled in like a result and speaks for something else.
  if (words === 0 && MEANINGS.some((other) => means.has(other))) return 0;
  const proves = (holds: boolean) => words + (holds ? WEIGHS.proven : 0);
  const right = others.filter(
    ({ area, means: own }) => area.left > column.area.right && (own.size === 0 || own.has("actual")),
  );
  const numeric = sample.filled === 0 || sample.numeric >= HOLDS * sample.filled;
  switch (meaning) {
    case "level1":
      return proves(isMostly(sample, isLevel1Name));
    case "level2":
      return proves(isMostly(sample, isLevel2Name));
    case "targetSign":
      return proves(isMostly(sample, isSign));
    case "targetUnit":
      return proves(isUnits(column, headings));
    case "weight": {
      if (!numeric) return 0;
      const scores = known("score");
      return proves(
        scores ? isWeights(sample, scores) : right.some((other) => isWeights(sample, other.sample)),
      );
    }
    case "score":
      return numeric ? proves(isScores(sample, known("weight"))) : 0;
    case "target": {
      const actual = known("actual");
      const alike = actual ? areAlike(sample, actual) : right.some((other) => areAlike(sample, other.sample));
      return alike ? proves(true) : words + (areQuantities(sample) ? WEIGHS.agrees : 0);
    }
    case "actual":
      return proves(areAlike(sample, known("target")));
    case "name":
      return proves(isNames(column, headings));
    case "explanation":
      return words + (areReasons(column, headings) ? WEIGHS.agrees : 0);
    default:
      return words;
  }
}

/** Labels of levels stand in most of what is filled in, be it merged or repeated row by row. */
function isMostly({ values, filled }: Sample, is: (label: string) => boolean): boolean {
  const labels = values.filter((value) => value && (is(value.text) || is(normalizeLabel(value.text))));
  return labels.length >= LEAST_ROWS && labels.length >= HOLDS * filled;
}

const isSign = (text: string) => /^(?:[≥≤=<>＞＜≧≦﹦═＝]+|(?:大于|小于)?等于|大于|小于|定性)$/u.test(text);

/** Short words without figures, right behind the targets: 吨, %, 人次. */
function isUnits({ sample, area }: Column, headings: readonly HeadingCell[]): boolean {
  const target = headings.find(({ label }) => label === "target");
  if (!target || area.left !== target.area.right + 1) return false;
  const units = sample.values.filter((value) => value && value.text.length <= 5 && !/\d/.test(value.text));
  return (
    units.length >= LEAST_ROWS &&
    units.length === sample.filled &&
    new Set(units.map((unit) => unit!.text)).size > 1
  );
}

/** No score above its weight, and a sum such as tables have: 100, or what is left of it beside the funds. */
function isWeights(weights: Sample, scores: Sample): boolean {
  const figures = figuresOf(weights);
  if (figures.length < LEAST_ROWS || figures.some((figure) => figure <= 0 || figure > 100)) return false;
  if (!isScores(scores, weights)) return false;
  const total = sum(figures);
  return total >= 50 && total <= 100 && total % 5 === 0;
}

/** Every score within its weight, and most of the points won, as they are everywhere. */
function isScores(scores: Sample, weights: Sample | undefined): boolean {
  if (!weights) return false;
  let [rows, most] = [0, 0];
  for (let index = 0; index < scores.values.length; index++) {
    const [score, weight] = [figureAt(scores, index), figureAt(weights, index)];
    if (score === undefined || weight === undefined) continue;
    if (score < 0 || score > weight) return false;
    rows++;
    if (score >= 0.6 * weight) most++;
  }
  return rows >= LEAST_ROWS && most >= HOLDS * rows;
}

/** Targets and results measure the same: 12人 | 12人, ≥260篇 | 274篇. */
function areAlike(a: Sample, b: Sample | undefined): boolean {
  if (!b) return false;
  let [rows, alike] = [0, 0];
  a.values.forEach((value, index) => {
    const other = b.values[index];
    if (!value || !other) return;
    rows++;
    if (shape(value.text) === shape(other.text)) alike++;
  });
  return rows >= LEAST_ROWS && 2 * alike >= rows;
}

/** Most of what is filled in says how much, how well or until when: 19场, ≥92%, 12月底前. */
function areQuantities({ values, filled }: Sample): boolean {
  const quantities = values.filter((value) => value && QUANTITY.test(normalizeText(value.text)));
  return (
    quantities.length >= LEAST_ROWS && 2 * quantities.length >= filled && filled >= HOLDS * values.length
  );
}

const QUANTITY =
  /^(?:[≥≤=<>]+|不[少多高低超]于?|不超过|大于|小于|至少)?\d[\d.,]*(?:%|[^\d\s.,%]{1,6}(?:以[上下内]|[前内])?)$/;

/** A quantity without its sign and figure: ≥260篇 → 篇. */
const shape = (text: string) =>
  normalizeText(text)
    .replace(/^[≥≤=<>≧≦不少多高低超大小于过等]+/u, "")
    .replace(/[\d.,]+/g, "#");

/** A few sentences right of the results: nobody says more of a row than why it fell short. */
function areReasons({ sample, area }: Column, headings: readonly HeadingCell[]): boolean {
  const results = headings.filter(({ label }) => label === "actual" || label === "score");
  if (results.length === 0 || results.some((heading) => heading.area.left > area.left)) return false;
  const sentences = sample.values.filter(
    (value) => value && value.text.length >= SENTENCE && !value.text.includes("√"),
  );
  return sentences.length > 0 && sentences.length >= HOLDS * sample.filled && sample.numeric === 0;
}

/** Characters; names of offices and dates are shorter. */
const SENTENCE = 12;

/** Texts that differ from row to row, left of what is measured and right of the levels. */
function isNames({ sample, area }: Column, headings: readonly HeadingCell[]): boolean {
  const at = (...labels: ColumnLabel[]) =>
    headings.filter(({ label }) => labels.includes(label)).map((heading) => heading.area.left);
  const measured = at("target", "actual", "weight", "score");
  if (measured.length === 0 || area.left > Math.min(...measured)) return false;
  if (at("level1", "level2").some((left) => left > area.left)) return false;
  const texts = sample.values.flatMap((value) =>
    value && value.reading.state === "unreadable" ? value.text : [],
  );
  return texts.length >= LEAST_ROWS && new Set(texts).size >= 0.9 * texts.length;
}
