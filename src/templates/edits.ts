/** A template as plain operations, in the order a spreadsheet program is to carry them out in a new sheet. */
import { areaAddress, type Area } from "../core/sheet/sheet";
import {
  type Content,
  type Flavour,
  type Highlight,
  isFormula,
  type Print,
  type Template,
  type TemplateCell,
  type TemplateSheet,
  type Validation,
} from "./model";
import { MARKS, STYLES, type Style, type StyleName } from "./styles";

export type TemplateEdit =
  /** Adds a sheet; the edits that follow are for it. */
  | { readonly kind: "sheet"; readonly name: string }
  /** Widths by column and heights by row, in points. */
  | { readonly kind: "widths"; readonly points: readonly number[] }
  | { readonly kind: "heights"; readonly points: readonly number[] }
  | { readonly kind: "style"; readonly ranges: readonly string[]; readonly style: Style }
  | { readonly kind: "formats"; readonly ranges: readonly string[]; readonly format: string }
  | { readonly kind: "merges"; readonly ranges: readonly string[] }
  /** Row by row: figures, texts, and formulas with their leading `=`; "" for a blank cell. */
  | {
      readonly kind: "contents";
      readonly range: string;
      readonly contents: readonly (readonly (string | number)[])[];
    }
  | { readonly kind: "validation"; readonly validation: Validation }
  | {
      readonly kind: "highlight";
      readonly range: string;
      readonly when: string;
      readonly fill: string;
      readonly font: string | null;
    }
  | { readonly kind: "freeze"; readonly rows: number }
  | { readonly kind: "print"; readonly print: Print };

/**
 * The operations that build a template's sheets.
 * @param nameOf what a sheet is to be called where its own name is taken; formulas follow
 */
export function toEdits(
  template: Template,
  flavour: Flavour,
  nameOf: (name: string) => string = (name) => name,
): TemplateEdit[] {
  const names = new Map(template.sheets.map(({ name }) => [name, nameOf(name)]));
  return template.sheets.flatMap((sheet) => sheetEdits(sheet, flavour, names));
}

function sheetEdits(
  sheet: TemplateSheet,
  flavour: Flavour,
  names: ReadonlyMap<string, string>,
): TemplateEdit[] {
  const whole = { top: 0, left: 0, bottom: sheet.heights.length - 1, right: sheet.widths.length - 1 };
  const contents = sheet.heights.map(() => sheet.widths.map((): string | number => ""));
  for (const { row, col, content } of sheet.cells) contents[row]![col] = entry(content, flavour, names);
  const byStyle = [...groupByStyle(sheet.cells)].map(
    ([name, cells]) => [STYLES[name] as Style, rectangles(cells)] as const,
  );
  return [
    { kind: "sheet", name: names.get(sheet.name)! },
    { kind: "widths", points: sheet.widths.map(widthInPoints) },
    { kind: "heights", points: sheet.heights },
    ...byStyle.map(([style, ranges]): TemplateEdit => ({ kind: "style", ranges, style })),
    ...byStyle.flatMap(([{ format }, ranges]): TemplateEdit[] =>
      format ? [{ kind: "formats", ranges, format }] : [],
    ),
    { kind: "merges", ranges: sheet.merges.map(areaAddress) },
    { kind: "contents", range: areaAddress(whole), contents },
    ...sheet.validations.map((validation): TemplateEdit => ({ kind: "validation", validation })),
    ...sheet.highlights.map(highlightEdit),
    { kind: "freeze", rows: sheet.frozenRows },
    { kind: "print", print: sheet.print },
  ];
}

function highlightEdit({ range, when, mark }: Highlight): TemplateEdit {
  const { fill, font = null } = MARKS[mark];
  return { kind: "highlight", range, when, fill, font };
}

/** What is entered into a cell; references to sheets that got another name follow it. */
function entry(content: Content, flavour: Flavour, names: ReadonlyMap<string, string>): string | number {
  if (!isFormula(content)) return content ?? "";
  return (content[flavour] ?? "").replace(
    /'([^']+)'!/g,
    (_, name: string) => `'${(names.get(name) ?? name).replaceAll("'", "''")}'!`,
  );
}

/** As Excel does with a default font whose digits are 7 pixels wide, 5 of them padding; 96 pixels to the inch. */
function widthInPoints(characters: number): number {
  return Math.trunc(characters * 7 + 5) * 0.75;
}

function groupByStyle(cells: readonly TemplateCell[]): Map<StyleName, TemplateCell[]> {
  const groups = new Map<StyleName, TemplateCell[]>();
  for (const cell of cells) {
    const group = groups.get(cell.style);
    if (group) group.push(cell);
    else groups.set(cell.style, [cell]);
  }
  return groups;
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
