/** Report text in, claims out: every figure that rests on others, assigned by words and place, then recomputed. */
import type { Profile } from "../profiles/profile";
import { toEnd, type Steps } from "../steps";
import { toClaim } from "./verdicts/claim";
import type { Draft } from "./verdicts/draft";
import { suspectsOf } from "./verdicts/graph";
import { layOut, type Prose } from "./text/layout";
import type { Claim } from "./model";
import { accounts } from "./relations/sums/accounts";
import { averages } from "./relations/averages/averages";
import { balances } from "./relations/sums/balances";
import { changes } from "./relations/changes/changes";
import { complements } from "./relations/sums/complements";
import { countedTotals } from "./relations/sums/counted-totals";
import { counts } from "./relations/sums/counts";
import { formulas } from "./relations/formulas";
import { goals } from "./relations/scores/goals";
import { grades } from "./relations/scores/grades";
import { listSums } from "./relations/sums/list-sums";
import { percentagePoints } from "./relations/changes/percentage-points";
import { points } from "./relations/scores/points";
import { rates } from "./relations/rates/rates";
import { wholesOf } from "./relations/listed";
import { rests } from "./relations/sums/rests";
import { repetitions } from "./relations/repeated";
import { shares } from "./relations/shares/shares";
import { totals } from "./relations/sums/totals";
import { rowSums } from "./relations/sums/row-sums";
import { scoreSums } from "./relations/scores/score-sums";
import { settle, withoutTicksOn } from "./verdicts/settle";
import { treeOf } from "./tree/tree";

/**
 * Reads the claims of a text in the order they stand. Never throws; takes time in proportion to the text.
 * `profile` gives the bands of the grades.
 */
export function readClaims(text: string, profile: Profile): Claim[] {
  return toEnd(claimsInSteps(layOut(text), profile));
}

/** As `readClaims`, pausing after each kind of relation; yields the share that is done. */
export function* claimsInSteps(prose: Prose, profile: Profile): Steps<Claim[]> {
  const tree = treeOf(prose);
  const sums = listSums(tree);
  const added = [...totals(tree), ...rowSums(tree, sums)];
  const wholes = wholesOf([...sums, ...added]);
  const rated = rates(tree, wholes);
  const relations: readonly (() => Draft[])[] = [
    () => added,
    () => rests(tree, rated),
    () => balances(tree),
    () => accounts(tree),
    () => countedTotals(tree),
    () => complements(tree),
    () => rated,
    () => shares(tree, wholes),
    () => changes(tree),
    () => percentagePoints(tree),
    () => points(tree),
    () => scoreSums(tree),
    () => goals(tree),
    () => averages(tree),
    () => formulas(tree),
    () => counts(tree),
    () => repetitions(tree),
    () => grades(tree, profile),
  ];
  const drafts = [...sums];
  for (const [done, relation] of relations.entries()) {
    yield (done + 1) / (relations.length + 1);
    for (const draft of relation()) drafts.push(draft);
  }
  const settled = settle(drafts);
  const suspects = suspectsOf(settled);
  return withoutTicksOn(settled, suspects)
    .map((draft) => toClaim(prose, draft, suspects.get(draft) ?? []))
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}
