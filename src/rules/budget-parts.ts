import { cited } from "../core/rule/evidence";
import { splitLabelledAmount } from "../core/form/grid/fields";
import type { FundRow, Funds, NumberField } from "../core/form/model";
import { normalizeLabel } from "../core/labels";
import { sum } from "../core/sheet/arithmetic";
import { defineRule } from "../core/rule/rule";
import type { Fix } from "../core/finding";
import { summedInOtherUnit } from "../core/facts/unit-slip";
import { sumFixes } from "./fixes";

export default defineRule({
  id: "budget-parts",
  scope: "funds",
  severity: "error",
  basis: {
    "zh-CN": "年度资金总额等于各资金来源之和，预算数、执行数分别相加（财预〔2020〕10号自评表样）。",
    en: "The total of funds is the sum of its sources, budget and executed alike (form annexed to Cai Yu [2020] No. 10).",
  },
  title: { "zh-CN": "资金来源之和不等于总额", en: "Sources do not add up to the total" },
  options: {
    /** Difference allowed, in the form's unit: parts are rounded one by one. */
    tolerance: 0.02,
  },
  // What basic and project expenditure disagree with need not be told again.
  silencedBy: ["expenditure-parts"],
  severities: { none: "warning" },
  messages: {
    none: {
      "zh-CN": {
        what: "“{column}”总额是 {total:amount}，“其中”各行却都填了 0。",
        why: "总额应等于“其中”各行之和；钱从哪里来没有填，审核时会退回补填。",
        fix: "把总额按来源填到“其中”各行；没有的来源留空或填 0。",
      },
      en: {
        what: "The total under “{column}” is {total:amount}, while each of its sources says 0.",
        why: "The total is the sum of its sources; where the money came from is not filled in.",
        fix: "Enter the total by source; leave what did not occur blank or 0.",
      },
    },
    gap: {
      "zh-CN": {
        what: "“{column}”总额填的是 {total:amount}，各资金来源加起来是 {parts:amount}，相差 {gap:amount}。",
        why: "总额应等于“其中”各行之和，对不上就不知道哪个数是真的，执行率也跟着不可信。",
        fix: "核对总额和各资金来源，改正填错或漏填的一处。",
      },
      en: {
        what: "The total under “{column}” is {total:amount}; its sources add up to {parts:amount}, {gap:amount} apart.",
        why: "The total is the sum of its sources; where they disagree nobody knows which figure holds, and the rate falls with it.",
        fix: "Check the total and its sources, and correct what is wrong or left out.",
      },
    },
    zero: {
      "zh-CN": {
        what: "“{column}”总额填的是 0，各资金来源加起来却是 {parts:amount}。",
        why: "总额为 0，执行率和得分都算不出来，应得的分也会丢掉。",
        fix: "把总额改为各资金来源之和。",
      },
      en: {
        what: "The total under “{column}” is 0, but its sources add up to {parts:amount}.",
        why: "With a total of 0 there is no rate and no score, and points that are due are lost.",
        fix: "Enter the sum of the sources as the total.",
      },
    },
    blank: {
      "zh-CN": {
        what: "“{column}”总额没有填，各资金来源加起来是 {parts:amount}。",
        why: "执行率按总额计算，总额空着就无法核对。",
        fix: "把各资金来源之和填入总额。",
      },
      en: {
        what: "The total under “{column}” is blank; its sources add up to {parts:amount}.",
        why: "The rate follows from the totals; without them nothing can be checked.",
        fix: "Enter the sum of the sources as the total.",
      },
    },
  },
  check(funds, { options, report }) {
    const rows = sources(funds);
    const labels = rows.map(({ label }) =>
      normalizeLabel(splitLabelledAmount(label.text)?.label ?? label.text),
    );
    for (const name of ["budget", "executed"] as const) {
      const total = funds.total[name];
      const fields = rows.map((row) => own(row, name, funds.total));
      const zero = fields.length >= LEAST_SOURCES && fields.every((field) => field?.value === 0);
      if (total?.value && zero)
        report("none", total.at, {
          column: headingOf(funds, name),
          total: cited(total.value, total, ...fields),
        });
    }
    const columns = (["budget", "executed"] as const).flatMap((name) => columnOf(funds, rows, name) ?? []);
    const fixes = isPartition(labels) ? totalsFixes(columns.filter(isOpen), funds) : [];
    for (const column of columns) {
      const { total, amounts, heading, fields } = column;
      const parts = sum(amounts);
      const told = { column: heading, parts: cited(parts, ...fields) };
      if (isOpen(column)) {
        report(total.value === 0 ? "zero" : "blank", total.at, told, fixes);
        continue;
      }
      const whole = total.value;
      if (whole === null || summedInOtherUnit(whole, parts)) continue;
      const gapTo = (other: number) => Math.abs(sum([whole, -other]));
      const slack = Math.max(options.tolerance, rounding([whole, ...amounts])) + 1e-9;
      // Sources may be broken down further (其中：中央), or told twice by other kinds: any of these may be the whole.
      const isWhole =
        parts < whole
          ? labels.some((label) => REST.test(label))
          : isPartition(labels) || !someSum(amounts, (other) => gapTo(other) <= slack);
      if (isWhole && gapTo(parts) > slack)
        report("gap", total.at, { ...told, total, gap: cited(gapTo(parts), total, ...fields) });
    }
  },
});

interface Column {
  readonly heading: string;
  readonly total: NumberField;
  readonly fields: readonly NumberField[];
  /** The figures among them, 0 aside. */
  readonly amounts: readonly number[];
}

/** A total and its sources in one column; none where a figure cannot be read or no source has one. */
function columnOf(funds: Funds, rows: readonly FundRow[], name: "budget" | "executed"): Column | undefined {
  const total = funds.total[name];
  const fields = rows.flatMap((row) => own(row, name, funds.total) ?? []);
  const amounts = fields.flatMap(({ value }) => value || []);
  if (!total || [total, ...fields].some(({ state }) => state === "error" || state === "unreadable"))
    return undefined;
  return amounts.length > 0 ? { heading: headingOf(funds, name), total, fields, amounts } : undefined;
}

function headingOf(funds: Funds, name: "budget" | "executed"): string {
  const heading = funds.headings.find(({ column }) => column === name)?.text.replace(/\s+/g, "");
  return heading ?? funds.denominator;
}

/** One source that says 0 may not be the only one. */
const LEAST_SOURCES = 2;

const isOpen = ({ total }: Column) => total.state === "blank" || total.value === 0;

/** The sums of all columns that lack theirs, at once: half a row of totals would make a rate of its own. */
function totalsFixes(columns: readonly Column[], funds: Funds): Fix[] {
  // 资金总额： with nothing after it is label and figure in one.
  if (columns.some(({ total }) => total.at.col === funds.total.label.at.col)) return [];
  const each = columns.map(({ total, fields }) =>
    sumFixes(
      total.at,
      fields.filter(({ state }) => state !== "mark"),
    ),
  );
  return (["value", "formula"] as const).flatMap((kind) => {
    const edits = each.flatMap((fixes) =>
      fixes.filter((fix) => fix.kind === kind).flatMap((fix) => fix.edits),
    );
    return edits.length === columns.length ? [{ kind, edits }] : [];
  });
}

/** The rows of the sources, down to where basic and project expenditure tell the same money again. */
function sources({ total, parts, expenditure: { basic, project } }: Funds): readonly FundRow[] {
  const stated = [basic, project].filter((item) => item !== null);
  const nature = stated.filter(({ label }) => label.at.col === total.label.at.col);
  const again = Math.min(...nature.map(({ label }) => label.at.row));
  const before = parts.filter(({ row }) => row < again);
  return before.length > 0 ? before : parts;
}

/** The row's figure in this column; a 年初预算数 that stands in for the year's budget is none. */
function own(row: FundRow, column: "budget" | "executed", total: FundRow): NumberField | null {
  const field = row[column];
  return column === "budget" && field === row.initialBudget && total.budget !== total.initialBudget
    ? null
    : field;
}

/** What is left to the last row, so that the list leaves nothing out. */
const REST = /^(?:其中:?)?(?:其[他它]|单位|自有|自筹)(?:资金|收入|来源)?$/;

/** The sources of the national form, none of which is part of another. */
const PARTITION: readonly RegExp[] = [
  /^(?:其中:?)?(?:当年|本年度?|年度)?(?:一般公共预算)?财政(?:拨款|资金)$/,
  /^(?:其中:?)?上年结[转余](?:结余)?(?:资金)?$/,
  /^(?:其中:?)?(?:财政专户管理资金|单位资金)$/,
  /^(?:其中:?)?其[他它]资金$/,
];

function isPartition(labels: readonly string[]): boolean {
  return (
    new Set(labels).size === labels.length &&
    labels.filter((label) => PARTITION[0]!.test(label)).length === 1 &&
    labels.every((label) => PARTITION.some((pattern) => pattern.test(label))) &&
    labels.slice(1).every((label) => !label.startsWith("其中"))
  );
}

/** Half a unit of the last decimal, for each figure; figures without decimals are exact. */
function rounding(figures: readonly number[]): number {
  const digits = Math.max(...figures.map((figure) => (String(figure).split(".")[1] ?? "").length));
  return digits === 0 ? 0 : 0.5 * 10 ** -digits * figures.length;
}

/** More sources than any form has would make the search below long. */
const MOST = 12;

/** True where some of the amounts meet what is asked. */
function someSum(amounts: readonly number[], meets: (sum: number) => boolean): boolean {
  if (amounts.length > MOST) return true;
  for (let chosen = 1; chosen < 1 << amounts.length; chosen++)
    if (meets(sum(amounts.filter((_, index) => chosen & (1 << index))))) return true;
  return false;
}
