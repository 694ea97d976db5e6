/** Parts of a package as Excel reads them: the reader behind finds tags by pattern, in comments as well. */
import { WorkbookError } from "../model";

const [LT, GT, BANG, QUESTION] = [0x3c, 0x3e, 0x21, 0x3f];

/** Whether the first letter of a part, in whatever encoding, is a "<". */
export function beginsAsMarkup(part: Uint8Array): boolean {
  return part.find((byte) => !BLANK.has(byte)) === LT;
}

/** White space, byte order marks, the other half of a letter in UTF-16. */
const BLANK = new Set([0x20, 0x0a, 0x0d, 0x09, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0]);

/** A part in UTF-16, which the format allows and hardly anything writes, in UTF-8. */
export function asUtf8(part: Uint8Array): Uint8Array {
  const [first, second] = part;
  const little = (first === 0xff && second === 0xfe) || (first === LT && second === 0);
  const big = (first === 0xfe && second === 0xff) || (first === 0 && second === LT);
  if (!little && !big) return part;
  return new TextEncoder().encode(new TextDecoder(little ? "utf-16le" : "utf-16be").decode(part));
}

/**
 * Without comments and instructions, sections of character data as text: what stands in them is no element, though it
 * may look like one. Nearly every part has none and comes back as it is. Throws where one of them does not end.
 */
export function plainMarkup(name: string, part: Uint8Array): Uint8Array {
  if (!hasMarked(part, BANG) && !hasMarked(part, QUESTION, 1)) return part;
  const xml = new TextDecoder().decode(part);
  const pieces: string[] = [];
  let kept = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at)) {
    const end = MARKED.find(({ start }) => xml.startsWith(start, at));
    if (!end) {
      if (xml[at + 1] === "!") throw new WorkbookError("damaged", `a declaration within ${name}`);
      at++;
      continue;
    }
    const from = at + end.start.length;
    const close = xml.indexOf(end.end, from);
    if (close < 0) throw new WorkbookError("damaged", `${end.start} without an end in ${name}`);
    pieces.push(xml.slice(kept, at), end.shown(xml.slice(from, close)));
    at = kept = close + end.end.length;
  }
  pieces.push(xml.slice(kept));
  return new TextEncoder().encode(pieces.join(""));
}

const nothing = () => "";
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const MARKED = [
  { start: "<!--", end: "-->", shown: nothing },
  { start: "<![CDATA[", end: "]]>", shown: escaped },
  { start: "<?", end: "?>", shown: nothing },
] as const;

/** Whether "<" and `mark` stand together from `first` on. */
function hasMarked(part: Uint8Array, mark: number, first = 0): boolean {
  for (let at = part.indexOf(mark, 1); at >= 0; at = part.indexOf(mark, at + 1))
    if (part[at - 1] === LT && at > first) return true;
  return false;
}

/** Tags of markup without comments, but for its declaration: `close` is where the ">" stands. Throws where a tag holds a "<" or does not end. */
export function eachTag(name: string, part: Uint8Array, seen: (open: number, close: number) => void): void {
  for (let open = part.indexOf(LT); open >= 0; open = part.indexOf(LT, open + 1)) {
    let quote = 0;
    let at = open + 1;
    for (; at < part.length; at++) {
      const byte = part[at]!;
      if (byte === LT) throw new WorkbookError("damaged", `a tag within a tag in ${name}`);
      if (quote !== 0) {
        if (byte === quote) quote = 0;
      } else if (byte === 0x22 || byte === 0x27) quote = byte;
      else if (byte === GT) break;
    }
    if (at === part.length) throw new WorkbookError("damaged", `${name} ends within a tag`);
    if (part[open + 1] !== QUESTION) seen(open, at);
    open = at;
  }
}
