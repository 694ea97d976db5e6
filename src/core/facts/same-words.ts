/** Texts held against each other by what they say. */
import { normalizeText } from "../sheet/text";

/** Two cells say the same, but for white space and the stop at the end. */
export function sameWords(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** As it reads, without white space and the stop at its end. */
export const plain = (text: string) => normalizeText(text).replace(/[。.;,!]+$/u, "");
