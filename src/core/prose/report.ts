/** A report text read through: its claims recomputed, its figures held against the forms beside it. */
import type { Form } from "../form/model";
import type { Profile } from "../profiles/profile";
import { portion, type Steps } from "../steps";
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

/** Shares of the work that the layout, and the layout and the claims are. */
const LAID_OUT = 0.3;
const CLAIMED = 0.9;

/** Pauses between its parts. */
export function* readReportInSteps(
  text: string,
  forms: readonly Form[],
  profile: Profile,
  against: Against = "agreeing",
): Steps<ReportReading> {
  yield 0;
  const prose = layOut(text);
  yield LAID_OUT;
  const claims = yield* portion(claimsInSteps(prose, profile), LAID_OUT, CLAIMED);
  const apart = against === "agreeing" ? apartFrom(prose, forms) : [];
  return { claims, held: holdProse(prose, forms, profile, against), apart };
}
