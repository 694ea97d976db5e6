/**
 * What the add-in keeps in a workbook: its custom XML part, or as before the property bags of web extension parts
 * (Office settings).
 */
import { settingsInPart } from "../../core/settings-part";
import { fromXml } from "../../core/xml-text";
import { asUtf8 } from "../zip/plain-markup";

const CUSTOM = /^customXml\/item(\d+)\.xml$/i;
const PART = /^xl\/webextensions\/webextension(\d*)\.xml$/i;
const PROPERTY = /<(?:[\w.-]+:)?property((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Settings by name. A value is JSON: a text comes without its quotes, anything else as its JSON.
 * Where several parts use one name, that with the highest number counts, and a custom part before a bag.
 */
export function readSettings(parts: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  const entries = [
    ...numbered(parts, PART).flatMap(properties),
    ...numbered(parts, CUSTOM).flatMap((xml) => [...settingsInPart(xml)]),
  ];
  return Object.fromEntries(entries);
}

/** Whether anyone may have put anything into the part: what is in there is of no concern to the reader of cells. */
export const isCustomXml = (name: string) => CUSTOM.test(name);

/** The texts of such parts by their numbers. */
function numbered(parts: ReadonlyMap<string, Uint8Array>, pattern: RegExp): string[] {
  return [...parts]
    .flatMap(([name, content]) => {
      const match = pattern.exec(name);
      return match ? [{ order: Number(match[1]), content }] : [];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ content }) => new TextDecoder().decode(asUtf8(content)));
}

function properties(xml: string): [name: string, value: string][] {
  return [...xml.matchAll(PROPERTY)].flatMap(([, attributes = ""]) => {
    const found = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name, double, single]) => [name, double ?? single ?? ""]),
    );
    const [name, value] = [found.get("name"), found.get("value")];
    return name === undefined || value === undefined ? [] : [[fromXml(name), text(fromXml(value))]];
  });
}

function text(value: string): string {
  try {
    const data: unknown = JSON.parse(value);
    return typeof data === "string" ? data : value;
  } catch {
    return value; // written by something other than Office's own client
  }
}
