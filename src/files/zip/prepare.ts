/** The parts of a workbook as the reader behind is given them. */
import { isMarkup } from "./package";
import { asUtf8, plainMarkup } from "./plain-markup";
import { checkSheet } from "./sheet-markup";

const [SPACE, SLASH, COLON, LT, GT, QUESTION, R] = [0x20, 0x2f, 0x3a, 0x3c, 0x3e, 0x3f, 0x72];

/** Date formats that Chinese editions of Excel build in; the reader knows their numbers outside China only. */
const CHINESE_DATES = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const SHORT_DATE = 14;

/**
 * The parts of a workbook, complete and harmless for the reader:
 * - all: no comments, instructions or sections of character data
 * - relations: those of Strict Open XML under the names that the reader knows
 * - the list of sheets: none without a part, as Excel writes for macro modules of its fifth version
 * - styles: built-in Chinese date formats become the common short date; OpenDocument may leave them out
 * - texts, shared or in their cells: what stands before runs of its own format is a run like them, which the reader
 *   would take for the whole text
 * - sheets: no hyperlinks, since the reader makes a cell for every address a link covers
 * Throws where a sheet contradicts itself.
 */
export function preparedParts(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const prepared = new Map([...parts].map(([name, part]) => [name, preparedPart(name, part)]));
  if (parts.has("content.xml") && !parts.has("styles.xml"))
    prepared.set("styles.xml", new TextEncoder().encode("<office:document-styles/>"));
  return prepared;
}

/** By its first element: what a part is called says nothing of how it is read. */
function preparedPart(name: string, part: Uint8Array): Uint8Array {
  if (!isMarkup(name, part)) return part;
  const content = plainMarkup(name, asUtf8(part));
  switch (rootOf(content)) {
    case "worksheet":
    case "macrosheet":
    case "dialogsheet":
      return maskHyperlinks(inRuns(checkSheet(name, content)));
    case "sst":
      return inRuns(content);
    case "styleSheet":
      return rewritten(content, shortenChineseDates);
    case "Relationships":
      return rewritten(content, (xml) => xml.replaceAll(STRICT, TRANSITIONAL));
    case "workbook":
      return rewritten(content, (xml) => xml.replace(SHEET_WITHOUT_PART, ""));
    default:
      return content;
  }
}

const BEFORE_RUN = /<((?:\w{1,64}:)?)t(?:\s[^<>]*)?>[^<]*<\/(?:\w{1,64}:)?t>\s*(?=<(?:\w{1,64}:)?r[\s>])/g;
const inRuns = (part: Uint8Array) =>
  hasRuns(part) ? rewritten(part, (xml) => xml.replace(BEFORE_RUN, "<$1r>$&</$1r>")) : part;

/** Whether there is an element `r` at all: hardly any sheet has one, and to decode a large one takes time. */
function hasRuns(part: Uint8Array): boolean {
  for (let at = part.indexOf(R, 1); at >= 0; at = part.indexOf(R, at + 1))
    if ((part[at - 1] === LT || part[at - 1] === COLON) && (part[at + 1] === GT || part[at + 1] === SPACE))
      return true;
  return false;
}

const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const SHEET_WITHOUT_PART = /<(?:\w{1,64}:)?sheet\s[^<>]*\w:id=""[^<>]*>/g;

function rewritten(content: Uint8Array, change: (xml: string) => string): Uint8Array {
  const xml = new TextDecoder().decode(content);
  const changed = change(xml);
  return changed === xml ? content : new TextEncoder().encode(changed);
}

/** The name of a part's first element, behind its declaration, without its prefix. */
function rootOf(content: Uint8Array): string {
  let open = content.indexOf(LT);
  if (content[open + 1] === QUESTION) open = content.indexOf(LT, open + 1);
  let end = open + 1;
  while (end < content.length && content[end]! > SPACE && content[end] !== SLASH && content[end] !== GT)
    end++;
  const name = new TextDecoder().decode(content.subarray(open + 1, end));
  return name.slice(name.indexOf(":") + 1);
}

function shortenChineseDates(xml: string): string {
  const custom = new Set(
    [...xml.matchAll(/<(?:\w{1,64}:)?numFmt\s[^<>]*numFmtId="(\d+)"/g)].map((match) => match[1]),
  );
  return xml.replace(/(<(?:\w{1,64}:)?xf\s[^<>]*?numFmtId=")(\d+)"/g, (whole, before: string, id: string) =>
    CHINESE_DATES.has(Number(id)) && !custom.has(id) ? `${before}${SHORT_DATE}"` : whole,
  );
}

const [Y, BEFORE_Y] = [0x79, 1];
const HYPERLINK = [..."hyperlink"].map((letter) => letter.charCodeAt(0));
/** Letters that a name's prefix may have. */
const LONGEST_PREFIX = 64;

/** Blanks the "<" of each hyperlink tag. They are found by their "y", which is rare in the markup of cells. */
function maskHyperlinks(content: Uint8Array): Uint8Array {
  const links: number[] = [];
  for (let at = content.indexOf(Y); at >= 0; at = content.indexOf(Y, at + 1)) {
    const start = at - BEFORE_Y;
    if (HYPERLINK.some((letter, i) => content[start + i] !== letter)) continue;
    let before = start - 1;
    if (content[before] === COLON)
      while (before > 0 && content[before] !== LT && start - before < LONGEST_PREFIX) before--;
    if (content[before] === LT) links.push(before);
  }
  if (links.length === 0) return content;
  const masked = new Uint8Array(content);
  for (const at of links) masked[at] = SPACE;
  return masked;
}
