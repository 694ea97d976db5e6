/** What letters say around the faults. */
import type { LetterWording } from "./model";
import type { Strings } from "./strings/strings";

/** The office's own wording, else the usual one. */
export const wordingOf = (wording: LetterWording | undefined, { letter }: Strings): LetterWording =>
  wording ?? { title: letter.title, opening: letter.opening, closing: letter.closing };
