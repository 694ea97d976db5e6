/** PERF functions that look through a table. The build turns the comments into Excel's function list. */
import { isExplanation } from "../core/labels/explanation";
import { fallsShort } from "../core/scoring/target";
import { parseAddress } from "../core/sheet/sheet";
import { checkRange } from "./check-range";
import { isFault, toFigure, toMatrix, toNumber, toProfile, toText } from "./coerce";
import { coerceAll, resultOrThrow, spillCells } from "./spill";

/**
 * 该写说明而没写的为 TRUE：得分低于分值，或实际完成值没有达到指标值，而说明是空的、“无”“同上”或横线。
 * @customfunction MISSING
 * @helpurl https://perf.example/help/MISSING.html
 * @param weight 分值。可以是一个单元格，也可以是一列。
 * @param score 得分。
 * @param explanation 偏差原因分析及改进措施。
 * @param target 年度指标值，可省略。没写符号的按 ≥。
 * @param actual 实际完成值，可省略。
 */
export function missing(
  weight: unknown[][],
  score: unknown[][],
  explanation: unknown[][],
  target?: unknown[][],
  actual?: unknown[][],
): Array<Array<boolean | CustomFunctions.Error>> {
  return spillCells([weight, score, explanation, target, actual], (full, points, said, aim, result) => {
    const figures = coerceAll([full, points], toNumber);
    if (isFault(figures)) return figures;
    const text = toText(said);
    if (isFault(text)) return text;
    const measured = coerceAll([aim, result], toFigure);
    if (isFault(measured)) return measured;
    const due = figures[1]! < figures[0]! || fallsShort(measured[0]!, measured[1]!);
    return due && !isExplanation(text);
  });
}

/**
 * 检查一张绩效自评表，列出问题所在单元格、级别和问题；没有问题时为“未发现问题”。选中整张表，包括标题和表头。
 * @customfunction CHECK
 * @helpurl https://perf.example/help/CHECK.html
 * @requiresParameterAddresses
 * @param range 整张自评表或项目明细表，包括标题和表头。
 * @param [profile] 评分口径，如 hubei、sichuan。省略时为全国通用。
 * @param invocation Excel 告知区域所在的位置。
 */
export function check(
  range: unknown[][],
  profile: unknown[][],
  invocation?: CustomFunctions.Invocation,
): string[][] {
  const place = parseAddress(invocation?.parameterAddresses?.[0] ?? "");
  const scheme = resultOrThrow(toProfile(toMatrix(profile)[0]?.[0]));
  return checkRange(toMatrix(range), scheme, place ? { row: place.top, col: place.left } : null);
}
