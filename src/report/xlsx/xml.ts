/** Text of cells inside XML of Office packages. */
import { toXml } from "../../core/xml-text";

/** Characters of a cell that Excel takes. */
const LONGEST = 32_767;

/** What a cell holds. `_x0041_` would be read as a code, so that its first underscore is given as one. */
export function cellXml(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return toXml(cut.replace(/\r\n?/g, "\n")).replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}
