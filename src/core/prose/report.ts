/** A report text read through: its claims recomputed, its figures held against the forms beside it. */
import type { Form } from "../form/model";
import type { Profile } from "../profiles/profile";
import { apartFrom, holdProse, type Against, type Apart, type HeldBy } from "./table/against-forms";
import { layOut } from "./text/layout";
import type { Claim } from "./model";
import { claimsInSteps } from "./read";

export interface ReportReading {
  readonly claims: readonly Claim[];
  readonly held: readonly HeldBy[];
  /** Forms that it was not held against, being of another year or office. */
  readonly apart: readonly Apart[];
}

/** Share of the work that the layout is. */
const LAYOUT = 0.3;
const CLAIMS = 0.6;

/** Pauses between its parts; yields the share that is done. */
export function* readReportInSteps(
  text: string,
  forms: readonly Form[],
  profile: Profile,
  against: Against = "agreeing",
): Generator<number, ReportReading> {
  yield 0;
  const prose = layOut(text);
  yield LAYOUT;
  const steps = claimsInSteps(prose, profile);
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield LAYOUT + CLAIMS * step.value;
  const apart = against === "agreeing" ? apartFrom(prose, forms) : [];
  return { claims: step.value, held: holdProse(prose, forms, profile, against), apart };
}
