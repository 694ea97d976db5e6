/** PERF functions of money and time. The build turns the comments into Excel's function list. */
import { nationalProfile } from "../core/profiles/national";
import { executionRate, executionScore } from "../core/scoring/scores";
import { pace as paceOf } from "../core/scoring/pace";
import { monthsElapsed } from "../core/time/day";
import { lowExecution } from "../core/scoring/projects";
import lowUnexplained from "../rules/project-low-unexplained";
import { isFault, toCell, toDay, toMatrix, toNumber } from "./coerce";
import { excelError, inputFault, sayFault, scoringFault } from "./fault";
import { isSameSize, resultOrThrow, sizesText, spill, spillCells } from "./spill";
import { isCellError } from "../core/sheet/sheet";

/** Rate, as a fraction, below which systems in use flag a project. */
const LOW_RATE = Number(lowUnexplained.options["threshold"]);

/**
 * 预算执行率＝执行数÷预算数，不四舍五入。预算数为 0 时得 #DIV/0!，有负数时得 #NUM!。
 * @customfunction RATE
 * @helpurl https://perf.example/help/RATE.html
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
 * @helpurl https://perf.example/help/RATESCORE.html
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
 * 支出进度与时间进度之比＝执行率÷（已过月数÷12），不四舍五入。1 为与序时进度持平，小于 1 为落后。
 * @customfunction PACE
 * @helpurl https://perf.example/help/PACE.html
 * @param budget 全年预算数（调整后）。可以是一个单元格，也可以是一列。
 * @param executed 截至该日的累计执行数，与预算数同一单位。
 * @param asOf 执行数截至哪一天。日期，或“2023年7月”这样的文字；28 日起当月算过完。
 * @param yearStart 从哪个月算起，取该日所在的月；省略时从截止日当年 1 月算起。
 */
export function pace(
  budget: unknown[][],
  executed: unknown[][],
  asOf: unknown[][],
  yearStart?: unknown[][],
): Array<Array<number | CustomFunctions.Error>> {
  return spillCells([budget, executed, asOf, yearStart], (given, spent, until, from) => {
    const [total, used, day] = [toNumber(given), toNumber(spent), toDay(until, "last")];
    for (const value of [total, used, day]) if (isFault(value)) return value;
    const start = toCell(from) === null || toCell(from) === 0 ? null : toDay(from, "first");
    if (isFault(start)) return start;
    const outcome = paceOf(total as number, used as number, monthsElapsed(day as never, start));
    return "error" in outcome ? scoringFault(outcome.error) : outcome.value;
  });
}

/**
 * 执行率偏低的项目，从低到高列出名称、预算数、执行数、执行率；没有时为“无”。合计行、没有预算的行不列。
 * @customfunction LOW
 * @helpurl https://perf.example/help/LOW.html
 * @param names 项目名称所在的一列，不含表头。
 * @param budgets 全年预算数所在的一列，行数与名称相同。
 * @param executed 全年执行数所在的一列，行数与名称相同。
 * @param threshold 执行率低于多少算偏低，用小数或百分比，省略时为 80%。
 */
export function low(
  names: unknown[][],
  budgets: unknown[][],
  executed: unknown[][],
  threshold?: unknown[][],
): Array<Array<string | number | boolean>> {
  const ranges = [toMatrix(names), toMatrix(budgets), toMatrix(executed)] as const;
  if (!isSameSize(ranges)) throw excelError(sayFault("unpairedProjects", { sizes: sizesText(ranges) }));
  const limit = threshold ? resultOrThrow(toNumber(toMatrix(threshold)[0]?.[0])) : LOW_RATE;
  if (!(limit >= 0 && limit <= 1)) throw excelError(scoringFault(limit < 0 ? "negative" : "above-full"));
  const [labels, given, spent] = ranges.map((range) => range.flat()) as [unknown[], unknown[], unknown[]];
  const projects = labels.map((label, index) => {
    const name = toCell(label);
    if (isCellError(name)) throw excelError(inputFault(name.error));
    const [budget, used] = [resultOrThrow(toNumber(given[index])), resultOrThrow(toNumber(spent[index]))];
    // A blank name may come as 0.
    return { name: name || "", budget, executed: used };
  });
  const outcome = lowExecution(projects, limit);
  if ("error" in outcome) throw excelError(scoringFault(outcome.error));
  if (outcome.value.length === 0) return [["无"]];
  return outcome.value.map((project) => [project.name, project.budget, project.executed, project.rate]);
}
