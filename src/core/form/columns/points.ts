/**
 * Columns of an indicator table in the light of what stands under them. A known wording stands; of any other, words and
 * values vote, and figures that can only hold if the reading is right beat words: 绩效标准, 指标分, a bare 20, 做到的.
 */
import { isLevel1Name, isLevel2Name, type ColumnLabel } from "../../labels";
import type { Grid } from "../grid/grid";
import type { HeadingCell } from "../headings/band";
import type { Leaf } from "../headings/stack";
import { LEAST_ROWS } from "./evidence";
import { headingsOfParts, partsOf } from "./parts";
import { sampleOf, type Sample } from "./samples";
import {
  areQuantities,
  isClasses,
  isDistinct,
  isReasons,
  isShares,
  isSign,
  isWeights,
  pairing,
  rowsThatLost,
} from "./values";
import {
  bestOf,
  bestPair,
  isGroupAlone,
  isLevelName,
  isMostly,
  MEANINGS,
  type Column,
  type Search,
} from "./votes";

const SOUGHT: ReadonlySet<ColumnLabel> = new Set(MEANINGS);
/** Suggested so strongly, a column is none of ours whatever stands in it. */
const FIRMLY_OTHER = 0.5;

export interface PointColumns {
  readonly headings: HeadingCell[];
  /** The meanings that figures bear out. */
  readonly proven: ReadonlySet<ColumnLabel>;
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

/**
 * A known wording, the user's word, or what values of the parts said; anything else is put to the vote. So are wordings
 * of money where no money is read: 计划数 beside 完成数 is a target.
 */
function isFirm({ said, chosen, label, area }: HeadingCell, leaves: readonly Leaf[]): boolean {
  const leaf = leaves.find((each) => each.area.left === area.left);
  if (said === true || chosen === true || !leaf) return true;
  return !IN_MONEY.has(label) && (!SOUGHT.has(label) || leaf.means.get(label) === 1);
}

const IN_MONEY: ReadonlySet<ColumnLabel> = new Set(["initialBudget", "budget", "executed", "rate", "sum"]);

/** True of a heading whose wording says one thing and whose column another. */
function isMistaken(heading: HeadingCell, sample: Sample, isFirst: boolean): boolean {
  switch (heading.label) {
    // 单位 is that of the targets here, and no office.
    case "department":
      return true;
    // 指标类型 may stand over ≥ and 定性, or over the names of levels.
    case "targetSign":
      return sample.filled > 0 && !isMostly(sample, isSign) && isMostly(sample, isLevelName);
    // 符号 under 全年目标值 is a part of the target, and not its value.
    case "target":
      return sample.filled > 0 && isMostly(sample, isSign);
    // 评价标准（目标） over ≥95% and 100% is a target.
    case "criteria":
      return areQuantities(sample);
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
