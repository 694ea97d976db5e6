/** The arithmetic in what a finding tells, and behind the sums it tells. */
import type { Evidence, FindingValues } from "../../../core/finding";
import { sum } from "../../../core/sheet/arithmetic";
import { readNumber } from "../../../core/sheet/number";
import { formatNumber } from "../../../core/sheet/print";
import type { CitedPiece } from "../../../core/rule/message";
import type { Position, Sheet } from "../../../core/sheet/sheet";

const OPERATOR = /^ ?[÷×+−=] ?$/;

export interface Stretch {
  /** Whether the pieces are a calculation, 690.85 ÷ 816.10 = 84.65%, rather than words. */
  readonly calculation: boolean;
  readonly pieces: readonly CitedPiece[];
}

/** Parts a sentence into words and calculations. */
export function calculationsIn(pieces: readonly CitedPiece[]): Stretch[] {
  const isPart = (index: number): boolean =>
    OPERATOR.test(pieces[index]!.text) ||
    [pieces[index - 1], pieces[index + 1]].some((piece) => piece && OPERATOR.test(piece.text));
  const stretches: { calculation: boolean; pieces: CitedPiece[] }[] = [];
  pieces.forEach((piece, index) => {
    const calculation = isPart(index);
    const last = stretches.at(-1);
    if (last?.calculation === calculation) last.pieces.push(piece);
    else stretches.push({ calculation, pieces: [piece] });
  });
  return stretches;
}

/** Fewer figures stand in the sentence itself. */
const FEWEST = 3;
/** What rounding may take from a sum. */
const NEAR = 0.005;

export interface SumBehind {
  readonly terms: readonly { readonly at: Position; readonly text: string }[];
  readonly total: string;
}

/** The sums among a finding's figures that are just the sum of the cells they rest on. */
export function sumsBehind(values: FindingValues, evidence: Evidence, { rows }: Sheet): SumBehind[] {
  return Object.entries(evidence).flatMap(([name, cells]) => {
    const value = values[name];
    if (typeof value !== "number" || cells.length < FEWEST) return [];
    const terms = cells.flatMap((at) => {
      const reading = readNumber(rows[at.row]?.[at.col]);
      return reading.state === "number" ? [{ at, value: reading.value }] : [];
    });
    if (Math.abs(sum(terms.map((term) => term.value)) - value) > NEAR) return [];
    return [
      {
        terms: terms.map((term) => ({ at: term.at, text: formatNumber(term.value) })),
        total: formatNumber(value),
      },
    ];
  });
}
