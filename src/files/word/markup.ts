/** The markup of a Word document's parts: tags and texts in their order, without a tree. */

export interface Tag {
  /** With its prefix, such as `w:tc`. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  /** Where it begins and ends in the part. */
  readonly start: number;
  readonly end: number;
}

export interface MarkupReader {
  tag(tag: Tag): void;
  /** What stands between two tags, entities resolved. */
  text(text: string): void;
}

const LONGEST_NAME = 40;
const NAME = new RegExp(`[\\w:.-]{1,${LONGEST_NAME}}`, "y");

/** One pass, each character looked at once. Comments and instructions are passed over; gives whether the last tag ends. */
export function readMarkup(xml: string, reader: MarkupReader): boolean {
  for (let at = xml.indexOf("<"), end = 0; at >= 0; at = xml.indexOf("<", end)) {
    if (at > end) reader.text(unescaped(xml.slice(end, at)));
    const second = xml[at + 1];
    const special =
      second === "!" || second === "?" ? SPECIAL.find(({ open }) => xml.startsWith(open, at)) : undefined;
    const close = special ? xml.indexOf(special.close, at + special.open.length) : tagEnd(xml, at);
    if (close < 0) return false;
    end = close + (special?.close.length ?? 1);
    if (special?.text) reader.text(xml.slice(at + special.open.length, close));
    if (!special) reader.tag(tagAt(xml, at, end));
  }
  return true;
}

const SPECIAL: readonly { readonly open: string; readonly close: string; readonly text?: true }[] = [
  { open: "<!--", close: "-->" },
  { open: "<![CDATA[", close: "]]>", text: true },
  { open: "<?", close: "?>" },
];

const [GREATER, DOUBLE, SINGLE] = [0x3e, 0x22, 0x27];

/** The ">" of a tag, which is not one inside an attribute's quotes. */
function tagEnd(xml: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

function tagAt(xml: string, start: number, end: number): Tag {
  const closing = xml[start + 1] === "/";
  NAME.lastIndex = start + (closing ? 2 : 1);
  const name = NAME.exec(xml)?.[0] ?? "";
  const kind = closing ? "close" : xml[end - 2] === "/" ? "empty" : "open";
  return { name, kind, start, end };
}

/** An attribute of a tag as it is written there, `undefined` where it has none. */
export function attributeOf(xml: string, { start, end }: Tag, name: string): string | undefined {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml.slice(start, end)) ?? [];
  return double ?? single;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
