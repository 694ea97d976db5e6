/** The sentences that a report takes from its table, figures correct to the last digit. */
import { achievementOf, fellShort } from "../../facts/achievement";
import { plainName } from "../../facts/aspect";
import type { Form, NumberField } from "../../form/model";
import { fill } from "../../fill";
import { reasonOfProject, reasonOfRow } from "../../facts/reasons";
import { formatAmount, formatNumber, formatPercent } from "../../sheet/print";
import { round, sum } from "../../sheet/arithmetic";
import type { Profile } from "../../profiles/profile";
import { budgetOf, shareSpent } from "../../facts/rate";
import { grade } from "../../scoring/scores";
import { isBelow, spendingOf } from "../../facts/spending";
import { yearOf } from "../../time/year";
import { SENTENCES, type SentenceName, type Templates } from "./templates";

export interface Sentence {
  readonly name: SentenceName;
  readonly text: string;
}

export interface NarrateOptions {
  readonly profile: Profile;
  /** A project that spent less than this share of its budget is slow. */
  readonly slowBelow: number;
  /** Errors that the table still has. */
  readonly openErrors?: number;
  /** An office's own wording of some sentences. */
  readonly templates?: Partial<Templates>;
}

/** Written where a cell that should give a reason gives none. */
const NO_REASON = "（请填写）";

/**
 * Only what the table bears out: a sentence whose figures are missing, or whose parts do not add up to their total,
 * is left out. Throws where a template uses a name that its sentence does not have.
 */
export function narrate(form: Form, options: NarrateOptions): Sentence[] {
  const put = (name: SentenceName, values: Readonly<Record<string, string>>): Sentence => ({
    name,
    text: fill(options.templates?.[name] ?? SENTENCES[name], values),
  });
  const { openErrors = 0 } = options;
  return [
    ...(openErrors > 0 ? [put("unsettled", { count: String(openErrors) })] : []),
    ...execution(form, options.profile).map((values) => put("execution", values)),
    ...sources(form).map((list) => put("sources", { list })),
    ...nature(form).map((list) => put("nature", { list })),
    ...score(form, options.profile).map((values) => put("score", values)),
    ...unmet(form).map((values) => put("unmet", values)),
    ...slow(form, options.slowBelow).map((values) => put("slow", values)),
  ];
}

type Values = Readonly<Record<string, string>>;

function execution(form: Form, profile: Profile): Values[] {
  const { funds, unit } = form;
  const budget = (funds && (budgetOf(funds.total, profile) ?? funds.total.initialBudget))?.value;
  const executed = funds?.total.executed?.value;
  if (!unit || budget == null || executed == null || budget <= 0 || executed < 0) return [];
  const year = yearOf(form);
  return [
    {
      year: year === undefined ? "" : `${year}年`,
      budget: formatAmount(budget) + unit.name,
      executed: formatAmount(executed) + unit.name,
      rate: formatPercent(shareSpent(executed, budget)),
    },
  ];
}

/** Spending by source, where the rows under the total make it up. */
function sources(form: Form): string[] {
  const parts = (form.funds?.parts ?? []).map(({ label, executed }) => ({
    name: label.text,
    amount: executed,
  }));
  return listed(form, parts);
}

function nature(form: Form): string[] {
  const { basic, project } = form.funds?.expenditure ?? { basic: null, project: null };
  const stated = [basic, project].filter((item) => item !== null);
  return listed(
    form,
    stated.map(({ label, amount }) => ({ name: label.text, amount })),
  );
}

interface Part {
  readonly name: string;
  readonly amount: NumberField | null;
}

function listed({ funds, unit }: Form, parts: readonly Part[]): string[] {
  const total = funds?.total.executed?.value;
  const stated = parts.flatMap(({ name, amount }) => (amount?.value ? [{ name, amount: amount.value }] : []));
  if (!unit || total == null || stated.length < 2) return [];
  const amounts = stated.map(({ amount }) => amount);
  if (amounts.some((amount) => amount < 0) || round(sum(amounts) - total, 6) !== 0) return [];
  return [
    stated.map(({ name, amount }) => `${partName(name)}${formatAmount(amount)}${unit.name}`).join("，"),
  ];
}

/** 其中：当年财政拨款(万元) → 当年财政拨款 */
function partName(label: string): string {
  return label
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^其中[:,]?/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/[:,;\d.%]/g, "");
}

function score({ total }: Form, profile: Profile): Values[] {
  const value = total?.score?.value;
  if (value == null || value < 0) return [];
  const earned = grade(value, profile);
  return "value" in earned ? [{ score: formatNumber(value), grade: earned.value }] : [];
}

/** Indicators that fell short, with the reason given. */
function unmet(form: Form): Values[] {
  return form.indicators
    .filter(
      (indicator) => fellShort(indicator, form) && achievementOf(indicator, form).actual.kind !== "blank",
    )
    .flatMap((indicator) => {
      const { target, actual, weight, score: points } = indicator;
      if (weight?.value == null || points?.value == null) return [];
      const reason = reasonOfRow(form, indicator);
      return [
        {
          name: plainName(indicator),
          target: oneLine(target?.text ?? ""),
          actual: oneLine(actual?.text ?? ""),
          weight: formatNumber(weight.value),
          score: formatNumber(points.value),
          reason: reason ? closed(reason.text) : NO_REASON,
        },
      ];
    });
}

function slow(form: Form, below: number): Values[] {
  const { unit } = form;
  if (!unit) return [];
  return spendingOf(form)
    .filter((spending) => isBelow(spending, below))
    .map(({ project, budget, executed, share }) => ({
      name: oneLine(project.name.text),
      budget: formatAmount(budget) + unit.name,
      executed: formatAmount(executed) + unit.name,
      rate: formatPercent(share),
      reason: closed(reasonOfProject(form, project)?.text ?? NO_REASON),
    }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The sentence says it already: 原因及措施：原因：…. */
const FRAME =
  /^(?:(?:未完成|偏差|扣分|失分|主要)?(?:的)?原因(?:分析)?(?:及|和)?(?:改进)?(?:措施)?(?:是|为)?[：:]\s*)+/;

/** As a sentence of its own, without the frame that stands before it. */
function closed(text: string): string {
  const plain = oneLine(text).replace(FRAME, "");
  return /[。！？]$/.test(plain) ? plain : `${plain}。`;
}
