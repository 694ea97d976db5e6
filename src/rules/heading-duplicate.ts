import type { ColumnName, Form, Heading, TextField } from "../core/form/model";
import { normalizeLabel } from "../core/labels";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";
import { columnName } from "../core/sheet/sheet";

export default defineRule({
  id: "heading-duplicate",
  scope: "form",
  severity: "warning",
  basis: {
    "zh-CN": "自评表样每列一个含义（财预〔2020〕10号附件）；重复的列，上报系统只取其中一列。",
    en: "In the form every column has a meaning of its own (annexed to Cai Yu [2020] No. 10); of two, systems take one.",
  },
  title: { "zh-CN": "两列表头相同", en: "Two columns under one heading" },
  options: {
    /** Share of the rows that must be filled in under both headings. */
    filled: 0.5,
  },
  ranges: { filled: [0, 1] },
  messages: {
    twice: {
      "zh-CN": {
        what: "“{heading}”出现了两次，两列都填了内容：{first} 列和 {second} 列。",
        why: "同一含义的列只能有一列算数，审核人和系统都不知道以哪一列为准；本工具按 {read} 列核对。",
        fix: "删去多余的一列，或把表头改成各自的含义（如“年初目标值”“调整后目标值”）。",
      },
      en: {
        what: "“{heading}” stands twice, over two columns that are filled in: {first} and {second}.",
        why: "Only one column of a meaning counts, and neither a reviewer nor a system can tell which; this check reads column {read}.",
        fix: "Delete the column that is too many, or give each heading its own meaning (such as 年初目标值, 调整后目标值).",
      },
    },
  },
  check(form, { options, report }) {
    for (const { headings, rows, read } of tablesOf(form)) {
      const least = Math.max(1, rows * options.filled);
      const seen: Heading[] = [];
      for (const heading of headings) {
        if ((heading.filled ?? 0) < least || !SINGLE.has(heading.column)) continue;
        const first = seen.find((other) => sameHeading(other, heading));
        seen.push(heading);
        // 分值 beside each level is a column of its own.
        if (
          !first ||
          headings.some((between) => LEVELS.has(between.column) && isBetween(first, between, heading))
        )
          continue;
        report("twice", heading.at, {
          heading: heading.text.replace(/\s+/g, ""),
          first: columnName(first.at.col),
          second: columnName(heading.at.col),
          read: columnName(read(heading.column) ?? first.at.col),
        });
      }
    }
  },
});

/** Columns of which a row has one; levels and names may well take up several. */
const SINGLE: ReadonlySet<ColumnName> = new Set([
  "target",
  "actual",
  "weight",
  "score",
  "explanation",
  "initialBudget",
  "budget",
  "executed",
  "rate",
]);

const LEVELS: ReadonlySet<ColumnName> = new Set(["level1", "level2", "name"]);

const isBetween = (first: Heading, { at }: Heading, second: Heading) =>
  at.col > first.at.col && at.col < second.at.col;

interface Table {
  readonly headings: readonly Heading[];
  /** How many rows a heading's `filled` counts. */
  readonly rows: number;
  /** Index of the column that was read. */
  read(column: ColumnName): number | undefined;
}

function tablesOf({ headings, indicators, funds }: Form): Table[] {
  const [row] = indicators;
  const fields = { ...row } as Partial<Record<ColumnName, TextField | null>>;
  const amounts = { ...funds?.total } as Partial<Record<ColumnName, TextField | null>>;
  return [
    { headings, rows: indicators.length, read: (column) => fields[column]?.at.col },
    // One row of funds is enough: sources are mostly blank.
    { headings: funds?.headings ?? [], rows: 1, read: (column) => amounts[column]?.at.col },
  ];
}

/** The same words; a remark in brackets (自评, 复核) tells two columns apart. */
function sameHeading(a: Heading, b: Heading): boolean {
  if (a.column !== b.column || normalizeLabel(a.text) !== normalizeLabel(b.text)) return false;
  const [first, second] = [a, b].map(({ text }) => normalizeText(text).match(/\(.*\)/)?.[0] ?? "");
  return first === "" || second === "" || first === second;
}
