/** The few figures a form is known by: execution rate, score, grade. */
import { ratePointsBeside } from "../../core/facts/rate-row";
import { budgetOf, denominatorOf } from "../../core/facts/rate";
import type { Form, NumberField } from "../../core/form/model";
import { readNumberText } from "../../core/sheet/number";
import { sum } from "../../core/sheet/arithmetic";
import type { Profile } from "../../core/profiles/profile";
import { executionRate, grade } from "../../core/scoring/scores";

export type RateSummary =
  | {
      /** As a fraction. */
      readonly value: number;
      readonly denominator: string;
    }
  | { readonly value: null; readonly why: "no-figures" | "zero-budget" };

export interface ScoreSummary {
  readonly value: number;
  readonly full: number;
  /** Taken from the form's own total, not added up. */
  readonly stated: boolean;
  /** False where indicators still lack a score; there is then no grade. */
  readonly complete: boolean;
  readonly grade: string | null;
}

export interface Summary {
  readonly project: string | null;
  readonly office: string | null;
  /** `null` where the form has no such block. */
  readonly rate: RateSummary | null;
  readonly score: ScoreSummary | null;
}

export function summarize(form: Form, profile: Profile): Summary {
  const head = (...labels: string[]) => labels.map((label) => form.head[label]?.text).find(Boolean) ?? null;
  return {
    project: head("projectName"),
    office: head("reportingUnit", "implementer", "supervisor"),
    rate: rateOf(form, profile),
    score: form.kind === "self-evaluation" ? scoreOf(form, profile) : null,
  };
}

function rateOf(form: Form, profile: Profile): RateSummary | null {
  if (form.funds) {
    const { total } = form.funds;
    const budget = known(budgetOf(total, profile)) ?? known(total.initialBudget);
    return divide(budget, known(total.executed), denominatorOf(form.funds, profile));
  }
  if (form.projects.length === 0) return null;
  const total = form.projects.find((project) => project.kind === "total");
  const rows = total ? [total] : form.projects.filter((project) => project.kind === "item");
  const budgets = rows.map((row) => known(row.budget)).filter((amount) => amount !== null);
  const executed = rows.map((row) => known(row.executed)).filter((amount) => amount !== null);
  const heading = form.headings.find(({ column }) => column === "budget" || column === "initialBudget");
  return divide(
    budgets.length > 0 ? sum(budgets) : null,
    executed.length > 0 ? sum(executed) : null,
    heading?.text ?? "",
  );
}

function divide(budget: number | null, executed: number | null, denominator: string): RateSummary {
  if (budget === null || executed === null) return { value: null, why: "no-figures" };
  const rate = executionRate(budget, executed);
  if ("value" in rate) return { value: rate.value, denominator };
  return { value: null, why: rate.error === "zero-budget" ? "zero-budget" : "no-figures" };
}

function scoreOf(form: Form, profile: Profile): ScoreSummary | null {
  const rate = ratePointsBeside(form);
  const rows = [...(rate.score ? [rate] : []), ...form.indicators];
  const scores = rows.map((row) => known(row.score)).filter((points) => points !== null);
  const stated = known(form.total?.score) ?? statedInHead(form);
  if (stated === null && scores.length === 0) return null;
  const value = stated ?? sum(scores);
  const full = fullScore(form, profile);
  // The rate's score alone is no total: a form whose indicators are not scored has no grade yet.
  const complete = stated !== null || (form.indicators.length > 0 && scores.length === rows.length);
  const reached = grade(value, { grades: profile.grades, fullScore: full });
  const name = complete && "value" in reached ? reached.value : null;
  return { value, full, stated: stated !== null, complete, grade: name };
}

function fullScore(form: Form, profile: Profile): number {
  const stated = known(form.total?.weight);
  return stated !== null && stated > 0 ? stated : profile.fullScore;
}

function statedInHead(form: Form): number | null {
  const reading = readNumberText(form.head["totalScore"]?.text ?? "");
  return reading.state === "number" ? reading.value : null;
}

function known(field: NumberField | null | undefined): number | null {
  return field?.state === "number" ? field.value : null;
}
