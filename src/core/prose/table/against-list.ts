/** What a text counts and adds up over a list of projects: 3个项目执行率低于50%，涉及预算325万元. */
import { portfolioOf, type ProjectLine } from "../../facts/portfolio";
import type { Form } from "../../form/model";
import { formatAmount } from "../../sheet/print";
import { sum, YUAN, type AmountUnit } from "../../sheet/arithmetic";
import type { Placed, Prose } from "../text/layout";
import { hold, type Held, type HeldFigure } from "./held";

/** A figure beside the rows of one of the lists. */
export interface HeldByList extends Held {
  readonly form: number;
}

/** What is asked of a project's rate. */
type Condition = (rate: number, strict: boolean) => boolean;

const RATE = /(?:执行|支出|支付|拨付)(?:率|进度)/;
const SHORT_OF = /(?:不足|不到|未达到?|未超过?)$/;
const REACHED = /(?:达到?|达到了)$/;
const PROJECTS = /项目/;
/** Rates are printed with two decimals at most. */
const PRINTED = 1e4;
const HIGHEST = 100;

/**
 * Counts of projects by their rate of execution and, behind them in the sentence, what these were given or spent.
 * A project whose rate is the very bound may be counted or not. Where the lists leave projects without figures, what
 * does not agree may be of those: nothing is called different.
 */
export function againstLists(prose: Prose, forms: readonly Form[]): HeldByList[] {
  if (forms.every(({ projects }) => projects.length === 0)) return [];
  const { lines, unit, left } = portfolioOf(forms);
  if (lines.length === 0) return [];
  const held = prose.figures.flatMap((count) => {
    const condition = isCount(count) ? conditionOf(prose, count) : undefined;
    return condition ? heldFor(prose, count, condition, lines, unit) : [];
  });
  return left > 0 ? held.filter(({ agrees }) => agrees) : held;
}

/** 上年有4个项目, 截至6月底, 其中省级资金安排的1个项目: of another time, or of some projects only. */
const OTHER = /年|月|季|其中|的$|[中里]/;

const isCount = ({ use, unit, factor, decimals, label, after }: Placed): boolean =>
  use === "amount" &&
  factor === 1 &&
  decimals === 0 &&
  /^[个项]$/.test(unit) &&
  PROJECTS.test(label + after.slice(0, 4));

/** 3个项目执行率低于50% or 执行率低于50%的项目3个: the percentage in the same clause. */
function conditionOf({ figures }: Prose, count: Placed): Condition | undefined {
  const near = [figures[count.index - 1], figures[count.index + 1]];
  const percentage = near.find(
    (f) =>
      f?.dimension === "percent" &&
      f.clause === count.clause &&
      f.bracket === count.bracket &&
      RATE.test(f.index < count.index ? f.label : count.after),
  );
  return percentage && comparison(percentage);
}

function comparison({ bound, label, value, use }: Placed): Condition | undefined {
  const share = value / 100;
  if (bound === "≤" || SHORT_OF.test(label))
    return (rate, strict) => rate < share || (!strict && rate === share);
  if (bound === "≥" || (REACHED.test(label) && value !== HIGHEST))
    return (rate, strict) => rate > share || (!strict && rate === share);
  return use === "percent" ? (rate) => rate === share : undefined;
}

/** Of the readings with and without projects at the very bound, the one that the count agrees with. */
function heldFor(
  prose: Prose,
  count: Placed,
  fits: Condition,
  lines: readonly ProjectLine[],
  unit: AmountUnit | null,
): HeldByList[] {
  const fitting = (strict: boolean) =>
    lines.filter(({ rate }) => fits(Math.round(rate * PRINTED) / PRINTED, strict));
  const loose = fitting(false);
  const meant = loose.length === count.value ? loose : fitting(true);
  const agreed = meant.length === count.value;
  if (!agreed && OTHER.test(count.label)) return [];
  const found = [holdRows(prose, "projects", count, agreed, meant, lines, `${meant.length}个`)];
  if (!unit) return found;
  for (const amount of amountsBehind(prose, count)) {
    const [what, valueOf] = sumOf(amount);
    const total = sum(meant.map(valueOf));
    const agrees = Math.abs(amount.base - total * YUAN[unit]) < amount.ulp * (1 - 1e-9) + 1e-6;
    // Of how many it is told is to be found out first.
    if (agrees || found[0]!.agrees)
      found.push(holdRows(prose, what, amount, agrees, meant, lines, `${formatAmount(total)}${unit}`));
  }
  return found;
}

const INVOLVED =
  /^(?:共|合计|总)?(?:涉及|预算|安排|已?支出|已?支付|执行|未支出|未支付|未执行|结余)(?:的|全年)?(?:预算|资金|金额|总额|数)*(?:合计|共|为)*$/;

/** 涉及预算325万元，支出110万元: right behind the count, a clause each. */
function amountsBehind({ figures }: Prose, count: Placed): Placed[] {
  const found: Placed[] = [];
  for (let i = count.index + 1; figures[i]?.sentence === count.sentence; i++) {
    const f = figures[i]!;
    if (f.dimension === "percent" && f.clause === count.clause) continue;
    if (f.use !== "amount" || f.dimension !== "money" || f.group !== count.group || !INVOLVED.test(f.label))
      break;
    found.push(f);
  }
  return found;
}

function sumOf({ label }: Placed): readonly [HeldFigure, (line: ProjectLine) => number] {
  if (/未|结余/.test(label)) return ["projects-unspent", ({ unspent }) => unspent];
  if (/支出|支付|执行/.test(label)) return ["projects-executed", ({ executed }) => executed];
  return ["projects-budget", ({ budget }) => budget];
}

function holdRows(
  prose: Prose,
  what: HeldFigure,
  figure: Placed,
  agrees: boolean,
  rows: readonly ProjectLine[],
  all: readonly ProjectLine[],
  stated: string,
): HeldByList {
  const [first] = rows.length > 0 ? rows : all;
  const cells = rows.filter(({ form }) => form === first!.form).map(({ at }) => at);
  const held = hold(prose, what, figure, agrees, first!.at, stated);
  return {
    ...held,
    form: first!.form,
    values: { ...held.values, cell: cells.length > 0 ? cells : [first!.at] },
  };
}
