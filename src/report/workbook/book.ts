/** A report as a workbook: rows go out as files come in, sums and charts when all are there. */
import type { CrossReport } from "../../batch/cross";
import type { FileReport } from "../../batch/file-report";
import type { Summary } from "../../batch/summary";
import type { Report, ReportStyle } from "../format";
import { chartXml, drawingXml } from "../xlsx/chart";
import { contentTypes, coreProperties, packageRelations, relations, workbookXml } from "../xlsx/package";
import {
  MOST_ROWS,
  rowXml,
  sheetFoot,
  sheetHead,
  type ReportCell,
  type SheetEnd,
  type SheetPlan,
} from "../xlsx/sheet";
import { stylesXml } from "../xlsx/styles";
import { holding, zipStream, type Take } from "../xlsx/zip-stream";
import { headRow, listRow, widthsOf, type Column } from "./columns";
import { sheetContext } from "./context";
import { crossColumns } from "./sheets/cross";
import { findingColumns, findingRows } from "./sheets/findings";
import { LOW_HEAD, lowColumns, lowMerges, lowRows } from "./sheets/low";
import { overviewColumns, overviewRows } from "./sheets/overview";
import { ruleRows, ruleSheet } from "./sheets/rules";
import { summarySheet } from "./sheets/summary";
import { unreadColumns, unreadRows } from "./sheets/unread";
import { createTally } from "./tally";

/** In tab order. */
const SHEETS = ["summary", "overview", "findings", "cross", "low", "rules", "unread"] as const;
type SheetId = (typeof SHEETS)[number];
/** The row of the headings, from 1; 0 for none. */
const headRowOf = (id: SheetId) => (id === "summary" ? 0 : id === "low" ? LOW_HEAD : 1);
const CHARTS = 2;

const partOf = (id: SheetId) => `xl/worksheets/sheet${SHEETS.indexOf(id) + 1}.xml`;

/** @param mostRows where a sheet ends */
export async function beginBook(
  { run, links }: ReportStyle,
  write: Take,
  mostRows = MOST_ROWS,
): Promise<Report<FileReport>> {
  const context = sheetContext(run, links);
  const { words } = context;
  const tally = createTally(context.thresholds);
  const zip = zipStream(write);
  // Programs that look at the first bytes of a file expect this part there.
  await zip.add("[Content_Types].xml", contentTypes(SHEETS.length, CHARTS));
  // The findings may be many: they go straight into the archive. The others are kept packed.
  const findingsPart = await zip.stream(partOf("findings"));
  const findings = await listSheet("findings", findingColumns(context), findingsPart);
  const overviewPart = holding();
  const overview = await listSheet("overview", overviewColumns(context), overviewPart);
  const crossPart = holding();
  const cross = await listSheet("cross", crossColumns(context), crossPart);
  const unreadPart = holding();
  const unread = await listSheet("unread", unreadColumns(context), unreadPart);

  function planOf(id: SheetId, widths: readonly number[]): SheetPlan {
    const head = headRowOf(id);
    return {
      name: words.sheets[id],
      widths,
      headRow: head,
      filtered: head > 0,
      onePage: id === "summary",
      title: words.title,
      footer: words.footer,
    };
  }

  /** A sheet that grows row by row. */
  async function listSheet<Row>(
    id: SheetId,
    columns: readonly Column<Row>[],
    part: { write(text: string): Promise<void> },
  ) {
    const plan = planOf(id, widthsOf(columns));
    let [at, over] = [1, 0];
    const note = (...cells: readonly ReportCell[]) => part.write(rowXml(++at, cells));
    await part.write(sheetHead(plan, false) + headRow(at, columns));
    return {
      /** The last row of the sheet is kept for what cannot be listed. */
      add: async (rows: readonly Row[]) => {
        for (const row of rows)
          if (at + 1 >= mostRows) over++;
          else await part.write(listRow(++at, columns, row, at - 1));
      },
      end: async () => {
        const lastRow = at;
        if (at === 1) await note({ value: words.none, style: "note" });
        if (over > 0)
          await note({ value: null, style: "text" }, { value: words.full(mostRows, over), style: "error" });
        await part.write(sheetFoot(plan, { lastRow }));
      },
    };
  }

  /** A sheet whose rows are all known. */
  async function whole(
    id: SheetId,
    plan: SheetPlan,
    rows: Iterable<string>,
    rest: Omit<SheetEnd, "lastRow"> = {},
  ): Promise<void> {
    const part = holding();
    await part.write(sheetHead(plan, id === "summary"));
    let lastRow = 0;
    for (const row of rows) {
      await part.write(row);
      lastRow++;
    }
    await part.write(sheetFoot(plan, { ...rest, lastRow }));
    await zip.place(partOf(id), await part.end());
  }

  async function file(report: FileReport): Promise<void> {
    tally.take(report);
    await overview.add(overviewRows(report));
    await findings.add(findingRows(report, context));
    await unread.add(unreadRows(report));
  }

  async function end(summary: Summary, across: readonly CrossReport[]): Promise<void> {
    await cross.add(across);
    await findings.end();
    await findingsPart.end();
    for (const [id, sheet, part] of [
      ["overview", overview, overviewPart],
      ["cross", cross, crossPart],
      ["unread", unread, unreadPart],
    ] as const) {
      await sheet.end();
      await zip.place(partOf(id), await part.end());
    }
    const byRule = ruleRows(tally, context);
    const { columns, chart } = ruleSheet(context, summary.files - summary.unreadable);
    await whole("rules", planOf("rules", widthsOf(columns)), [
      headRow(1, columns),
      ...byRule.map((row, i) => listRow(i + 2, columns, row, i + 1)),
    ]);
    const low = lowColumns(context);
    await whole("low", planOf("low", widthsOf(low)), lowRows(low, tally, context), {
      merges: lowMerges(low),
    });
    const first = summarySheet(run, summary, tally, (place) => chart(byRule, place), context);
    await whole("summary", planOf("summary", first.widths), first.rows, { drawing: true });
    await addCharts(first.charts.map(chartXml), drawingXml(first.charts));
    const heads = SHEETS.map((id) => ({ name: words.sheets[id], headRow: headRowOf(id) }));
    await zip.add("xl/workbook.xml", workbookXml(heads));
    const sheets = SHEETS.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const);
    await zip.add("xl/_rels/workbook.xml.rels", relations([...sheets, ["styles", "styles.xml"]]));
    await zip.add("xl/styles.xml", stylesXml());
    await zip.add("docProps/core.xml", coreProperties(`${words.title} ${run.profile.title}`, run.asOf));
    await zip.add("_rels/.rels", packageRelations);
    await zip.end();
  }

  async function addCharts(charts: readonly string[], drawing: string): Promise<void> {
    await zip.add(
      "xl/worksheets/_rels/sheet1.xml.rels",
      relations([["drawing", "../drawings/drawing1.xml"]]),
    );
    await zip.add("xl/drawings/drawing1.xml", drawing);
    const names = charts.map((_, i) => ["chart", `../charts/chart${i + 1}.xml`] as const);
    await zip.add("xl/drawings/_rels/drawing1.xml.rels", relations(names));
    for (const [i, xml] of charts.entries()) await zip.add(`xl/charts/chart${i + 1}.xml`, xml);
  }
  return { file, end };
}
