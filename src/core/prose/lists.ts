/** Lists: 其中 A a，B b; （A a、B b）; 由…构成; 按…分; numbered items. Where they lie and what their items are. */
import { enumerations } from "./enumerations";
import { bracketedAlone, uses } from "./uses";
import { itemsOf } from "./items";
import type { Item, List } from "./list";
import type { Prose } from "./layout";
import type { Mention } from "./mentions";

const WORDS =
  /其中(?:包括|包含)?|包括|包含|具体为|具体是|具体包括|分别(?:为|是)|分为|按[^，。；：、\d\n]{2,12}?(?:分|看|划分|分类|分解)[，：]/g;
/** A list that ran on through a text without a full stop. */
const LONGEST = 3000;
const MOST_MENTIONS = 120;
/** A sentence with more lists than this is no sentence. */
const MOST_LISTS = 40;

export function listsOf(prose: Prose, mentions: readonly Mention[]): List[] {
  const found = [
    ...worded(prose, mentions),
    ...bracketed(prose, mentions),
    ...madeOf(prose, mentions),
    ...afterColon(prose, mentions),
    ...inOneBreath(prose, mentions),
    ...uses(mentions),
    ...bracketedAlone(prose, mentions),
    ...enumerations(prose, mentions),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function* worded(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  const { text } = prose;
  const perSentence = new Map<number, number>();
  for (const match of text.matchAll(WORDS)) {
    const from = match.index;
    if (text[from - 1] === "（" || /[不未]$/.test(text.slice(from - 1, from))) continue;
    const sentence = prose.sentenceAt(from);
    const count = (perSentence.get(sentence) ?? 0) + 1;
    perSentence.set(sentence, count);
    if (count > MOST_LISTS) continue;
    const start = from + match[0].length;
    const limit = nextMatter(prose, from, start);
    const kind = match[0].startsWith("按") ? "cut" : /^分/.test(match[0]) ? "all" : "of";
    const list = listAt(prose, mentions, kind, from, start, prose.bracketAt(from), limit);
    if (list) yield list;
  }
}

/** A，其中a、b；B，其中c、d: the first list ends where B begins, unless it is of A and B and a is told of A. */
function nextMatter(
  { text, sentenceStart, sentenceAt }: Prose,
  from: number,
  start: number,
): number | undefined {
  const next = sentenceStart(sentenceAt(start) + 1);
  const rest = text.slice(start, Math.min(next > start ? next : text.length, start + LONGEST));
  const cut = rest.search(/；按/);
  if (cut >= 0) return start + cut;
  const opener = rest.search(/其中/);
  if (opener < 0) return undefined;
  const stop = rest.lastIndexOf("；", opener);
  const nested = stop < 0 || rest.indexOf("；") > opener;
  return nested || text[from - 1] === "（" ? undefined : start + stop;
}

/** 共21人（行政11人、事业10人）; 含 and 不含 are counted in, or out, not listed. */
function* bracketed(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const [from, end] of prose.closing) {
    const head = prose.text.slice(from + 1, from + 8);
    if (/^(?:其中)?[含包]|^不含|^剔除|^扣除|^附|^见/.test(head)) continue;
    const kind = /^其中/.test(head) ? "of" : "all";
    const start = from + 1 + (/^其中[：，]?/.exec(head)?.[0].length ?? 0);
    const outer = from > 0 ? prose.bracketAt(from - 1) : -1;
    const context = prose.bracketAt(from + 1);
    const list = listAt(prose, mentions, kind, from, start, context === outer ? from : context, end);
    if (list) yield list;
  }
}

/** T由A a、B b构成. */
function* madeOf(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const match of prose.text.matchAll(/构成|组成/g)) {
    const least = Math.max(prose.sentenceStart(prose.sentenceAt(match.index)), match.index - 300);
    const by = prose.text.slice(least, match.index).lastIndexOf("由");
    if (by < 0) continue;
    const from = least + by;
    const list = listAt(prose, mentions, "all", from, from + 1, prose.bracketAt(from), match.index);
    if (list) yield list;
  }
}

/** 共有48个项目“优”37个、“中”5个、“良”6个: in one breath. */
function* inOneBreath(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const { end: from, use, label, index, clause, dimension, bracket } of mentions) {
    const next = mentions[index + 1];
    if (use !== "amount" || !/共/.test(label) || next?.clause !== clause || next.dimension !== dimension)
      continue;
    if (prose.text.slice(from, next.labelStart).length > 12 || /其中|包括/.test(next.label)) continue;
    const list = listAt(prose, mentions, "of", from, from + 1, bracket);
    if (list && list.items.length > 2) yield list;
  }
}

/** T：A a，B b, where no other word opens the list. */
function* afterColon(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const { end: from, use, bracket } of mentions) {
    if (use !== "amount" || prose.text[from] !== "：") continue;
    if (/^(?:其中|包括|\d|①|（)/.test(prose.text.slice(from + 1, from + 4))) continue;
    const list = listAt(prose, mentions, "of", from, from + 1, bracket);
    if (list) yield list;
  }
}

const OPEN = /等(?![级次])(?!\d)|…|主要(?:是|有|用)|重点|比如|例如|部分|不含|左右/;

/** The list that begins at a position; `null` where nothing of it can be added up. */
function listAt(
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
    OPEN.test(text.slice(last.mentions[0]!.end, Math.min(most, last.mentions[0]!.end + 24))) ||
    /主要$/.test(text.slice(from - 2, from));
  return { kind, from, start, end, context, items: all, open, ambiguous };
}

const isHanging = ({ bracket }: Mention, context: number) => bracket === -1 && context === -1;

function endOfSentence(prose: Prose, position: number): number {
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
