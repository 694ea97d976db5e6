/**
 * Figures as nodes, equations as what has to hold between them. An equation that does not hold is a set of figures that
 * cannot all be right; the wrong one is that which, changed, lets every other equation hold that it stands in. Of
 * several such figures it is the one that a slip of the hand accounts for, where no other's is.
 */
import { round } from "../../sheet/arithmetic";
import type { Draft } from "./draft";
import { agreementOf, scaleOf, termsOf, type Equation, type Term } from "./equations";
import type { Mention } from "../mentions/mentions";

/** A figure that may be the wrong one, and what it would have to be. */
export interface Suspect {
  readonly mention: Mention;
  /** In the unit printed. */
  readonly value: number;
}

/** Figures of one equation that are asked one by one, and equations asked of one figure. */
const MOST_FIGURES = 40;
const MOST_EQUATIONS = 12;
/** A figure that would have to be so many times larger or smaller is not the one that was mistyped. */
const MOST_TIMES = 20;

export type Suspects = ReadonlyMap<Draft, readonly Suspect[]>;

/** Of every draft that is wrong the figures that may be at fault, best first; one alone is at fault for certain. */
export function suspectsOf(drafts: readonly Draft[]): Suspects {
  const around = new Map<number, Equation[]>();
  for (const { verdict, equation } of drafts) {
    if (!equation || verdict === "uncheckable") continue;
    for (const { index } of figuresOf(equation)) {
      const known = around.get(index) ?? [];
      if (known.length === 0) around.set(index, known);
      if (known.length < MOST_EQUATIONS) known.push(equation);
    }
  }
  const suspects = ({ verdict, equation }: Draft): readonly Suspect[] => {
    if (verdict !== "wrong" || !equation) return [];
    const figures = figuresOf(equation);
    if (figures.length > MOST_FIGURES) return [];
    const able = figures.flatMap((figure) => {
      const suspect = suspectIn(equation, figure);
      const others = (around.get(figure.index) ?? []).filter((other) => other !== equation);
      const mended = suspect ? mendedBy(suspect, others) : null;
      return suspect && mended !== null ? [{ suspect, mended }] : [];
    });
    const most = Math.max(...able.map(({ mended }) => mended));
    const best = able.filter(({ mended }) => mended === most).map(({ suspect }) => suspect);
    const slips = best.filter(isSlip);
    return slips.length === 1 ? slips : best;
  };
  return new Map(drafts.map((draft) => [draft, suspects(draft)]));
}

/** What a hand does to a figure: one digit another, one left out or put in, two neighbours in each other's place. */
function isSlip({ mention, value }: Suspect): boolean {
  const [was, now] = [mention.value, value].map((each) => each.toFixed(mention.decimals).replace(".", ""));
  const at = [...was!].findIndex((digit, i) => digit !== now![i]);
  const rest = (digits: string, skipped: number) => digits.slice(at + skipped);
  const [a, b] = [was!, now!];
  if (at < 0) return b.length === a.length + 1;
  return (
    rest(a, 1) === rest(b, 1) ||
    rest(a, 1) === rest(b, 0) ||
    rest(a, 0) === rest(b, 1) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, 2) === rest(b, 2))
  );
}

/** Each once, the figure claimed first. */
const figuresOf = (equation: Equation): Mention[] => [
  ...new Set([equation.target, ...termsOf(equation).map(({ mention }) => mention)]),
];

/** How many of the equations that do not hold would; `null` where one that holds would not. */
function mendedBy({ mention, value }: Suspect, equations: readonly Equation[]): number | null {
  let mended = 0;
  for (const equation of equations) {
    const before = agreementOf(equation);
    const after = agreementOf(withValue(equation, mention, value));
    if (before === "fits" && after !== "fits") return null;
    if (before === "off" && after === "fits") mended++;
  }
  return mended;
}

/** What the figure would have to be for the equation to hold, to the digits it is printed with. */
function suspectIn(equation: Equation, figure: Mention): Suspect | null {
  const solved = solve(equation, figure) / (figure.factor || 1);
  if (!(solved > 0) || solved > figure.value * MOST_TIMES || solved < figure.value / MOST_TIMES) return null;
  const value = round(solved, figure.decimals);
  return agreementOf(withValue(equation, figure, value)) === "fits" ? { mention: figure, value } : null;
}

/** over = ratio × under, or over = target, for one figure in it; in its base unit. */
function solve(equation: Equation, figure: Mention): number {
  const { target, over, under, times: factors, complement } = equation;
  const scale = scaleOf(equation);
  const known = (terms: readonly Term[]) =>
    terms.reduce((sum, { mention, sign }) => sum + (mention === figure ? 0 : sign * mention.base), 0);
  const times = (terms: readonly Term[]) =>
    terms.reduce((sum, { mention, sign }) => sum + (mention === figure ? sign : 0), 0);
  if (factors) {
    const product = target.base * scale;
    if (figure === target) return (known(over) * known(factors)) / scale;
    return over.some(({ mention }) => mention === figure) ? product / known(factors) : product / known(over);
  }
  if (!under) return figure === target ? known(over) : (target.base - known(over)) / times(over);
  if (figure === target) {
    const ratio = known(over) / known(under);
    return (complement ? 1 - ratio : ratio) * scale;
  }
  const ratio = complement ? 1 - target.base / scale : target.base / scale;
  return (ratio * known(under) - known(over)) / (times(over) - ratio * times(under));
}

function withValue(equation: Equation, figure: Mention, value: number): Equation {
  const changed = { ...figure, value, base: value * (figure.factor || 1) };
  const swap = (terms: readonly Term[]) =>
    terms.map((term) => (term.mention === figure ? { ...term, mention: changed } : term));
  return {
    ...equation,
    target: equation.target === figure ? changed : equation.target,
    over: swap(equation.over),
    ...(equation.under && { under: swap(equation.under) }),
    ...(equation.times && { times: swap(equation.times) }),
  };
}
