/** A sheet of a report as XML, row by row. */
import { address, areaAddress, columnName, type Area } from "../../core/sheet/sheet";
import { textWidth } from "../text/text-width";
import { LINE_HEIGHT, styleIndex, type StyleName } from "./styles";
import { toXml } from "../../core/xml-text";
import { cellXml } from "./xml";

/** Rows that a sheet may have. */
export const MOST_ROWS = 1_048_576;

export interface ReportCell {
  readonly value: string | number | null;
  readonly style: StyleName;
  /** What a click opens, as Excel's HYPERLINK takes it. */
  readonly link?: string | null;
}

export interface SheetPlan {
  readonly name: string;
  /** In characters of the default font. */
  readonly widths: readonly number[];
  /** Rows up to here stay in view and are printed on every page; counted from 1, 0 for none. */
  readonly headRow: number;
  /** Whether the head row filters what is below. */
  readonly filtered: boolean;
  /** Whether it is printed on one page; else on as many as it takes, each as wide as the sheet. */
  readonly onePage: boolean;
  /** What is printed at the head of each page. */
  readonly title: string;
  readonly footer: string;
}

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export function sheetHead({ widths, headRow }: SheetPlan, first: boolean): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const pane =
    headRow > 0
      ? `<pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headRow + 1}" sqref="A${headRow + 1}"/>`
      : "";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet ${NAMESPACES}>` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0"${first ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${columns.join("")}</cols><sheetData>`
  );
}

/** Points that a row may be high. */
const HIGHEST = 409;
/** Of a column's width, in characters, what is left free next to the text. */
const MARGIN = 1;

/** Height in points that shows all of a row's texts: not every program finds it by itself. */
export function rowHeight(cells: readonly (ReportCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, col) => {
    if (typeof cell?.value !== "string") return 1;
    const room = Math.max((widths[col] ?? 1) - MARGIN, 1);
    const texts = cell.value.split("\n").map((line) => Math.max(Math.ceil(textWidth(line) / room), 1));
    return texts.reduce((sum, count) => sum + count, 0);
  });
  return Math.min(Math.max(...lines, 1) * LINE_HEIGHT, HIGHEST);
}

/** `row` counts from 1; `height` in points, by its content where left out. */
export function rowXml(row: number, cells: readonly (ReportCell | null)[], height?: number): string {
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  const parts = cells.map((cell, col) => cell && oneCell(address({ row: row - 1, col }), cell));
  return `<row r="${row}"${tall}>${parts.filter((part) => part !== null).join("")}</row>`;
}

function oneCell(at: string, { value, style, link }: ReportCell): string {
  if (value === null || value === "") return `<c r="${at}" s="${styleIndex(style, false)}"/>`;
  if (typeof value === "number")
    return Number.isFinite(value) ? `<c r="${at}" s="${styleIndex(style, false)}"><v>${value}</v></c>` : "";
  const formula = link ? linkFormula(link, value) : null;
  if (formula !== null)
    return `<c r="${at}" s="${styleIndex(style, false)}" t="str"><f>${toXml(formula)}</f><v>${cellXml(value)}</v></c>`;
  const quoted = /^[=+\-@＝＋－＠\t]/.test(value);
  return `<c r="${at}" s="${styleIndex(style, quoted)}" t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`;
}

/** Longest text that a formula may hold; also what HYPERLINK takes. */
const LONGEST_TEXT = 255;

/** A sheet may have 65,530 links of its own, but any number of formulas. */
function linkFormula(target: string, shown: string): string | null {
  const unfit = (text: string) => text.length > LONGEST_TEXT || /[\u0000-\u001f]/.test(text);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return unfit(target) || unfit(shown) ? null : `HYPERLINK(${quoted(target)},${quoted(shown)})`;
}

export interface SheetEnd {
  /** The last row that the filter takes in. */
  readonly lastRow: number;
  readonly merges?: readonly Area[];
  /** Whether there are charts. */
  readonly drawing?: boolean;
}

export function sheetFoot(plan: SheetPlan, { lastRow, merges = [], drawing }: SheetEnd): string {
  const { headRow, filtered, onePage, widths, title, footer } = plan;
  const filter = {
    top: headRow - 1,
    left: 0,
    bottom: Math.max(lastRow, headRow) - 1,
    right: widths.length - 1,
  };
  return (
    `</sheetData>${filtered ? `<autoFilter ref="${areaAddress(filter)}"/>` : ""}` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`
      : "") +
    `<printOptions horizontalCentered="1"/>` +
    `<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="${onePage ? 1 : 0}"/>` +
    `<headerFooter><oddHeader>&amp;L${code(title)}&amp;R${code(plan.name)}</oddHeader><oddFooter>&amp;C${toXml(footer)}</oddFooter></headerFooter>` +
    `${drawing ? '<drawing r:id="rId1"/>' : ""}</worksheet>`
  );
}

/** In heads and feet an ampersand begins a code. */
const code = (text: string) => toXml(text.replaceAll("&", "&&"));

/** Where a sheet is named in formulas and charts. */
export function sheetReference(name: string, area: Area): string {
  const cell = (row: number, col: number) => `$${columnName(col)}$${row + 1}`;
  const [from, to] = [cell(area.top, area.left), cell(area.bottom, area.right)];
  return `'${name.replaceAll("'", "''")}'!${from === to ? from : `${from}:${to}`}`;
}
