/** How much of its year a form's figures cover. */
import type { Form, Heading } from "../form/model";
import { finishedMonths, MONTHS_OF_YEAR, parseDay } from "../time/day";
import { isLoneStretch, monthOfTitle, monthsIn } from "../time/span";
import { yearOf } from "../time/year";

/**
 * Months of the year that the figures cover: 12 once the year is closed. What the form states (1-7月执行数,
 * 上半年) counts before `asOf`, the day looked from (YYYY-MM-DD). `null` where a year under way does not say how far.
 */
export function monthsCovered(form: Form, asOf: string | null): number | null {
  const stated = statedMonths(form);
  if (stated !== undefined) return stated;
  const today = asOf === null ? undefined : parseDay(asOf);
  // A self-evaluation speaks of a closed year, whenever it is looked at.
  if (today && form.kind !== "self-evaluation" && yearOf(form) === today.year) return finishedMonths(today);
  return form.kind === "monitoring" ? null : MONTHS_OF_YEAR;
}

function statedMonths(form: Form): number | undefined {
  const headings = [...form.headings, ...(form.funds?.headings ?? [])].filter(isSpending);
  for (const { text } of headings) {
    const months = monthsIn(text) ?? (isLoneStretch(text) ? 0 : undefined);
    if (months !== undefined) return months;
  }
  const titled = monthsIn(form.title);
  // A self-evaluation speaks of a closed year.
  if (titled !== undefined || form.kind === "self-evaluation") return titled;
  return monthsIn(form.head["period"]?.text ?? "") ?? monthOfTitle(form.title);
}

const isSpending = ({ column }: Heading) => column === "executed" || column === "rate";
