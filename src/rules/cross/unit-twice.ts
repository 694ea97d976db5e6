/** A unit or project hands in one table a year. */
import { formatAmount } from "../../core/sheet/print";
import { groupBy } from "../../core/group-by";
import { defineCrossRule } from "./rule";
import type { Table } from "./table";
export default defineCrossRule({
  id: "unit-twice",
  scope: "batch",
  severity: "warning",
  basis: {
    "zh-CN": "一个单位（项目）一个年度报一张表；汇总时重复的表会重复计算（汇总审核口径）。",
    en: "A unit or project hands in one table a year; twice over it counts twice when added up (practice of bureaus).",
  },
  title: { "zh-CN": "同一单位或项目报了两张表", en: "One unit or project, two tables" },
  options: {},
  messages: {
    same: {
      "zh-CN": {
        what: "“{name}” {year} 年的表与“{other}”里的是同一张，预算数、执行数都相同。",
        why: "重复的表会在汇总时重复计算。",
        fix: "只留一份；确实是不同的表，请在表头写明区别。",
      },
      en: {
        what: "The table of “{name}” ({year}) is also in “{other}”, with the same budget and executed figures.",
        why: "A table handed in twice counts twice when added up.",
        fix: "Keep one; where they are different tables, say so in their heads.",
      },
    },
    sameUndated: {
      "zh-CN": {
        what: "“{name}”的表与“{other}”里的是同一张，预算数、执行数都相同。",
        why: "重复的表会在汇总时重复计算。",
        fix: "只留一份；确实是不同的表，请在表头写明年度。",
      },
      en: {
        what: "The table of “{name}” is also in “{other}”, with the same budget and executed figures.",
        why: "A table handed in twice counts twice when added up.",
        fix: "Keep one; where they are different tables, state the year in their heads.",
      },
    },
    unlike: {
      "zh-CN": {
        what: "“{name}” {year} 年有两张表，数却不同：这里预算数 {budget}、执行数 {executed}，“{other}”里是 {otherBudget}、{otherExecuted}。",
        why: "同一单位同一年度只能有一套数，审核人不知道以哪张为准。",
        fix: "确认哪一张是最后上报的，另一张撤下。",
      },
      en: {
        what: "“{name}” ({year}) has two tables that disagree: budget {budget}, executed {executed} here, {otherBudget} and {otherExecuted} in “{other}”.",
        why: "A year has one set of figures; a reviewer cannot tell which holds.",
        fix: "Find out which was handed in last and take the other away.",
      },
    },
  },
  severities: { same: "hint", sameUndated: "hint" },
  check(tables, { report }) {
    const sameYear = groupBy(tables.filter(isFilled), ({ key, year }) => `${year} ${key}`);
    for (const group of sameYear.values())
      for (const [table, first] of repeated(group)) {
        const { name, year, budget, executed, place } = table;
        const places = [place, first.place] as const;
        const values = { name, other: first.place.path };
        if (year === null) report("sameUndated", places, values);
        else if (contentsOf(table) === contentsOf(first))
          report("same", places, { ...values, year: String(year) });
        else
          report("unlike", places, {
            ...values,
            year: String(year),
            budget: amount(budget),
            executed: amount(executed),
            otherBudget: amount(first.budget),
            otherExecuted: amount(first.executed),
          });
      }
  },
});

const amount = (value: number | null) => (value === null ? "—" : formatAmount(value));

/** A blank form is no second table. */
const isFilled = ({ budget, executed, targets }: Table) =>
  budget !== null || executed !== null || targets.count > 0;

/** Equal for tables that say the same. */
const contentsOf = ({ budget, executed, targets }: Table) =>
  JSON.stringify([budget, executed, targets.digest]);

/**
 * Of tables of one unit or project and year: equal for those whose figures ought to agree, `null` where none ought to.
 * Without a year they may be of different years; departments of one name may be those of different counties, each in
 * a folder of its own.
 */
function scopeOf({ year, unit, place }: Table): string | null {
  if (year === null) return null;
  return unit === "" ? place.path.replace(/[^\\/]*$/, "") : "";
}

/** Tables, each with the first before it that says the same or ought to. */
function repeated(tables: readonly Table[]): [table: Table, first: Table][] {
  const firsts = new Map<string, number>();
  return tables.flatMap((table, i): [Table, Table][] => {
    const scope = scopeOf(table);
    const marks = [contentsOf(table), ...(scope === null ? [] : [`in ${scope}`])];
    const first = Math.min(...marks.map((mark) => firsts.get(mark) ?? i));
    for (const mark of marks) if (!firsts.has(mark)) firsts.set(mark, i);
    return first < i ? [[table, tables[first]!]] : [];
  });
}
