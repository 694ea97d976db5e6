import { cited, quoted } from "../core/rule/evidence";
import type { Form, FundRow, Funds, NumberField } from "../core/form/model";
import { readNumberText } from "../core/sheet/number";
import { sum, type AmountUnit } from "../core/sheet/arithmetic";
import { unshared } from "../core/facts/project-rows";
import { defineRule } from "../core/rule/rule";
import type { Position } from "../core/sheet/sheet";
import { adjustedInOtherUnit, spentInOtherUnit, summedInOtherUnit } from "../core/facts/unit-slip";

export default defineRule({
  id: "unit-unclear",
  scope: "form",
  kinds: ["self-evaluation", "project-list", "monitoring"],
  severity: "warning",
  basis: {
    "zh-CN": "自评表须注明金额单位，全表统一（多数地方用万元，上海、云南等地用元）。",
    en: "A table states its unit of money and keeps to it (万元 in most places, 元 in Shanghai, Yunnan and others).",
  },
  title: { "zh-CN": "金额单位不清或不一致", en: "Unit of money unclear" },
  options: {},
  severities: { slip: "error", absent: "hint" },
  messages: {
    slip: {
      "zh-CN": {
        what: "“{first}”{a:amount} 与“{second}”{b:amount} 相差约一万倍，像是一处填了元、一处填了万元。",
        why: "单位不一致，执行率和合计都会差一万倍，本工具也不再按它们检查。",
        fix: "按表上注明的单位统一填写；如果两个数都没有错，请忽略。",
      },
      en: {
        what: "“{first}” {a:amount} and “{second}” {b:amount} are ten thousand apart, as if one were in 元 and one in 万元.",
        why: "In two units, rates and totals are ten thousand times off; they are not checked against each other.",
        fix: "Enter both in the unit the table states; ignore this if both figures are right.",
      },
    },
    mixed: {
      "zh-CN": {
        what: "表上注明的单位是{unit}，这里写的是“{text}”，全表共 {count} 处单位不同。",
        why: "本工具按写出来的单位换算后检查；上报系统只认数字，会当作{unit}，差出一万倍。",
        fix: "换算成{unit}填写，数字后面不写单位。",
      },
      en: {
        what: "The table counts in {unit}, this cell says “{text}”; {count} amounts have another unit.",
        why: "They are converted for this check; systems take the bare figure for {unit}, ten thousand times off.",
        fix: "Convert to {unit} and leave out the unit after the figure.",
      },
    },
    absent: {
      "zh-CN": {
        what: "表里有金额，没有注明单位是元还是万元。",
        why: "差一个单位就差一万倍，汇总时要逐张打电话核实。",
        fix: "在表头注明“金额单位：万元”，或在“项目资金”后面加上“（万元）”。",
      },
      en: {
        what: "The table holds amounts and does not say whether in 元 or 万元.",
        why: "The two are ten thousand apart; whoever adds the tables up must ask for each.",
        fix: "State “金额单位：万元” in the head, or write “（万元）” after “项目资金”.",
      },
    },
  },
  check(form, { report }) {
    const amounts = amountsOf(form);
    if (amounts.length === 0) return;
    for (const { at, first, a, second, b } of slips(form))
      report("slip", at, { first, a: cited(sumOf(a), ...a), second, b: cited(sumOf(b), ...b) });
    const { unit } = form;
    if (!unit && namesUnit(form)) return;
    if (!unit) {
      const label = form.funds?.total.label ?? form.headings.find(({ column }) => column === "budget");
      report("absent", label?.text ? label.at : amounts[0]!.at);
      return;
    }
    // A cell merged over several rows, or a 年初预算数 in the budget's place, is one amount.
    const others = new Map<string, NumberField>();
    for (const field of amounts)
      if (isInOtherUnit(field, unit.name)) others.set(`${field.at.row},${field.at.col}`, field);
    const [first] = others.values();
    if (first)
      report("mixed", first.at, {
        unit: unit.name,
        text: quoted(first),
        count: cited(others.size, ...others.values()),
      });
  },
});

/** 预算数/万元, 支出（人民币元）: a unit in words of their own, which the reader may pass over. */
function namesUnit({ title, funds, headings }: Form): boolean {
  const labels = [...(funds ? [funds.total, ...funds.parts] : [])].map(({ label }) => label.text);
  const texts = [...(funds?.headings ?? []), ...headings].map(({ text }) => text);
  return [title, funds?.denominator ?? "", ...labels, ...texts].some((text) =>
    /[亿万千百/(（币]元/.test(text),
  );
}

/** The amounts of the form that are figures, 0 aside. */
function amountsOf({ funds, projects }: Form): NumberField[] {
  const rows = funds ? [funds.total, ...funds.parts] : [];
  const natures = funds ? [funds.expenditure.basic, funds.expenditure.project, funds.expenditure.total] : [];
  const fields = [
    ...rows.flatMap((row) => [row.initialBudget, row.budget, row.executed]),
    ...natures.map((nature) => nature?.amount ?? null),
    ...projects.flatMap((project) => [project.budget, project.executed]),
  ];
  return fields.filter((field): field is NumberField => Boolean(field?.value));
}

function isInOtherUnit({ text }: NumberField, unit: AmountUnit): boolean {
  if (!/[亿万元]/.test(text)) return false;
  const reading = readNumberText(text);
  return reading.state === "number" && reading.unit !== null && reading.unit !== unit;
}

type Figures = readonly (NumberField | null)[];

const sumOf = (figures: Figures) => sum(figures.map((field) => field?.value ?? 0));

interface Slip {
  readonly at: Position;
  readonly first: string;
  /** The figure, or what it is the sum of. */
  readonly a: Figures;
  readonly second: string;
  readonly b: Figures;
}

/** One at most for the funds, since a figure in the wrong unit disagrees with all the others. */
function slips({ funds, projects }: Form): Slip[] {
  const found =
    funds && (slippedSum(funds) ?? slippedBudget(funds) ?? slippedRow([funds.total, ...funds.parts]));
  const listed = unshared(projects).flatMap((project) => slippedRow([project]) ?? []);
  // Where most of a list is off, its column is: once is enough.
  const few = listed.length * 2 <= projects.length;
  return [...(found ? [found] : []), ...(few ? listed : listed.slice(0, 1))];
}

function slippedSum({ total, parts }: Funds): Slip | undefined {
  for (const column of ["budget", "executed"] as const) {
    const [whole, ...others] = [total, ...parts].map((row) => row[column]);
    if (whole?.value && summedInOtherUnit(whole.value, sumOf(others)))
      return { at: whole.at, first: "总额", a: [whole], second: "各资金来源合计", b: others };
  }
  return undefined;
}

function slippedBudget({ total: { initialBudget, budget } }: Funds): Slip | undefined {
  if (!initialBudget?.value || !budget?.value || !adjustedInOtherUnit(initialBudget.value, budget.value))
    return undefined;
  return {
    at: budget.at,
    first: "全年预算数",
    a: [budget],
    second: "年初预算数",
    b: [initialBudget],
  };
}

function slippedRow(rows: readonly Pick<FundRow, "budget" | "executed" | "rate">[]): Slip | undefined {
  const { budget, executed } = rows.find(spentInOtherUnit) ?? {};
  if (budget?.value == null || executed?.value == null) return undefined;
  return { at: executed.at, first: "执行数", a: [executed], second: "预算数", b: [budget] };
}
