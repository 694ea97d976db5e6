/** The text without what only lays it out: white space, line wraps, full-width forms; offsets lead back. */

export interface Plain {
  /** Full-width letters and figures folded, Chinese punctuation throughout, no white space but "\n". */
  readonly text: string;
  /** Index in the source of each character. */
  readonly at: Int32Array;
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  ";": "；",
  ":": "：",
  "!": "！",
  "?": "？",
  "．": ".",
  "﹪": "%",
  "﹒": ".",
  "㎡": "㎡",
  "﹦": "=",
  "≧": "≥",
  "⩾": "≥",
  "≦": "≤",
  "⩽": "≤",
  "−": "-",
  "–": "-",
  "～": "~",
  "〜": "~",
};
/** Full-width forms that stay: they are the punctuation of the text. */
const KEPT = new Set("，：；（）！？");

const isDigit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";
const isAscii = (c: string | undefined) => c !== undefined && /[0-9A-Za-z.%]/.test(c);
const isSpace = (c: string) => c !== "\n" && /[\s\u200b\ufeff\u2060]/.test(c);

export function toPlain(source: string): Plain {
  const kept: string[] = [];
  const at = new Int32Array(source.length);
  const put = (character: string, index: number) => {
    at[kept.length] = index;
    kept.push(character);
  };
  for (let i = 0; i < source.length; i++) {
    const raw = source[i]!;
    if (raw === "\n" || isSpace(raw)) {
      const gap = readGap(source, i);
      const [before, after] = [kept[kept.length - 1], fold(source, gap.next)];
      if (gap.broken && !isWrap(before, after)) put("\n", i);
      // Two figures side by side are two figures.
      else if (isAscii(before) && isAscii(after) && after !== "%" && !isTornDecimal(kept, after)) put(" ", i);
      i = gap.next - 1;
    } else put(fold(source, i)!, i);
  }
  return { text: kept.join(""), at: at.subarray(0, kept.length) };
}

function readGap(source: string, from: number): { next: number; broken: boolean } {
  let broken = false;
  let next = from;
  for (; next < source.length; next++) {
    const c = source[next]!;
    if (c === "\n" || c === "\t") broken = true;
    else if (!isSpace(c)) break;
  }
  return { next, broken };
}

/** 4288. 85, as copied from a scan; 3. 12 numbers a paragraph. */
function isTornDecimal(kept: readonly string[], after: string | undefined): boolean {
  const last = kept.length - 1;
  return kept[last] === "." && isDigit(kept[last - 1]) && isDigit(kept[last - 2]) && isDigit(after);
}

/** A line that stops in the middle of an enumeration or before its unit goes on in the next. */
function isWrap(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if ("，、".includes(before)) return true;
  return isDigit(before) && "万亿元亩%个".includes(after);
}

function fold(source: string, index: number): string | undefined {
  const c = source[index];
  if (c === undefined) return undefined;
  if (c === ",") return isThousands(source, index) ? "," : "，";
  if (c === "，" && isWideThousands(source, index)) return ",";
  const code = c.charCodeAt(0);
  if (code > 0xff00 && code < 0xff5f && !KEPT.has(c)) {
    const folded = String.fromCharCode(code - 0xfee0);
    return PUNCTUATION[folded] ?? folded;
  }
  return PUNCTUATION[c] ?? c;
}

/** 1,234: a figure before, exactly three behind. */
function isThousands(source: string, comma: number): boolean {
  const digit = (i: number) => /[0-9\uff10-\uff19]/.test(source[i] ?? "");
  return digit(comma - 1) && digit(comma + 1) && digit(comma + 2) && digit(comma + 3) && !digit(comma + 4);
}

/** １，２３４, typed in full width throughout. */
function isWideThousands(source: string, comma: number): boolean {
  return /[\uff10-\uff19]/.test(source[comma - 1] ?? "") && isThousands(source, comma);
}
