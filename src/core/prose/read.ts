/** Report text in, claims out: every figure that rests on others, recomputed. */
import type { Profile } from "../profiles/profile";
import { agreementClaims } from "./claims/agreements";
import { changeClaims } from "./claims/change";
import { completionClaims } from "./claims/completion";
import { countClaims } from "./claims/counts";
import { cutClaims } from "./claims/cuts";
import { executionClaims } from "./claims/execution";
import { gradeClaims } from "./claims/grade";
import { ofBaseClaims } from "./claims/of-base";
import { overTaskClaims } from "./claims/over-task";
import { partsClaims } from "./claims/parts";
import { pointClaims } from "./claims/points";
import { repeatedClaims } from "./claims/repeated";
import { shareClaims } from "./claims/share";
import { targetClaims } from "./claims/targets";
import { totalClaims } from "./claims/totals";
import { toClaim, type Draft } from "./claim";
import { layOut, type Placed, type Prose } from "./layout";
import type { Claim } from "./model";

/**
 * Reads the claims of a text in the order they stand. Never throws; takes time in proportion to the text.
 * `profile` gives the bands of the grades.
 */
export function readClaims(text: string, profile: Profile): Claim[] {
  const steps = claimsInSteps(layOut(text), profile);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `readClaims`, pausing after each kind of claim; yields the share that is done. */
export function* claimsInSteps(prose: Prose, profile: Profile): Generator<number, Claim[]> {
  const consumed = new Set<number>();
  const drafts: Draft[] = [];
  const settled = new Set<number>();
  for (const [index, reader] of SUMS.entries()) {
    drafts.push(...reader(prose, consumed));
    yield (index + 1) / STEPS;
  }
  for (const draft of drafts) if (draft.verdict === "right") settled.add(wholeOf(draft).index);
  for (const [index, reader] of OTHERS.entries()) {
    for (const draft of reader({ prose, consumed, settled, profile })) drafts.push(draft);
    yield (SUMS.length + index + 1) / STEPS;
  }
  return settle(drafts)
    .map((draft) => toClaim(prose, draft))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

interface Reading {
  readonly prose: Prose;
  /** Figures that are parts of a whole, or the whole. */
  readonly consumed: Set<number>;
  /** Totals that their parts make up. */
  readonly settled: Set<number>;
  readonly profile: Profile;
}

const SUMS = [partsClaims, totalClaims, cutClaims] as const;
/** Those that tell what is consumed stand before those that ask. */
const OTHERS: readonly ((reading: Reading) => Draft[])[] = [
  ({ prose, consumed, settled }) => agreementClaims(prose, consumed, settled),
  ({ prose, consumed }) => executionClaims(prose, consumed),
  ({ prose }) => ofBaseClaims(prose),
  ({ prose }) => completionClaims(prose),
  ({ prose }) => overTaskClaims(prose),
  ({ prose }) => changeClaims(prose),
  ({ prose }) => shareClaims(prose),
  ({ prose, profile }) => gradeClaims(prose, profile),
  ({ prose }) => pointClaims(prose),
  ({ prose }) => targetClaims(prose),
  ({ prose }) => countClaims(prose),
  ({ prose }) => repeatedClaims(prose),
];
const STEPS = SUMS.length + OTHERS.length;

const wholeOf = ({ operands }: Draft): Placed => operands[0]![1];

/** One fault, one claim: parts that make up their total in another reading are no fault, and a lost digit explains the sums around it. */
function settle(drafts: readonly Draft[]): Draft[] {
  const settled = new Map<number, Set<number>>();
  const lost = new Set<number>();
  for (const draft of drafts) {
    if (draft.kind === "parts-total" && draft.verdict === "right") {
      const parts = settled.get(wholeOf(draft).index) ?? new Set();
      draft.operands.forEach(([, f]) => parts.add(f.index));
      settled.set(wholeOf(draft).index, parts);
    }
    if (draft.reason === "digit-lost")
      draft.operands.forEach(([role, f]) => role === "later" && lost.add(f.index));
  }
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    if (draft.kind === "parts-total" && draft.verdict !== "right") {
      const others = settled.get(wholeOf(draft).index);
      if (draft.operands.some(([role, f]) => lost.has(f.index) || (role === "part" && others?.has(f.index))))
        return false;
    }
    const key = `${draft.kind} ${draft.verdict} ${draft.operands.map(([role, f]) => `${role}${f.index}`).join(" ")}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
