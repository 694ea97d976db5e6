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
  const width = wrapWidth(source);
  let [lineStart, sourceLine] = [0, 0];
  const put = (character: string, index: number) => {
    at[kept.length] = index;
    kept.push(character);
  };
  for (let i = 0; i < source.length; i++) {
    const raw = source[i]!;
    if (raw === "\n" || isSpace(raw)) {
      const gap = readGap(source, i, sourceLine);
      const [before, after] = [kept[kept.length - 1], fold(source, gap.next)];
      if (gap.broken && !isWrap(before, after) && !isFilled(kept, lineStart, width, source, gap)) {
        put("\n", i);
        lineStart = kept.length;
      }
      // Two figures side by side are two figures.
      else if (isAscii(before) && isAscii(after) && after !== "%" && !isTornDecimal(kept, after)) put(" ", i);
      if (gap.broken) sourceLine = gap.next;
      i = gap.next - 1;
    } else put(fold(source, i)!, i);
  }
  return { text: kept.join(""), at: at.subarray(0, kept.length) };
}

interface Gap {
  readonly from: number;
  readonly next: number;
  readonly broken: boolean;
  /** Length of the line before it, as it stands in the source. */
  readonly line: number;
}

function readGap(source: string, from: number, lineStart: number): Gap {
  let broken = false;
  let next = from;
  for (; next < source.length; next++) {
    const c = source[next]!;
    if (c === "\n" || c === "\t") broken = true;
    else if (!isSpace(c)) break;
  }
  return { from, next, broken, line: from - lineStart };
}

/** 4288. 85, as copied from a scan; 3. 12 numbers a paragraph. */
function isTornDecimal(kept: readonly string[], after: string | undefined): boolean {
  const last = kept.length - 1;
  return kept[last] === "." && isDigit(kept[last - 1]) && isDigit(kept[last - 2]) && isDigit(after);
}

/** A blank line ends a paragraph, whatever the width. */
const isBlank = (source: string, from: number, next: number): boolean =>
  /\n[^\S\n]*\n/.test(source.slice(from, Math.min(next, from + 200)));

/** What begins a line of its own: 1. （一） 一是 ① - • # */
const ITEM =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）).、．](?!\d)|第?[一二三四五六七八九十]+[、是]|[\u2460-\u2473•●■◆—#*-])/;

/** A line as long as lines get in this text and without a stop at its end goes on in the next. */
function isFilled(
  kept: readonly string[],
  lineStart: number,
  width: number,
  source: string,
  gap: Gap,
): boolean {
  if (width === 0 || kept.length - lineStart === 0) return false;
  if (gap.line < width * 0.8 || isBlank(source, gap.from, gap.next)) return false;
  if (/[。！？；;：:]/.test(kept[kept.length - 1]!)) return false;
  return !ITEM.test(source.slice(gap.next, gap.next + 6));
}

/** Lines this short are items or headings. */
const NARROWEST = 16;
/** Lines longer than a printed page is wide were never wrapped. */
const WIDEST = 70;

/** The width to which a text is wrapped: most of its lines that end without a stop are about as long. 0 where it is not. */
function wrapWidth(source: string): number {
  const lengths = source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length >= NARROWEST && !/[。！？；;：:]$/.test(line))
    .map(({ length }) => length)
    .sort((a, b) => a - b);
  if (lengths.length < 2) return 0;
  const width = lengths[Math.floor(lengths.length * 0.9)]!;
  if (width > WIDEST) return 0;
  const full = lengths.filter((length) => length >= width * 0.8).length;
  return full * 2 > lengths.length ? width : 0;
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
