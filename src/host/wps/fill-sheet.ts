/** Carries out the plan of a sheet in ET. The sheet is the one in view: frozen rows and the grid belong to windows. */
import {
  BORDER_COLOR,
  type CellStyle,
  entryCell,
  type Highlight,
  type Print,
  type SheetPlan,
  type Validation,
} from "../../core/sheet/plan";
import { type Area, parseAddress } from "../../core/sheet/sheet";
import { typed } from "../edits";
import { rangeOf } from "./block";
import type { EtApplication, EtPage, EtRange, EtSheet } from "./et";

const areaAt = (range: string): Area => parseAddress(range)!;
const cellAt = (row: number, col: number): Area => ({ top: row, left: col, bottom: row, right: col });

export function fillSheet(app: EtApplication, sheet: EtSheet, plan: SheetPlan): void {
  plan.widths?.forEach((points, col) => setWidth(rangeOf(sheet, cellAt(0, col)), points));
  for (const { ranges, style } of plan.styles ?? [])
    for (const range of ranges) applyStyle(rangeOf(sheet, areaAt(range)), areaAt(range), style);
  // After the fonts, which change the heights of rows.
  plan.heights?.forEach((points, row) => {
    rangeOf(sheet, cellAt(row, 0)).RowHeight = points;
  });
  for (const range of plan.merges ?? []) rangeOf(sheet, areaAt(range)).Merge();
  enter(sheet, plan);
  for (const validation of plan.validations ?? []) applyValidation(sheet, validation);
  for (const highlight of plan.highlights ?? []) applyHighlight(sheet, highlight);
  const { ActiveWindow } = app;
  if (plan.frozenRows) {
    ActiveWindow.SplitColumn = 0;
    ActiveWindow.SplitRow = plan.frozenRows;
    ActiveWindow.FreezePanes = true;
  }
  if (plan.gridlines !== undefined) ActiveWindow.DisplayGridlines = plan.gridlines;
}

/**
 * Points of a character and of the margin in a column, with the usual font; with another the width is off, and
 * corrected once. Never 0, which hides the column.
 */
const [CHARACTER, MARGIN] = [5.625, 3.35];
const LEAST = 0.1;

function setWidth(column: EtRange, points: number): void {
  const characters = (width: number) => Math.max(LEAST, (width - MARGIN) / CHARACTER);
  column.ColumnWidth = characters(points);
  const off = points - column.Width;
  if (Math.abs(off) > 0.5) column.ColumnWidth = characters(points + off);
}

function enter(sheet: EtSheet, { rows, styles = [] }: SheetPlan): void {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return;
  const textAreas = styles
    .filter(({ style }) => style.format === "@")
    .flatMap(({ ranges }) => ranges.map(areaAt));
  const formatAt = (row: number, col: number) =>
    textAreas.some((area) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right)
      ? "@"
      : "General";
  rangeOf(sheet, { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }).Value2 = rows.map((row, r) =>
    Array.from({ length: width }, (_, c) => typed(entryCell(row[c] ?? null), formatAt(r, c))),
  );
}

/** Colours count blue first. */
const color = (rgb: string) => parseInt(rgb.slice(4, 6) + rgb.slice(2, 4) + rgb.slice(0, 2), 16);

const CENTER = -4108;
const HORIZONTAL = { left: -4131, center: CENTER, right: -4152 } as const;
const CONTINUOUS = 1;
const EDGES = [7, 8, 9, 10];
const [INSIDE_VERTICAL, INSIDE_HORIZONTAL] = [11, 12];

function applyStyle(range: EtRange, area: Area, style: CellStyle): void {
  range.WrapText = true;
  range.VerticalAlignment = CENTER;
  if (style.horizontal) range.HorizontalAlignment = HORIZONTAL[style.horizontal];
  const { Font } = range;
  if (style.font !== undefined) Font.Name = style.font;
  if (style.size !== undefined) Font.Size = style.size;
  if (style.bold) Font.Bold = true;
  if (style.fill !== undefined) range.Interior.Color = color(style.fill);
  if (style.border) drawBorders(range, area);
  if (style.format !== undefined) range.NumberFormat = style.format;
}

function drawBorders({ Borders }: EtRange, { top, left, bottom, right }: Area): void {
  const inside = [...(bottom > top ? [INSIDE_HORIZONTAL] : []), ...(right > left ? [INSIDE_VERTICAL] : [])];
  for (const line of [...EDGES, ...inside]) {
    const border = Borders.Item(line);
    border.LineStyle = CONTINUOUS;
    border.Color = color(BORDER_COLOR);
  }
}

const VALIDATE = { any: 0, whole: 1, decimal: 2, list: 3 } as const;
const [BETWEEN, AT_LEAST] = [1, 7];
const [STOP, WARNING] = [1, 2];

function applyValidation(sheet: EtSheet, { range, rule, prompt, alert }: Validation): void {
  // Bounds count from the cell that is selected.
  sheet.Range(firstCell(range)).Select();
  const { Validation: target } = sheet.Range(range);
  const formula = (bound: number | string) => (typeof bound === "string" ? `=${bound}` : String(bound));
  const style = alert?.refuse ? STOP : WARNING;
  const kind = VALIDATE[rule.kind];
  target.Delete();
  if (rule.kind === "any") target.Add(kind);
  else if (rule.kind === "list") {
    target.Add(kind, style, BETWEEN, rule.values.join(","));
    target.InCellDropdown = true;
  } else if (rule.max === undefined) target.Add(kind, style, AT_LEAST, formula(rule.min));
  else target.Add(kind, style, BETWEEN, formula(rule.min), formula(rule.max));
  if (prompt) {
    target.InputTitle = prompt.title;
    target.InputMessage = prompt.text;
  }
  target.ShowError = alert !== undefined;
  if (alert) {
    target.ErrorTitle = alert.title;
    target.ErrorMessage = alert.text;
  }
}

const firstCell = (range: string) => range.replace(/:.*/, "");

const EXPRESSION = 2;

function applyHighlight(sheet: EtSheet, { range, when, fill, font }: Highlight): void {
  // The formula counts from the cell that is selected.
  sheet.Range(firstCell(range)).Select();
  const condition = sheet.Range(range).FormatConditions.Add(EXPRESSION, undefined, when);
  condition.Interior.Color = color(fill);
  if (font !== undefined) condition.Font.Color = color(font);
}

const [PORTRAIT, LANDSCAPE] = [1, 2];
const A4 = 9;

export function applyPrint(page: EtPage, { orientation, area, titleRows }: Print): void {
  page.Orientation = orientation === "landscape" ? LANDSCAPE : PORTRAIT;
  page.PaperSize = A4;
  page.CenterHorizontally = true;
  page.Zoom = false;
  page.FitToPagesWide = 1;
  page.FitToPagesTall = false;
  page.PrintArea = area;
  if (titleRows !== undefined) page.PrintTitleRows = `$${titleRows.replace(":", ":$")}`;
}
