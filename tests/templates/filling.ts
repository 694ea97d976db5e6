/** Templates with figures in them: as entered, as calculated, and as the checker gets them. */
import { checkSheet } from "../../src/core/rule/check";
import { nationalProfile } from "../../src/core/profiles/national";
import type { Finding } from "../../src/core/finding";
import type { Entry } from "../../src/core/sheet/plan";
import { parseAddress, type Cell, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import type { Flavour, Template } from "../../src/templates/model";
import { templatePlan } from "../../src/templates/plan";
import { STYLES } from "../../src/templates/styles";
import type { Contents, Results, Value } from "./calculator";

/** Contents by slot, or by address on the first sheet for what the template itself fills in. */
export type Filling = Readonly<Record<string, string | number>>;

/** What is entered into the sheets of a template; `mark` keeps the sheets of several apart. */
export function entered(template: Template, flavour: Flavour, filling: Filling, mark = ""): Contents {
  const sheets: Record<string, (string | number)[][]> = {};
  for (const { name, rows } of templatePlan(template, flavour, (own) => own + mark))
    sheets[name] = rows.map((row) => row.map(typedIn));
  const first = sheets[template.sheets[0].name + mark]!;
  for (const [place, content] of Object.entries(filling)) {
    const { row, col } = placeOf(template, place);
    first[row]![col] = content;
  }
  return sheets;
}

/** An entry as somebody types it; "" for a blank. */
function typedIn(entry: Entry): string | number {
  if (typeof entry === "object") return entry?.formula ?? "";
  return typeof entry === "boolean" ? String(entry) : entry;
}

function placeOf(template: Template, place: string): { row: number; col: number } {
  const slot = template.sheets[0].cells.find((cell) => cell.slot === place);
  if (slot) return slot;
  const area = parseAddress(place);
  if (!area) throw new Error(`${template.id} has no ${place}`);
  return { row: area.top, col: area.left };
}

/** The template's sheets with calculated values, as a reader of files hands them over. */
export function asSheets(template: Template, results: Results, mark = ""): Sheet[] {
  return template.sheets.map(({ name, merges, cells, heights, widths }) => {
    const formats = new Map(cells.map(({ row, col, style }) => [`${row},${col}`, STYLES[style]]));
    const value = (row: number, col: number): Cell | undefined => {
      const found = results[name + mark]![row]![col] ?? null;
      if (found === null || found === "") return undefined;
      const style = formats.get(`${row},${col}`)!;
      return { value: errorOr(found), ...("format" in style ? { format: style.format } : {}) };
    };
    return {
      name,
      merges: merges,
      rows: heights.map((_, row) => widths.map((_, col) => value(row, col))),
    };
  });
}

const errorOr = (value: Exclude<Value, null>) =>
  typeof value === "string" && /^#[A-Z/0]+[!?]?$/.test(value) ? { error: value } : value;

/** The findings of every sheet of a filled template, in order. */
export function findingsOf(template: Template, results: Results, mark = ""): Finding[] {
  return asSheets(template, results, mark).flatMap((sheet) =>
    checkSheet(sheet, rules, nationalProfile).flatMap(({ findings }) => findings),
  );
}
