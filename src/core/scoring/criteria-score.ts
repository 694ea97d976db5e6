/** What a result earns by a 评分标准 that was read. */
import { readingsOf } from "../quantity/readings";
import type { Comparison, NumberQuantity, Quantity } from "../quantity/model";
import { round } from "../sheet/arithmetic";
import type { Bound, Clause, Points } from "../quantity/criteria";

export interface Measured {
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly comparison: Comparison;
  readonly weight: number;
  /** Decimals a score keeps. */
  readonly digits: number;
  /** Whether bounds in % mean the share of the target reached: 完成率≥90%. */
  readonly byShare: boolean;
}

/** Lowest and highest score that the standard allows; they differ where a begun unit may count or not. */
export interface Allowed {
  readonly low: number;
  readonly high: number;
}

type Each = Extract<Clause, { kind: "each" }>;
type Step = Extract<Clause, { kind: "step" }>;

/** `undefined` where the standard does not say for certain what this result earns. */
export function scoreByCriteria(clauses: readonly Clause[], measured: Measured): Allowed | undefined {
  const { weight, comparison } = measured;
  const stated = clauses.flatMap((clause) =>
    "points" in clause && clause.points !== "full" ? [clause.points] : [],
  );
  // Points that make up another weight than the row's: which of them holds is not certain.
  if (Math.max(0, ...stated) > weight || (namesTop(clauses) && Math.max(...stated) !== weight))
    return undefined;
  const steps = clauses.filter((clause): clause is Step => clause.kind === "step");
  const matching = steps.map((step) => ({ step, inside: contains(step, measured) }));
  if (matching.some(({ inside }) => inside === undefined)) return undefined;
  const earned = new Set(
    matching.flatMap(({ step, inside }) => (inside ? [pointsFor(step.points, weight)] : [])),
  );
  if (earned.size > 1) return undefined;
  const [points] = earned;
  if (points !== undefined) return exactly(points);

  const reached = comparison.outcome === "met" || comparison.outcome === "exceeded";
  const met = clauses.find((clause) => clause.kind === "met");
  if (met && reached) return exactly(pointsFor(met.points, weight));
  const deductions = clauses.filter((clause): clause is Each => clause.kind === "each");
  if (deductions.length > 1) return undefined;
  if (deductions[0]) return less(deductions[0], steps, measured);
  if (clauses.some(({ kind }) => kind === "proportional")) return inProportion(measured);
  const otherwise = clauses.find((clause) => clause.kind === "otherwise");
  return otherwise && comparison.outcome === "short"
    ? exactly(pointsFor(otherwise.points, weight))
    : undefined;
}

/** True where steps or 达到…得N分 state the highest points in figures. */
const namesTop = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ kind }) => kind === "step" || kind === "met") &&
  !clauses.some((clause) => "points" in clause && clause.points === "full");

const pointsFor = (points: Points, weight: number): number => (points === "full" ? weight : points);
const exactly = (points: number): Allowed => ({ low: points, high: points });

/** Whether the result lies in the step; `undefined` where they cannot be compared. */
function contains({ from, to }: Step, measured: Measured): boolean | undefined {
  const inside = [from, to].map((bound, index) => {
    if (!bound) return true;
    const value = valueIn(bound, measured);
    if (value === undefined) return undefined;
    if (value === bound.value) return bound.included;
    return index === 0 ? value > bound.value : value < bound.value;
  });
  return inside.includes(undefined) ? undefined : inside.every(Boolean);
}

/** The result in the unit of a bound. */
function valueIn({ value, unit }: Pick<Bound, "value" | "unit">, measured: Measured): number | undefined {
  const { actual, comparison, byShare } = measured;
  if (actual.kind !== "number") return undefined;
  if (unit === "%" && byShare && !/%/.test(actual.unit))
    return comparison.outcome !== "incomparable" && comparison.ratio !== null
      ? round(comparison.ratio * 100, 6)
      : undefined;
  // ≤0 beside 3%: a bound without a unit counts in what the result counts in; 0.9 beside 85% may mean either.
  if (unit === "" && actual.unit === "%")
    return value === 0 || Math.abs(value) >= 2 ? actual.value : undefined;
  const bound: NumberQuantity = { kind: "number", sign: null, value, scale: 1, unit, notices: [] };
  const readings = readingsOf(bound, actual);
  return readings && (readings.certain || readings.values.length === 1) ? readings.values[0] : undefined;
}

/** Full points less so much for each unit beyond where counting starts. */
function less(each: Each, steps: readonly Step[], measured: Measured): Allowed | undefined {
  const { weight, target } = measured;
  const full = steps.find(({ points }) => pointsFor(points, weight) === weight);
  const bound = each.direction === "under" ? full?.from : (full?.to ?? full?.from);
  const aim = target.kind === "number" ? target.value : undefined;
  const start = each.start ?? bound?.value ?? aim;
  const unit = bound?.unit ?? (target.kind === "number" ? target.unit : "");
  if (start === undefined) return undefined;
  const value = valueIn({ value: start, unit }, measured);
  if (value === undefined) return undefined;
  const beyond = round(
    each.direction === "over"
      ? value - start
      : each.direction === "under"
        ? start - value
        : Math.abs(value - start),
    6,
  );
  if (beyond <= 0) return exactly(weight);
  // 每低5% of a number of persons is a share of what was aimed at.
  const counted = unit === "" && measured.actual.kind === "number" ? measured.actual.unit : unit;
  const relative = each.unit === "%" && counted !== "%";
  if (!relative && each.unit !== "" && counted !== "" && each.unit !== counted) return undefined;
  if (relative && start === 0) return undefined;
  const units = round((relative ? (beyond / start) * 100 : beyond) / each.size, 6);
  const after = (count: number) => Math.max(0, round(weight - count * each.cost, measured.digits));
  return { low: after(Math.ceil(units)), high: after(Math.floor(units)) };
}

function inProportion({ comparison, weight, digits }: Measured): Allowed | undefined {
  if (comparison.outcome === "incomparable") return undefined;
  if (comparison.outcome !== "short") return exactly(weight);
  if (comparison.ratio === null) return undefined;
  const { ratio } = comparison;
  const points = (share: number) => round(Math.max(0, share) * weight, digits);
  if (ratio < 1) return exactly(points(ratio));
  return {
    low: Math.min(points(1 / ratio), points(2 - ratio)),
    high: Math.max(points(1 / ratio), points(2 - ratio)),
  };
}
