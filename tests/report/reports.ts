/** A whole report from outcomes, as a run would put it together. */
import type { CrossFinding } from "../../src/batch/cross";
import type { FileOutcome } from "../../src/batch/outcome";
import { formats, type FormatName, type ReportStyle } from "../../src/report/format";
import { fileReport } from "../../src/report/json";
import { nothing, summaryOf, together, type Summary, withCross } from "../../src/batch/summary";
import type { Locale } from "../../src/core/locale";
import { rules } from "../fixtures/forms";

export function style(locale: Locale = "zh-CN", change: Partial<ReportStyle> = {}): ReportStyle {
  const title = locale === "en" ? "National default" : "全国通用";
  const run = {
    profile: { id: "national", title },
    asOf: "2025-06-30",
    locale,
    settings: "0123456789abcdef",
  };
  return { run, width: 60, color: false, ...change };
}

export function reportOf(
  outcomes: readonly FileOutcome[],
  name: FormatName,
  look: ReportStyle = style(),
  left?: number,
  cross: readonly CrossFinding[] = [],
): string {
  const format = formats[name];
  let text = format.head(look);
  let summary: Summary = nothing;
  outcomes.forEach((outcome, order) => {
    const file = fileReport(outcome, rules, look.run.locale);
    const part = format.file({ file, order, stamp: outcome.stamp ?? null }, look);
    text += (order > 0 ? format.between : "") + part;
    summary = together(summary, summaryOf(file));
  });
  summary = withCross(left === undefined ? summary : { ...summary, left }, cross);
  return text + format.foot(summary, look, cross);
}
