/** Where a list of parts begins and ends: 其中：…, （…）, 由…构成, 按…分. */
import type { Prose } from "../layout";

export interface Opener {
  /**
   * - of: 其中, 包括 — the list may leave things out
   * - all: 分别为, 由…构成, a bracket of its own — the list is the whole
   * - loose: 用于, 含 — good enough to confirm, never to refute
   */
  readonly kind: "of" | "all" | "loose";
  /** The whole ends before this. */
  readonly from: number;
  /** The list lies between these. */
  readonly start: number;
  readonly end: number;
  /** Bracket that the list stands in directly. */
  readonly context: number;
  readonly bracketed: boolean;
}

const WORDS =
  /其中|包括|包含|具体为|具体是|具体用于|具体分配|分别为|分别是|分别用于|分别安排|分为|用于|分配至|分配给|[，：]具体/g;
const ALL = /^分别为|^分别是|^分为/;
const LOOSE = /用于|分配|具体/;
/** A list that ran on through a text without a full stop. */
const LONGEST_LIST = 3000;

export function findOpeners(prose: Prose): Opener[] {
  const openers: Opener[] = [
    ...wordOpeners(prose),
    ...bracketOpeners(prose),
    ...madeOf(prose),
    ...colons(prose),
  ];
  return fewPerSentence(
    prose,
    openers.sort((a, b) => a.start - b.start),
  );
}

/** A sentence with more lists than this is no sentence. */
const MOST_LISTS = 40;

function fewPerSentence({ sentenceAt }: Prose, openers: readonly Opener[]): Opener[] {
  const counts = new Map<number, number>();
  return openers.filter(({ start }) => {
    const sentence = sentenceAt(start);
    const count = (counts.get(sentence) ?? 0) + 1;
    counts.set(sentence, count);
    return count <= MOST_LISTS;
  });
}

function* wordOpeners(prose: Prose): Generator<Opener> {
  const { text } = prose;
  let last = -1;
  for (const match of text.matchAll(WORDS)) {
    const from = match.index;
    // 其中包括 opens once, and a bracket opens by itself.
    if (from === last || text[from - 1] === "（") {
      last = from + match[0].length;
      continue;
    }
    const start = from + match[0].length;
    last = start;
    const context = prose.bracketAt(from);
    const end = listEnd(prose, start, context);
    const open =
      /主要$/.test(text.slice(from - 2, from)) || /^主要|^[有含]/.test(text.slice(start, start + 2));
    const kind = LOOSE.test(match[0]) || open ? "loose" : ALL.test(match[0]) ? "all" : "of";
    yield { kind, from, start, end, context, bracketed: false };
  }
}

function* bracketOpeners({ text, closing, bracketAt }: Prose): Generator<Opener> {
  for (const [from, end] of closing) {
    const head = text.slice(from + 1, from + 6);
    const kind = /^(?:其中)?[含包]|^不含|^剔除|^扣除/.test(head)
      ? "loose"
      : /^其中/.test(head)
        ? "of"
        : "all";
    const context = bracketAt(from + 1);
    yield { kind, from, start: from + 1, end, context: context === -1 ? from : context, bracketed: true };
  }
}

/** T由A a、B b构成. */
function* madeOf(prose: Prose): Generator<Opener> {
  for (const match of prose.text.matchAll(/构成|组成/g)) {
    const least = Math.max(prose.sentenceStart(prose.sentenceAt(match.index)), match.index - 300);
    const by = prose.text.slice(least, match.index).lastIndexOf("由");
    if (by < 0) continue;
    const from = least + by;
    const context = prose.bracketAt(from);
    yield { kind: "all", from, start: from + 1, end: match.index, context, bracketed: false };
  }
}

/** T：A a，B b. */
function* colons(prose: Prose): Generator<Opener> {
  for (const { end: from, use, bracket } of prose.figures) {
    if (use !== "amount" || prose.text[from] !== "：") continue;
    const end = listEnd(prose, from + 1, bracket);
    yield { kind: "loose", from, start: from + 1, end, context: bracket, bracketed: false };
  }
}

function listEnd(prose: Prose, start: number, context: number): number {
  const closer = context >= 0 ? prose.closing.get(context) : undefined;
  const sentence = prose.sentenceAt(start);
  const next = prose.sentenceStart(sentence + 1);
  const end = closer ?? (next > start ? next : prose.text.length);
  return Math.min(end, start + LONGEST_LIST);
}
