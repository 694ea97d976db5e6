/** How cells of a report look, by name, and the styles part that says so. */
import { toXml } from "../../core/xml-text";

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: boolean;
  readonly format?: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
}

/** Every Windows has it, WPS and macOS put their own in its place. */
export const FONT = "微软雅黑";
const SIZE = 10;
/** Points that a line takes. */
export const LINE_HEIGHT = 16.5;
const cell = { border: true } as const;
const [INK, LINK, GREY, RED, AMBER, BLUE] = ["1F2937", "0563C1", "7F7F7F", "C00000", "9C5700", "1F4E79"];
export const COLORS = {
  error: "C00000",
  warning: "ED9B1F",
  hint: "5B9BD5",
  bar: "2F75B5",
  line: GREY,
} as const;
const LOW = "FDE2E0";

const plain = {
  default: { horizontal: "left" },
  title: { size: 18, bold: true, color: BLUE, horizontal: "left", vertical: "center" },
  subtitle: { color: GREY, horizontal: "left", vertical: "center" },
  section: { size: 12, bold: true, color: BLUE, horizontal: "left", vertical: "center" },
  head: {
    ...cell,
    bold: true,
    color: "FFFFFF",
    fill: BLUE,
    horizontal: "center",
    vertical: "center",
    wrap: true,
  },
  text: { ...cell, horizontal: "left", wrap: true },
  center: { ...cell, horizontal: "center", wrap: true },
  count: { ...cell, horizontal: "center", format: "0" },
  amount: { ...cell, horizontal: "right", format: "#,##0.00" },
  percent: { ...cell, horizontal: "center", format: "0.00%" },
  percentOff: { ...cell, horizontal: "center", format: "0.00%", color: RED, fill: LOW, bold: true },
  score: { ...cell, horizontal: "center" },
  link: { ...cell, horizontal: "left", wrap: true, color: LINK, underline: true },
  linkCenter: { ...cell, horizontal: "center", color: LINK, underline: true },
  error: { ...cell, horizontal: "center", color: RED, bold: true },
  warning: { ...cell, horizontal: "center", color: AMBER, bold: true },
  hint: { ...cell, horizontal: "center", color: BLUE },
  dim: { ...cell, horizontal: "center", color: GREY, wrap: true },
  note: { color: GREY, horizontal: "left", vertical: "top", wrap: true },
  sum: { ...cell, bold: true, fill: "DDE8F3", horizontal: "left" },
  sumCount: { ...cell, bold: true, fill: "DDE8F3", horizontal: "center", format: "0" },
  sumAmount: { ...cell, bold: true, fill: "DDE8F3", horizontal: "right", format: "#,##0.00" },
  sumPercent: { ...cell, bold: true, fill: "DDE8F3", horizontal: "center", format: "0.00%" },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof plain;
const NAMES = Object.keys(plain) as StyleName[];

/** Each style comes twice, the second time for texts that look like formulas. */
export function styleIndex(name: StyleName, quoted: boolean): number {
  return NAMES.indexOf(name) + (quoted ? NAMES.length : 0);
}

export function stylesXml(): string {
  const styles: readonly Style[] = NAMES.map((name) => plain[name]);
  const fonts = pool(styles.map(fontXml));
  const fills = pool([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    ...styles.map(fillXml),
  ]);
  const borders = pool([
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    ...styles.map(borderXml),
  ]);
  const formats = pool(styles.flatMap(({ format }) => (format ? [format] : [])));
  const xf = (style: Style, quoted: boolean) => {
    const { format, horizontal, vertical = "center", wrap } = style;
    const id = format === undefined ? 0 : 164 + formats.indexOf(format);
    const places = `numFmtId="${id}" fontId="${fonts.indexOf(fontXml(style))}" fillId="${fills.indexOf(fillXml(style))}" borderId="${borders.indexOf(borderXml(style))}" xfId="0"`;
    return (
      `<xf ${places} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ""}>` +
      `<alignment horizontal="${horizontal}" vertical="${vertical}"${wrap ? ' wrapText="1"' : ""}/></xf>`
    );
  };
  const xfs = [false, true].flatMap((quoted) => styles.map((style) => xf(style, quoted)));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    list(
      "numFmts",
      formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${toXml(code)}"/>`),
    ) +
    list("fonts", fonts) +
    list("fills", fills) +
    list("borders", borders) +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    list("cellXfs", xfs) +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
    `</styleSheet>`
  );
}

const list = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join("")}</${name}>`;
const pool = (items: readonly string[]) => [...new Set(items)];

function fontXml({ size = SIZE, bold, underline, color = INK }: Style): string {
  return `<font>${bold ? "<b/>" : ""}${underline ? "<u/>" : ""}<sz val="${size}"/><color rgb="FF${color}"/><name val="${FONT}"/><family val="2"/><charset val="134"/></font>`;
}

function fillXml({ fill }: Style): string {
  return fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml({ border }: Style): string {
  if (!border) return "<border><left/><right/><top/><bottom/><diagonal/></border>";
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  return `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`;
}
