import { cited } from "../core/rule/evidence";
import type { Form, NumberField, Project, TextField } from "../core/form/model";
import { round } from "../core/sheet/arithmetic";
import { monthsCovered } from "../core/facts/period";
import { MONTHS_OF_YEAR } from "../core/time/day";
import { budgetOf, shareSpent, withoutDrift } from "../core/facts/rate";
import type { Profile } from "../core/profiles/profile";
import { defineRule } from "../core/rule/rule";
import type { Position } from "../core/sheet/sheet";
import { ratesAlone, spendingOf } from "../core/facts/spending";

export default defineRule({
  id: "project-behind-schedule",
  scope: "form",
  severity: "warning",
  severities: { yellow: "hint", yellowRate: "hint" },
  basis: {
    "zh-CN":
      "预算绩效“双监控”：执行率 ÷ 序时进度（月份 ÷ 12）低于 60% 亮红灯，60%–80% 亮黄灯（在用系统口径，各地可调）。",
    en: "Dual monitoring: rate ÷ time gone (months ÷ 12) below 60% shows red, 60%–80% yellow (systems in use; places differ).",
  },
  title: { "zh-CN": "支出落后于序时进度", en: "Spending behind schedule" },
  options: {
    /** Rate ÷ time gone, as a fraction, below which the light is red. */
    red: 0.6,
    /** As `red`, for yellow. */
    yellow: 0.8,
  },
  ranges: { red: [0, 1], yellow: [0, 1] },
  messages: {
    red: {
      "zh-CN": {
        what: "红灯：“{name}”到 {months} 月底执行率 {rate:percent}，只有序时进度 {time:percent} 的 {pace:percent}。",
        why: "预算 {budget:amount}，支出 {executed:amount}，比序时进度少 {behind:amount}；低于序时进度的 {red:percent} 要重点督促。",
        fix: "查明没有支出的原因，排出后几个月的用款计划；预计用不完的，及时申请调减。",
      },
      en: {
        what: "Red: by the end of month {months} “{name}” spent {rate:percent}, which is {pace:percent} of the time gone, {time:percent}.",
        why: "{executed:amount} of {budget:amount} was spent, {behind:amount} less than time gone; below {red:percent} of it a project is followed up.",
        fix: "Find out why, and plan the payments of the months left; ask for a cut in time where it will not be used.",
      },
    },
    yellow: {
      "zh-CN": {
        what: "黄灯：“{name}”到 {months} 月底执行率 {rate:percent}，只有序时进度 {time:percent} 的 {pace:percent}。",
        why: "预算 {budget:amount}，支出 {executed:amount}，比序时进度少 {behind:amount}；低于序时进度的 {yellow:percent} 要提醒。",
        fix: "核对用款计划，写明后几个月的支付安排。",
      },
      en: {
        what: "Yellow: by the end of month {months} “{name}” spent {rate:percent}, which is {pace:percent} of the time gone, {time:percent}.",
        why: "{executed:amount} of {budget:amount} was spent, {behind:amount} less than time gone; below {yellow:percent} of it a project is noted.",
        fix: "Check the plan of payments, and state what will be paid in the months left.",
      },
    },
    redRate: {
      "zh-CN": {
        what: "红灯：“{name}”到 {months} 月底执行率 {rate:percent}，只有序时进度 {time:percent} 的 {pace:percent}。",
        why: "表里只列了执行率，没有金额；低于序时进度的 {red:percent} 要重点督促。",
        fix: "查明没有支出的原因，排出后几个月的用款计划；预计用不完的，及时申请调减。",
      },
      en: {
        what: "Red: by the end of month {months} “{name}” spent {rate:percent}, which is {pace:percent} of the time gone, {time:percent}.",
        why: "The list gives rates without amounts; below {red:percent} of the time gone a project is followed up.",
        fix: "Find out why, and plan the payments of the months left; ask for a cut in time where it will not be used.",
      },
    },
    yellowRate: {
      "zh-CN": {
        what: "黄灯：“{name}”到 {months} 月底执行率 {rate:percent}，只有序时进度 {time:percent} 的 {pace:percent}。",
        why: "表里只列了执行率，没有金额；低于序时进度的 {yellow:percent} 要提醒。",
        fix: "核对用款计划，写明后几个月的支付安排。",
      },
      en: {
        what: "Yellow: by the end of month {months} “{name}” spent {rate:percent}, which is {pace:percent} of the time gone, {time:percent}.",
        why: "The list gives rates without amounts; below {yellow:percent} of the time gone a project is noted.",
        fix: "Check the plan of payments, and state what will be paid in the months left.",
      },
    },
  },
  check(form, { asOf, options, profile, report }) {
    const months = monthsCovered(form, asOf);
    if (months === null || months === 0 || months >= MONTHS_OF_YEAR) return;
    const time = months / MONTHS_OF_YEAR;
    for (const { name, at, budget, executed, cells, declared } of subjectsOf(form, profile)) {
      const rate = shareSpent(executed, budget);
      const pace = withoutDrift(rate / time);
      // A printed rate that says otherwise leaves it open: which figure is wrong is another matter.
      if (withoutDrift(Math.max(rate, declared ?? rate) / time) >= options.yellow || executed < 0) continue;
      const behind = round(budget * time - executed, 2);
      const reckoned = (figure: number) => cited(figure, ...cells);
      const figures = { rate: reckoned(rate), pace: reckoned(pace), behind: reckoned(behind) };
      const amounts = { budget: cited(budget, cells[0]), executed: cited(executed, cells[1]) };
      const values = { name, months, time, ...amounts, ...figures };
      if (pace < options.red) report("red", at, { ...values, red: options.red });
      else report("yellow", at, { ...values, yellow: options.yellow });
    }
    for (const { project, rate } of ratesAlone(form)) {
      const pace = withoutDrift(rate / time);
      if (pace >= options.yellow) continue;
      const values = {
        name: project.name,
        months,
        rate: cited(rate, project.rate),
        time,
        pace: cited(pace, project.rate),
      };
      if (pace < options.red) report("redRate", placeOfRate(project), { ...values, red: options.red });
      else report("yellowRate", placeOfRate(project), { ...values, yellow: options.yellow });
    }
  },
});

interface Subject {
  readonly name: string | TextField;
  readonly at: Position;
  readonly budget: number;
  readonly executed: number;
  /** Where the two amounts stand. */
  readonly cells: readonly [budget: NumberField | null, executed: NumberField | null];
  /** The rate as printed. */
  readonly declared: number | null;
}

/** The project or department that the form is about, and the projects it lists. */
function subjectsOf(form: Form, profile: Profile): Subject[] {
  const listed = spendingOf(form).map(({ project, budget, executed }): Subject => ({
    name: project.name,
    at: placeOfRate(project),
    budget,
    executed,
    cells: [project.budget, project.executed],
    declared: project.rate?.value ?? null,
  }));
  if (!form.funds) return listed;
  const { label, executed, rate } = form.funds.total;
  const budget = budgetOf(form.funds.total, profile);
  if (!budget?.value || budget.value < 0 || executed?.value == null) return listed;
  const name = form.head["projectName"]?.text || label.text || form.title;
  const at = shown(rate) ?? executed.at;
  const amounts = { budget: budget.value, executed: executed.value };
  return [{ name, at, ...amounts, cells: [budget, executed], declared: rate?.value ?? null }, ...listed];
}

const placeOfRate = ({ rate, executed, name }: Project) => (rate ?? executed ?? name).at;

const shown = (rate: NumberField | null) => (rate && rate.state !== "blank" ? rate.at : undefined);
