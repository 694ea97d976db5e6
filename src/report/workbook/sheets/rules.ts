/** The sheet of findings counted by rule. */
import { areaOf, type Column } from "../columns";
import { severityColumns, type SheetContext } from "../context";
import type { Chart } from "../../xlsx/chart";
import { COLORS } from "../../xlsx/styles";
import type { Counts, Tally } from "../tally";

export interface RuleRow {
  readonly id: string;
  readonly title: string;
  readonly counts: Counts;
  /** Without those acknowledged. */
  readonly open: number;
}

/** Most frequent first. */
export function ruleRows({ rules }: Pick<Tally, "rules">, { titleOf }: SheetContext): RuleRow[] {
  return [...rules]
    .map(([id, counts]): RuleRow => ({
      id,
      title: titleOf(id),
      counts,
      open: counts.error + counts.warning + counts.hint,
    }))
    .sort(
      (a, b) => b.open - a.open || b.counts.acknowledged - a.counts.acknowledged || (a.id < b.id ? -1 : 1),
    );
}

export interface RuleSheet {
  readonly columns: readonly Column<RuleRow>[];
  /** Over the first rows of the sheet. */
  chart(rows: readonly RuleRow[], place: Chart["place"]): Chart;
}

/** Rules that the chart shows. */
const MOST_BARS = 15;

/** @param files those that were read */
export function ruleSheet(context: SheetContext, files: number): RuleSheet {
  const { words } = context;
  const { columns: headings } = words;
  const title: Column<RuleRow> = {
    heading: headings.rule,
    width: 34,
    style: "text",
    cell: (row) => row.title,
  };
  const severities = severityColumns<RuleRow>(context, ({ counts }, severity) => counts[severity]);
  const columns: readonly Column<RuleRow>[] = [
    title,
    { heading: headings.id, width: 28, style: "text", cell: ({ id }) => id },
    ...severities.map(({ column }) => column),
    { heading: headings.acknowledged, width: 8, style: "count", cell: ({ counts }) => counts.acknowledged },
    { heading: headings.total, width: 8, style: "count", cell: ({ open }) => open },
    { heading: headings.files, width: 10, style: "count", cell: ({ counts }) => counts.files },
    {
      heading: headings.share,
      width: 12,
      style: "percent",
      cell: ({ counts }) => (files > 0 ? counts.files / files : null),
    },
  ];
  function chart(rows: readonly RuleRow[], place: Chart["place"]): Chart {
    const shown = rows.slice(0, MOST_BARS);
    const cells = (column: Column<RuleRow>) => areaOf(columns, column, 1, Math.max(shown.length, 1));
    return {
      title: words.chartRules(MOST_BARS),
      lying: true,
      stacked: true,
      sheet: words.sheets.rules,
      categories: { at: cells(title), names: shown.map((row) => row.title) },
      series: severities.map(({ severity, column }) => ({
        name: column.heading,
        color: COLORS[severity],
        at: cells(column),
        values: shown.map(({ counts }) => counts[severity]),
      })),
      place,
    };
  }
  return { columns, chart };
}
