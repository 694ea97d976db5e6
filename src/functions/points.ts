/** PERF functions of targets, scores and grades. The build turns the comments into Excel's function list. */
import { grade, type ScoringError, weightedScore } from "../core/scoring/scores";
import { deviation as deviationOf, scoreAgainst, type Unmeasured } from "../core/scoring/target";
import { tierOf, tierScores } from "../core/scoring/tiers";
import { isFault, toDirection, toFigure, toMatrix, toNumber, toProfile, toText } from "./coerce";
import {
  type CellFault,
  excelError,
  excerpt,
  isScoringError,
  sayFault,
  sayNoResult,
  scoringFault,
} from "./fault";
import { coerceAll, flatten, isSameSize, resultOrThrow, sizesText, spillCells } from "./spill";

/**
 * 定量指标得分：达到得满分，未达到按完成比例，两位小数。“≤”超出时按 指标值÷完成值；日期超期、指标值为 0 而超出的得 0 分。
 * @customfunction SCORE
 * @helpurl https://perf.example/help/SCORE.html
 * @param target 年度指标值，数字或“≥95%”“12月底前”这样的文字。没写符号的按 ≥。
 * @param actual 实际完成值，可带单位；单位不同时自动换算。
 * @param weight 该指标的分值。
 * @param direction 指标性质：≥、≤、=，或 正向、反向。指标值里已有符号的可省略。
 */
export function scoreOf(
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  direction?: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  return spillCells([target, actual, weight, direction], (aim, result, points, way) => {
    const figures = coerceAll([aim, result], toFigure);
    if (isFault(figures)) return figures;
    const full = toNumber(points);
    if (isFault(full)) return full;
    // 指标性质 of some forms says 定性 instead of a sign.
    if (toText(way) === "定性") return unmeasured("qualitative", aim, result);
    const sign = toDirection(way);
    if (isFault(sign)) return sign;
    const outcome = scoreAgainst(figures[0]!, figures[1]!, full, sign);
    return "error" in outcome ? unmeasured(outcome.error, aim, result) : outcome.value;
  });
}

/**
 * 定性指标的得分范围：按达成、部分达成、未达成，给出最低分、最高分两格。看不出档次时得 #N/A。
 * @customfunction BAND
 * @helpurl https://perf.example/help/BAND.html
 * @param tier 完成情况，如“达成预期指标”“部分达成”“未达成”。一个单元格或一列。
 * @param weight 该指标的分值。
 * @param profile 评分口径，如 hubei（湖北，80%、50% 分档）。省略时为全国通用。
 */
export function band(
  tier: unknown[][],
  weight: unknown[][],
  profile?: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  const tiers = toMatrix(tier);
  if (tiers.some((row) => row.length !== 1))
    throw excelError(sayFault("oneColumn", { sizes: sizesText([tiers]) }));
  const bound = (place: 0 | 1) =>
    spillCells([tiers, weight, profile], (wording, points, rules) => {
      const [text, full, scheme] = [toText(wording), toNumber(points), toProfile(rules)];
      if (isFault(text)) return text;
      if (isFault(full)) return full;
      if (isFault(scheme)) return scheme;
      const step = tierOf(text, scheme.tiers);
      if (!step) return sayNoResult("unknownTier", { text: excerpt(text) });
      const outcome = tierScores(step, full);
      return "error" in outcome ? scoringFault(outcome.error) : outcome.value[place];
    });
  const [lowest, highest] = [bound(0), bound(1)];
  if (lowest.some((row) => row.length !== 1))
    throw excelError(sayFault("oneColumn", { sizes: sizesText([tiers, toMatrix(weight)]) }));
  return lowest.map((row, index) => [row[0]!, highest[index]![0]!]);
}

/**
 * 偏差率＝（实际完成值－指标值）÷指标值，不四舍五入。正数为高于指标值，负数为低于；“≤”的指标，正数才是未达到。
 * @customfunction DEVIATION
 * @helpurl https://perf.example/help/DEVIATION.html
 * @param target 年度指标值，数字或“≥95%”这样的文字。为 0 时得 #DIV/0!。
 * @param actual 实际完成值，可带单位；单位不同时自动换算。
 */
export function deviation(
  target: unknown[][],
  actual: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  return spillCells([target, actual], (aim, result) => {
    const figures = coerceAll([aim, result], toFigure);
    if (isFault(figures)) return figures;
    const outcome = deviationOf(figures[0]!, figures[1]!);
    return "error" in outcome ? unmeasured(outcome.error, aim, result) : outcome.value;
  });
}

/**
 * 加权得分＝各项（得分×权重）之和÷权重之和，四舍五入到两位小数。权重之和不必是 100% 或 100。
 * @customfunction WEIGHTED
 * @helpurl https://perf.example/help/WEIGHTED.html
 * @param scores 各项得分所在的区域。
 * @param weights 各项权重所在的区域，行数、列数与得分相同。
 */
export function weighted(scores: unknown[][], weights: unknown[][]): number {
  const ranges = [toMatrix(scores), toMatrix(weights)] as const;
  if (!isSameSize(ranges)) throw excelError(sayFault("unpairedWeights", { sizes: sizesText(ranges) }));
  const outcome = weightedScore(flatten(ranges[0]), flatten(ranges[1]));
  return resultOrThrow("error" in outcome ? scoringFault(outcome.error) : outcome.value);
}

/**
 * 自评等级：90 分及以上为优，80 分及以上为良，60 分及以上为中，60 分以下为差。满分 100 分。
 * @customfunction GRADE
 * @helpurl https://perf.example/help/GRADE.html
 * @param score 自评总分，0 到 100。可以是一个单元格，也可以是一列。
 * @param profile 评分口径，如 hubei。省略时为全国通用。
 */
export function gradeOf(
  score: unknown[][],
  profile?: unknown[][],
): Array<Array<string | CustomFunctions.Error>> {
  return spillCells([score, profile], (points, rules) => {
    const [total, scheme] = [toNumber(points), toProfile(rules)];
    if (isFault(total)) return total;
    if (isFault(scheme)) return scheme;
    const outcome = grade(total, scheme);
    return "error" in outcome ? scoringFault(outcome.error) : outcome.value;
  });
}

function unmeasured(error: ScoringError | Unmeasured, target: unknown, actual: unknown): CellFault {
  if (isScoringError(error)) return scoringFault(error);
  return sayNoResult(error, { target: shown(target), actual: shown(actual) });
}

/** The beginning of what a cell says. */
function shown(cell: unknown): string {
  const text = toText(cell);
  return isFault(text) ? text.code : excerpt(text);
}
