/** What a relation says in figures: a sum, a difference, a ratio of sums. One form for all of them. */
import {
  asPercent,
  inUnitOf,
  productAgreement,
  rateAgreement,
  sumAgrees,
  sumIsExact,
  type Agreement,
} from "./arithmetic";
import type { Mention } from "../mentions/mentions";
import type { ClaimKind, OperandRole } from "../model";

export interface Term {
  readonly mention: Mention;
  readonly role: OperandRole;
  readonly sign: 1 | -1;
}

/** `target` = over, or over ÷ under as a percentage, or what that leaves of 100 %; an average over ÷ under, an amount over × times. */
export interface Equation {
  readonly kind: ClaimKind;
  /** The figure claimed. */
  readonly target: Mention;
  readonly role: "whole" | "rate" | "difference" | "average";
  readonly over: readonly Term[];
  readonly under?: readonly Term[];
  readonly times?: readonly Term[];
  /** What an average or a price is of, in the base unit of what counts it: 666.67 of 每亩. */
  readonly per?: number;
  /** 不合格率: 100 % less the ratio. */
  readonly complement?: boolean;
}

export const plus = (role: OperandRole, ...mentions: readonly Mention[]): Term[] =>
  mentions.map((mention) => ({ mention, role, sign: 1 }));
export const minus = (role: OperandRole, ...mentions: readonly Mention[]): Term[] =>
  mentions.map((mention) => ({ mention, role, sign: -1 }));

/** A whole and what makes it up. */
export const wholeIs = (target: Mention, over: readonly Term[]): Equation => ({
  kind: "parts-total",
  target,
  role: "whole",
  over,
});

/** A rate in percent of what it is taken of. */
export const rateIs = (
  kind: ClaimKind,
  target: Mention,
  over: readonly Term[],
  under: readonly Term[],
): Equation => ({ kind, target, role: "rate", over, under });

const total = (terms: readonly Term[]): number =>
  Number(terms.reduce((sum, { mention, sign }) => sum + sign * mention.base, 0).toPrecision(14));

/** Every figure it rests on. */
export const termsOf = ({ over, under = [], times = [] }: Equation): Term[] => [...under, ...over, ...times];

/** What a ratio of base units is multiplied by to be told as the target is. */
export const scaleOf = ({ under, per }: Equation): number => per ?? (under ? 100 : 1);

/** In the target's base unit; a ratio as a fraction. */
export function valueOf({ over, under, times, per = 1, complement }: Equation): number {
  if (times) return Number(((total(over) * total(times)) / per).toPrecision(14));
  if (!under) return total(over);
  const base = total(under);
  const ratio = base > 0 ? (total(over) / base) * per : NaN;
  return complement ? 1 - ratio : ratio;
}

const signed = ({ mention, sign }: Term) =>
  sign === 1 ? mention : { ...mention, base: -mention.base, value: -mention.value };

/** Whether the printed figures bear the equation out, to the digits they are printed with. */
export function agreementOf(equation: Equation): Agreement {
  const { target, over, under, per } = equation;
  const figures = termsOf(equation).map(({ mention }) => mention);
  if (per !== undefined) return productAgreement(valueOf(equation), target, figures);
  return under ? rateAgreement(valueOf(equation), target, figures) : sumAgrees(target, over.map(signed));
}

/** As printed, with the target's unit. */
export function computedOf(equation: Equation): string | null {
  const value = valueOf(equation);
  if (!Number.isFinite(value)) return null;
  if (equation.per !== undefined) return inUnitOf(value, equation.target);
  if (equation.under) return asPercent(value);
  return inUnitOf(
    value,
    equation.target,
    equation.over.map(({ mention }) => mention),
  );
}

/** Some figure of a sum in 元 where 万元 is meant, or the other way round, and it all agrees. */
export function slipsByUnit(equation: Equation): boolean {
  const { target, over, under, per } = equation;
  if (per !== undefined) {
    const scaled = (factor: number) => productAgreement(valueOf(equation) * factor, target, []) === "fits";
    return target.dimension.startsWith("money") && [1e4, 1e-4].some(scaled);
  }
  const money = [target, ...over.map(({ mention }) => mention)].filter((m) => m.dimension === "money");
  const scales = [1e4, 1e-4, 1e8, 1e-8];
  if (under) {
    const ratio = valueOf(equation) * 100;
    return (
      over[0]!.mention.dimension === "money" &&
      [1e4, 1e-4].some((factor) => rateAgreement((ratio * factor) / 100, target, []) === "fits")
    );
  }
  return money.some((m) =>
    scales.some((factor) => {
      const moved = { ...m, base: m.base * factor, ulp: m.ulp * factor, factor: m.factor * factor };
      const terms = over.map((term) => signed(term.mention === m ? { ...term, mention: moved } : term));
      return sumIsExact(m === target ? moved : target, terms);
    }),
  );
}

/** 12.5 ÷ (10 + 2.5), with units where they differ. */
export function calculationOf({ over, under, times, target, complement }: Equation): string {
  const terms = [...over, ...(under ?? []), ...(times ?? [])];
  const first = terms[0]!.mention;
  const factor = under ? first.factor : target.factor;
  const mixed = terms.some(({ mention: m }) => m.factor !== factor || m.dimension !== first.dimension);
  const shown = (list: readonly Term[]) => {
    const line = list
      .map(({ mention: { value, unit }, sign }, i) => {
        const figure = `${value}${mixed ? unit : ""}`;
        return i === 0 ? (sign === 1 ? figure : `−${figure}`) : `${sign === 1 ? "+" : "−"} ${figure}`;
      })
      .join(" ");
    return under && list.length > 1 ? `(${line})` : line;
  };
  const ratio = under
    ? `${shown(over)} ÷ ${shown(under)}`
    : [over, ...(times ? [times] : [])].map(shown).join(" × ");
  return complement ? `1 − ${ratio}` : ratio;
}
