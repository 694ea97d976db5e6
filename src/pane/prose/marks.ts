/** What was found in a report text, by the figure it was found at, and the text in pieces that can be drawn apart. */
import type { HeldBy } from "../../core/prose/table/against-forms";
import type { Claim, Verdict } from "../../core/prose/model";
import type { ReportReading } from "../../core/prose/report";
import { testedSpan, type Span } from "../../core/prose/tested";

export type Item =
  { readonly kind: "claim"; readonly claim: Claim } | { readonly kind: "held"; readonly held: HeldBy };

/** A figure with all that is known of it. */
export interface Mark extends Span {
  readonly index: number;
  /** The worst of its items. */
  readonly verdict: Verdict;
  readonly items: readonly Item[];
}

/** A paragraph, or a part of a long one. */
export interface Block extends Span {
  readonly key: string;
  /** Its marks, by number: `from` to `to`, `to` left out. */
  readonly from: number;
  readonly to: number;
}

/** Worst first. */
export const VERDICTS: readonly Verdict[] = ["wrong", "uncheckable", "right"];

export const verdictOf = (item: Item): Verdict =>
  item.kind === "claim" ? item.claim.verdict : item.held.agrees ? "right" : "wrong";

/** In the order of the text; figures that overlap are one mark. */
export function marksOf({ claims, held }: ReportReading): Mark[] {
  const found: (Span & { item: Item })[] = [
    ...claims.map((claim) => ({ ...testedSpan(claim), item: { kind: "claim", claim } as const })),
    ...held.map((each) => ({ ...each.figure, item: { kind: "held", held: each } as const })),
  ];
  const marks: { start: number; end: number; items: Item[] }[] = [];
  for (const { start, end, item } of found.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = marks.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.items.push(item);
    } else marks.push({ start, end, items: [item] });
  }
  return marks.map((mark, index) => {
    const verdicts = new Set(mark.items.map(verdictOf));
    return { ...mark, index, verdict: VERDICTS.find((each) => verdicts.has(each))! };
  });
}

export function countMarks(marks: readonly Mark[]): Readonly<Record<Verdict, number>> {
  const counts = { right: 0, wrong: 0, uncheckable: 0 };
  for (const { verdict } of marks) counts[verdict] += 1;
  return counts;
}

/** Characters of a block that is not yet cut at the end of a sentence, and those at which it is cut anywhere. */
const LONG = 300;
const LONGEST = 800;

/** Lines that hold something, long ones in parts; no mark is cut. */
export function blocksOf(text: string, marks: readonly Mark[]): Block[] {
  const blocks: Block[] = [];
  let next = 0;
  const put = (start: number, end: number) => {
    if (text.slice(start, end).trim() === "") return;
    const from = next;
    while (next < marks.length && marks[next]!.start < end) next++;
    blocks.push({ key: String(start), start, end, from, to: next });
  };
  for (let start = 0; start < text.length;) {
    const line = text.indexOf("\n", start);
    const end = line < 0 ? text.length : line;
    let at = start;
    for (
      let cut = cutAfter(text, at, end, marks, next);
      cut < end;
      cut = cutAfter(text, at, end, marks, next)
    ) {
      put(at, cut);
      at = cut;
    }
    put(at, end);
    start = end + 1;
  }
  return blocks;
}

function cutAfter(text: string, from: number, end: number, marks: readonly Mark[], next: number): number {
  if (end - from <= LONGEST) return end;
  let cut = from + LONG;
  while (cut < from + LONGEST && !"。；！？".includes(text[cut - 1]!)) cut++;
  for (let i = next; i < marks.length && marks[i]!.start < cut; i++) cut = Math.max(cut, marks[i]!.end);
  return Math.min(cut, end);
}

/** A piece of a block: plain, a mark, or a figure that the open mark was computed from. */
export interface Piece extends Span {
  readonly mark: Mark | null;
  readonly operand: boolean;
}

export function piecesOf(block: Block, marks: readonly Mark[], operands: readonly Span[]): Piece[] {
  const isOperand = (span: Span) => operands.some(({ start, end }) => start < span.end && end > span.start);
  const own = marks.slice(block.from, block.to);
  const bare = operands.filter(
    (span) =>
      span.start >= block.start &&
      span.end <= block.end &&
      !own.some(({ start, end }) => start < span.end && end > span.start),
  );
  const spans = [
    ...own.map((mark): Piece => ({ start: mark.start, end: mark.end, mark, operand: isOperand(mark) })),
    ...bare.map(({ start, end }): Piece => ({ start, end, mark: null, operand: true })),
  ].sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = block.start;
  for (const span of spans) {
    if (span.start < at) continue;
    if (span.start > at) pieces.push({ start: at, end: span.start, mark: null, operand: false });
    // A figure may run on into the next line.
    pieces.push({ ...span, end: Math.min(span.end, block.end) });
    at = span.end;
  }
  if (at < block.end) pieces.push({ start: at, end: block.end, mark: null, operand: false });
  return pieces;
}

/** The figures that a mark's claims were computed from, each once. */
export function operandsOf({ items }: Mark): Span[] {
  const spans = new Map<number, Span>();
  for (const item of items)
    if (item.kind === "claim")
      for (const { start, end } of item.claim.operands) spans.set(start, { start, end });
  return [...spans.values()];
}
