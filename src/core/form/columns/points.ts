/**
 * Columns of an indicator table in the light of what stands under them. A known wording stands; of any other, words and
 * values vote, and figures that can only hold if the reading is right beat words: 绩效标准, 指标分, a bare 20, 做到的.
 */
import { isLevel1Name, isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import type { Leaf } from "../headings/stack";
import { reaches } from "./choose";
import { HOLDS, LEAST_ROWS, WEIGHS } from "./evidence";
import { headingsOfParts, partsOf } from "./parts";
import { sampleOf, type Sample } from "./samples";
import {
  areQuantities,
  areSentences,
  isClasses,
  isDistinct,
  isNumeric,
  isReasons,
  isScores,
  isShares,
  isSign,
  isUnits,
  isVerdicts,
  isWeights,
  pairing,
  rowsThatLost,
} from "./values";

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
const SOUGHT: ReadonlySet<ColumnLabel> = new Set(MEANINGS);
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

export interface PointColumns {
  readonly headings: HeadingCell[];
  /** The meanings that figures bear out. */
  readonly proven: ReadonlySet<ColumnLabel>;
}

/** What is known so far, and what is left. */
interface Search {
  readonly rows: number;
  readonly headings: readonly HeadingCell[];
  readonly free: readonly Column[];
  readonly of: (label: ColumnLabel) => Sample | undefined;
}

/** The headings with those added, or put right, that the values or the parts of their words speak for. */
export function readPointColumns(
  grid: Grid,
  found: readonly HeadingCell[],
  foundLeaves: readonly Leaf[],
  rows: readonly number[],
): PointColumns {
  const headings = found
    .filter(
      (heading, index) =>
        heading.said === true || !isMistaken(heading, sampleOf(grid, rows, heading.area), index === 0),
    )
    .flatMap((heading) => headingsOfParts(grid, heading, rows));
  const columns = foundLeaves
    .filter(({ means }) => (means.get("other") ?? 0) < FIRMLY_OTHER)
    .flatMap((leaf) => partsOf(grid, leaf.area, rows).map((area) => ({ ...leaf, area })))
    .map((leaf): Column => ({ ...leaf, sample: sampleOf(grid, rows, leaf.area) }));
  let known = headings.filter((heading) => isFirm(heading, foundLeaves));
  const search = (): Search => ({
    rows: rows.length,
    headings: known,
    free: columns.filter(({ area }) => !isTaken(area, known)),
    of: (label) => {
      const heading = known.find((each) => each.label === label);
      return heading && sampleOf(grid, rows, heading.area);
    },
  });
  const take = (label: ColumnLabel, { text, area }: Column) => {
    known = [
      ...known.filter((heading) => heading.area.left !== area.left),
      { label, text, area, chosen: true },
    ];
  };
  for (const meaning of MEANINGS) {
    if (known.some((heading) => heading.label === meaning || (meaning === "name" && isGroupAlone(heading))))
      continue;
    const now = search();
    const pair = meaning === "target" && !now.of("actual") ? bestPair(now) : undefined;
    if (pair) {
      take("target", pair.target);
      take("actual", pair.actual);
    } else {
      const best =
        bestOf(meaning, now) ?? (meaning === "explanation" ? reasonsAmong(columns, now) : undefined);
      if (best) take(meaning, best);
    }
  }
  for (const column of sharesIn(search())) take("other", column);
  for (const [level, column] of levelsIn(search())) take(level, column);
  const rest = headings.filter(({ area }) => !isTaken(area, known));
  return {
    headings: [...known, ...rest].sort((a, b) => a.area.left - b.area.left),
    proven: provenBy(search()),
  };
}

const isTaken = (area: Leaf["area"], known: readonly HeadingCell[]) =>
  known.some((heading) => heading.area.left <= area.left && area.left <= heading.area.right);

/** A known wording, the user's word, or what values of the parts said; anything else is put to the vote. */
function isFirm({ said, chosen, label, area }: HeadingCell, leaves: readonly Leaf[]): boolean {
  const leaf = leaves.find((each) => each.area.left === area.left);
  return said === true || chosen === true || !leaf || !SOUGHT.has(label) || leaf.means.get(label) === 1;
}

/** True of a heading whose wording says one thing and whose column another. */
function isMistaken(heading: HeadingCell, sample: Sample, isFirst: boolean): boolean {
  switch (heading.label) {
    // 单位 is that of the targets here, and no office.
    case "department":
      return true;
    // 指标类型 may stand over ≥ and 定性, or over the names of levels.
    case "targetSign":
      return sample.filled > 0 && !isMostly(sample, isSign) && isMostly(sample, isLevel2Name);
    // 符号 under 全年目标值 is a part of the target, and not its value.
    case "target":
      return sample.filled > 0 && isMostly(sample, isSign);
    // 考核方面 may be the first level or the second.
    case "level1":
      return isMostly(sample, isLevel2Name);
    case "level2":
      return isMostly(sample, isLevel1Name) && !isMostly(sample, isLevel2Name);
    // Without merged areas the label at the side of the table (年度绩效指标完成情况) stands in the row of its headings.
    default:
      return sample.filled === 0 && (isFirst || isGroupAlone(heading));
  }
}

interface Vote {
  readonly column: Column;
  readonly total: number;
}

function bestOf(meaning: Meaning, search: Search): Column | undefined {
  return search.free
    .map((column): Vote => ({ column, total: votesFor(meaning, column, search) }))
    .filter(({ total }) => total >= LEAST)
    .map(({ column, total }) => ({ column, total: total + fullness(column, search) }))
    .reduce<Vote | undefined>((most, vote) => (most && !isBetter(vote, most) ? most : vote), undefined)
    ?.column;
}

/** Of two that say the same the fuller: a label at the side of the table heads a blank column. */
const fullness = ({ sample }: Column, { rows }: Search) =>
  rows === 0 ? 0 : (WEIGHS.filled * sample.filled) / rows;

/** Of 6月底 and 12月底 under 完成值 the later one is the result. */
const isBetter = (vote: Vote, most: Vote) =>
  vote.total > most.total || (vote.total === most.total && reaches(vote.column) > reaches(most.column));

/** 绩效指标 over one column heads the names, over several all of them. */
const isGroupAlone = ({ label, area }: HeadingCell) => label === "indicatorGroup" && area.left === area.right;

const saysOf = ({ means }: Column, meaning: Meaning) => WEIGHS.suggested * (means.get(meaning) ?? 0);

function votesFor(meaning: Meaning, column: Column, search: Search): number {
  const words = saysOf(column, meaning);
  const against = Math.max(
    0,
    ...MEANINGS.filter((other) => other !== meaning).map((other) => saysOf(column, other)),
  );
  // 一季度计划 is filled in like a result and speaks for something else.
  if (words === 0 && against > 0 && IN_WORDS.has(meaning)) return 0;
  if (isBorneOut(meaning, column, search)) return words + WEIGHS.proven - against / 2;
  return words + (against <= words && agrees(meaning, column, search) ? WEIGHS.agrees : 0);
}

/** Values that other columns may have as well. */
function agrees(meaning: Meaning, { area, sample }: Column, { headings }: Search): boolean {
  if (meaning === "target") return areQuantities(sample);
  if (meaning !== "explanation") return false;
  const results = headings.filter(({ label }) => label === "actual" || label === "score");
  return (
    results.length > 0 && results.every((heading) => heading.area.left < area.left) && areSentences(sample)
  );
}

/** Meanings that values alone do not tell apart. */
const IN_WORDS: ReadonlySet<Meaning> = new Set(["target", "actual", "criteria", "remark"]);

function isBorneOut(meaning: Meaning, column: Column, search: Search): boolean {
  const { sample } = column;
  const { of, free } = search;
  switch (meaning) {
    case "level1":
      return isMostly(sample, isLevel1Name);
    case "level2":
      return isMostly(sample, isLevelName) && !isMostly(sample, isLevel1Name);
    case "targetSign":
      return isMostly(sample, isSign);
    case "targetUnit":
      return follows(column, "target", search) && isUnits(sample);
    case "weight": {
      const scores = of("score");
      const others = scores ? [scores] : free.flatMap((other) => (other === column ? [] : [other.sample]));
      return isNumeric(sample) && others.some((other) => isWeights(sample, other));
    }
    case "score":
      return isNumeric(sample) && isScores(sample, of("weight"));
    case "target":
      return pairing(sample, of("actual")).holds;
    case "actual":
      return of("target") !== undefined && pairing(of("target")!, sample).holds;
    case "name":
      return isDistinct(sample) && !isMostly(sample, isLevelName) && isBeforeMeasures(column, search);
    case "explanation":
      return isReasons(sample, rowsThatLost(of("weight"), of("score")));
    default:
      return false;
  }
}

/** Labels of levels stand in most of what is filled in, be it merged or repeated row by row. */
function isMostly({ values, filled }: Sample, is: (label: string) => boolean): boolean {
  const labels = values.filter((value) => value && (is(value.text) || is(normalizeLabel(value.text))));
  return labels.length >= LEAST_ROWS && labels.length >= HOLDS * filled;
}

/** Of either level: 一、产出指标 in a row of its own over 数量指标 15分. */
const isLevelName = (label: string) =>
  isLevel1Name(label) || isLevel2Name(label.replace(/\d+(?:\.\d+)?分?$/, ""));

function follows({ area }: Column, label: ColumnLabel, { headings }: Search): boolean {
  return headings.some((heading) => heading.label === label && heading.area.right + 1 === area.left);
}

/** Names stand left of what is measured, and right of the levels. */
function isBeforeMeasures({ area }: Column, { headings }: Search): boolean {
  const at = (...labels: ColumnLabel[]) =>
    headings.filter(({ label }) => labels.includes(label)).map((heading) => heading.area.left);
  const measured = at("target", "actual").length > 0 ? at("target", "actual") : at("weight", "score");
  if (measured.length === 0 || area.left > Math.min(...measured)) return false;
  return at("level1", "level2").every((left) => left < area.left || left > Math.min(...measured));
}

interface Pair {
  readonly target: Column;
  readonly actual: Column;
  readonly total: number;
}

/** The two columns that measure the same row by row; of the two the one with bounds is the target. */
function bestPair({ free }: Search): Pair | undefined {
  const able = free.filter(
    ({ sample }) => sample.filled >= LEAST_ROWS && !isVerdicts(sample) && !isMostly(sample, isSign),
  );
  const pairs = able.flatMap((target) =>
    able.flatMap((actual): Pair[] => {
      if (target === actual) return [];
      const { holds, bounds } = pairing(target.sample, actual.sample);
      if (!holds) return [];
      const words =
        saysOf(target, "target") +
        saysOf(actual, "actual") -
        saysOf(target, "actual") -
        saysOf(actual, "target");
      // Neighbours, the target first, where nothing else tells them apart.
      const apart = actual.area.left - target.area.right;
      const order = apart > 0 ? -apart : apart - 1;
      return [
        {
          target,
          actual,
          total: words + WEIGHS.proven + WEIGHS.agrees * Math.sign(bounds) + WEIGHS.order * order,
        },
      ];
    }),
  );
  const best = pairs.reduce<Pair | undefined>(
    (most, pair) => (most && most.total >= pair.total ? most : pair),
    undefined,
  );
  return best && best.total >= LEAST ? best : undefined;
}

/** 评分说明, 扣分依据: a wording of criteria over texts that only stand where points were lost. */
function reasonsAmong(columns: readonly Column[], { headings, of }: Search): Column | undefined {
  const lost = rowsThatLost(of("weight"), of("score"));
  return columns.find(
    ({ area, sample }) =>
      headings.some(
        ({ label, said, area: own }) => label === "criteria" && !said && own.left === area.left,
      ) && isReasons(sample, lost),
  );
}

/** Columns of how much of the target was reached: none of ours. */
function sharesIn({ free, of }: Search): Column[] {
  return free.filter(({ sample }) => isShares(sample, of("target"), of("actual")));
}

/** Columns of few texts before the names: the levels, from left to right; between the first and the names, the second. */
function levelsIn({ free, headings, rows }: Search): (readonly ["level1" | "level2", Column])[] {
  const at = (label: ColumnLabel) => headings.find((heading) => heading.label === label)?.area.left;
  const [name, level1, level2] = [at("name"), at("level1"), at("level2")];
  if (name === undefined || (level1 !== undefined && level2 !== undefined)) return [];
  const texts = free.filter(
    ({ area, sample }) => area.left < name && sample.numeric === 0 && sample.filled >= LEAST_ROWS,
  );
  if (level1 !== undefined)
    return texts
      .filter(({ area }) => area.left > level1)
      .slice(0, 1)
      .map((column) => ["level2", column] as const);
  const classes = texts.filter(({ area, sample }) => isClasses(sample, rows) && area.left < (level2 ?? name));
  const wanted = level2 === undefined ? (["level1", "level2"] as const) : (["level1"] as const);
  return wanted.flatMap((level, index) => (classes[index] ? [[level, classes[index]] as const] : []));
}

function provenBy({ of }: Search): Set<ColumnLabel> {
  const [weight, score, target, actual, name] = [
    of("weight"),
    of("score"),
    of("target"),
    of("actual"),
    of("name"),
  ];
  return new Set<ColumnLabel>([
    ...(weight && score && isWeights(weight, score) ? (["weight", "score"] as const) : []),
    ...(target && pairing(target, actual).holds ? (["target", "actual"] as const) : []),
    ...(name && isDistinct(name) ? (["name"] as const) : []),
  ]);
}
