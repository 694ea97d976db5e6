/** Puts comments into a Word document, at the cells of its tables. All else of the package stays as it was. */
import { parseAddress, placeAt } from "../../core/sheet/sheet";
import { readBlocks } from "../../files/word/blocks";
import { mainPartName } from "../../files/word/document";
import { paragraphAt } from "../../files/word/places";
import { tableSheets } from "../../files/word/sheets";
import { completed } from "../../files/zip/options";
import { toXml } from "../../core/xml-text";
import type { AnnotateOptions } from "./annotate";
import { AUTHOR, type CellNote, type Line } from "./comments";
import { editPackage, type PackageEdit } from "./package-edit";
import { declareType, OFFICE, relate, relationsOf } from "./relations";
import {
  appended,
  attribute,
  closingOf,
  findTag,
  NotAnnotated,
  plain,
  tagsNamed,
  tagsOf,
  type Tag,
} from "./tags";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
const EMPTY_COMMENTS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${MAIN}"></w:comments>`;

/**
 * The document with a comment at each cell; `notes` by the name of the sheet that its table is read as, each cell once.
 * Throws `NotAnnotated` where that cannot be done, `WorkbookError` where the archive contradicts itself.
 */
export async function annotateDocument(
  bytes: Uint8Array<ArrayBuffer>,
  notes: ReadonlyMap<string, readonly CellNote[]>,
  options: AnnotateOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const main = await mainPartName(bytes, options);
  const edit = editPackage(bytes, options.limits, options.unpacker);
  await refuseLocked(edit, main);
  const text = await edit.read(main);
  const known = (await relationsOf(edit, main)).find(({ kind }) => kind === "comments");
  const comments = known?.target ?? edit.free((n) => `word/comments${n === 1 ? "" : n}.xml`);
  const before = known ? await edit.read(comments) : EMPTY_COMMENTS;
  const wanted = [...linesByParagraph(text, notes, options)].map(([start, lines]) => ({
    paragraph: paragraphOf(text, start),
    lines,
  }));
  const texts = textsOf(before);
  // A comment of an earlier run is not made again.
  const fresh = wanted.filter(
    ({ paragraph, lines }) =>
      !paragraph.comments.some((id) => lines.every((line) => texts.get(id)?.includes(line.text))),
  );
  if (fresh.length === 0) return edit.finish();
  const id = freeId(text, before);
  edit.write(
    main,
    changed(
      text,
      fresh.flatMap(({ paragraph }, i) => marks(paragraph, id + i)),
    ),
  );
  const root = findTag(before, "comments");
  if (!root) throw new NotAnnotated("unsound", "comments without a root");
  const added = fresh.map(({ lines }, i) => comment(lines, id + i, options.day, root.prefix));
  edit.write(comments, appended(before, root, added.join("")));
  if (!known) {
    await relate(edit, main, `${OFFICE}/comments`, comments);
    await declareType(edit, comments, COMMENTS_TYPE);
  }
  return edit.finish();
}

/** A signature would no longer hold; what is protected its author wants to stay as it is. */
async function refuseLocked(edit: PackageEdit, main: string): Promise<void> {
  const relations = await relationsOf(edit, "");
  const signature = relations.find(({ type }) => type.includes("/digital-signature/"));
  if (signature) throw new NotAnnotated("signed", signature.target);
  const strict = relations.find(({ type }) => type.startsWith("http://purl.oclc.org/"));
  if (strict) throw new NotAnnotated("strict", strict.type);
  const settings = (await relationsOf(edit, main)).find(({ kind }) => kind === "settings");
  const protection = settings && findTag(await edit.read(settings.target), "documentProtection");
  if (protection && /^(?:1|true|on)$/i.test(attribute(protection, "enforcement") ?? ""))
    throw new NotAnnotated("protected", settings.target);
}

/** What is to be said, by the beginning of the paragraph that it is said at: cells of one line share theirs. */
function linesByParagraph(
  text: string,
  notes: ReadonlyMap<string, readonly CellNote[]>,
  options: AnnotateOptions,
): Map<number, Line[]> {
  const { limits } = completed(options);
  const blocks = readBlocks(text, limits);
  const sheets = new Map(tableSheets(blocks, limits).map(({ sheet }) => [sheet.name, sheet]));
  const lines = new Map<number, Line[]>();
  for (const [name, cells] of notes)
    for (const note of cells) {
      const { top, left } = parseAddress(note.cell)!;
      const sheet = sheets.get(name);
      const place = sheet && placeAt(sheet, { row: top, col: left });
      const start = place && paragraphAt(blocks, place);
      if (start === undefined) throw new NotAnnotated("unsound", `no cell ${note.cell} in ${name}`);
      lines.set(start, [...(lines.get(start) ?? []), ...note.lines]);
    }
  return lines;
}

/** A paragraph, where what is written in it begins, where it ends, and the numbers of the comments it has. */
interface CommentedParagraph {
  readonly tag: Tag;
  readonly content: number;
  readonly end: Tag;
  readonly comments: readonly (string | undefined)[];
}

function paragraphOf(text: string, start: number): CommentedParagraph {
  const tag = tagAt(text, start);
  const end = closingOf(text, tag);
  const first = tag.kind === "empty" ? undefined : tagAt(text, tag.end);
  const content = first?.name === "pPr" ? closingOf(text, first).end : tag.end;
  const comments = tagsNamed(text.slice(tag.start, end.end), "commentReference").map((each) =>
    attribute(each, "id"),
  );
  return { tag, content, end, comments };
}

function tagAt(text: string, from: number): Tag {
  for (const tag of tagsOf(text, from)) return tag;
  throw new NotAnnotated("unsound", `no element at ${from}`);
}

/** What the comments of a document say, by their numbers. */
function textsOf(comments: string): Map<string | undefined, string> {
  const textOf = (tag: Tag) =>
    plain(comments.slice(tag.end, closingOf(comments, tag).start).replace(/<[^>]*>/g, ""));
  return new Map(tagsNamed(comments, "comment").map((tag) => [attribute(tag, "id"), textOf(tag)]));
}

/** The first number behind those that comments have, here or there. */
function freeId(...texts: readonly string[]): number {
  const taken = texts.flatMap((text) =>
    [...tagsOf(text)]
      .filter(({ name }) => /^comment(?:RangeStart|Reference)?$/.test(name))
      .map((tag) => Number(attribute(tag, "id") ?? -1)),
  );
  return taken.reduce((next, id) => Math.max(next, id + 1), 0);
}

interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The comment goes from the beginning of the paragraph to its end. */
function marks({ tag, content, end }: CommentedParagraph, id: number): Change[] {
  const { prefix, rest } = tag;
  const number = `${prefix}id="${id}"`;
  const open = `<${prefix}commentRangeStart ${number}/>`;
  const close = `<${prefix}commentRangeEnd ${number}/><${prefix}r><${prefix}commentReference ${number}/></${prefix}r>`;
  if (tag.kind === "empty")
    return [
      { from: tag.start, to: tag.end, text: `<${prefix}p${rest.trimEnd()}>${open}${close}</${prefix}p>` },
    ];
  return [
    { from: content, to: content, text: open },
    { from: end.start, to: end.start, text: close },
  ];
}

function changed(text: string, changes: readonly Change[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const change of [...changes].sort((a, b) => a.from - b.from)) {
    pieces.push(text.slice(at, change.from), change.text);
    at = change.to;
  }
  return pieces.join("") + text.slice(at);
}

function comment(lines: readonly Line[], id: number, day: string, prefix: string): string {
  const w = prefix;
  const paragraphs = lines.map(({ text, bold }) => {
    const look = bold ? `<${w}rPr><${w}b/></${w}rPr>` : "";
    return `<${w}p><${w}r>${look}<${w}t xml:space="preserve">${toXml(text)}</${w}t></${w}r></${w}p>`;
  });
  return `<${w}comment ${w}id="${id}" ${w}author="${AUTHOR}" ${w}date="${day}T00:00:00Z">${paragraphs.join("")}</${w}comment>`;
}
