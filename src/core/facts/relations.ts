/** How the figures of a form hang together, and which proposed edits leave that whole. */
import type { Form, NumberField } from "../form/model";
import type { Edit, Fix } from "../finding";
import { readNumberText } from "../sheet/number";
import { grade } from "../scoring/scores";
import { round, sum } from "../sheet/arithmetic";
import type { Profile } from "../profiles/profile";
import type { Position } from "../sheet/sheet";
import { oncePer } from "../memo";
import { isExtra } from "./extra-points";
import { isOutOfHundred } from "./points";
import { budgetOf, printedTolerance, saysHundredfold } from "./rate";
import { ratePoints, ratePointsBeside } from "./rate-row";

/** What a profile says of rates and scores. */
type Scoring = Pick<Profile, "denominator" | "scoreDigits">;

/** The figure of a field, as it stands or as an edit would leave it; `null` where there is none. */
type Figures = (field: NumberField | null) => number | null;

/** Something that is true of a sound form. */
interface Relation {
  readonly fields: readonly (NumberField | null)[];
  /** `undefined` where a figure is missing. */
  holds(figures: Figures): boolean | undefined;
}

/** What rounding may put between sums of rounded figures, in points or in the form's unit. */
const SLACK = 0.02 + 1e-9;
/** Points by which a score of the rate may differ, as its rule allows. */
const POINTS = 0.01 + 1e-9;

/**
 * The proposals that contradict no other figure of the form: whatever held before (a total, a declared rate, a weight)
 * holds after, and what they were reckoned from is contradicted by nothing else. A formula goes with the figure it
 * stands for, which comes before it in the list.
 * @param evidence the cells the proposals were reckoned from
 */
export function certainFixes(
  form: Form,
  profile: Scoring,
  proposed: readonly Fix[],
  evidence: readonly Position[],
): readonly Fix[] {
  let sound = true;
  return proposed.filter((fix) => {
    if (fix.kind === "value")
      sound = !contradicts(form, profile, fix.edits) && !restsOnDoubt(form, profile, fix.edits, evidence);
    return fix.kind === "skeleton" || fix.kind === "number" || sound;
  });
}

/** True where a figure behind the edits is contradicted by others, apart from those that are edited. */
function restsOnDoubt(
  form: Form,
  profile: Scoring,
  edits: readonly Edit[],
  evidence: readonly Position[],
): boolean {
  const known = relationsUnder(profile)(form);
  const own = new Set(edits.flatMap(({ at }) => known.get(key(at)) ?? []));
  const others = evidence.flatMap((at) => known.get(key(at)) ?? []);
  return others.some((relation) => !own.has(relation) && relation.holds(asIs) === false);
}

/** True where the edits break what held, or make certain what is wrong. */
export function contradicts(form: Form, profile: Scoring, edits: readonly Edit[]): boolean {
  const known = relationsUnder(profile)(form);
  const touched = new Set(edits.flatMap(({ at }) => known.get(key(at)) ?? []));
  const after = edited(edits);
  return [...touched].some((relation) => relation.holds(after) === false && relation.holds(asIs) !== false);
}

/** True where some figure of the form that contradicts the present one confirms the edits. */
export function isConfirmed(form: Form, profile: Scoring, edits: readonly Edit[]): boolean {
  const known = relationsUnder(profile)(form);
  const touched = new Set(edits.flatMap(({ at }) => known.get(key(at)) ?? []));
  const after = edited(edits);
  return [...touched].some((relation) => relation.holds(asIs) === false && relation.holds(after) === true);
}

const asIs: Figures = (field) => field?.value ?? null;

function edited(edits: readonly Edit[]): Figures {
  const changes = new Map(edits.map(({ at, to }) => [key(at), to]));
  return (field) => {
    const to = field ? changes.get(key(field.at)) : undefined;
    return to === undefined ? asIs(field) : figureOf(to, field!);
  };
}

/** What a cell will say once `to` is in it. */
function figureOf(to: string | number, field: NumberField): number | null {
  if (typeof to === "number") return saysHundredfold(field) ? to / 100 : to;
  const reading = readNumberText(to);
  return reading.state === "number" ? reading.value : null;
}

const key = ({ row, col }: Position) => `${row},${col}`;

const relationsUnder = oncePer((profile: Scoring) => oncePer((form: Form) => relationsByCell(form, profile)));

function relationsByCell(form: Form, profile: Scoring): ReadonlyMap<string, readonly Relation[]> {
  const byCell = new Map<string, Relation[]>();
  for (const relation of [...relationsOfFunds(form, profile), ...relationsOfPoints(form)])
    for (const field of relation.fields) {
      if (!field) continue;
      const list = byCell.get(key(field.at));
      if (list) list.push(relation);
      else byCell.set(key(field.at), [relation]);
    }
  return byCell;
}

function relationsOfFunds(form: Form, profile: Scoring): Relation[] {
  const { funds } = form;
  if (!funds) return [];
  const { total, parts } = funds;
  const rates = [total, ...parts].map((row): Relation => {
    const { executed, rate } = row;
    const budget = budgetOf(row, profile);
    return {
      fields: [budget, executed, rate],
      holds(figures) {
        const [given, spent, stated] = [figures(budget), figures(executed), figures(rate)];
        if (!given || spent === null || stated === null) return undefined;
        return Math.abs(spent / given - stated) <= printedTolerance(rate!) + 0.0001;
      },
    };
  });
  const { weight, score } = ratePoints(form);
  const { executed, rate } = total;
  const budget = budgetOf(total, profile);
  const scored: Relation = {
    fields: [budget, executed, rate, weight, score],
    holds(figures) {
      const [given, spent, points, full] = [budget, executed, score, weight].map(figures);
      if (!given || spent == null || points == null || !full) return undefined;
      const share = spent / given;
      return [share, figures(rate) ?? share].some(
        (each) => Math.abs(round(Math.min(each, 1) * full, profile.scoreDigits) - points) <= POINTS,
      );
    },
  };
  const sources = (["budget", "executed"] as const).map((column) =>
    isSumOfSources(
      total[column],
      parts.map((part) => part[column]),
    ),
  );
  return [...rates, scored, ...sources];
}

function relationsOfPoints(form: Form): Relation[] {
  if (isOutOfHundred(form)) return [];
  const { indicators, groups, total } = form;
  const rate = ratePointsBeside(form);
  const rows = [rate, ...indicators];
  const weighed = [rate, ...indicators.filter((indicator) => !isExtra(indicator))];
  return [
    ...rows.map(({ weight, score }): Relation => ({
      fields: [weight, score],
      holds(figures) {
        const [full, points] = [figures(weight), figures(score)];
        return full === null || points === null || full < 0 ? undefined : points <= full;
      },
    })),
    isSum(
      total?.weight ?? null,
      weighed.map(({ weight }) => weight),
    ),
    sumOfScores(form),
    ...groups.map(({ weight, indicators: members }): Relation => ({
      fields: members.map((member) => member.weight),
      holds(figures) {
        const weights = members.map((member) => figures(member.weight));
        return weights.some((each) => each === null)
          ? undefined
          : near(sum(weights.map((each) => each!)), weight);
      },
    })),
  ];
}

function sumOfScores(form: Form): Relation {
  const rows = [ratePointsBeside(form), ...form.indicators];
  return isSum(
    form.total?.score ?? null,
    rows.map(({ score }) => score),
  );
}

/**
 * The edit that a change of a score, in points, brings to the total that holds it: 98.65 becomes 98.62 where 8.65 was
 * 8.62. None where the total is reckoned by a formula, is no sum of the scores anyhow, or would earn another grade than
 * the form states: then it speaks against the change.
 */
export function totalMoved(form: Form, profile: Profile, change: number): Edit[] {
  const total = form.total?.score;
  if (total?.value == null || total.computed || Number(total.text) !== total.value) return [];
  if (isOutOfHundred(form) || sumOfScores(form).holds(asIs) !== true) return [];
  const to = sum([total.value, change]);
  const [before, after] = [grade(total.value, profile), grade(to, profile)];
  const keepsGrade = "value" in before && "value" in after && before.value === after.value;
  return form.grade && !keepsGrade ? [] : [{ at: total.at, to }];
}

function isSum(total: NumberField | null, parts: readonly (NumberField | null)[]): Relation {
  return {
    fields: [total, ...parts],
    holds(figures) {
      // A total that is reckoned from its parts follows them.
      if (total?.computed) return undefined;
      const whole = figures(total);
      const stated = parts.flatMap((part) => figures(part) ?? []);
      return whole === null || stated.length === 0 ? undefined : near(sum(stated), whole);
    },
  };
}

/** Longer lists are not tried through. */
const MOST_SOURCES = 10;

/** As a sum; but sources may be broken down further (其中：中央), so that some of the rows may be the whole. */
function isSumOfSources(total: NumberField | null, parts: readonly (NumberField | null)[]): Relation {
  const whole = isSum(total, parts);
  return {
    fields: whole.fields,
    holds(figures) {
      if (whole.holds(figures) !== false) return whole.holds(figures);
      const amounts = parts.flatMap((part) => figures(part) || []);
      if (amounts.length > MOST_SOURCES) return undefined;
      for (let chosen = 1; chosen < 1 << amounts.length; chosen++)
        if (near(sum(amounts.filter((_, index) => chosen & (1 << index))), figures(total)!)) return undefined;
      return false;
    },
  };
}

const near = (a: number, b: number) => Math.abs(sum([a, -b])) <= SLACK;
