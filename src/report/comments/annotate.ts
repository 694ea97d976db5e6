/** Puts comments into a workbook. All else of the package stays as it was. */
import { address, parseAddress, type Area } from "../../core/sheet/sheet";
import type { Limits } from "../../files/model";
import type { Unpacker } from "../../files/zip/unpack";
import { addComments, EMPTY_COMMENTS, mostSevere, type CellNote } from "./comments";
import { editPackage, type PackageEdit } from "./package-edit";
import { declareExtension, declareType, OFFICE, relate, relationsOf, sheetParts } from "./relations";
import { addShapes, EMPTY_SHAPES, sizesOf } from "./shapes";
import { attribute, findTag, inserted, NotAnnotated, tagsNamed, tagsOf } from "./tags";
import { addReplies } from "./threads";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const SHAPES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export interface AnnotateOptions {
  readonly limits: Limits;
  /** YYYY-MM-DD, for conversations. */
  readonly day: string;
  /** Faster ways to unpack than the web's own, where the platform has them. */
  readonly unpacker?: Partial<Unpacker>;
}

/**
 * The workbook with a comment at each cell; `notes` by the name of the sheet, each cell once. Throws `NotAnnotated`
 * where that cannot be done, `WorkbookError` where the archive contradicts itself.
 */
export async function annotate(
  bytes: Uint8Array<ArrayBuffer>,
  notes: ReadonlyMap<string, readonly CellNote[]>,
  { limits, day, unpacker }: AnnotateOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const edit = editPackage(bytes, limits, unpacker);
  const { workbook, sheets } = await sheetParts(edit);
  for (const [name, cells] of notes) {
    const part = sheets.get(name);
    if (part === undefined) throw new NotAnnotated("unsound", `no sheet ${name}`);
    await annotateSheet(edit, workbook, part, cells, day);
  }
  return edit.finish();
}

async function annotateSheet(
  edit: PackageEdit,
  workbook: string,
  part: string,
  asked: readonly CellNote[],
  day: string,
): Promise<void> {
  const sheet = await edit.read(part);
  const notes = atAnchors(asked, mergesOf(sheet));
  const relations = await relationsOf(edit, part);
  const threads = relations.find(({ kind }) => kind === "threadedComment");
  if (threads) await addReplies(edit, workbook, threads.target, notes, day);

  const known = relations.find(({ kind }) => kind === "comments");
  const comments = known?.target ?? edit.free((n) => `xl/comments${n}.xml`);
  const { text, added } = addComments(known ? await edit.read(comments) : EMPTY_COMMENTS, notes);
  edit.write(comments, text);
  if (!known) {
    await relate(edit, part, `${OFFICE}/comments`, comments);
    await declareType(edit, comments, COMMENTS_TYPE);
  }
  if (added.length > 0) await addBoxes(edit, part, sheet, added);
}

async function addBoxes(
  edit: PackageEdit,
  part: string,
  sheet: string,
  notes: readonly CellNote[],
): Promise<void> {
  const drawing = topLevel(sheet).find(({ name }) => name === "legacyDrawing");
  const id = drawing && attribute(drawing, "id");
  const known = id === undefined ? undefined : (await relationsOf(edit, part)).find((each) => each.id === id);
  if (drawing && !known) throw new NotAnnotated("unsound", "a drawing that is not there");
  const shapes = known?.target ?? edit.free((n) => `xl/drawings/vmlDrawing${n}.vml`);
  const boxes = addShapes(known ? await edit.read(shapes) : EMPTY_SHAPES, notes, sizesOf(sheet));
  edit.write(shapes, boxes);
  if (known) return;
  const relation = await relate(edit, part, `${OFFICE}/vmlDrawing`, shapes);
  await declareExtension(edit, "vml", SHAPES_TYPE);
  edit.write(part, withDrawing(sheet, relation));
}

/** What the schema has behind the drawing of comments. */
const BEHIND = [
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  // Holds objects or controls.
  "AlternateContent",
];

function withDrawing(sheet: string, id: string): string {
  const behind = topLevel(sheet).find(({ name }) => BEHIND.includes(name));
  const end = [...tagsOf(sheet, sheetDataEnd(sheet))].filter(({ name }) => name === "worksheet").at(-1);
  const root = findTag(sheet, "worksheet");
  if (!root || !end) throw new NotAnnotated("unsound", "a sheet without a root");
  const drawing = `<${root.prefix}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  return inserted(sheet, behind?.start ?? end.start, drawing);
}

/** The elements behind the cells, not what stands inside them. */
function topLevel(sheet: string) {
  let depth = 0;
  return [...tagsOf(sheet, sheetDataEnd(sheet))].filter(({ kind }) => {
    const here = depth === 0 && kind !== "close";
    depth += kind === "open" ? 1 : kind === "close" ? -1 : 0;
    return here;
  });
}

/** Behind the cells: they may be many, and are not read. */
function sheetDataEnd(sheet: string): number {
  const closed = /<\/(?:[\w.-]+:)?sheetData\s*>/.exec(sheet) ?? /<(?:[\w.-]+:)?sheetData\s*\/>/.exec(sheet);
  if (!closed) throw new NotAnnotated("unsound", "a sheet without cells");
  return closed.index + closed[0].length;
}

function mergesOf(sheet: string): Area[] {
  return tagsNamed(sheet.slice(sheetDataEnd(sheet)), "mergeCell").flatMap(
    (tag) => parseAddress(attribute(tag, "ref") ?? "") ?? [],
  );
}

/** A comment inside a merged area is seen at its first cell only. */
function atAnchors(notes: readonly CellNote[], merges: readonly Area[]): CellNote[] {
  const anchored = new Map<string, CellNote>();
  for (const note of notes) {
    const { top: row, left: col } = parseAddress(note.cell)!;
    const area = merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && col >= left && col <= right,
    );
    const cell = area ? address({ row: area.top, col: area.left }) : note.cell;
    const before = anchored.get(cell);
    anchored.set(cell, before ? joined(before, note) : { ...note, cell });
  }
  return [...anchored.values()];
}

/** Both at the place of the first. */
function joined(first: CellNote, next: CellNote): CellNote {
  return { ...first, lines: [...first.lines, ...next.lines], severity: mostSevere([first, next]) };
}
