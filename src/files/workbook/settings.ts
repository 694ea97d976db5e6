/** What add-ins keep in a workbook (Office settings): the property bags of its web extension parts. */

const PART = /^xl\/webextensions\/webextension(\d*)\.xml$/i;
const PROPERTY = /<(?:[\w.-]+:)?property((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Settings by name. A value is JSON: a text comes without its quotes, anything else as its JSON.
 * Where several add-ins use one name, the part with the highest number counts.
 */
export function readSettings(parts: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  const bags = [...parts]
    .flatMap(([name, content]) => {
      const match = PART.exec(name);
      return match ? [{ order: Number(match[1]), content }] : [];
    })
    .sort((a, b) => a.order - b.order);
  return Object.fromEntries(bags.flatMap(({ content }) => properties(new TextDecoder().decode(content))));
}

function properties(xml: string): [name: string, value: string][] {
  return [...xml.matchAll(PROPERTY)].flatMap(([, attributes = ""]) => {
    const found = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, double ?? single ?? ""]),
    );
    const [name, value] = [found.get("name"), found.get("value")];
    return name === undefined || value === undefined ? [] : [[plain(name), text(plain(value))]];
  });
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };

function plain(escaped: string): string {
  return escaped.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp));/gi,
    (whole, hex, decimal, name) => {
      if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function text(value: string): string {
  try {
    const data: unknown = JSON.parse(value);
    return typeof data === "string" ? data : value;
  } catch {
    return value; // written by something other than Office's own client
  }
}
