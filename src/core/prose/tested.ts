/** Which figure of a claim stands or falls with it, and what should stand in its place. */
import { round } from "../sheet/arithmetic";
import type { Held } from "./table/held";
import type { Claim, ClaimReason, OperandRole, Suspect } from "./model";

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface Correction extends Span {
  /** What stands there. */
  readonly from: string;
  readonly to: string;
  /** False where another figure of the claim may be the wrong one, as the text or the table has it. */
  readonly certain: boolean;
}

const TESTED: readonly OperandRole[] = ["rate", "average", "whole", "difference", "later", "score"];

/** The figure that the claim is about; of a grade its word. */
export function testedSpan(claim: Claim): Span {
  const word = gradeWord(claim);
  if (word) return word;
  const [suspect, another] = claim.suspects;
  if (suspect && !another) return { start: suspect.start, end: suspect.end };
  const { operands, kind, start, end } = claim;
  const roles = kind === "change" ? (["rate", "difference"] as const) : TESTED;
  for (const role of roles) {
    const operand = operands.filter((each) => each.role === role).at(-1);
    if (operand) return { start: operand.start, end: operand.end };
  }
  const last = operands.at(-1);
  return last ? { start: last.start, end: last.end } : { start, end };
}

function gradeWord({ values, quote, end }: Claim): Span | null {
  const { printed } = values;
  if (values["score"] === undefined || typeof printed !== "string" || !quote.endsWith(printed)) return null;
  return { start: end - printed.length, end };
}

const CORRECTED: Readonly<Partial<Record<ClaimReason, OperandRole | "grade">>> = {
  "rate-off": "rate",
  "sum-off": "whole",
  "difference-off": "difference",
  "average-off": "average",
  "digit-lost": "later",
  "digits-swapped": "later",
  "grade-off": "grade",
};

/** What a table says of the figures of a text, by where they begin: true where it has the same. */
type Agreed = ReadonlyMap<number, boolean>;

/**
 * What to write in the place of the figure at fault, else of the one claimed; `null` where no figure alone mends the
 * claim, or several would and the one claimed is not among them. `held` is what a table says of the figures.
 */
export function correctionOf(claim: Claim, held: readonly Held[] = []): Correction | null {
  const { verdict, reason, computed, operands } = claim;
  const role = CORRECTED[reason];
  if (verdict !== "wrong" || computed === null || role === undefined) return null;
  if (role === "grade") {
    const word = gradeWord(claim);
    const { printed } = claim.values;
    if (!word || typeof printed !== "string") return null;
    return { ...word, from: printed, to: computed, certain: true };
  }
  const target = operands.filter((each) => each.role === role).at(-1);
  if (!target || computed.startsWith("-")) return null;
  const agreed: Agreed = new Map(held.map((each) => [each.figure.start, each.agrees]));
  const suspects = suspectsBeside(claim, agreed);
  const [only] = suspects;
  const operand = suspects.length === 1 ? operands.find(({ start }) => start === only!.start) : target;
  if (!operand || (suspects.length > 1 && suspects.every(({ start }) => start !== target.start))) return null;
  const opposed = operands.some(({ start }) => start !== operand.start && agreed.get(start) === false);
  const certain =
    (reason === "digit-lost" || suspects.length === 1) && !opposed && agreed.get(operand.start) !== true;
  // The comma before it is all that is left of the digits.
  const lost = reason === "digit-lost" && claim.quote[operand.start - 1 - claim.start] === "," ? "," : "";
  const from = lost + operand.text;
  const to = writtenLike(operand.text, operand === target ? computed : only!.to, lost !== "");
  if (to === undefined || to === from) return null;
  return { start: operand.start - lost.length, end: operand.end, from, to, certain };
}

/** The figures that may be at fault: those that the table has as printed are not, one that it has otherwise is. */
function suspectsBeside({ suspects }: Claim, agreed: Agreed): readonly Suspect[] {
  const wrong = suspects.filter(({ start }) => agreed.get(start) === false);
  if (wrong.length === 1) return wrong;
  const left = suspects.filter(({ start }) => agreed.get(start) !== true);
  return left.length > 0 ? left : suspects;
}

const FIGURE = /^(-?)([\d,，.]+)(.*)$/su;

/** A computed figure with the grouping and at least the decimals of the printed one; not across a change of sign. */
function writtenLike(printed: string, computed: string, inThousands: boolean): string | undefined {
  const [, , was = "", unit = ""] = FIGURE.exec(printed.normalize("NFKC")) ?? [];
  const [, sign, digits, unitNow = ""] = FIGURE.exec(computed) ?? [];
  if (sign === undefined || digits === undefined || sign === "-") return undefined;
  if (unit.replace(/\s/g, "") !== unitNow.normalize("NFKC")) return undefined;
  const value = Number(digits);
  const decimals = Math.max(decimalsOf(was), decimalsOf(String(value)));
  const [whole = "", fraction] = round(value, decimals).toFixed(decimals).split(".");
  const grouped = inThousands || was.includes(",") ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${grouped}${fraction === undefined ? "" : `.${fraction}`}${unitNow}`;
}

const decimalsOf = (figure: string) => /\.(\d+)$/.exec(figure)?.[1]?.length ?? 0;

/**
 * One correction a place: where two claims want different figures, none; those that are certain count first. None is
 * certain where the table has the figure as printed, or has another for one that it was computed from.
 */
export function correctionsOf(claims: readonly Claim[], held: readonly Held[] = []): Correction[] {
  const byPlace = new Map<number, Correction | null>();
  const all = claims.map((claim) => correctionOf(claim, held)).filter((each) => each !== null);
  for (const each of [...all.filter((c) => c.certain), ...all.filter((c) => !c.certain)]) {
    const other = byPlace.get(each.start);
    if (other === undefined) byPlace.set(each.start, each);
    else if (other && other.certain === each.certain && other.to !== each.to) byPlace.set(each.start, null);
  }
  return [...byPlace.values()].filter((each) => each !== null).sort((a, b) => a.start - b.start);
}

/** The text with these corrections made; they do not overlap. */
export function corrected(text: string, corrections: readonly Correction[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, to } of [...corrections].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(at, start), to);
    at = end;
  }
  return parts.join("") + text.slice(at);
}
