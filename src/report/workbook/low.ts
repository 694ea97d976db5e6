/** The sheet of projects of low execution: sums above, the projects below, worst first. */
import { formatPercent } from "../../core/sheet/print";
import { round } from "../../core/sheet/arithmetic";
import { rowHeight, rowXml, type ReportCell } from "../xlsx/sheet";
import type { Run } from "../format";
import { text, type RowMaker } from "./rows";
import { columnsOf, LOW_HEAD } from "./plans";
import { weightedRate, type Sums, type Tally } from "./tally";
import { bookWords } from "./words";

/** The labels of the sums run over the columns that have none. */
export const LOW_MERGES = [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: 3 }));

/** Row by row: they may be many. */
export function* lowSheet(
  { locale, thresholds }: Run,
  tally: Tally,
  { link }: RowMaker,
): Generator<string, void> {
  const words = bookWords[locale];
  const limit = thresholds?.project == null ? "—" : formatPercent(thresholds.project);
  const widths = columnsOf("low", locale).map(([, width]) => width);
  const worst = tally.worst();
  const cut = tally.low.count - worst.length;
  const note = cut > 0 ? `${words.lowNote} ${words.lowCut(cut)}` : words.lowNote;
  yield* [
    rowXml(1, sumRow(words.lowSums.low(tally.low.count, limit), tally.low)),
    rowXml(2, sumRow(words.lowSums.all(tally.all.count), tally.all)),
    rowXml(3, [text(note, "subtitle")]),
    rowXml(
      LOW_HEAD,
      columnsOf("low", locale).map(([heading]) => text(heading, "head")),
      24,
    ),
  ];
  for (const [index, each] of worst.entries()) {
    const { path, sheet, cell, unit, name, year, money, budget, executed, rate, explanation } = each;
    const cells: ReportCell[] = [
      text(index + 1, "count"),
      text(unit),
      text(name),
      text(year, "count"),
      text(money === null ? null : "万元", "center"),
      text(budget, "amount"),
      text(executed, "amount"),
      text(round(budget - executed, 6), "amount"),
      text(rate, "percentOff"),
      text(explanation),
      { value: path, style: "link", link: link(path, sheet, cell) },
    ];
    yield rowXml(LOW_HEAD + 1 + index, cells, rowHeight(cells, widths));
  }
}

function sumRow(label: string, sums: Sums): (ReportCell | null)[] {
  const { budget, executed } = sums;
  return [
    text(label, "sum"),
    text(null, "sum"),
    text(null, "sum"),
    text(null, "sum"),
    text("万元", "sumCount"),
    text(budget, "sumAmount"),
    text(executed, "sumAmount"),
    text(round(budget - executed, 6), "sumAmount"),
    text(weightedRate(sums), "sumPercent"),
  ];
}
