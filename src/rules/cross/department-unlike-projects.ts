/** A department's expenditure takes in that of all its projects. */
import { groupBy } from "../../core/group-by";
import { round, sum } from "../../core/sheet/arithmetic";
import { formatAmount } from "../../core/sheet/print";
import { defineCrossRule } from "./rule";
import { TOLERANCE, type Table } from "./table";
export default defineCrossRule({
  id: "department-unlike-projects",
  scope: "batch",
  severity: "warning",
  basis: {
    "zh-CN": "部门整体支出包括所属全部项目支出，项目表之和不应大于部门表（部门决算口径）。",
    en: "A department's expenditure takes in that of all its projects: their sum is no more than its own (final accounts).",
  },
  title: { "zh-CN": "部门表与所属项目表不符", en: "A department's table unlike its projects'" },
  options: {},
  messages: {
    executedOver: {
      "zh-CN": {
        what: "{count} 个项目表的执行数合计 {sum} {money}，大于部门表的执行数 {limit} {money}。",
        why: "部门支出包括全部项目支出；项目之和更大，说明至少有一张表填错。",
        fix: "核对部门表与各项目表的执行数，以决算数为准改正。",
      },
      en: {
        what: "The tables of {count} projects executed {sum} {money} together; the department's executed figure is {limit} {money}.",
        why: "A department's expenditure takes in all its projects: where they come to more, a table is wrong.",
        fix: "Hold the executed figures of the department and its projects against the final accounts.",
      },
    },
    expenditureOver: {
      "zh-CN": {
        what: "{count} 个项目表的执行数合计 {sum} {money}，大于部门表的项目支出 {limit} {money}。",
        why: "部门支出包括全部项目支出；项目之和更大，说明至少有一张表填错。",
        fix: "核对部门表与各项目表的执行数，以决算数为准改正。",
      },
      en: {
        what: "The tables of {count} projects executed {sum} {money} together; the department's project expenditure is {limit} {money}.",
        why: "A department's expenditure takes in all its projects: where they come to more, a table is wrong.",
        fix: "Hold the executed figures of the department and its projects against the final accounts.",
      },
    },
    budgetOver: {
      "zh-CN": {
        what: "{count} 个项目表的预算数合计 {sum} {money}，大于部门表的预算数 {limit} {money}。",
        why: "部门预算包括全部项目预算；项目之和更大，说明至少有一张表填错，或者预算数的口径不同。",
        fix: "核对部门表与各项目表的预算数，用同一口径（都用调整后的全年预算数）。",
      },
      en: {
        what: "The tables of {count} projects have budgets of {sum} {money} together; the department's is {limit} {money}.",
        why: "A department's budget takes in all its projects: where they come to more, a table is wrong or means another budget.",
        fix: "Use the same budget, that of the year as adjusted, in all of them.",
      },
    },
    incomplete: {
      "zh-CN": {
        what: "部门表的项目支出是 {limit} {money}，这一批里 {count} 个项目表的执行数合计只有 {sum} {money}。",
        why: "项目表可能没有报齐。",
        fix: "核对缺哪些项目的自评表；按规定不用自评的项目不用补。",
      },
      en: {
        what: "The department's project expenditure is {limit} {money}; the tables of {count} projects in this batch come to {sum} {money}.",
        why: "Tables of projects may be missing.",
        fix: "Find out which; projects exempt from self-evaluation need none.",
      },
    },
  },
  severities: { incomplete: "hint" },
  check(tables, { report }) {
    const evaluations = tables.filter(({ kind }) => kind === "self-evaluation");
    const projects = groupBy(
      evaluations.filter(({ isProject, supervisor }) => isProject && supervisor !== ""),
      ({ supervisor, year }) => `${year} ${supervisor}`,
    );
    for (const department of evaluations) {
      const { isProject, unit, year, money, budget, executed, projectExpenditure } = department;
      if (isProject || unit === "" || money === null) continue;
      const parts = onceEach(projects.get(`${year} ${unit}`) ?? []);
      if (parts.length === 0 || parts.some((project) => project.money !== money)) continue;
      const places = [department.place, ...parts.map(({ place }) => place)] as const;
      const tolerance = TOLERANCE * (parts.length + 1);
      const values = (total: number, limit: number) => ({
        count: parts.length,
        money,
        sum: formatAmount(total),
        limit: formatAmount(limit),
      });
      const spent = sumOf(parts, "executed");
      const limit = projectExpenditure ?? executed;
      if (spent !== null && limit !== null && spent > limit + tolerance)
        report(
          projectExpenditure === null ? "executedOver" : "expenditureOver",
          places,
          values(spent, limit),
        );
      else if (spent !== null && projectExpenditure !== null && spent < projectExpenditure - tolerance)
        report("incomplete", places, values(spent, projectExpenditure));
      const given = sumOf(parts, "budget");
      if (given !== null && budget !== null && given > budget + tolerance)
        report("budgetOver", places, values(given, budget));
    }
  },
});

/** A table handed in twice counts once. */
const onceEach = (projects: readonly Table[]) => [
  ...new Map(projects.map((project) => [project.key, project])).values(),
];

/** `null` where one does not state it. */
function sumOf(projects: readonly Table[], column: "budget" | "executed"): number | null {
  const amounts = projects.map((project) => project[column]);
  return amounts.some((amount) => amount === null) ? null : round(sum(amounts.map(Number)), 6);
}
