/** The parts of a workbook that tie its sheets together. */
import { sheetReference, type SheetPlan } from "./sheet";
import { toXml } from "../../core/xml-text";

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Charts stand on the first sheet. */
export function contentTypes(sheets: number, charts: number): string {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const each = (count: number, name: (n: number) => string, type: string) =>
    Array.from({ length: count }, (_, i) => override(name(i + 1), type)).join("");
  return (
    `${HEAD}<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`) +
    override("xl/styles.xml", `${SPREADSHEET}.styles+xml`) +
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
    each(sheets, (n) => `xl/worksheets/sheet${n}.xml`, `${SPREADSHEET}.worksheet+xml`) +
    each(
      Math.min(charts, 1),
      (n) => `xl/drawings/drawing${n}.xml`,
      "application/vnd.openxmlformats-officedocument.drawing+xml",
    ) +
    each(
      charts,
      (n) => `xl/charts/chart${n}.xml`,
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    ) +
    `</Types>`
  );
}

/** `[kind, target]`, numbered from rId1. */
export function relations(all: readonly (readonly [kind: string, target: string])[]): string {
  const each = all.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${kind.includes(":") ? kind : `${OFFICE}/${kind}`}" Target="${toXml(target)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONS}">${each.join("")}</Relationships>`;
}

export const packageRelations = relations([
  ["officeDocument", "xl/workbook.xml"],
  [
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
    "docProps/core.xml",
  ],
]);

/** `day` is YYYY-MM-DD. */
export function coreProperties(title: string, day: string): string {
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${toXml(title)}</dc:title><dc:creator>perf-check</dc:creator>${time("created")}${time("modified")}</cp:coreProperties>`
  );
}

export function workbookXml(plans: readonly Pick<SheetPlan, "name" | "headRow">[]): string {
  const sheets = plans.map(
    ({ name }, i) => `<sheet name="${toXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const titles = plans.flatMap(({ name, headRow }, i) =>
    headRow > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${toXml(rows(name, headRow))}</definedName>`,
        ]
      : [],
  );
  return (
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets>` +
    `${titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : ""}<calcPr calcId="191029"/></workbook>`
  );
}

/** The head row alone is repeated, not what stands over it. */
function rows(sheet: string, row: number): string {
  const [name] = sheetReference(sheet, { top: 0, left: 0, bottom: 0, right: 0 }).split("!");
  return `${name}!$${row}:$${row}`;
}
