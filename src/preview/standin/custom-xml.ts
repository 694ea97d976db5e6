/** Custom XML parts of a workbook, which programs and add-ins keep what they like in. */

/** The parts by their ids, in their order. */
export type CustomXml = Map<string, string>;

export function addPart(parts: CustomXml, xml: string): string {
  const last = [...parts.keys()].reduce((most, id) => Math.max(most, Number(id.slice(1, -1))), 0);
  const id = `{${last + 1}}`;
  parts.set(id, xml);
  return id;
}

/** Of the part's first element. */
export const namespaceOf = (xml: string) => /<[^?!>]*\sxmlns(?::[\w.-]+)?="([^"]*)"/.exec(xml)?.[1] ?? "";
