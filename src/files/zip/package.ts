/** Which zip package this is, and the parts of it that matter to reading cells. */
import { type ForeignFormat, WorkbookError } from "../model";
import { beginsAsMarkup } from "./plain-markup";
import { declaresDocumentType } from "./prolog";
import type { ZipEntry } from "./directory";

/** Pictures, drawings, macros and the like: never unpacked, whatever they hold. Of the custom parts one may be ours. */
const IDLE =
  /^(?!customxml\/item\d+\.xml$)(?:docprops|customxml|basic|dialogs|scripts|configurations2|customui|thumbnails|pictures|object [^/]*|xl\/(?:media|drawings|charts|diagrams|embeddings|ctrlprops|activex|printersettings|externallinks|pivotcache|pivottables|querytables|slicers|slicercaches|timelines|revisions|model|theme|richdata|threadedcomments|comments[^/]*)(?:\/|\.)|xl\/(?:vbaproject|comments\d*|calcchain|connections)[^/]*$)|\.(?:png|jpe?g|gif|bmp|emf|wmf|vml|tiff?|svg|mp[34]|ole)$/i;

const FOREIGN: readonly (readonly [part: RegExp, format: ForeignFormat])[] = [
  [/^word\/document\d*\.xml$/, "word"],
  [/^ppt\/presentation\.xml$/, "powerpoint"],
  [/^visio\/document\.xml$/, "visio"],
  [/^ofd\.xml$/, "ofd"],
  [/^index\/document\.iwa$|^index\.zip$|^index\.xml(?:\.gz)?$/, "numbers"],
];

/** Names by which the reader takes a package for OpenDocument, whatever else is in it. */
const OPEN_DOCUMENT = ["meta-inf/manifest.xml", "objectdata.xml"];
/** The reader takes what stands in this folder for what stands at the root. */
const SECOND_ROOT = /^Root Entry\//;

/** The entries to unpack. Throws where the package is no workbook, or two of different kinds. */
export function workbookEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  const names = entries.map(({ name }) => name.toLowerCase());
  const foreign = FOREIGN.find(([part]) => names.some((name) => part.test(name)));
  if (foreign) throw new WorkbookError("unsupported-format", foreign[1], foreign[1]);
  const officeOpen = names.includes("[content_types].xml");
  const openDocument = names.includes("content.xml") && names.includes("meta-inf/manifest.xml");
  if (officeOpen && OPEN_DOCUMENT.some((name) => names.includes(name)))
    throw new WorkbookError("damaged", "parts of two kinds of workbook");
  if (!officeOpen && !openDocument) {
    const archive = names.some((name) => /\.(?:xlsx|xlsm|xls|et|ods|docx?|pdf)$/.test(name));
    if (archive) throw new WorkbookError("unsupported-format", "a zip archive of documents", "archive");
    throw new WorkbookError("not-a-workbook", "a zip archive without a workbook in it");
  }
  return entries.filter(({ name }) => !name.endsWith("/") && !IDLE.test(name) && !SECOND_ROOT.test(name));
}

/** OpenDocument text, drawings and slides share the container; the `mimetype` part tells. */
export function checkMediaType(parts: ReadonlyMap<string, Uint8Array>): void {
  const part = parts.get("mimetype");
  if (!part) return;
  const type = new TextDecoder().decode(part);
  if (/opendocument\.text/.test(type)) throw new WorkbookError("unsupported-format", type, "word");
  if (/opendocument\.presentation/.test(type))
    throw new WorkbookError("unsupported-format", type, "powerpoint");
  const manifest = parts.get("META-INF/manifest.xml");
  if (manifest && new TextDecoder().decode(manifest).includes("encryption-data"))
    throw new WorkbookError("encrypted", "encrypted OpenDocument");
}

/**
 * Whether the reader takes a part for markup: whatever it is called, but for this ending. Old OpenDocument manifests
 * name their type, and nothing of a sheet stands in them.
 */
export const isMarkup = (name: string, part: Uint8Array) =>
  !name.endsWith(".bin") && beginsAsMarkup(part) && !/^meta-inf\/manifest\.xml$/i.test(name);

/** Throws where a part declares a document type: none is of a spreadsheet program. */
export function checkMarkup(parts: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, content] of parts)
    if (isMarkup(name, content) && declaresDocumentType(content))
      throw new WorkbookError("unsafe-xml", `a document type in ${name}`);
}

/** Bytes of the shortest cell with something in it: `<c><v>1</v></c>`. */
const SHORTEST_CELL = 15;
const [C, LT, COLON, SPACE, GT] = [0x63, 0x3c, 0x3a, 0x20, 0x3e];

/** Refuses parts with more cells than allowed before they cost anything; the few that could hold as many are counted. */
export function checkCells(parts: ReadonlyMap<string, Uint8Array>, limit: number): void {
  for (const [name, part] of parts) {
    if (part.length <= limit * SHORTEST_CELL || !isMarkup(name, part)) continue;
    let count = 0;
    for (let at = 1; at < part.length; at++) {
      if (part[at] !== C || (part[at + 1] !== SPACE && part[at + 1] !== GT)) continue;
      if (part[at - 1] === LT || part[at - 1] === COLON) count++;
    }
    if (count > limit) throw new WorkbookError("too-large", `${count} cells in ${name}`, undefined, "cells");
  }
}

/** Content types of the part that a workbook begins with. */
const MAIN_TYPE = /\.main(?:\+xml)?$/;

/**
 * Excel begins at the part that the package names as its document, the reader at the first of that type. Throws where
 * these are not the same.
 */
export function checkMainPart(parts: ReadonlyMap<string, Uint8Array>): void {
  const text = (name: string) => new TextDecoder().decode(parts.get(name));
  const named = tagsOf(text("_rels/.rels"), "Relationship")
    .filter(({ Type = "" }) => Type.endsWith("/officeDocument"))
    .map(({ Target = "" }) => partName(Target));
  if (named.length === 0) return;
  const [first = named[0]!] = tagsOf(text("[Content_Types].xml"), "Override")
    .filter(({ ContentType = "" }) => MAIN_TYPE.test(ContentType))
    .map(({ PartName = "" }) => partName(PartName));
  if (named.length > 1 || named[0] !== first)
    throw new WorkbookError(
      "damaged",
      `the document is ${named.join(" and ")}, its type is that of ${first}`,
    );
}

const partName = (name: string) => name.replace(/^(?:\.?\/)+/, "").toLowerCase();

/** Attributes of the tags of a name, in order. */
function tagsOf(xml: string, tag: string): Readonly<Record<string, string>>[] {
  return xml
    .split("<")
    .filter((piece) => new RegExp(`^(?:[\\w.-]+:)?${tag}[\\s/>]`).test(piece))
    .map((piece) =>
      Object.fromEntries(
        [...piece.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g)].map(([, key, value]) => [key!, value!]),
      ),
    );
}
