/** The text of a Word document: paragraphs and table cells as lines. Deleted text and field codes are left out. */
import { WorkbookError, type Limits } from "../model";
import { declaresDocumentType } from "../zip/prolog";
import { unpack, type Unpacker } from "../zip/unpack";
import { zipEntries } from "../zip/directory";

const MAIN = /^word\/document\d*\.xml$/i;

/** Throws `WorkbookError` where the package is no Word document, or contradicts itself. */
export async function documentText(
  bytes: Uint8Array<ArrayBuffer>,
  unpacker: Unpacker,
  limits: Limits,
): Promise<string> {
  const main = zipEntries(bytes, limits).find(({ name }) => MAIN.test(name));
  if (!main) throw new WorkbookError("not-a-report", "a zip archive without a Word document in it");
  const part = (await unpack(bytes, [main], unpacker, limits)).get(main.name)!;
  if (declaresDocumentType(part)) throw new WorkbookError("unsafe-xml", `a document type in ${main.name}`);
  return paragraphs(new TextDecoder().decode(part));
}

/** One pass over the tags. */
function paragraphs(xml: string): string {
  let text = "";
  /** Depth inside what is shown by other means already. */
  let hidden = 0;
  let inText = false;
  for (let at = xml.indexOf("<"); at >= 0;) {
    const close = xml.indexOf(">", at);
    if (close < 0) break;
    const tag = tagName(xml, at, close);
    if (tag === "mc:Fallback") hidden += xml[close - 1] === "/" ? 0 : 1;
    else if (tag === "/mc:Fallback") hidden = Math.max(0, hidden - 1);
    else if (hidden === 0) {
      if (tag === "w:t") inText = xml[close - 1] !== "/";
      else if (tag === "/w:t") inText = false;
      else if (tag === "w:tab") text += " ";
      else if (tag === "/w:p" || tag === "w:br" || tag === "w:cr") text += "\n";
      else if (tag === "w:noBreakHyphen") text += "-";
    }
    const next = xml.indexOf("<", close);
    if (inText && hidden === 0) text += unescaped(xml.slice(close + 1, next < 0 ? xml.length : next));
    at = next;
  }
  return text;
}

function tagName(xml: string, open: number, close: number): string {
  let end = open + 1;
  while ((end < close && end - open < 24 && !/[\s/]/.test(xml[end]!)) || end === open + 1) end++;
  return xml.slice(open + 1, end);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
