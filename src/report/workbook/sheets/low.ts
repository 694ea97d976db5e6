/** The sheet of projects of low execution: sums above, the projects below, worst first. */
import { round } from "../../../core/sheet/arithmetic";
import { formatPercent } from "../../../core/sheet/print";
import type { Area } from "../../../core/sheet/sheet";
import { rowXml } from "../../xlsx/sheet";
import type { StyleName } from "../../xlsx/styles";
import { cellIn, headRow, listRow, type Column, type Content } from "../columns";
import type { SheetContext } from "../context";
import { MONEY, weightedRate, type LowProject, type Sums, type Tally } from "../tally";

/** Columns of figures have their sum above them. */
interface LowColumn extends Column<LowProject> {
  readonly sum?: { readonly style: StyleName; of(sums: Sums): Content };
}

/** The row of the headings: sums and a note stand above. */
export const LOW_HEAD = 4;

export function lowColumns({ words: { columns: headings }, placeCell }: SheetContext): LowColumn[] {
  const unspent = ({ budget, executed }: Sums | LowProject) => round(budget - executed, 6);
  const amount = (heading: string, of: (row: Sums | LowProject) => number): LowColumn => ({
    heading,
    width: 15,
    style: "amount",
    cell: of,
    sum: { style: "sumAmount", of },
  });
  return [
    { heading: headings.rank, width: 7, style: "count", cell: (_, number) => number },
    { heading: headings.unit, width: 24, style: "text", cell: ({ unit }) => unit },
    { heading: headings.project, width: 38, style: "text", cell: ({ name }) => name },
    { heading: headings.year, width: 7, style: "count", cell: ({ year }) => year },
    {
      heading: headings.money,
      width: 9,
      style: "center",
      cell: ({ money }) => (money === null ? null : MONEY),
      sum: { style: "sumCount", of: () => MONEY },
    },
    amount(headings.budget, ({ budget }) => budget),
    amount(headings.executed, ({ executed }) => executed),
    amount(headings.unspent, unspent),
    {
      heading: headings.rate,
      width: 10,
      style: "percentOff",
      cell: ({ rate }) => rate,
      sum: { style: "sumPercent", of: weightedRate },
    },
    { heading: headings.explanation, width: 36, style: "text", cell: ({ explanation }) => explanation },
    {
      heading: headings.file,
      width: 32,
      style: "link",
      cell: ({ path, sheet, cell }) => placeCell(path, path, sheet, cell),
    },
  ];
}

/** The labels of the sums run over the columns before the first that has one. */
export function lowMerges(columns: readonly LowColumn[]): Area[] {
  const right = columns.findIndex(({ sum }) => sum !== undefined) - 1;
  return [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right }));
}

/** Row by row: they may be many. */
export function* lowRows(
  columns: readonly LowColumn[],
  tally: Pick<Tally, "worst" | "low" | "all">,
  { words, thresholds }: SheetContext,
): Generator<string, void> {
  const limit = thresholds.project === null ? "—" : formatPercent(thresholds.project);
  const worst = tally.worst();
  const left = tally.low.count - worst.length;
  const note = left > 0 ? `${words.lowNote} ${words.lowCut(left)}` : words.lowNote;
  yield sumRow(1, columns, words.lowSums.low(tally.low.count, limit), tally.low);
  yield sumRow(2, columns, words.lowSums.all(tally.all.count), tally.all);
  yield rowXml(3, [{ value: note, style: "subtitle" }]);
  yield headRow(LOW_HEAD, columns);
  for (const [index, project] of worst.entries())
    yield listRow(LOW_HEAD + 1 + index, columns, project, index + 1);
}

/** The label, then the sums up to the last. */
function sumRow(at: number, columns: readonly LowColumn[], label: string, sums: Sums): string {
  const end = columns.map(({ sum }) => sum !== undefined).lastIndexOf(true) + 1;
  return rowXml(
    at,
    columns
      .slice(0, end)
      .map(({ sum }, i) =>
        sum ? cellIn(sum, sum.of(sums)) : { value: i === 0 ? label : null, style: "sum" },
      ),
  );
}
