/** Numbered items: 1. 2. 3., （一）（二）, ①②, 一是 二是, on lines of their own or within a line. */
import type { Prose } from "../text/layout";
import type { Item, List } from "./list";
import type { Mention } from "../mentions/mentions";

const NUMERALS = "一二三四五六七八九十";
const MARK =
  /(?:^|(?<=[\n。；：，]))(?:第?([一二三四五六七八九十]{1,2})(?:[、是]|，(?=[^\d]))|（([一二三四五六七八九十]{1,2}|\d{1,2})）|(\d{1,2})(?:[、.](?!\d)|）)|([\u2460-\u2473]))/g;
/** Items are no farther apart than this. */
const LONGEST_ITEM = 1500;
const MOST_ITEMS = 60;

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly style: string;
  readonly number: number;
}

/** Runs of marks of one style that count on; each item reaches to the next mark of its run or of a higher one. */
export function* enumerations(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  const marks = marksOf(prose.text);
  const runs: { marks: Mark[]; style: string }[] = [];
  const finished: Mark[][] = [];
  const close = (from: number) => {
    for (const { marks: run } of runs.splice(from)) if (run.length > 1) finished.push(run);
  };
  for (const mark of marks) {
    const depth = runs.findIndex(({ style }) => style === mark.style);
    if (depth >= 0) {
      const run = runs[depth]!.marks;
      const last = run.at(-1)!;
      if (mark.number === last.number + 1 && mark.at - last.at < LONGEST_ITEM && run.length < MOST_ITEMS) {
        close(depth + 1);
        run.push(mark);
        continue;
      }
      close(depth);
    }
    if (mark.number === 1) runs.push({ marks: [mark], style: mark.style });
  }
  close(0);
  for (const run of finished) {
    const list = toList(prose, mentions, run);
    if (list) yield list;
  }
}

function marksOf(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((match) => {
    const [shown, numeral, bracketed, digits, circled] = match;
    const number = numeral
      ? NUMERALS.indexOf(numeral) + 1
      : bracketed
        ? /\d/.test(bracketed)
          ? Number(bracketed)
          : NUMERALS.indexOf(bracketed) + 1
        : digits
          ? Number(digits)
          : circled!.charCodeAt(0) - 0x245f;
    const style = shown.replace(/[\d一二三四五六七八九十\u2460-\u2473]+/, "#");
    return { at: match.index, end: match.index + shown.length, style, number };
  });
}

function toList(prose: Prose, mentions: readonly Mention[], run: readonly Mark[]): List | null {
  const { text } = prose;
  const last = run.at(-1)!;
  const paragraph = text.indexOf("\n", last.end);
  const stop = text.indexOf("。", last.end);
  const inline = text[run[1]!.at - 1] !== "\n";
  const ends = inline ? [stop, paragraph] : [paragraph];
  const end = Math.min(
    text.length,
    last.end + LONGEST_ITEM,
    ...ends.filter((at) => at >= 0).map((at) => at + 1),
  );
  const items = run.flatMap((mark, i): Item[] => {
    const to = run[i + 1]?.at ?? end;
    const own: Mention[] = [];
    for (let k = prose.figureFrom(mark.end); k < mentions.length && own.length < 30; k++) {
      const m = mentions[k]!;
      if (m.start >= to) break;
      if (m.bracket === -1) own.push(m);
    }
    return [{ start: mark.end, end: to, mentions: own }];
  });
  if (items.filter(({ mentions: own }) => own.length > 0).length < 2) return null;
  const from = run[0]!.at;
  return { kind: "numbered", from, start: from, end, context: -1, items, open: false };
}
