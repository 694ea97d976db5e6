/** Word documents for tests, made in memory: any body, or the table of a sheet written in one of several ways. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Area, Sheet } from "../../src/core/sheet/sheet";
import { cellText } from "../../src/core/sheet/text";
import { nodeUnpacker } from "../../src/cli/files/unpacker";
import type { Limits } from "../../src/files/model";
import { readDocument } from "../../src/files/word/document";
import type { Bytes } from "./books";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export interface DocumentParts {
  /** Content type of the main part. */
  readonly type?: string;
  /** Name of the main part. */
  readonly name?: string;
  /** More parts by their names. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A .docx with that body, as the few parts that Word needs. */
export function docx(body: string, options: DocumentParts = {}): Bytes {
  const { type = `${TYPE}.document.main+xml`, name = "word/document.xml", parts = {} } = options;
  const all = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${name}" ContentType="${type}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${name}"/></Relationships>`,
    [name]: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...parts,
  };
  const bytes = Object.entries(all).map(([part, content]) => [part, strToU8(content)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes)));
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
export const run = (text: string) =>
  text === "" ? "" : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
export const p = (text: string) => `<w:p>${run(text)}</w:p>`;
/** A cell; `properties` are the elements in its `w:tcPr`. */
export const tc = (content: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
export const tr = (cells: readonly string[], properties = "") =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((cell) => (cell.startsWith("<w:tc>") || cell.startsWith("<w:sdt>") ? cell : tc(cell))).join("")}</w:tr>`;
export const tbl = (rows: readonly string[], widths: readonly number[] = []) =>
  `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`;
export const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;

/** How a sheet's table may stand in a document. */
export interface Manner {
  /** Titles are paragraphs before the table. */
  readonly titlesOutside?: boolean;
  /** Each row's edges miss the others by a hair. */
  readonly byHand?: boolean;
  /** Cut in two behind a row, where no merged area lies across: 续表 between, the row of headings again. */
  readonly cutBefore?: { readonly row: number; readonly headings: number };
  /** Words broken into runs, changes not yet accepted, fields, prompts of controls. */
  readonly edited?: boolean;
}

const WIDTH = 900;

/** What stands in the body of a document that `docx` made. */
export const bodyIn = (bytes: Bytes) =>
  /<w:body>(.*)<w:sectPr\/>/s.exec(strFromU8(unzipSync(bytes)["word/document.xml"]!))![1]!;

/** The document as the reader gives it. */
export const opened = (bytes: Bytes, limits: Partial<Limits> = {}) =>
  readDocument(bytes, { limits, unpacker: nodeUnpacker });

/** A document with that sheet's table. */
export const docxOf = (sheet: Sheet, manner: Manner = {}): Bytes =>
  docx(`${p("附件2")}${bodyOf(sheet, manner)}${p("联系人：办公室")}`);

function bodyOf(sheet: Sheet, { titlesOutside, byHand, cutBefore, edited }: Manner): string {
  const width = Math.max(
    ...sheet.rows.map((row) => row?.length ?? 0),
    ...sheet.merges.map(({ right }) => right + 1),
  );
  const text = (row: number, col: number) => cellText(sheet.rows[row]?.[col]);
  const areaAt = (row: number, col: number): Area =>
    sheet.merges.find((m) => row >= m.top && row <= m.bottom && col >= m.left && col <= m.right) ?? {
      top: row,
      bottom: row,
      left: col,
      right: col,
    };
  const paragraphs = (words: string) =>
    words
      .split("\n")
      .map((line) => (edited ? editedParagraph(line) : p(line)))
      .join("");

  let first = 0;
  let above = "";
  const stands = (row: number) => {
    const { bottom, right } = areaAt(row, 0);
    const line = text(row, 0);
    return /^[^。；]{1,60}$/.test(line) && bottom === row && (right >= width - 1 || onlyFirst(sheet, row));
  };
  if (titlesOutside)
    for (; first < sheet.rows.length - 1 && stands(first); first++) above += p(text(first, 0));

  /** By hand each column is two of the grid, and an edge between two low cells may stand before the narrow one. */
  const isEarly = (row: number, edge: number) =>
    edge > 0 &&
    edge < width &&
    (row + edge) % 3 === 0 &&
    isLow(areaAt(row, edge - 1)) &&
    isLow(areaAt(row, edge));
  const spanOf = (row: number, { left, right }: Area) =>
    byHand
      ? 2 * (right - left + 1) - Number(isEarly(row, right + 1)) + Number(isEarly(row, left))
      : right - left + 1;
  const rowOf = (row: number) => {
    const cells: string[] = [];
    for (let col = 0; col < width;) {
      const area = areaAt(row, col);
      const merged = isLow(area) ? "" : row === area.top ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
      cells.push(
        tc(row > area.top ? "<w:p/>" : paragraphs(text(row, col)), span(spanOf(row, area)) + merged),
      );
      col = area.right + 1;
    }
    return tr(cells);
  };
  const rowsFrom = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => rowOf(from + i));
  const widths = Array.from({ length: width }, () => (byHand ? [WIDTH - 60, 60] : [WIDTH])).flat();
  const end = sheet.rows.length;
  if (!cutBefore) return above + tbl(rowsFrom(first, end), widths);
  const head = tbl(rowsFrom(first, cutBefore.row), widths);
  const rest = tbl([rowOf(cutBefore.headings), ...rowsFrom(cutBefore.row, end)], widths);
  return `${above}${head}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${p("续表")}${rest}`;
}

const isLow = ({ top, bottom }: Area) => top === bottom;
const onlyFirst = ({ rows }: Sheet, row: number) => rows[row]!.every((cell, col) => col === 0 || !cell);

/** What is seen is the line, whatever else stands in the markup. */
function editedParagraph(line: string): string {
  const middle = Math.ceil(line.length / 2);
  const deleted = '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>';
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>';
  const prompt =
    line === ""
      ? "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入</w:t></w:r></w:sdtContent></w:sdt>"
      : "";
  return `<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${deleted}${field}${run(line.slice(0, middle))}<w:ins w:id="2">${run(line.slice(middle))}</w:ins>${prompt}</w:p>`;
}
