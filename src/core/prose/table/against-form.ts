/** A report text held against its table: the same budget, spending, rate, score, grade and results in both? */
import type { Form, NumberField } from "../../form/model";
import { formatAmount, formatNumber, formatPercent } from "../../sheet/print";
import { YUAN, type AmountUnit } from "../../sheet/arithmetic";
import type { Profile } from "../../profiles/profile";
import { shareSpent } from "../../facts/rate";
import { grade } from "../../scoring/scores";
import { results } from "./against-results";
import { grades as readGrades } from "../relations/scores/grades";
import { cueOf } from "../mentions/operators";
import { hold, unanimous, usable, type Held, type HeldFigure } from "./held";
import { layOut, type Placed, type Prose } from "../text/layout";
import { nameOf, withoutName } from "./form-name";

/** Figures under these names speak of the whole table, none of a project or a part. */
const NAMES: readonly (readonly [HeldFigure, RegExp])[] = [
  ["initial-budget", /^(?:我(?:局|单位|部门))?年初预算(?:数|总额|资金)?(?:为|是|：|共|共计|合计|安排)*$/],
  [
    "budget",
    /^(?:我(?:局|单位|部门))?(?:全年|年度|调整后(?:的)?)预算(?:数|总额|资金)?(?:为|是|：|共|共计|合计)*$/,
  ],
  [
    "executed",
    /^(?:我(?:局|单位|部门))?(?:(?:全年|年度|预算)(?:预算)?执行数?|执行数)(?:为|是|：|共|共计|合计)*$/,
  ],
];
const SCORE =
  /^(?:我(?:局|单位|部门))?(?:本?(?:项目|部门整体支出|部门|单位))?(?:绩效)?(?:自评|综合|评价)?(?:得分|总分|总得分|评分|自评分)(?:为|是|：|共|共计|合计)*$/;

/** In the order of the text. A name that stands for several figures of the text is of several things: left alone unless one agrees. */
export const compareWithForm = (text: string, form: Form, profile: Profile): Held[] =>
  compareProse(layOut(text), form, profile);

/** As `compareWithForm`, of a text laid out before. */
export function compareProse(prose: Prose, form: Form, profile: Profile): Held[] {
  const held = [
    ...amounts(prose, form),
    ...rates(prose, form),
    ...scores(prose, form),
    ...grades(prose, form, profile),
    ...results(prose, form),
  ];
  return held.sort((a, b) => a.start - b.start || a.end - b.end);
}

function amounts(prose: Prose, form: Form): Held[] {
  const { funds, unit } = form;
  const own = nameOf(form);
  if (!funds || !unit) return [];
  const { initialBudget, budget, executed } = funds.total;
  const cells: Readonly<Partial<Record<HeldFigure, NumberField | null>>> = {
    "initial-budget": initialBudget,
    budget,
    executed,
  };
  return NAMES.flatMap(([what, name]) => {
    const cell = cells[what];
    if (cell?.value == null) return [];
    const figures = prose.figures.filter(
      (f) => usable(f) && f.dimension === "money" && name.test(withoutName(f.label, own)),
    );
    const agrees = (f: Placed) => amountAgrees(f, cell.value, unit.name);
    return unanimous(figures, agrees).map((f) =>
      hold(prose, what, f, agrees(f), cell.at, `${formatAmount(cell.value)}${unit.name}`),
    );
  });
}

/** To the digits that the coarser of the two prints. */
function amountAgrees(figure: Placed, value: number, unit: AmountUnit): boolean {
  const base = value * YUAN[unit];
  const decimals = /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const tolerance = Math.max(figure.ulp, YUAN[unit] * 10 ** -Math.max(decimals, 2));
  return Math.abs(figure.base - base) < tolerance * (1 - 1e-9) + Math.abs(base) * 1e-12;
}

const RATE =
  /^(?:全年|年度|整体|总体)?(?:预算|资金|支出)?(?:执行率|支出进度|完成率)(?:为|是|：|达到?|已达)*$/;

function rates(prose: Prose, form: Form): Held[] {
  const { funds, unit } = form;
  const own = nameOf(form);
  if (!funds) return [];
  const { rate, budget, executed, initialBudget } = funds.total;
  const base = (budget ?? initialBudget)?.value ?? null;
  const computed =
    base !== null && base > 0 && executed?.value != null ? shareSpent(executed.value, base) : null;
  const shares = [rate?.value ?? null, computed].filter((share) => share !== null);
  const cell = rate?.value != null ? rate : executed;
  if (shares.length === 0 || !cell || !unit) return [];
  const agrees = (f: Placed) =>
    shares.some((share) => Math.abs(f.value - share * 100) < 10 ** -f.decimals * (1 - 1e-9) + 1e-9);
  const figures = prose.figures.filter((f) => {
    const cue = cueOf(prose, f);
    return usable(f) && f.use === "percent" && RATE.test(withoutName(cue, own)) && isOfWhole(prose, f, own);
  });
  return unanimous(figures, agrees).map((f) =>
    hold(prose, "rate", f, agrees(f), cell.at, formatPercent(shares[0]!)),
  );
}

/** Its sentence names no amounts, or some of them as the whole table's: 水渠项目预算50万元，执行率90% is the project's. */
function isOfWhole(prose: Prose, rate: Placed, own: string): boolean {
  const money = moneyBefore(prose, rate);
  return (
    money.length === 0 ||
    money.some(({ label }) => NAMES.some(([, name]) => name.test(withoutName(label, own))))
  );
}

function moneyBefore({ figures }: Prose, rate: Placed): Placed[] {
  const found: Placed[] = [];
  for (let i = rate.index - 1; i >= 0 && figures[i]!.sentence === rate.sentence; i--)
    if (figures[i]!.dimension === "money" && figures[i]!.bracket === -1) found.push(figures[i]!);
  return found;
}

function scores(prose: Prose, form: Form): Held[] {
  const score = form.total?.score;
  const own = nameOf(form);
  if (score?.value == null) return [];
  const figures = prose.figures.filter(
    (f) => usable(f) && f.dimension === "point" && SCORE.test(withoutName(f.label, own)),
  );
  const agrees = (f: Placed) => Math.abs(f.value - score.value) < 10 ** -f.decimals * (1 - 1e-9) + 1e-9;
  return unanimous(figures, agrees).map((f) =>
    hold(prose, "score", f, agrees(f), score.at, `${formatNumber(score.value)}分`),
  );
}

/** The grade behind the score, against the form's own, else against what its total earns. */
function grades(prose: Prose, form: Form, profile: Profile): Held[] {
  const score = form.total?.score ?? null;
  const earned = score?.value != null ? grade(score.value, profile) : null;
  const name = form.grade?.text || (earned && "value" in earned ? earned.value : "");
  const cell = form.grade?.text ? form.grade.at : score?.at;
  if (name === "" || !cell) return [];
  return readGrades(prose, profile).flatMap(({ operands, values, span }) => {
    const points = operands[0]![1];
    const printed = values?.["printed"];
    if (!SCORE.test(withoutName(points.label, nameOf(form))) || typeof printed !== "string" || !span)
      return [];
    const held = hold(prose, "grade", points, printed[0] === name[0], cell, name, span);
    const figure = { start: held.end - printed.length, end: held.end };
    return [{ ...held, figure, values: { ...held.values, printed } }];
  });
}
