/** Self-evaluation, monitoring, target table or list of projects: told by the blocks, their headings and the title. */
import { MONTHS_OF_YEAR } from "../time/day";
import { monthsIn } from "../time/span";
import type { Band } from "./headings/band";
import type { Form, FormKind } from "./model";

/** 绩效目标表 with a column of results printed for later: nothing is in it yet. */
function isUnusedTarget({ title, indicators }: Pick<Form, "title" | "indicators">): boolean {
  const unused = indicators.every(({ actual, score }) => !actual?.text && !score?.text);
  return unused && /目标(?:申报|批复|申请)?表/.test(title) && !/自评|完成|评价/.test(title);
}

/** Results of some months (1—7月达, 8月底止支出), and no scores yet. */
function isUnderway({ head }: Pick<Form, "head">, bands: readonly Band[]): boolean {
  const results = bands.flatMap(({ headings }) =>
    headings.flatMap(({ label, text }) => (label === "actual" || label === "executed" ? text : [])),
  );
  return [...results, head["period"]?.text ?? ""].some(
    (text) => (monthsIn(text) ?? MONTHS_OF_YEAR) < MONTHS_OF_YEAR,
  );
}

/** Results or scores make a self-evaluation; targets alone are a 绩效目标表. */
export function kindOf(
  form: Omit<Form, "kind" | "unread" | "doubtful">,
  bands: readonly Band[],
): FormKind | undefined {
  const lists = bands.every((band) => band.kind === "projects");
  if (lists && form.indicators.length === 0) return "project-list";
  const labels = new Set(bands.flatMap((band) => band.headings.map((heading) => heading.label)));
  if (labels.has("executedToDate") || labels.has("forecast") || /监控/.test(form.title)) return "monitoring";
  if (!labels.has("score") && isUnderway(form, bands)) return "monitoring";
  if (lists) return "project-list";
  if (form.indicators.length > 0 || form.headings.length > 0) {
    const results = labels.has("actual") || labels.has("score");
    return results && !isUnusedTarget(form) ? "self-evaluation" : "target";
  }
  // Funds without indicators: only where the block itself or the title speaks of evaluation.
  const evaluates = labels.has("score") || labels.has("rate") || /自评|绩效/.test(form.title);
  return evaluates || bands[0]!.kind === "fund-pairs" ? "self-evaluation" : undefined;
}
