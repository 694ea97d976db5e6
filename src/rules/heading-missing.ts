import type { ColumnName } from "../core/form/model";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "heading-missing",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN": "自评表样（财预〔2020〕10号附件）：指标值、实际完成值、分值、得分。",
    en: "Form annexed to Cai Yu [2020] No. 10: target, actual, weight, score.",
  },
  title: { "zh-CN": "缺少必需的列", en: "A required column is missing" },
  options: {},
  messages: {
    missing: {
      "zh-CN": {
        what: "指标表没有找到“{column}”列。",
        why: "缺了这一列，审核人看不出目标、完成情况或得分，表格会被退回。",
        fix: "按表样补上“{column}”列；如果已有此列，请把表头写成常用名称，如“{example}”。",
      },
      en: {
        what: "The indicator table has no column “{column}”.",
        why: "Without it a reviewer cannot see target, result or score, and the table is sent back.",
        fix: "Add the column “{column}”; if it is there, give its heading a usual name, such as “{example}”.",
      },
    },
  },
  check(form, { report }) {
    if (form.headings.length === 0) return;
    // Of two tables in one form the second may have the columns that the first has not.
    const has = (column: ColumnName) =>
      form.headings.some((heading) => heading.column === column) ||
      ((column === "target" || column === "actual") && form.indicators.some((row) => row[column] !== null));
    const at = form.headings[0]!.at;
    const missing: (keyof typeof COLUMNS)[] = [];
    // A scorecard states criteria in place of targets and results, or has its points in the names: 相关性（5分）.
    const weighed = !has("weight") && form.indicators.some(({ weight }) => weight?.value != null);
    // One of points alone (三级指标, 分值, 得分) has no other column between those that were read.
    const closed = has("score") && isWithoutGap(form.headings.map((heading) => heading.at.col));
    const scorecard = (has("criteria") || weighed || closed) && !has("target") && !has("actual");
    // A record of what was done, without points, is held against no targets.
    const record = !has("weight") && !has("score");
    if (!scorecard && !record && !has("target") && !has("adjustedTarget")) missing.push("target");
    if (!scorecard && !has("actual")) missing.push("actual");
    // Transfer payments are reported without weights and scores, and some places state scores alone.
    if (has("weight") && !has("score")) missing.push("score");
    for (const column of missing) report("missing", at, namesOf(column));
  },
});

function isWithoutGap(columns: readonly number[]): boolean {
  return Math.max(...columns) - Math.min(...columns) < new Set(columns).size;
}

/** The column's standard name, and a wording that is recognised. */
const COLUMNS = {
  target: ["年度指标值", "年度指标值"],
  actual: ["实际完成值", "实际完成值"],
  score: ["得分", "得分"],
} as const satisfies Partial<Record<ColumnName, readonly [string, string]>>;

function namesOf(name: keyof typeof COLUMNS): { readonly column: string; readonly example: string } {
  const [column, example] = COLUMNS[name];
  return { column, example };
}
