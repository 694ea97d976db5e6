/** A report as a workbook: rows go out as files come in, sums and charts when all are there. */
import { everyRule } from "../../rules/every-rule";
import type { CrossFinding } from "../../batch/cross";
import type { ReportStyle } from "../format";
import type { FileReport } from "../json";
import type { Summary } from "../../batch/summary";
import { chartXml, drawingXml } from "../xlsx/chart";
import { contentTypes, coreProperties, packageRelations, relations, workbookXml } from "../xlsx/package";
import { MOST_ROWS, rowHeight, rowXml, sheetFoot, sheetHead, type SheetEnd } from "../xlsx/sheet";
import { stylesXml } from "../xlsx/styles";
import { holding, zipStream, type Take } from "../xlsx/zip-stream";
import { LOW_MERGES, lowSheet } from "./low";
import { columnsOf, planOf, SHEETS, type SheetId } from "./plans";
import { ruleCounts, ruleRow } from "./rule-counts";
import { rowMaker, text, type Row } from "./rows";
import { summarySheet } from "./summary";
import { createTally } from "./tally";
import { bookWords } from "./words";

const CHARTS = 2;

/** `mostRows` is where a sheet ends. */
export async function beginBook(style: ReportStyle, write: Take, mostRows = MOST_ROWS) {
  const { locale, profile, asOf, thresholds } = style.run;
  const words = bookWords[locale];
  const tally = createTally(thresholds ?? { rate: null, project: null });
  const rows = rowMaker(style, everyRule);
  const zip = zipStream(write);
  // Programs that look at the first bytes of a file expect this part there.
  await zip.add("[Content_Types].xml", contentTypes(SHEETS.length, CHARTS));
  const partOf = (id: SheetId) => `xl/worksheets/sheet${SHEETS.indexOf(id) + 1}.xml`;
  // The findings may be many: they go straight into the archive. The others are held packed.
  const findingsPart = await zip.stream(partOf("findings"));
  const findings = await listSheet("findings", findingsPart);
  const overviewPart = holding();
  const overview = await listSheet("overview", overviewPart);
  const crossPart = holding();
  const cross = await listSheet("cross", crossPart);
  const unreadPart = holding();
  const unread = await listSheet("unread", unreadPart);

  async function listSheet(id: SheetId, part: { write(text: string): Promise<void> }) {
    const plan = planOf(id, locale);
    const headings = columnsOf(id, locale).map(([heading]) => text(heading, "head"));
    let [row, over] = [1, 0];
    const numbered = (cells: Row) => {
      const all = [text(row - 1, "count"), ...cells];
      return [all, rowHeight(all, plan.widths)] as const;
    };
    await part.write(sheetHead(plan, false) + rowXml(1, headings, 24));
    return {
      /** Numbered from 1; the last row of the sheet is kept for what cannot be listed. */
      add: async (cells: Row) => {
        if (row + 1 >= mostRows) over++;
        else await part.write(rowXml(++row, ...numbered(cells)));
      },
      end: async () => {
        const last = row;
        if (row === 1) await part.write(rowXml(++row, [text(words.none, "note")]));
        if (over > 0)
          await part.write(rowXml(++row, [text(null), text(words.full(mostRows, over), "error")]));
        await part.write(sheetFoot(plan, { lastRow: last }));
      },
    };
  }

  async function whole(
    id: SheetId,
    xmlRows: Iterable<string>,
    end: Omit<SheetEnd, "lastRow"> = {},
  ): Promise<void> {
    const plan = planOf(id, locale);
    const part = holding();
    await part.write(sheetHead(plan, id === "summary"));
    let lastRow = 0;
    for (const row of xmlRows) {
      await part.write(row);
      lastRow++;
    }
    await part.write(sheetFoot(plan, { ...end, lastRow }));
    await zip.place(partOf(id), await part.end());
  }

  async function file(report: FileReport): Promise<void> {
    tally.take(report);
    for (const row of rows.overview(report)) await overview.add(row);
    for (const row of rows.findings(report)) await findings.add(row);
    for (const row of rows.unread(report)) await unread.add(row);
  }

  async function end(summary: Summary, across: readonly CrossFinding[]): Promise<void> {
    for (const finding of across) await cross.add(rows.cross(finding));
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
    const counted = ruleCounts(tally, everyRule, locale);
    const read = summary.files - summary.unreadable;
    const headings = columnsOf("rules", locale).map(([heading]) => text(heading, "head"));
    const ruleRows = counted.map((each, i) => rowXml(i + 2, ruleRow(each, read)));
    await whole("rules", [rowXml(1, headings, 24), ...ruleRows]);
    await whole("low", lowSheet(style.run, tally, rows), { merges: LOW_MERGES });
    const { rows: summaryRows, charts } = summarySheet(style.run, summary, tally, counted);
    await whole("summary", summaryRows, { drawing: true });
    await zip.add(
      "xl/worksheets/_rels/sheet1.xml.rels",
      relations([["drawing", "../drawings/drawing1.xml"]]),
    );
    await zip.add("xl/drawings/drawing1.xml", drawingXml(charts));
    const chartNames = charts.map((_, i) => ["chart", `../charts/chart${i + 1}.xml`] as const);
    await zip.add("xl/drawings/_rels/drawing1.xml.rels", relations(chartNames));
    for (const [i, chart] of charts.entries()) await zip.add(`xl/charts/chart${i + 1}.xml`, chartXml(chart));
    const plans = SHEETS.map((id) => planOf(id, locale));
    const sheets = SHEETS.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const);
    await zip.add("xl/workbook.xml", workbookXml(plans));
    await zip.add("xl/_rels/workbook.xml.rels", relations([...sheets, ["styles", "styles.xml"]]));
    await zip.add("xl/styles.xml", stylesXml());
    await zip.add("docProps/core.xml", coreProperties(`${words.title} ${profile.title}`, asOf));
    await zip.add("_rels/.rels", packageRelations);
    await zip.end();
  }
  return { file, end };
}
