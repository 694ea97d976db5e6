/** How words and values vote on what a column of an indicator table holds. */
import { isLevel1Name, isLevel2Name, normalizeLabel, type ColumnLabel } from "../../labels";
import type { HeadingCell } from "../headings/band";
import type { Leaf } from "../headings/stack";
import { reaches } from "./choose";
import { HOLDS, LEAST_ROWS, WEIGHS } from "./evidence";
import type { Sample } from "./samples";
import {
  areQuantities,
  areSentences,
  isDistinct,
  isNumeric,
  isReasons,
  isScores,
  isSign,
  isUnits,
  isVerdicts,
  isWeights,
  pairing,
  rowsThatLost,
} from "./values";

/** In the order in which they are sought: what is certain first tells the others. */
export const MEANINGS = [
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
export type Meaning = (typeof MEANINGS)[number];
/** Nothing is taken for a meaning on less. */
const LEAST = 1;

export interface Column {
  readonly text: string;
  readonly area: Leaf["area"];
  readonly means: Leaf["means"];
  readonly sample: Sample;
}

/** What is known so far, and what is left. */
export interface Search {
  readonly rows: number;
  readonly headings: readonly HeadingCell[];
  readonly free: readonly Column[];
  readonly of: (label: ColumnLabel) => Sample | undefined;
}

interface Vote {
  readonly column: Column;
  readonly total: number;
}

export function bestOf(meaning: Meaning, search: Search): Column | undefined {
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
export const isGroupAlone = ({ label, area }: HeadingCell) =>
  label === "indicatorGroup" && area.left === area.right;

const saysOf = ({ means }: Column, meaning: Meaning) => WEIGHS.suggested * (means.get(meaning) ?? 0);

function votesFor(meaning: Meaning, column: Column, search: Search): number {
  const words = saysOf(column, meaning);
  const against = Math.max(
    0,
    ...MEANINGS.filter((other) => other !== meaning).map((other) => saysOf(column, other)),
  );
  // 一季度计划 is filled in like a result and speaks for something else.
  if (words === 0 && against > 0 && IN_WORDS.has(meaning) && !isBounded(meaning, column, search)) return 0;
  if (isBorneOut(meaning, column, search)) return words + WEIGHS.proven - against / 2;
  return words + (against <= words && agrees(meaning, column, search) ? WEIGHS.agrees : 0);
}

/** ≥95% beside 98%, row after row: no words are needed to tell the target of the two. */
function isBounded(meaning: Meaning, { sample }: Column, { of }: Search): boolean {
  if (meaning !== "target") return false;
  const { holds, bounds } = pairing(sample, of("actual"));
  return holds && bounds >= LEAST_ROWS;
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
export function isMostly({ values, filled }: Sample, is: (label: string) => boolean): boolean {
  const labels = values.filter((value) => value && (is(value.text) || is(normalizeLabel(value.text))));
  return labels.length >= LEAST_ROWS && labels.length >= HOLDS * filled;
}

/** Of either level: 一、产出指标 in a row of its own over 数量指标 15分. */
export const isLevelName = (label: string) =>
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
export function bestPair({ free }: Search): Pair | undefined {
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
