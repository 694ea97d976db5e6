/** The first sheet: the figures that matter, how execution rates are spread, and charts. */
import type { Summary } from "../../../batch/summary";
import { SEVERITIES } from "../../../core/finding";
import { round } from "../../../core/sheet/arithmetic";
import { formatNumber } from "../../../core/sheet/print";
import type { Run } from "../../format";
import type { Chart } from "../../xlsx/chart";
import { rowXml, type ReportCell } from "../../xlsx/sheet";
import { COLORS } from "../../xlsx/styles";
import { areaOf, cellIn, widthsOf, type Column } from "../columns";
import type { SheetContext } from "../context";
import { weightedRate, type Band, type Tally } from "../tally";

/** A gap, then the columns that the charts stand on. */
const GAP = 3;
const CHART_COLUMNS = Array.from({ length: 8 }, () => 12);

export interface SummarySheet {
  readonly widths: readonly number[];
  readonly rows: readonly string[];
  readonly charts: readonly Chart[];
}

/** @param ruleChart the chart of the sheet of rules, at its place here */
export function summarySheet(
  { profile, asOf }: Run,
  summary: Summary,
  tally: Tally,
  ruleChart: (place: Chart["place"]) => Chart,
  { words }: SheetContext,
): SummarySheet {
  const rows: string[] = [];
  const put = (cells: readonly ReportCell[], height = 19) =>
    rows.push(rowXml(rows.length + 1, cells, height));
  put([{ value: words.title, style: "title" }], 34);
  put([{ value: words.subtitle(profile.title, asOf), style: "subtitle" }]);
  put([]);
  put([{ value: words.keyFigures, style: "section" }], 22);
  for (const [name, value, style] of keyFigures(summary, tally, words.figures))
    put([
      { value: name, style: "text" },
      { value, style },
    ]);
  put([]);
  put([{ value: words.bands, style: "section" }], 22);
  const { columns, name, counts } = bandColumns(words);
  const left = columns.length + 1;
  const right = left + CHART_COLUMNS.length - 1;
  put(columns.map(({ heading }) => ({ value: heading, style: "head" })));
  const top = rows.length;
  for (const [index, band] of tally.bands.entries())
    put(columns.map((column) => cellIn(column, column.cell(band, index + 1))));
  const cells = (column: Column<Band>) => areaOf(columns, column, top, rows.length - 1);
  const rates: Chart = {
    title: words.chartRates,
    lying: false,
    stacked: false,
    sheet: words.sheets.summary,
    categories: { at: cells(name.column), names: tally.bands.map(name.of) },
    series: counts.map(({ column, color, of }) => ({
      name: column.heading,
      color,
      at: cells(column),
      values: tally.bands.map(of),
    })),
    place: { top: 18, bottom: 32, left, right },
  };
  const charts = [ruleChart({ top: 1, bottom: 16, left, right }), rates];
  return { rows, widths: [...widthsOf(columns), GAP, ...CHART_COLUMNS], charts };
}

/** The table of execution rates, which the second chart shows. */
function bandColumns(words: SheetContext["words"]) {
  const nameOf = ({ from, to }: Band) => words.from(percent(from), to === null ? null : percent(to));
  const name = {
    of: nameOf,
    column: { heading: words.band, width: 22, style: "center", cell: nameOf } satisfies Column<Band>,
  };
  const count = (heading: string, color: string, of: (band: Band) => number) => ({
    color,
    of,
    column: { heading, width: 13, style: "count", cell: of } satisfies Column<Band>,
  });
  const counts = [
    count(words.bandOfForms, COLORS.bar, ({ forms }) => forms),
    count(words.bandOfProjects, COLORS.warning, ({ projects }) => projects),
  ];
  const columns: readonly Column<Band>[] = [name.column, ...counts.map(({ column }) => column)];
  return { columns, name, counts };
}

/** Without decimals that are none. */
const percent = (share: number) => `${formatNumber(round(share * 100, 4))}%`;

function keyFigures(summary: Summary, tally: Tally, figures: SheetContext["words"]["figures"]) {
  const { files, unreadable, left, forms, findings, cross, acknowledged, kept } = summary;
  const rows: (readonly [string, number | null, "count" | "amount" | "percent"])[] = [
    [figures.files, files, "count"],
    [figures.unreadable, unreadable, "count"],
  ];
  if (left !== undefined) rows.push([figures.left, left, "count"]);
  rows.push([figures.forms, forms, "count"]);
  for (const severity of SEVERITIES) rows.push([figures[severity], findings[severity], "count"]);
  const { error = 0, warning = 0, hint = 0 } = cross ?? {};
  rows.push(
    [figures.cross, error + warning + hint, "count"],
    [figures.acknowledged, acknowledged, "count"],
    [figures.keptHeadings, kept.headings, "count"],
    [figures.keptStandards, kept.standards, "count"],
    [figures.projects, tally.all.count, "count"],
    [figures.low, tally.low.count, "count"],
    [figures.budget, tally.all.budget, "amount"],
    [figures.executed, tally.all.executed, "amount"],
    [figures.rate, weightedRate(tally.all), "percent"],
  );
  return rows;
}
