/** The comments of a sheet, by cell. */
import { SEVERITIES, type Severity } from "../../core/finding";
import { toXml } from "../../core/xml-text";
import {
  appended,
  attribute,
  closingOf,
  findTag,
  inserted,
  NotAnnotated,
  plain,
  tagsNamed,
  tagsOf,
  type Tag,
} from "./tags";

/** What stands in a comment: lines, some of them bold. */
export interface Line {
  readonly text: string;
  readonly bold: boolean;
}

/** What a comment tells at a cell. */
export interface CellNote {
  /** Such as `C5`. */
  readonly cell: string;
  readonly lines: readonly Line[];
  /** Of its most severe finding. */
  readonly severity: Severity;
}

/** The highest severity among them; there must be one. */
export const mostSevere = (all: readonly { readonly severity: Severity }[]): Severity =>
  SEVERITIES.find((severity) => all.some((each) => each.severity === severity))!;

export const AUTHOR = "perf-check";
export const EMPTY_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

/** Adds notes to a comments part: behind what a cell has, else as a comment of its own. Gives the cells of these. */
export function addComments(text: string, notes: readonly CellNote[]): { text: string; added: CellNote[] } {
  const { author, text: authored } = withAuthor(text);
  const existing = new Map(
    tagsNamed(authored, "comment").map((tag) => [attribute(tag, "ref")?.toUpperCase(), tag]),
  );
  const added = notes.filter(({ cell }) => !existing.has(cell));
  const grown = notes
    .flatMap((note) => {
      const tag = existing.get(note.cell);
      return tag && !says(authored, tag, note) ? [{ tag, note }] : [];
    })
    // From the end, so that places before stay where they are.
    .sort((a, b) => b.tag.start - a.tag.start)
    .reduce((all, { tag, note }) => grownBy(all, tag, note.lines), authored);
  const list = findTag(grown, "commentList");
  if (!list) throw new NotAnnotated("unsound", "comments without a list");
  const { prefix } = list;
  const fresh = added.map(
    ({ cell, lines }) =>
      `<${prefix}comment ref="${cell}" authorId="${author}" shapeId="0"><${prefix}text>${runs(lines, prefix)}</${prefix}text></${prefix}comment>`,
  );
  return { text: appended(grown, list, fresh.join("")), added };
}

/** Whether a comment says so already, such as one that we added before. */
function says(text: string, comment: Tag, { lines }: CellNote): boolean {
  const content = text.slice(comment.end, closingOf(text, comment).start);
  const words = plain(content.replace(/<[^>]*>/g, ""));
  return lines.every((line) => words.includes(line.text));
}

function withAuthor(text: string): { text: string; author: number } {
  const authors = findTag(text, "authors");
  if (!authors) throw new NotAnnotated("unsound", "comments without authors");
  const end = closingOf(text, authors).end;
  const known = [...tagsOf(text, authors.end)].filter(
    ({ name, kind, start }) => name === "author" && kind !== "close" && start < end,
  );
  const ours = known.findIndex((tag) => text.slice(tag.end, closingOf(text, tag).start) === AUTHOR);
  if (ours >= 0) return { text, author: ours };
  const { prefix } = authors;
  return {
    text: appended(text, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`),
    author: known.length,
  };
}

/** A comment with more lines at its end. */
function grownBy(text: string, comment: Tag, lines: readonly Line[]): string {
  const content = findTag(text, "text", comment.end);
  if (comment.kind === "empty" || !content || content.start > closingOf(text, comment).start)
    throw new NotAnnotated("unsound", "a comment without text");
  const gap: Line = { text: "\n", bold: false };
  const more = runs([gap, ...lines], content.prefix);
  if (content.kind === "empty") return appended(text, content, more);
  // A lone <t> may not stand next to runs.
  const lone = findTag(text, "t", content.end);
  if (lone && lone.start === content.end + blanks(text, content.end)) {
    const end = closingOf(text, lone).end;
    const run = `<${lone.prefix}r>${text.slice(lone.start, end)}</${lone.prefix}r>`;
    return text.slice(0, lone.start) + run + more + text.slice(end);
  }
  return inserted(text, closingOf(text, content).start, more);
}

const blanks = (text: string, from: number) => /^\s*/.exec(text.slice(from, from + 1000))![0].length;

const FONT = "宋体";

function runs(lines: readonly Line[], prefix: string): string {
  return lines
    .map(({ text, bold }, i) => {
      const content = toXml(i + 1 < lines.length && text !== "\n" ? `${text}\n` : text);
      const look = `<${prefix}rPr>${bold ? `<${prefix}b/>` : ""}<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="${FONT}"/><${prefix}charset val="134"/></${prefix}rPr>`;
      return `<${prefix}r>${look}<${prefix}t xml:space="preserve">${content}</${prefix}t></${prefix}r>`;
    })
    .join("");
}
