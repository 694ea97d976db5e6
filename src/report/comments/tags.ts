/** Tags of XML parts, found without reading the whole into a tree: what is not touched stays as it was, byte for byte. */

export interface Tag {
  /** Without its prefix. */
  readonly name: string;
  /** With its colon, or "". */
  readonly prefix: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
  /** The attributes as written. */
  readonly rest: string;
}

/** Comments, instructions and CDATA are passed over; attributes may hold ">". */
const TAG =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;

export function* tagsOf(xml: string, from = 0): Generator<Tag> {
  const pattern = new RegExp(TAG);
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const [whole, close, prefix = "", name, rest = "", empty] = match;
    if (name === undefined) continue;
    const kind = close ? "close" : empty ? "empty" : "open";
    yield { name, prefix, kind, rest, start: match.index, end: match.index + whole.length };
  }
}

/** The first tag of that name, closing ones left out. */
export function findTag(xml: string, name: string, from = 0): Tag | undefined {
  for (const tag of tagsOf(xml, from)) if (tag.name === name && tag.kind !== "close") return tag;
  return undefined;
}

export function tagsNamed(xml: string, name: string): Tag[] {
  return [...tagsOf(xml)].filter((tag) => tag.name === name && tag.kind !== "close");
}

/** An attribute's value by its name, whatever its prefix. */
export function attribute({ rest }: Pick<Tag, "rest">, name: string): string | undefined {
  for (const [, found, double, single] of rest.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (found === name || found!.endsWith(`:${name}`)) return plain(double ?? single ?? "");
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its entities resolved. */
export function plain(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, dec?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(dec);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Where the element that a tag opens is closed; its own end where it is empty. */
export function closingOf(xml: string, opening: Tag): Tag {
  if (opening.kind === "empty") return opening;
  let depth = 0;
  for (const tag of tagsOf(xml, opening.start)) {
    if (tag.kind === "open") depth++;
    else if (tag.kind === "close" && --depth === 0) return tag;
  }
  throw new NotAnnotated("unsound", `<${opening.name}> is not closed`);
}

/** Puts text in at a place. */
export function inserted(xml: string, at: number, text: string): string {
  return xml.slice(0, at) + text + xml.slice(at);
}

/** Puts text before the end of the element, which may be empty. */
export function appended(xml: string, opening: Tag, text: string): string {
  if (opening.kind !== "empty") return inserted(xml, closingOf(xml, opening).start, text);
  const { prefix, name, rest, start, end } = opening;
  return `${xml.slice(0, start)}<${prefix}${name}${rest.trimEnd()}>${text}</${prefix}${name}>${xml.slice(end)}`;
}

export type NotAnnotatedCode =
  | "format" // no package of Excel's: .xls, .ods, .xlsb …
  | "strict" // Strict Open XML, which has no drawings of comments
  | "signed" // a document whose signature would no longer hold
  | "protected" // a document that its author does not want changed
  | "unsound"; // a part that does not read as it should

/** Why a file cannot have comments put into it. */
export class NotAnnotated extends Error {
  constructor(
    readonly code: NotAnnotatedCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
    this.name = "NotAnnotated";
  }
}
