/** Other figures that may have been meant: where one of them makes a claim hold, the claim is only doubtful. */
import { termsOf, type Equation, type Term } from "./equations";
import type { Mention } from "../mentions/mentions";
import type { Tree } from "../tree/tree";

/** Figures looked at before and behind the claim. */
const BACK = 40;
const AHEAD = 12;
/** A percentage of fewer digits agrees with many figures by chance: only those of its own sentence are rivals. */
const TELLING = 3;

/** Every amount near a claim that could stand in the place of `of`. */
export function rivalsOf(tree: Tree, rate: Mention, of: Mention): Mention[] {
  const near = tree.mentions.slice(Math.max(0, rate.index - BACK), rate.index + AHEAD);
  return near.filter(
    (m) =>
      m !== of &&
      (m.use === "amount" || m.use === "price") &&
      m.dimension === of.dimension &&
      m.base > 0 &&
      (rate.digits >= TELLING || (m.sentence === rate.sentence && !tree.isPart(m))),
  );
}

/** The equation with each rival in the place of one of its figures. */
export function withRivals(tree: Tree, equation: Equation, replaced: readonly Mention[]): Equation[] {
  // A figure is no part of itself, and 100 % of its like says nothing.
  const taken = new Set([equation.target, ...termsOf(equation).map(({ mention }) => mention)]);
  return replaced.flatMap((of) =>
    rivalsOf(tree, equation.target, of)
      .filter((m) => !taken.has(m) && (!equation.under || [...taken].every(({ base }) => base !== m.base)))
      .map((m): Equation => {
        const swap = (terms: readonly Term[]) =>
          terms.map((term) => (term.mention === of ? { ...term, mention: m } : term));
        return {
          ...equation,
          over: swap(equation.over),
          ...(equation.under && { under: swap(equation.under) }),
        };
      }),
  );
}
