/** 复核汇总表: a row a form, for the head of section. */
import { SEVERITIES, type Severity } from "../../core/finding";
import { FORM_KIND_NAMES } from "../../core/form/kinds";
import type { Locale } from "../../core/locale";
import { headRow, listRow, widthsOf, type Column } from "../../report/workbook/columns";
import {
  contentTypes,
  coreProperties,
  packageRelations,
  relations,
  workbookXml,
} from "../../report/xlsx/package";
import { rowXml, sheetFoot, sheetHead, type SheetPlan } from "../../report/xlsx/sheet";
import { stylesXml } from "../../report/xlsx/styles";
import { zipStream } from "../../report/xlsx/zip-stream";
import { countBySeverity, isOpen, type Item } from "../items";
import { decisionOf } from "../marks";
import type { FormMarks, Review } from "../model";
import type { Entry } from "../rounds";
import type { Strings } from "../strings/strings";

export interface SummaryRow {
  readonly entry: Entry;
  readonly items: readonly Item[];
  readonly marks: FormMarks | undefined;
}

/** Faults that a cell lists; of more it gives the number. */
const MOST_FAULTS = 12;
const HEAD = 3;

function columnsOf(
  limit: number | null,
  { summary: text, decisions, severity }: Strings,
  locale: Locale,
): Column<SummaryRow>[] {
  const ofSeverity = (name: Severity): Column<SummaryRow> => ({
    heading: severity[name],
    width: 7,
    style: "count",
    cell: ({ items }) => {
      const count = countBySeverity(items)[name];
      return count > 0 ? { value: count, style: name } : count;
    },
  });
  return [
    { heading: text.number, width: 6, style: "count", cell: (_, number) => number },
    { heading: text.unit, width: 24, style: "text", cell: ({ entry }) => entry.line.unit },
    { heading: text.project, width: 28, style: "text", cell: ({ entry }) => entry.line.project },
    {
      heading: text.kind,
      width: 14,
      style: "center",
      cell: ({ entry: { line } }) =>
        line.kind === "text" || line.kind === "none"
          ? text.kinds[line.kind]
          : FORM_KIND_NAMES[locale][line.kind],
    },
    { heading: text.year, width: 7, style: "count", cell: ({ entry }) => entry.line.year },
    {
      heading: text.rate,
      width: 10,
      style: "percent",
      cell: ({ entry: { line } }) =>
        line.rate !== null && (line.rate > 1 || (limit !== null && line.rate < limit))
          ? { value: line.rate, style: "percentOff" }
          : line.rate,
    },
    { heading: text.selfScore, width: 9, style: "score", cell: ({ entry }) => entry.line.score },
    { heading: text.reviewScore, width: 9, style: "score", cell: ({ marks }) => marks?.score?.value ?? null },
    ...SEVERITIES.map(ofSeverity),
    {
      heading: text.decision,
      width: 9,
      style: "center",
      cell: ({ marks }) => {
        const decision = decisionOf(marks);
        return { value: decisions[decision], style: decision === "return" ? "error" : "center" };
      },
    },
    { heading: text.faults, width: 56, style: "text", cell: ({ items }) => faultsText(items, text) },
    { heading: text.remark, width: 24, style: "text", cell: ({ marks }) => marks?.remark?.value ?? "" },
    { heading: text.file, width: 34, style: "text", cell: ({ entry }) => entry.file.path },
  ];
}

function faultsText(items: readonly Item[], { more }: Strings["summary"]): string {
  const open = items.filter(isOpen).filter(({ severity }) => severity !== "hint");
  const lines = open
    .slice(0, MOST_FAULTS)
    .map(({ place, what }, i) => `${i + 1}. ${[place, what].filter(Boolean).join(" ")}`);
  return [...lines, ...(open.length > lines.length ? [more(open.length - lines.length)] : [])].join("\n");
}

/** @param rows in the order of the list, told one at a time */
export async function summaryBook(
  review: Review,
  limit: number | null,
  rows: AsyncIterable<SummaryRow>,
  text: Strings,
  locale: Locale,
): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const zip = zipStream((bytes) => void pieces.push(bytes as BlobPart));
  const columns = columnsOf(limit, text, locale);
  const plan: SheetPlan = {
    name: text.summary.sheet,
    widths: widthsOf(columns),
    headRow: HEAD,
    filtered: true,
    onePage: false,
    title: text.summary.title,
    footer: text.summary.footer,
  };
  await zip.add("[Content_Types].xml", contentTypes(1, 0));
  const sheet = await zip.stream("xl/worksheets/sheet1.xml");
  await sheet.write(sheetHead(plan, true));
  await sheet.write(rowXml(1, [{ value: text.summary.title, style: "title" }], 30));
  await sheet.write(
    rowXml(2, [{ value: text.summary.subtitle(review.name, review.asOf), style: "subtitle" }], 20),
  );
  await sheet.write(headRow(HEAD, columns));
  let at = HEAD;
  for await (const row of rows) await sheet.write(listRow(++at, columns, row, at - HEAD));
  await sheet.write(sheetFoot(plan, { lastRow: at }));
  await sheet.end();
  await zip.add("xl/workbook.xml", workbookXml([plan]));
  await zip.add(
    "xl/_rels/workbook.xml.rels",
    relations([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"],
    ]),
  );
  await zip.add("xl/styles.xml", stylesXml());
  await zip.add("docProps/core.xml", coreProperties(text.summary.title, review.asOf));
  await zip.add("_rels/.rels", packageRelations);
  await zip.end();
  return new Blob(pieces, { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}
