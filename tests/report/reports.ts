/** A whole report from outcomes, as a run would put it together. */
import { fileReport } from "../../src/batch/file-report";
import type { CrossReport } from "../../src/batch/cross";
import type { FileOutcome } from "../../src/batch/outcome";
import { nothing, summaryOf, together, type Summary, withCross } from "../../src/batch/summary";
import type { AnyRule } from "../../src/core/rule/rule";
import type { Locale } from "../../src/core/locale";
import { formats, type FormatName } from "../../src/report";
import type { ReportStyle } from "../../src/report/format";
import { rules as rulesOfForms } from "../fixtures/forms";

export function style(locale: Locale = "zh-CN", change: Partial<ReportStyle> = {}): ReportStyle {
  const title = locale === "en" ? "National default" : "全国通用";
  const run = {
    profile: { id: "national", title },
    asOf: "2025-06-30",
    locale,
    settings: "0123456789abcdef",
  };
  return { run, width: 60, color: false, links: { folder: "/out", working: "/work" }, ...change };
}

export async function reportOf(
  outcomes: readonly FileOutcome[],
  name: FormatName,
  look: ReportStyle = style(),
  left?: number,
  cross: readonly CrossReport[] = [],
  rules: readonly AnyRule[] = rulesOfForms,
): Promise<string> {
  let text = "";
  const report = await formats[name].begin(look, { write: (content) => void (text += String(content)) });
  let summary: Summary = nothing;
  for (const [order, outcome] of outcomes.entries()) {
    const file = fileReport(outcome, rules, look.run.locale);
    await report.file(formats[name].part({ file, order, stamp: outcome.stamp ?? null }, look));
    summary = together(summary, summaryOf(file));
  }
  await report.end(withCross(left === undefined ? summary : { ...summary, left }, cross), cross);
  return text;
}
