/** A rule's page: prose in both languages, and examples that are small sheets. */
import type { Localized } from "../core/locale";
import { sheetFromValues, type Area, type CellValue, type Position, type Sheet } from "../core/sheet/sheet";

export interface Example {
  /** The sentence above the table. */
  readonly caption: string;
  readonly sheet: Sheet;
  /** Where the rule must report, once per finding. */
  readonly expected: readonly Position[];
}

/** Of a rule over several tables: files with a table each. */
export interface Batch {
  /** The sentence above the files. */
  readonly caption: string;
  /** Their captions are the files' names. */
  readonly files: readonly Example[];
}

export interface RulePage<E = Example> {
  readonly title: Localized;
  readonly why: Localized;
  readonly options: Localized;
  /** Under 有问题. */
  readonly faulty: readonly E[];
  /** Under 没问题. */
  readonly clean: readonly E[];
}

/** Marks the cell where a finding is expected; twice where two are. */
const FLAG = "⚑";

/** Reads a page. Throws where a section is missing or a table is no rectangle. */
export const parsePage = (markdown: string): RulePage => parse(markdown, examples);

/** Reads the page of a rule over several tables. Throws likewise. */
export const parseBatchPage = (markdown: string): RulePage<Batch> => parse(markdown, batches);

function parse<E>(markdown: string, read: (section: string) => E[]): RulePage<E> {
  const [zh, en, ...more] = markdown.split(/^# /m).slice(1);
  if (zh === undefined || en === undefined || more.length > 0)
    throw new Error("a page has two titles: Chinese, then English");
  return {
    title: { "zh-CN": titleOf(zh), en: titleOf(en) },
    why: { "zh-CN": section(zh, "为什么"), en: section(en, "Why") },
    options: { "zh-CN": section(zh, "选项"), en: section(en, "Options") },
    faulty: read(section(zh, "有问题")),
    clean: read(section(zh, "没问题")),
  };
}

function titleOf(part: string): string {
  return part.split("\n", 1)[0]!.trim();
}

function section(part: string, heading: string): string {
  const found = part.split(/^## /m).find((candidate) => titleOf(candidate) === heading);
  const text = found?.slice(heading.length).trim();
  if (!text) throw new Error(`no section “${heading}”`);
  return text;
}

/** Each begins with a heading of its own, its caption. */
function batches(text: string): Batch[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((batch) => ({ caption: titleOf(batch), files: examples(batch.slice(titleOf(batch).length)) }));
}

/** The tables of a Markdown text, each with the sentence above it. */
export function examples(text: string): Example[] {
  const found: Example[] = [];
  let caption: string[] = [];
  let table: string[] = [];
  for (const line of [...text.split("\n"), ""]) {
    if (line.startsWith("|")) table.push(line);
    else if (table.length > 0) {
      found.push({ caption: caption.join(" "), ...sheetOf(table) });
      [caption, table] = [[], []];
    } else if (line !== "") caption.push(line);
  }
  return found;
}

function sheetOf(lines: readonly string[]): Pick<Example, "sheet" | "expected"> {
  const rows = lines.map((line) =>
    line
      .replace(/^\||\|\s*$/g, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  // The second line is Markdown's ruler.
  const cells = rows.filter((_, index) => index !== 1);
  if (!rows[1]?.every((cell) => /^:?-+:?$/.test(cell))) throw new Error(`no table: ${lines[0]}`);
  if (rows.some((row) => row.length !== rows[0]!.length)) throw new Error(`uneven rows: ${lines[0]}`);
  const expected = cells.flatMap((row, r) =>
    row.flatMap((text, c) => Array.from(text.matchAll(new RegExp(FLAG, "g")), () => ({ row: r, col: c }))),
  );
  const values = cells.map((row) => row.map((text) => cellValue(text.replaceAll(FLAG, "").trim())));
  return { sheet: sheetFromValues(values, mergedAreas(cells)), expected };
}

function cellValue(text: string): CellValue {
  if (text === "" || text === "^" || text === "<") return null;
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!)$/.test(text) ? { error: text } : text;
}

/** `^` goes on with the cell above, `<` with the cell on the left. */
function mergedAreas(cells: readonly (readonly string[])[]): Area[] {
  const areas = new Map<string, Area>();
  const origin = (row: number, col: number): Position => {
    const text = cells[row]?.[col];
    if (text === undefined) throw new Error("a merged cell begins outside its table");
    return text === "^" ? origin(row - 1, col) : text === "<" ? origin(row, col - 1) : { row, col };
  };
  cells.forEach((row, r) =>
    row.forEach((text, c) => {
      if (text !== "^" && text !== "<") return;
      const from = origin(r, c);
      const key = `${from.row},${from.col}`;
      const before = areas.get(key);
      areas.set(key, {
        top: from.row,
        left: from.col,
        bottom: Math.max(r, before?.bottom ?? 0),
        right: Math.max(c, before?.right ?? 0),
      });
    }),
  );
  return [...areas.values()];
}
