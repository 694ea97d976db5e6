/** Text inside XML. */

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const NAMED: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };

/** What XML may not hold: controls, lone surrogates, non-characters. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For contents and attributes alike. */
export function toXml(text: string): string {
  return text.replace(UNFIT, "\ufffd").replace(/[&<>"]/g, (char) => ENTITIES[char]!);
}

/** The text of contents or of an attribute; what is no entity stays. */
export function fromXml(escaped: string): string {
  return escaped.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(quot|apos|lt|gt|amp));/gi,
    (whole, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex ? parseInt(String(hex), 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
