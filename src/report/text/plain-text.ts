/** Text from files and their names, made safe to show on a terminal and to open in a spreadsheet program. */

/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** What a spreadsheet program would take for a formula at the start of a cell, unless it is a plain number. */
const FORMULA = /(^|[,;])(\s*)(?=[=+\-@＝＋－＠])(?![+-]?[\d.]+%?\s*(?:[,;]|$))/g;

/**
 * Line breaks become spaces, other control characters are shown by their codes (`\x1b`). Where a spreadsheet program
 * that reads the text as comma-separated values would see a formula begin, an apostrophe stands before it.
 */
export function plainText(text: string): string {
  return plainPath(text.replace(/[\r\n\t]+/g, " "));
}

/** The same for the name of a file, whose line breaks and tabs are shown by their codes too. */
export function plainPath(path: string): string {
  return path.replace(UNSEEN, shownCode).replace(FORMULA, "$1$2'");
}

function shownCode(char: string): string {
  const code = char.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
}
