/**
 * The corpus: tables as offices fill them in, one layout a page, each with the reading a careful clerk gives it.
 * A page holds its tables, then under 读作 the forms (a blank line between two) and under 发现 the findings.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sheet } from "../../../src/core/sheet/sheet";
import { examples } from "../../../src/rules/page";

export interface CorpusPage {
  /** File name without its ending. */
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** One line a fact, as `describeForms` prints them; the same for every table of the page. */
  readonly reading: readonly string[];
  /** `cell rule`, form by form, in sheet order. */
  readonly findings: readonly string[];
}

/** Seen from the repository's root, where both Jest and the bench are started. */
export const CORPUS = path.resolve("tests/fixtures/tables");

export function readCorpus(folder = CORPUS): CorpusPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) =>
      parseCorpusPage(file.slice(0, -".md".length), readFileSync(path.join(folder, file), "utf8")),
    );
}

/** Throws where the page has no table, or does not say what is read and found. */
export function parseCorpusPage(name: string, markdown: string): CorpusPage {
  const [tables = "", reading, findings, ...more] = markdown.split(/^## (?:读作|发现)$/m);
  if (reading === undefined || findings === undefined || more.length > 0)
    throw new Error(`${name}: one section 读作, then one section 发现`);
  const sheets = examples(tables).map(({ sheet }) => withLineBreaks(sheet));
  if (sheets.length === 0) throw new Error(`${name}: no table`);
  return { name, sheets, reading: fenced(name, reading), findings: fenced(name, findings) };
}

/** The lines between ``` and ```, without blank ones at either end. */
function fenced(name: string, section: string): string[] {
  const text = /^```text\n([^]*?)^```$/m.exec(section)?.[1];
  if (text === undefined) throw new Error(`${name}: a section without its block of text`);
  return text.trim() === "" ? [] : text.trim().split("\n");
}

/** A row of a Markdown table is one line: `<br>` stands for a line break in a cell. */
function withLineBreaks(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) =>
    row?.map((cell) =>
      typeof cell?.value === "string" ? { ...cell, value: cell.value.replace(/<br>/g, "\n") } : cell,
    ),
  );
  return { ...sheet, rows };
}
