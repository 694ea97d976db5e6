/** The PERF.* functions as Excel calls them. The build turns the comments into Excel's function list. */
import { executionRate, executionScore, grade, weightedScore } from "../core/scoring";
import { nationalProfile } from "../core/profile";
import { toMatrix } from "./coerce";
import { excelError, sayFault, scoringFault } from "./fault";
import { flatten, resultOrThrow, sizeOf, sizesText, spill } from "./spill";

/**
 * 预算执行率＝执行数÷预算数，不四舍五入。预算数为 0 时得 #DIV/0!，有负数时得 #NUM!。
 * @customfunction RATE
 * @param budget 全年预算数（调整后）。可以是一个单元格，也可以是一列。
 * @param executed 全年执行数，与预算数同一单位。
 */
export function rate(
  budget: unknown[][],
  executed: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  return spill([budget, executed], executionRate);
}

/**
 * 预算执行率得分＝执行率×分值，最多得满分，四舍五入到两位小数。
 * @customfunction RATESCORE
 * @param budget 全年预算数（调整后）。可以是一个单元格，也可以是一列。
 * @param executed 全年执行数，与预算数同一单位。
 * @param weight 执行率指标的分值，省略时为 10 分。
 */
export function ratescore(
  budget: unknown[][],
  executed: unknown[][],
  weight?: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  // Excel passes null for an argument left out; a blank cell comes as a range of one.
  return spill([budget, executed, weight ?? nationalProfile.rateWeight], executionScore);
}

/**
 * 加权得分＝各项（得分×权重）之和÷权重之和，四舍五入到两位小数。权重之和不必是 100% 或 100。
 * @customfunction WEIGHTED
 * @param scores 各项得分所在的区域。
 * @param weights 各项权重所在的区域，行数、列数与得分相同。
 */
export function weighted(scores: unknown[][], weights: unknown[][]): number {
  const ranges = [toMatrix(scores), toMatrix(weights)] as const;
  const [a, b] = [sizeOf(ranges[0]), sizeOf(ranges[1])];
  if (a.rows !== b.rows || a.cols !== b.cols)
    throw excelError(sayFault("unpairedWeights", { sizes: sizesText(ranges) }));
  const outcome = weightedScore(flatten(ranges[0]), flatten(ranges[1]));
  return resultOrThrow("error" in outcome ? scoringFault(outcome.error) : outcome.value);
}

/**
 * 自评等级：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差。满分 100 分。
 * @customfunction GRADE
 * @param score 自评总分，0 到 100。可以是一个单元格，也可以是一列。
 */
export function gradeOf(score: unknown[][]): Array<Array<string | CustomFunctions.Error>> {
  return spill([score], (points) => grade(points, nationalProfile));
}

export const functions = { RATE: rate, RATESCORE: ratescore, WEIGHTED: weighted, GRADE: gradeOf };

for (const [id, implementation] of Object.entries(functions)) CustomFunctions.associate(id, implementation);
