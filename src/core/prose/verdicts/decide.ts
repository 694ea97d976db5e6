/** From an assignment to a verdict: the same assignment confirms and refutes, and a refutation outlives its rivals. */
import { longestQuote, nearSpan } from "./claim";
import type { Draft } from "./draft";
import {
  agreementOf,
  calculationOf,
  computedOf,
  slipsByUnit,
  termsOf,
  valueOf,
  type Equation,
} from "./equations";
import type { Mention } from "../mentions/mentions";
import type { ClaimReason } from "../model";

export interface Assignment {
  /** Roles filled by subject, measure and place, before anything is computed. */
  readonly equation: Equation;
  /** Other ways to fill them; where one of them holds, a fault of the first is only a doubt. */
  readonly rivals?: () => readonly Equation[];
  /** Why it cannot be refuted, where words do not fill its roles for certain. */
  readonly unsure?: ClaimReason | undefined;
  /** Told by words alone, whatever comes out: 超任务43%. */
  readonly plain?: boolean;
}

/** More readings than this would agree with anything. */
const MOST_RIVALS = 150;

/** The verdict; `null` where an assignment that is not certain does not hold and nothing can be said. */
export function decide({ equation, rivals = () => [], unsure, plain = false }: Assignment): Draft {
  const agreement = agreementOf(equation);
  if (agreement === "fits") return draft(equation, "right", "recomputed");
  if (agreement === "doubtful")
    return draft(equation, "uncheckable", equation.under ? "digits-few" : "list-open");
  const rival = rivals()
    .slice(0, MOST_RIVALS)
    .find((each) => agreementOf(each) === "fits");
  if (rival) {
    const other = { other: calculationOf(rival), otherComputed: computedOf(rival) ?? "" };
    return { ...draft(equation, "uncheckable", "two-readings"), values: { ...valuesOf(equation), ...other } };
  }
  if (unsure) return draft(equation, "uncheckable", unsure);
  if (slipsByUnit(equation)) return draft(equation, "wrong", "unit-slip");
  if (!plain && isStrange(equation))
    return draft(equation, "uncheckable", equation.under ? "several-bases" : "whole-absent");
  return draft(equation, "wrong", OFF[equation.role]);
}

/** A fault moves a figure by less than this; more, and figures of two matters were put together. */
const MOST_OFF = 1.5;
/** So many percentage points may lie between a small share and what it should be. */
const MOST_POINTS = 20;

/** Roles filled from beyond a ；, and a value that is nothing like the one printed. */
function isStrange(equation: Equation): boolean {
  const { target, role } = equation;
  if (role === "difference") return false;
  const place = equation.under ? "group" : "sentence";
  if (termsOf(equation).every(({ mention }) => mention[place] === target[place])) return false;
  const value = valueOf(equation) * (role === "rate" ? 100 : 1);
  if (role === "rate" && Math.abs(value - target.base) < MOST_POINTS) return false;
  return !(value < target.base * MOST_OFF && value > target.base / MOST_OFF);
}

const OFF = {
  rate: "rate-off",
  average: "average-off",
  whole: "sum-off",
  difference: "difference-off",
} as const;

function valuesOf(equation: Equation) {
  const { target } = equation;
  return {
    calculation: calculationOf(equation),
    computed: computedOf(equation) ?? "",
    printed: `${target.value}${target.unit}`,
  };
}

/** From the whole to its last part, or as far as a quotation goes; from the parts to a whole behind them. */
function spanOf(
  target: Mention,
  figures: readonly Mention[],
  last: Mention,
  longest: number,
): readonly [number, number] {
  // 2100户、补助资金2077万元（其中：第一批808户、补助资金606万元: counts told between the money are quoted alone.
  const told = figures.some((m, i) => i > 0 && m.index - figures[i - 1]!.index > 1);
  const before = figures.every(({ index }) => index > target.index);
  if (before && told && target.dimension !== "money" && last.index - target.index > figures.length)
    return [target.labelStart, target.end];
  if (last === target || last.end - target.labelStart <= longest)
    return nearSpan([target, ...figures], last, longest);
  const near = figures.filter(({ start, end }) => start > target.start && end - target.labelStart <= longest);
  return [target.labelStart, Math.max(target.end, ...near.map(({ end }) => end))];
}

function draft(equation: Equation, verdict: Draft["verdict"], reason: ClaimReason): Draft {
  const { kind, target, role } = equation;
  const terms = termsOf(equation).filter(
    ({ mention }, i, all) => all.findIndex((term) => term.mention === mention) === i,
  );
  const operands = terms.map((term) => [term.role, term.mention] as const);
  const figures = terms.map(({ mention }) => mention);
  const last = figures.reduce((a, b) => (b.index > a.index ? b : a), target);
  const longest = longestQuote(verdict);
  return {
    kind,
    verdict,
    reason,
    operands: role === "whole" ? [[role, target], ...operands] : [...operands, [role, target]],
    computed: verdict === "uncheckable" || !Number.isFinite(valueOf(equation)) ? null : computedOf(equation),
    values: valuesOf(equation),
    span:
      role === "rate" || role === "average"
        ? nearSpan(figures, target, longest)
        : spanOf(target, figures, last, longest),
    equation,
  };
}
