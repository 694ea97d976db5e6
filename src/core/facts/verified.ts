/** Arithmetic of a form that was held and found to agree: what stands behind a form without findings. */
import type { Form, FundRow, KnownNumber } from "../form/model";
import { round, sum } from "../sheet/arithmetic";
import { oncePer } from "../memo";
import type { Position } from "../sheet/sheet";
import { isOutOfHundred } from "./points";
import { singleProjects } from "./project-rows";
import { printedTolerance, shareSpent } from "./rate";

export type VerifiedWhat =
  | "rate" // executed ÷ budget is the rate stated
  | "rates" // so it is in the rows of a list
  | "scores" // the rows' scores add up to the total
  | "weights" // the weights add up to the total
  | "groups" // and to what the labels of their groups say
  | "parts" // the sources add up to the budget
  | "nature"; // basic and project expenditure add up

export interface Verified {
  readonly what: VerifiedWhat;
  /** Cells that agree with one another; the result first. */
  readonly cells: readonly Position[];
  /** Figures that its words need. */
  readonly values: Readonly<Record<string, number>>;
}

/** What rounding may take from a sum that offices print with two decimals. */
const NEAR = 0.0051;

export const verifiedOf = oncePer((form: Form): readonly Verified[] => [
  ...rateOf(form),
  ...ratesOf(form),
  ...pointsOf(form, "score"),
  ...pointsOf(form, "weight"),
  ...groupsOf(form),
  ...partsOf(form),
  ...natureOf(form),
]);

type Row = Pick<FundRow, "budget" | "executed" | "rate">;

/** The figures of a row whose rate is executed ÷ budget. */
function agreeing({ budget, executed, rate }: Row) {
  if (!budget?.value || executed?.value == null || rate?.value == null) return undefined;
  const apart = Math.abs(shareSpent(executed.value, budget.value) - rate.value);
  return apart <= printedTolerance(rate) + 1e-9 ? { budget, executed, rate } : undefined;
}

function rateOf({ funds }: Form): Verified[] {
  const held = funds && agreeing(funds.total);
  if (!held) return [];
  const { budget, executed, rate } = held;
  return [
    {
      what: "rate",
      cells: [rate.at, executed.at, budget.at],
      values: { executed: executed.value, budget: budget.value, rate: rate.value },
    },
  ];
}

function ratesOf({ projects }: Form): Verified[] {
  const rows = singleProjects(projects).flatMap((row) => agreeing(row) ?? []);
  if (rows.length === 0) return [];
  return [{ what: "rates", cells: rows.map(({ rate }) => rate.at), values: { rows: rows.length } }];
}

/** Weights or scores of the indicators and of the funds against the total, or weights against 100. */
function pointsOf(form: Form, field: "weight" | "score"): Verified[] {
  const { indicators, funds, total } = form;
  if (isOutOfHundred(form) || indicators.length === 0) return [];
  const stated = indicators.flatMap((row) => (row[field]?.value != null ? [row[field]] : []));
  const whole = total?.[field];
  const expected = whole?.value ?? (field === "weight" ? 100 : null);
  if (expected === null || stated.length === 0) return [];
  const own = funds?.total[field];
  const found = [stated, ...(own?.value != null ? [[...stated, own]] : [])].find(
    (fields) => Math.abs(addUp(fields) - expected) <= NEAR,
  );
  if (!found) return [];
  const cells = [...(whole?.value != null ? [whole.at] : []), ...found.map(({ at }) => at)];
  return [{ what: field === "score" ? "scores" : "weights", cells, values: { sum: round(addUp(found), 4) } }];
}

const addUp = (fields: readonly KnownNumber[]) => sum(fields.map(({ value }) => value));

function groupsOf({ groups }: Form): Verified[] {
  const upheld = groups.filter(({ weight, indicators }) => {
    const stated = indicators.flatMap((row) => (row.weight?.value != null ? [row.weight] : []));
    return stated.length > 0 && Math.abs(addUp(stated) - weight) <= NEAR;
  });
  if (upheld.length === 0 || upheld.length < groups.length) return [];
  return [{ what: "groups", cells: upheld.map(({ label }) => label.at), values: { groups: upheld.length } }];
}

function partsOf({ funds }: Form): Verified[] {
  const budget = funds?.total.budget;
  const parts = (funds?.parts ?? []).flatMap((part) => (part.budget?.value != null ? [part.budget] : []));
  if (budget?.value == null || parts.length < 2 || Math.abs(addUp(parts) - budget.value) > NEAR) return [];
  return [{ what: "parts", cells: [budget.at, ...parts.map(({ at }) => at)], values: { sum: budget.value } }];
}

function natureOf({ funds }: Form): Verified[] {
  const { basic, project, total } = funds?.expenditure ?? {};
  const executed = total?.amount ?? funds?.total.executed;
  if (basic?.amount.value == null || project?.amount.value == null || executed?.value == null) return [];
  if (Math.abs(basic.amount.value + project.amount.value - executed.value) > NEAR) return [];
  return [
    {
      what: "nature",
      cells: [executed.at, basic.amount.at, project.amount.at],
      values: { sum: executed.value },
    },
  ];
}
