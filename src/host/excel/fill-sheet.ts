/** Carries out the plan of a sheet in Excel: everything but its printed page is queued, nothing is sent. */
import { parseAddress } from "../../core/sheet/sheet";
import { typed } from "../edits";
import {
  BORDER_COLOR,
  entryCell,
  type CellStyle,
  type Highlight,
  type Print,
  type SheetPlan,
  type Validation,
} from "../../core/sheet/plan";

/** Characters of an address that every version takes. */
const ADDRESS_LENGTH = 255;

export function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.widths?.forEach((points, col) => {
    sheet.getRangeByIndexes(0, col, 1, 1).format.columnWidth = points;
  });
  for (const { ranges, style } of plan.styles ?? []) applyStyle(sheet, ranges, style);
  // After the fonts, which change the heights of rows.
  plan.heights?.forEach((points, row) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  });
  for (const range of plan.merges ?? []) sheet.getRange(range).merge();
  enter(sheet, plan);
  for (const validation of plan.validations ?? []) applyValidation(sheet, validation);
  for (const highlight of plan.highlights ?? []) applyHighlight(sheet, highlight);
  if (plan.frozenRows) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.gridlines !== undefined) sheet.showGridlines = plan.gridlines;
}

function enter(sheet: Excel.Worksheet, { rows, styles = [] }: SheetPlan): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const textAreas = styles
    .filter(({ style }) => style.format === "@")
    .flatMap(({ ranges }) => ranges.map((range) => parseAddress(range)!));
  const formatAt = (row: number, col: number) =>
    textAreas.some((area) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right)
      ? "@"
      : "General";
  sheet.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => typed(entryCell(row[c] ?? null), formatAt(r, c))),
  );
}

function applyStyle(sheet: Excel.Worksheet, ranges: readonly string[], style: CellStyle): void {
  for (const address of joined(ranges)) {
    const { format } = sheet.getRanges(address);
    format.wrapText = true;
    format.verticalAlignment = "Center";
    if (style.horizontal) format.horizontalAlignment = HORIZONTAL[style.horizontal];
    if (style.font !== undefined) format.font.name = style.font;
    if (style.size !== undefined) format.font.size = style.size;
    if (style.bold) format.font.bold = true;
    if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  }
  if (style.border) drawBorders(sheet, ranges);
  if (style.format !== undefined)
    // One format stands for all cells of the range, which the types do not know.
    for (const range of ranges) sheet.getRange(range).numberFormat = style.format as unknown as string[][];
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

/** Excel refuses lines inside of a single row or column. */
function drawBorders(sheet: Excel.Worksheet, ranges: readonly string[]): void {
  const draw = (addresses: readonly string[], lines: readonly Line[]) => {
    for (const address of joined(addresses)) {
      const { borders } = sheet.getRanges(address).format;
      for (const line of lines) {
        const border = borders.getItem(line);
        border.style = "Continuous";
        border.color = `#${BORDER_COLOR}`;
      }
    }
  };
  const areas = ranges.map((range) => ({ range, area: parseAddress(range)! }));
  draw(ranges, ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]);
  draw(
    areas.flatMap(({ range, area }) => (area.bottom > area.top ? [range] : [])),
    ["InsideHorizontal"],
  );
  draw(
    areas.flatMap(({ range, area }) => (area.right > area.left ? [range] : [])),
    ["InsideVertical"],
  );
}

type Line = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** Addresses of several ranges at once, none too long. */
function joined(ranges: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const range of ranges) {
    const last = addresses[addresses.length - 1];
    if (last === undefined || last.length + range.length >= ADDRESS_LENGTH) addresses.push(range);
    else addresses[addresses.length - 1] = `${last},${range}`;
  }
  return addresses;
}

function applyValidation(sheet: Excel.Worksheet, { range, rule, prompt, alert }: Validation): void {
  const { dataValidation } = sheet.getRange(range);
  if (rule.kind === "list")
    dataValidation.rule = { list: { inCellDropDown: true, source: rule.values.join(",") } };
  else if (rule.kind !== "any")
    dataValidation.rule = { [rule.kind === "whole" ? "wholeNumber" : "decimal"]: bounds(rule) };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  dataValidation.errorAlert = alert
    ? { showAlert: true, style: alert.refuse ? "Stop" : "Warning", title: alert.title, message: alert.text }
    : { showAlert: false, style: "Information", title: "", message: "" };
}

function bounds({ min, max }: { readonly min: number | string; readonly max?: number | string }) {
  const bound = (value: number | string) => (typeof value === "string" ? `=${value}` : value);
  return max === undefined
    ? { operator: "GreaterThanOrEqualTo" as const, formula1: bound(min) }
    : { operator: "Between" as const, formula1: bound(min), formula2: bound(max) };
}

function applyHighlight(sheet: Excel.Worksheet, { range, when, fill, font }: Highlight): void {
  const { custom } = sheet.getRange(range).conditionalFormats.add("Custom");
  custom.rule.formula = when;
  custom.format.fill.color = `#${fill}`;
  if (font !== undefined) custom.format.font.color = `#${font}`;
}

/** Queued like the rest, but for a batch of its own. */
export function applyPrint({ pageLayout }: Excel.Worksheet, { orientation, area, titleRows }: Print): void {
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintArea(area);
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${titleRows.replace(":", ":$")}`);
}
