/** Bytes of a Word document → its tables as sheets, and its text. */
import type { Sheet } from "../../core/sheet/sheet";
import { checkedLength, WorkbookError, type Limits } from "../model";
import { zipEntries, type ZipEntry } from "../zip/directory";
import { declaresDocumentType } from "../zip/prolog";
import { completed, type ReadOptions } from "../zip/options";
import { unpack, type Unpacker } from "../zip/unpack";
import { linesOf, readBlocks } from "./blocks";
import { attributeOf, readMarkup } from "./markup";
import type { Block } from "./model";
import { tableSheets } from "./sheets";

type Bytes = Uint8Array<ArrayBuffer>;

export interface WordDocument {
  /** In their order, tables of whatever kind. */
  readonly sheets: readonly Sheet[];
  /** Paragraphs and cells as lines, without the tables that these sheets were made from. */
  textWithout(sheets: readonly Sheet[]): string;
}

/**
 * Reads .docx, .docm, .dotx and .dotm. Throws `WorkbookError` where the package is no Word document, contradicts itself
 * or passes the limits.
 */
export async function readDocument(bytes: Bytes, options: ReadOptions = {}): Promise<WordDocument> {
  const { limits, unpacker } = completed(options);
  const main = await mainEntry(bytes, unpacker, limits);
  const blocks = readBlocks(await partText(bytes, main, unpacker, limits), limits);
  const made = tableSheets(blocks, limits);
  const tablesOf = new Map(made.map(({ sheet, tables }) => [sheet, tables]));
  return {
    sheets: made.map(({ sheet }) => sheet),
    textWithout: (sheets) =>
      checkedLength(
        textOf(blocks, new Set<Block>(sheets.flatMap((sheet) => tablesOf.get(sheet) ?? []))),
        limits,
      ),
  };
}

function textOf(blocks: readonly Block[], without: ReadonlySet<Block>): string {
  return blocks
    .filter((block) => !without.has(block))
    .map((block) => (block.kind === "table" ? linesOf(block) : `${block.text}\n`))
    .join("")
    .replace(/\t/g, " ");
}

/** Name of the part that holds the document's body. Throws as `readDocument` does. */
export async function mainPartName(bytes: Bytes, options: ReadOptions = {}): Promise<string> {
  const { limits, unpacker } = completed(options);
  return (await mainEntry(bytes, unpacker, limits)).name;
}

/** Whether the bytes are a package with a Word document in it. Throws `WorkbookError` where a zip archive is unsound. */
export function isDocument(bytes: Uint8Array, limits: Limits): boolean {
  const [p, k, three] = bytes;
  return (
    p === 0x50 &&
    k === 0x4b &&
    three === 3 &&
    zipEntries(bytes, limits).some(({ name }) => /^word\//i.test(name))
  );
}

const TYPES = "[Content_Types].xml";
const MAIN_TYPE =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled(?:Template)?)\.main\+xml$/i;
/** Where the list of types is missing or says nothing. */
const MAIN_NAME = /^word\/document\d*\.xml$/i;

/** The part that holds the document's body: by its declared type, else by its name. */
async function mainEntry(bytes: Bytes, unpacker: Unpacker, limits: Limits): Promise<ZipEntry> {
  const entries = zipEntries(bytes, limits);
  const types = entries.find(({ name }) => name === TYPES);
  const declared = types && declaredMain(await partText(bytes, types, unpacker, limits))?.toLowerCase();
  const main =
    entries.find(({ name }) => `/${name.toLowerCase()}` === declared) ??
    entries.find(({ name }) => MAIN_NAME.test(name));
  if (!main) throw new WorkbookError("not-a-report", "a zip archive without a Word document in it");
  return main;
}

async function partText(bytes: Bytes, entry: ZipEntry, unpacker: Unpacker, limits: Limits): Promise<string> {
  const part = (await unpack(bytes, [entry], unpacker, limits)).get(entry.name)!;
  if (declaresDocumentType(part)) throw new WorkbookError("unsafe-xml", `a document type in ${entry.name}`);
  return new TextDecoder().decode(part);
}

/** The declared name, which begins with a slash. */
function declaredMain(types: string): string | undefined {
  let found: string | undefined;
  readMarkup(types, {
    tag(tag) {
      if (tag.kind === "close" || !/^(?:\w+:)?Override$/.test(tag.name)) return;
      if (MAIN_TYPE.test(attributeOf(types, tag, "ContentType") ?? ""))
        found ??= attributeOf(types, tag, "PartName");
    },
    text: () => undefined,
  });
  return found;
}
