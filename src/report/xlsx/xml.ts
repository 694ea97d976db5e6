/** Text inside XML of Office packages. */

/** Characters of a cell that Excel takes. */
const LONGEST = 32_767;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML may not hold: controls, lone surrogates, non-characters. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For contents and attributes alike. */
export function xml(text: string): string {
  return text.replace(UNFIT, "\ufffd").replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** What a cell holds. `_x0041_` would be read as a code, so that its first underscore is given as one. */
export function cellXml(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return xml(cut.replace(/\r\n?/g, "\n")).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
