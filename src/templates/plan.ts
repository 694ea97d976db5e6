/** A template as the sheets that a spreadsheet program is to make of it. */
import { groupBy } from "../core/group-by";
import type { Entry, SheetPlan } from "../core/sheet/plan";
import { areaAddress, type Area } from "../core/sheet/sheet";
import {
  type Content,
  type Flavour,
  isFormula,
  type Template,
  type TemplateCell,
  type TemplateSheet,
} from "./model";
import { STYLES } from "./styles";

/** @param nameOf what a sheet is to be called where its own name is taken; formulas follow */
export function templatePlan(
  template: Template,
  flavour: Flavour,
  nameOf: (name: string) => string,
): SheetPlan[] {
  const names = new Map(template.sheets.map(({ name }) => [name, nameOf(name)]));
  return template.sheets.map((sheet) => sheetPlan(sheet, flavour, names));
}

function sheetPlan(
  { name, cells, merges, widths, heights, ...rest }: TemplateSheet,
  flavour: Flavour,
  names: ReadonlyMap<string, string>,
): SheetPlan {
  const rows = heights.map(() => widths.map((): Entry => null));
  for (const { row, col, content } of cells) rows[row]![col] = entry(content, flavour, names);
  return {
    ...rest,
    name: names.get(name)!,
    rows,
    widths: widths.map(widthInPoints),
    heights,
    merges: merges.map(areaAddress),
    styles: [...groupBy(cells, ({ style }) => style)].map(([style, alike]) => ({
      ranges: rectangles(alike),
      style: STYLES[style],
    })),
    gridlines: false,
  };
}

/** What is entered into a cell; references to sheets that got another name follow it. */
function entry(content: Content, flavour: Flavour, names: ReadonlyMap<string, string>): Entry {
  if (!isFormula(content)) return content;
  const formula = content[flavour];
  if (formula === null) return null;
  const rename = (_: string, name: string) => `'${(names.get(name) ?? name).replaceAll("'", "''")}'!`;
  return { formula: formula.replace(/'([^']+)'!/g, rename) };
}

/** As Excel does with a default font whose digits are 7 pixels wide, 5 of them padding; 96 pixels to the inch. */
function widthInPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

/** The cells, given row by row, as few rectangles: runs of a row, joined with an equal run of the row above. */
function rectangles(cells: readonly TemplateCell[]): string[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, col } of cells) {
    const last = areas[areas.length - 1];
    if (last && last.top === row && last.bottom === row && last.right === col - 1) last.right = col;
    else areas.push({ top: row, bottom: row, left: col, right: col });
  }
  const joined: Area[] = [];
  for (const area of areas) {
    const above = joined.findIndex(
      ({ bottom, left, right }) => bottom === area.top - 1 && left === area.left && right === area.right,
    );
    if (above < 0) joined.push(area);
    else joined[above] = { ...joined[above]!, bottom: area.bottom };
  }
  return joined.map(areaAddress);
}
