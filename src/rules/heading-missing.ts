import type { ColumnName } from "../core/form/model";
import { fellShort } from "../core/facts/achievement";
import { hasPlaceForReasons, isWritten } from "../core/facts/reasons";
import { cited } from "../core/rule/evidence";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "heading-missing",
  scope: "form",
  kinds: ["self-evaluation"],
  severity: "error",
  basis: {
    "zh-CN": "自评表样（财预〔2020〕10号附件）：指标值、实际完成值、分值、得分、偏差原因分析及改进措施。",
    en: "Form annexed to Cai Yu [2020] No. 10: target, actual, weight, score, cause of deviation and measure.",
  },
  title: { "zh-CN": "缺少必需的列", en: "A required column is missing" },
  options: {},
  // Some places have no such column on their forms, and explain elsewhere.
  severities: { explanation: "warning" },
  messages: {
    explanation: {
      "zh-CN": {
        what: "有 {count} 项指标扣了分或没达到目标，表里没有写原因的地方：指标表没有找到“{column}”列，表头、表下也没有说明。",
        why: "扣了分、没达到目标的指标没有说明原因，审核人会追问。",
        fix: "按表样补上“{column}”列，或在表下写明原因；如果已有此列，请把表头写成常用名称，如“{example}”。",
      },
      en: {
        what: "{count} indicators lost points or fell short, and the form has no place for the reason: no column “{column}”, no word in its head or under it.",
        why: "Where points were lost and no reason is given a reviewer will ask.",
        fix: "Add the column “{column}” or state the reasons under the table; if it is there, give its heading a usual name, such as “{example}”.",
      },
    },
    missing: {
      "zh-CN": {
        what: "指标表没有找到“{column}”列。",
        why: "缺了这一列，审核人看不出目标、完成情况或扣分原因，表格会被退回。",
        fix: "按表样补上“{column}”列；如果已有此列，请把表头写成常用名称，如“{example}”。",
      },
      en: {
        what: "The indicator table has no column “{column}”.",
        why: "Without it a reviewer cannot see target, result or cause, and the table is sent back.",
        fix: "Add the column “{column}”; if it is there, give its heading a usual name, such as “{example}”.",
      },
    },
  },
  check(form, { report }) {
    if (form.headings.length === 0) return;
    const has = (column: ColumnName) => form.headings.some((heading) => heading.column === column);
    const at = form.headings[0]!.at;
    const missing: (keyof typeof COLUMNS)[] = [];
    // A scorecard states criteria in place of targets and results, or has its points in the names: 相关性（5分）.
    const weighed = !has("weight") && form.indicators.some(({ weight }) => weight?.value != null);
    const scorecard = (has("criteria") || weighed) && !has("target") && !has("actual");
    if (!scorecard && !has("target") && !has("adjustedTarget")) missing.push("target");
    if (!scorecard && !has("actual")) missing.push("actual");
    // Transfer payments are reported without weights and scores, and some places state scores alone.
    if (has("weight") && !has("score")) missing.push("score");
    for (const column of missing) report("missing", at, namesOf(column));
    if (hasPlaceForReasons(form)) return;
    // Some places leave the column out by design: it is missed only where something is owed.
    const owed = form.indicators.filter(
      (indicator) => fellShort(indicator, form) && !isWritten(form, indicator.explanation),
    );
    if (owed.length > 0)
      report("explanation", at, {
        ...namesOf("explanation"),
        count: cited(owed.length, ...owed.map(({ score, actual }) => score ?? actual)),
      });
  },
});

/** The column's standard name, and a wording that is recognised. */
const COLUMNS = {
  target: ["年度指标值", "年度指标值"],
  actual: ["实际完成值", "实际完成值"],
  score: ["得分", "得分"],
  explanation: ["偏差原因分析及改进措施", "偏差原因分析及改进措施"],
} as const satisfies Partial<Record<ColumnName, readonly [string, string]>>;

function namesOf(name: keyof typeof COLUMNS): { readonly column: string; readonly example: string } {
  const [column, example] = COLUMNS[name];
  return { column, example };
}
