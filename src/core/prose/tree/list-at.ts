/** The list that begins at a position: its items, where it ends, whether it may leave things out. */
import { itemsOf } from "./items";
import type { Item, List } from "./list";
import type { Prose } from "../text/layout";
import type { Mention } from "../mentions/mentions";

/** A list that ran on through a text without a full stop. */
export const LONGEST = 3000;
const MOST_MENTIONS = 120;

const OPEN = /等(?![级次])(?!\d)|…|主要(?:是|有|用)|重点|比如|例如|部分|不含/;
/** 丙20万元等, 丙20万元左右: behind the last item. */
export const OPEN_END = /^[^。；\n]*?(?:等(?![级次])(?!\d)|…|左右|部分|比如|例如)/;

/** The list that begins at a position; `null` where nothing of it can be added up. */
export function listAt(
  prose: Prose,
  mentions: readonly Mention[],
  kind: List["kind"],
  from: number,
  start: number,
  context: number,
  limit?: number,
): List | null {
  const { text } = prose;
  const closer = limit ?? (context >= 0 ? prose.closing.get(context) : undefined);
  const most = Math.min(closer ?? endOfSentence(prose, start), start + LONGEST);
  const inside = inRange(prose, mentions, start, most).filter(
    (m) => m.bracket === context || isHanging(m, context),
  );
  const { items, ambiguous } = itemsOf(prose, inside, most, isNested(prose, from));
  const last = items.at(-1);
  if (!last) return null;
  const goesOn = closer === undefined && kind !== "cut" ? continued(prose, mentions, items) : [];
  const all = [...items, ...goesOn];
  const end = all.at(-1)!.end;
  const open =
    OPEN.test(text.slice(from, start + 6)) ||
    OPEN_END.test(text.slice(last.mentions[0]!.end, Math.min(most, last.mentions[0]!.end + 24))) ||
    /主要$/.test(text.slice(from - 2, from));
  return { kind, from, start, end, context, items: all, open, ambiguous };
}

const isHanging = ({ bracket }: Mention, context: number) => bracket === -1 && context === -1;

export function endOfSentence(prose: Prose, position: number): number {
  const next = prose.sentenceStart(prose.sentenceAt(position) + 1);
  return next > position ? next : prose.text.length;
}

export function inRange(prose: Prose, mentions: readonly Mention[], start: number, end: number): Mention[] {
  const found: Mention[] = [];
  for (let i = prose.figureFrom(start); i < mentions.length && found.length < MOST_MENTIONS; i++) {
    if (mentions[i]!.start >= end) break;
    found.push(mentions[i]!);
  }
  return found;
}

/** Behind another 其中 of its sentence, with no ； between them. */
function isNested({ text, sentenceStart, sentenceAt }: Prose, from: number): boolean {
  const head = text.slice(Math.max(sentenceStart(sentenceAt(from)), from - 300), from);
  return (
    /其中|包括|分为/.test(head.slice(head.lastIndexOf("；") + 1).replace(/（[^（）]*）/g, "")) &&
    text[from] !== "（"
  );
}

/** A table in words may go on in the next sentences: …，使用资金20万元。丙52台，使用资金9万元。 */
function continued(prose: Prose, mentions: readonly Mention[], items: readonly Item[]): Item[] {
  const more: Item[] = [];
  const [first, second] = items;
  const columns = second ? shapeOf(second) : "";
  if (!first || !second || first.mentions.length < 2 || shapeOf(first) !== columns) return [];
  for (let end = items.at(-1)!.end; more.length < 20;) {
    const start = endOfSentence(prose, end - 1);
    if (start >= prose.text.length || prose.text[start - 1] === "\n") break;
    const stop = endOfSentence(prose, start);
    const inside = inRange(prose, mentions, start, stop).filter(({ bracket }) => bracket === -1);
    const shape = inside.map(factShape).join();
    if (shape !== columns || prose.sentenceAt(start) - first.mentions[0]!.sentence > 20) break;
    more.push({ start, end: stop, mentions: inside });
    end = stop;
  }
  return more;
}

const factShape = ({ dimension, label, change }: Mention, i: number): string =>
  i === 0 ? dimension : `${dimension}${change}${label}`;
const shapeOf = ({ mentions }: Item): string => mentions.map(factShape).join();
