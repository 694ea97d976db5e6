/** Which figure of a claim stands or falls with it, and what should stand in its place. */
import { round } from "../sheet/arithmetic";
import type { Held } from "./held";
import type { Claim, ClaimReason, OperandRole } from "./model";

export interface Span {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

export interface Correction extends Span {
  /** What stands there. */
  readonly from: string;
  readonly to: string;
  /** False where another figure of the claim may be the wrong one: a total or one of its parts, or as the table has it. */
  readonly certain: boolean;
}

const TESTED: readonly OperandRole[] = ["rate", "whole", "difference", "later", "score"];

/** The figure that the claim is about; of a grade its word. */
export function testedSpan(claim: Claim): Span {
  const word = gradeWord(claim);
  if (word) return word;
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
  "digit-lost": "later",
  "grade-off": "grade",
};

/** What to write in the place of a wrong figure; `null` where no figure alone mends the claim. */
export function correctionOf(claim: Claim): Correction | null {
  const { verdict, reason, computed, operands } = claim;
  const role = CORRECTED[reason];
  if (verdict !== "wrong" || computed === null || role === undefined) return null;
  if (role === "grade") {
    const word = gradeWord(claim);
    const { printed } = claim.values;
    if (!word || typeof printed !== "string") return null;
    return { ...word, from: printed, to: computed, certain: true };
  }
  const operand = operands.filter((each) => each.role === role).at(-1);
  if (!operand) return null;
  const certain = reason === "rate-off" || reason === "digit-lost";
  // The comma before it is all that is left of the digits.
  const lost = reason === "digit-lost" && claim.quote[operand.start - 1 - claim.start] === "," ? "," : "";
  const from = lost + operand.text;
  const to = writtenLike(operand.text, computed, lost !== "");
  if (to === undefined || to === from) return null;
  return { start: operand.start - lost.length, end: operand.end, from, to, certain };
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
  const agrees = new Map(held.map((each) => [each.figure.start, each.agrees]));
  const all = claims.flatMap((claim) => {
    const correction = correctionOf(claim);
    if (!correction) return [];
    const opposed =
      agrees.get(correction.start) === true ||
      claim.operands.some(({ start }) => start !== correction.start && agrees.get(start) === false);
    return [opposed ? { ...correction, certain: false } : correction];
  });
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
