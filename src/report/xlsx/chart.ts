/** Bar charts over cells of a report. */
import type { Area } from "../../core/sheet/sheet";
import { sheetReference } from "./sheet";
import { COLORS, FONT } from "./styles";
import { toXml } from "../../core/xml-text";

export interface Series {
  readonly name: string;
  /** RRGGBB. */
  readonly color: string;
  /** The cells; their figures are given too, for programs that do not look them up. */
  readonly at: Area;
  readonly values: readonly number[];
}

export interface Chart {
  readonly title: string;
  /** Lying bars with the first on top, or standing ones. */
  readonly lying: boolean;
  /** Whether the series make up one bar. */
  readonly stacked: boolean;
  readonly sheet: string;
  readonly categories: { readonly at: Area; readonly names: readonly string[] };
  readonly series: readonly Series[];
  /** Cells of the sheet that show it. */
  readonly place: Area;
}

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const typeface = `<a:latin typeface="${FONT}"/><a:ea typeface="${FONT}"/>`;
const textSize = (size: number, bold = false) =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold ? 1 : 0}">${typeface}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

export function chartXml({ title, lying, stacked, sheet, categories, series }: Chart): string {
  const caption = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1">${typeface}</a:defRPr></a:pPr><a:r><a:rPr lang="zh-CN" sz="1200" b="1">${typeface}</a:rPr><a:t>${toXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
  const names = `<c:cat><c:strRef><c:f>${toXml(sheetReference(sheet, categories.at))}</c:f><c:strCache>${points(categories.names)}</c:strCache></c:strRef></c:cat>`;
  const bars = series.map(
    ({ name, color, at, values }, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${toXml(name)}</c:v></c:tx>` +
      `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
      `${stacked ? "" : labels}${names}<c:val><c:numRef><c:f>${toXml(sheetReference(sheet, at))}</c:f>` +
      `<c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`,
  );
  const line = `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${NAMESPACES}><c:roundedCorners val="0"/><c:chart>${caption}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${lying ? "bar" : "col"}"/>` +
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${bars.join("")}` +
    `<c:gapWidth val="50"/>${stacked ? '<c:overlap val="100"/>' : ""}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${lying ? "maxMin" : "minMax"}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? "l" : "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textSize(800)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${textSize(800)}<c:crossAx val="1"/><c:crosses val="${lying ? "max" : "autoZero"}"/></c:valAx>` +
    `</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textSize(900)}</c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="${COLORS.line}"/></a:solidFill></a:ln></c:spPr></c:chartSpace>`
  );
}

const labels = `<c:dLbls><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textSize(800)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`;

function points(values: readonly (string | number)[]): string {
  const each = values.map((value, i) => `<c:pt idx="${i}"><c:v>${toXml(String(value))}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${each.join("")}`;
}

/** Where the charts of a sheet stand. */
export function drawingXml(charts: readonly Chart[]): string {
  const corner = (name: string, row: number, col: number) =>
    `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(
    ({ place: { top, left, bottom, right }, title }, i) =>
      `<xdr:twoCellAnchor>${corner("from", top, left)}${corner("to", bottom + 1, right + 1)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${toXml(title)}" descr="${toXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">` +
      `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ` +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join("")}</xdr:wsDr>`
  );
}
