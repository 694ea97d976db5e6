/** Where a figure stands: in which sentence, group, clause and bracket, and what it is called. */
import { type Figure, readFigures } from "./figures";
import { toPlain } from "./plain";

export interface Placed extends Figure {
  readonly sentence: number;
  /** Between two ； or ①② of a sentence. */
  readonly group: number;
  /** Between two commas or colons. */
  readonly clause: number;
  /** Index of the innermost bracket around it, -1 where there is none. */
  readonly bracket: number;
  /** The words right before it, within its clause; at most `LABEL` characters. */
  readonly label: string;
  /** The words right behind it. */
  readonly after: string;
  /** Where the label begins. */
  readonly labelStart: number;
}

export interface Prose {
  readonly source: string;
  readonly text: string;
  readonly at: Int32Array;
  readonly figures: readonly Placed[];
  /** Closing bracket of each opening one that counts. */
  readonly closing: ReadonlyMap<number, number>;
  /** Index of the first figure at or behind a position. */
  figureFrom(position: number): number;
  /** Sentence, bracket of any position. */
  sentenceAt(position: number): number;
  bracketAt(position: number): number;
  sentenceStart(sentence: number): number;
}

const LABEL = 40;
/** A longer bracket was never closed where it should have been. */
const LONGEST_BRACKET = 600;

/** A word in brackets within a name. */
const LONGEST_ASIDE = 6;

const SENTENCE_END = new Set("。！？\n");
const CLAUSE_END = new Set("，：\n。！？；");
const OPENERS: Readonly<Record<string, string>> = { "）": "（", "”": "“" };
const LABEL_END = new Set("，：；。！？\n、（）“”");

export function layOut(source: string): Prose {
  const plain = toPlain(source);
  const { text, at } = plain;
  const closing = matchBrackets(text);
  const bare = readFigures(plain, source);
  const lone = loneFigures(bare, closing, text);
  const marks = walk(text, closing, lone);
  const figures = bare.map((figure, i): Placed => {
    const p = figure.start;
    const labelEnd = lone.get(i) ?? p;
    const labelStart = labelFrom(text, labelEnd, bare[i - 1]?.end ?? 0, figure.beheaded);
    return {
      ...figure,
      sentence: marks.sentence[p]!,
      group: marks.group[p]!,
      clause: marks.clause[p]!,
      bracket: marks.bracket[p]!,
      label: text.slice(labelStart, labelEnd),
      labelStart,
      after: text.slice(figure.end, labelTo(text, figure.end, bare[i + 1]?.start ?? text.length)),
    };
  });
  return {
    source,
    text,
    at,
    figures,
    closing,
    figureFrom: (position) => firstFrom(figures, position),
    sentenceAt: (position) => marks.sentence[Math.min(position, text.length - 1)] ?? 0,
    bracketAt: (position) => marks.bracket[position] ?? -1,
    sentenceStart: (sentence) => marks.starts[sentence] ?? 0,
  };
}

function matchBrackets(text: string): Map<number, number> {
  const closing = new Map<number, number>();
  let open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (c === "（") open.push(i);
    else if (c === "\n") open = [];
    else if (c === "）") {
      const from = open.pop();
      if (from !== undefined && i - from <= LONGEST_BRACKET) closing.set(from, i);
    }
  }
  return closing;
}

/** Figures alone in their bracket, as in 勘察项目（723万元）: they stand for the words before it. */
function loneFigures(
  figures: readonly Figure[],
  closing: ReadonlyMap<number, number>,
  text: string,
): Map<number, number> {
  const lone = new Map<number, number>();
  figures.forEach(({ start, end }, i) => {
    if (text[start - 1] === "（" && closing.get(start - 1) === end) lone.set(i, start - 1);
  });
  return lone;
}

function walk(text: string, closing: ReadonlyMap<number, number>, lone: ReadonlyMap<number, number>) {
  const size = text.length + 1;
  const [sentence, group, clause, bracket] = [0, 0, 0, 0].map(() => new Int32Array(size)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const clear = new Set(lone.values());
  const starts = [0];
  const open: { at: number; to: number }[] = [];
  let [s, g, c] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    const to = closing.get(i);
    if (to !== undefined && !clear.has(i)) open.push({ at: i, to });
    const inner = open[open.length - 1];
    if (inner?.to === i) open.pop();
    if (/[\u2460-\u2473]/.test(character)) {
      g++;
      c++;
    }
    sentence[i] = s;
    group[i] = g;
    clause[i] = c;
    bracket[i] = inner?.at ?? -1;
    if (CLAUSE_END.has(character)) c++;
    if (open.length > 0) continue;
    if (character === "；") g++;
    else if (SENTENCE_END.has(character)) {
      s++;
      g++;
      starts[s] = i + 1;
    }
  }
  bracket[text.length] = -1;
  sentence[text.length] = s;
  return { sentence, group, clause, bracket, starts };
}

function labelFrom(text: string, end: number, previous: number, beheaded: boolean): number {
  let from = beheaded ? end - 1 : end;
  const least = Math.max(previous, end - LABEL);
  for (;;) {
    while (from > least && !LABEL_END.has(text[from - 1]!)) from--;
    // 因公出国（境）经费 is one name, “三公”经费 another.
    const opener = OPENERS[text[from - 1]!];
    const open = opener === undefined ? -1 : text.lastIndexOf(opener, from);
    if (open <= least || from - open > LONGEST_ASIDE || /\d/.test(text.slice(open, from))) return from;
    from = open;
  }
}

function labelTo(text: string, from: number, next: number): number {
  let to = from;
  const most = Math.min(next, from + LABEL, text.length);
  while (to < most && !LABEL_END.has(text[to]!)) to++;
  return to;
}

function firstFrom(figures: readonly Placed[], position: number): number {
  let [low, high] = [0, figures.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
