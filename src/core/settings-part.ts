/**
 * The custom XML part in which a workbook keeps what the user told the add-in: Excel and WPS 表格 both write it, and
 * neither drops it. In Excel the add-in kept it elsewhere before, where WPS does not look.
 */
import { fromXml, toXml } from "./xml-text";

export const SETTINGS_NAMESPACE = "urn:perf-self-evaluation:settings";

/** Whoever writes the part anew may give the namespace another prefix. */
const ENTRY = /<(?:[\w.-]+:)?entry\s+key\s*=\s*(?:"([^"]*)"|'([^']*)')\s*>([^<]*)</g;

/** The settings by name; none where the text is no such part. */
export function settingsInPart(xml: string): ReadonlyMap<string, string> {
  if (!xml.includes(SETTINGS_NAMESPACE)) return new Map();
  return new Map(
    [...xml.matchAll(ENTRY)].map(([, double, single, text = ""]) => [
      fromXml(double ?? single ?? ""),
      fromXml(text),
    ]),
  );
}

export function settingsPart(settings: ReadonlyMap<string, string>): string {
  const entries = [...settings].map(([key, text]) => `<entry key="${toXml(key)}">${toXml(text)}</entry>`);
  return `<settings xmlns="${SETTINGS_NAMESPACE}">${entries.join("")}</settings>`;
}
