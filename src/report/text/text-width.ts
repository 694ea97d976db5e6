/** Text on a terminal: Chinese characters take two columns. */

/** East Asian wide and full-width characters, and symbols that Chinese fonts draw wide. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const QUOTES_AND_DASHES = /[“”‘’…—]/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns the text takes. Quotes, dots and dashes of Chinese prose count two, as Chinese terminals draw them. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

function charWidth(char: string): number {
  if (NO_WIDTH.test(char)) return 0;
  return WIDE.test(char) || QUOTES_AND_DASHES.test(char) ? 2 : 1;
}

export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** Never first on a line. */
const CLOSING = /^[，。、；：？！）〕】》」』”’…—％%,.;:?!)\]}]/u;
/** Never last on a line. */
const OPENING = /[（〔【《「『“‘(\[{]$/u;

/** Lines of at most `width` columns, broken between Chinese characters or at spaces. A longer word stays whole. */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((line) => wrapLine(line, width));
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth(line) + textWidth(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What must not be broken: words, and Chinese characters with the punctuation that belongs to them. */
function pieces(text: string): string[] {
  const result: string[] = [];
  for (const piece of text.match(/[^\s\u2e80-\u9fff\uf900-\uffef“”‘’…—]+|\s+|[^]/gu) ?? []) {
    const last = result.length - 1;
    const before = result[last];
    if (before !== undefined && (CLOSING.test(piece) || OPENING.test(before) || /^\s+$/.test(piece)))
      result[last] = before + piece;
    else result.push(piece);
  }
  return result;
}
