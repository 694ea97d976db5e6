/** The first sheet: the figures that matter, and charts. */
import { formatNumber } from "../../core/sheet/print";
import { round } from "../../core/sheet/arithmetic";
import { SEVERITIES } from "../../core/finding";
import type { Locale } from "../../core/locale";
import type { Run } from "../format";
import { strings } from "../../cli/strings/strings";
import type { Summary } from "../../batch/summary";
import type { Chart } from "../xlsx/chart";
import { rowXml, type ReportCell } from "../xlsx/sheet";
import { COLORS } from "../xlsx/styles";
import { text } from "./rows";
import type { RuleCounts } from "./rule-counts";
import { weightedRate, type Tally } from "./tally";
import { bookWords } from "./words";

/** Rules that the chart shows. */
const MOST_BARS = 15;
const CHARTS = { left: 4, right: 11 } as const;

export interface SummarySheet {
  readonly rows: readonly string[];
  readonly charts: readonly Chart[];
}

export function summarySheet(
  { locale, profile, asOf }: Run,
  summary: Summary,
  tally: Tally,
  rules: readonly RuleCounts[],
): SummarySheet {
  const words = bookWords[locale];
  const rows: string[] = [];
  const put = (cells: readonly (ReportCell | null)[], height = 19) =>
    rows.push(rowXml(rows.length + 1, cells, height));
  put([text(words.title, "title")], 34);
  put([text(words.subtitle(profile.title, asOf), "subtitle")]);
  put([]);
  put([text(words.keyFigures, "section")], 22);
  for (const [name, value, style] of keyFigures(summary, tally, locale))
    put([text(name), text(value, style)]);
  put([]);
  put([text(words.bands, "section")], 22);
  put([words.band, words.bandOfForms, words.bandOfProjects].map((name) => text(name, "head")));
  const first = rows.length;
  const bandNames = tally.bands.map(({ from, to }) =>
    words.from(percent(from), to === null ? null : percent(to)),
  );
  tally.bands.forEach(({ forms, projects }, i) =>
    put([text(bandNames[i]!, "center"), text(forms, "count"), text(projects, "count")]),
  );
  const last = rows.length - 1;
  const sheet = words.sheets.summary;
  const column = (col: number) => ({ top: first, bottom: last, left: col, right: col });
  const rates: Chart = {
    title: words.chartRates,
    lying: false,
    stacked: false,
    sheet,
    categories: { at: column(0), names: bandNames },
    series: [
      {
        name: words.bandOfForms,
        color: COLORS.bar,
        at: column(1),
        values: tally.bands.map(({ forms }) => forms),
      },
      {
        name: words.bandOfProjects,
        color: COLORS.warning,
        at: column(2),
        values: tally.bands.map(({ projects }) => projects),
      },
    ],
    place: { top: 18, bottom: 32, ...CHARTS },
  };
  return { rows, charts: [ruleChart(rules.slice(0, MOST_BARS), locale), rates] };
}

/** Without decimals that are none. */
const percent = (share: number) => `${formatNumber(round(share * 100, 4))}%`;

function keyFigures(summary: Summary, tally: Tally, locale: Locale) {
  const { figures } = bookWords[locale];
  const { files, unreadable, left, forms, findings, cross, acknowledged } = summary;
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
    [figures.projects, tally.all.count, "count"],
    [figures.low, tally.low.count, "count"],
    [figures.budget, tally.all.budget, "amount"],
    [figures.executed, tally.all.executed, "amount"],
    [figures.rate, weightedRate(tally.all), "percent"],
  );
  return rows;
}

/** Over the sheet of rules, whose first rows are the most frequent ones. */
function ruleChart(rules: readonly RuleCounts[], locale: Locale): Chart {
  const words = bookWords[locale];
  const bottom = Math.max(rules.length, 1);
  const column = (col: number) => ({ top: 1, bottom, left: col, right: col });
  return {
    title: words.chartRules(MOST_BARS),
    lying: true,
    stacked: true,
    sheet: words.sheets.rules,
    categories: { at: column(0), names: rules.map(({ title }) => title) },
    series: SEVERITIES.map((severity, i) => ({
      name: strings[locale].severity[severity],
      color: COLORS[severity],
      at: column(2 + i),
      values: rules.map(({ counts }) => counts[severity]),
    })),
    place: { top: 1, bottom: 16, ...CHARTS },
  };
}
