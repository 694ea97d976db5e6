/** Lists: 其中 A a，B b; （A a、B b）; 由…构成; 按…分; numbered items. Where they lie and what their items are. */
import type { Prose } from "./layout";
import { enumerations } from "./enumerations";
import type { Mention } from "./mentions";
import { isFollowUp } from "./stages";

export interface Item {
  readonly start: number;
  readonly end: number;
  /** Its figures, without those in brackets of their own; the first names it. */
  readonly mentions: readonly Mention[];
}

export interface List {
  /**
   * - of: 其中, 包括; the list may leave things out
   * - all: 分别为, 由…构成, a bracket of its own; the list is the whole
   * - cut: 按性质分, another cut of a total named before
   * - uses: 30万元用于甲，20万元用于乙
   * - numbered: 1. 2. 3. under a heading or a sentence
   */
  readonly kind: "of" | "all" | "cut" | "uses" | "numbered";
  /** What it is a list of stands before this. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  /** Bracket that its items stand in directly, -1 where in none. */
  readonly context: number;
  readonly items: readonly Item[];
  /** 等, 主要, … tell that it leaves things out. */
  readonly open: boolean;
  /** A list within it, or around it, of which the words do not tell where it ends. */
  readonly ambiguous?: boolean;
}

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

/** 用于甲（723万元）和乙（577万元）: each name with its figure alone in brackets. */
function* bracketedAlone({ text }: Prose, mentions: readonly Mention[]): Generator<List> {
  const isAlone = (m: Mention) =>
    m.use === "amount" && m.bracket === -1 && text[m.start - 1] === "（" && text[m.end] === "）";
  for (let i = 0; i < mentions.length; i++) {
    const first = mentions[i]!;
    if (!isAlone(first)) continue;
    const run = [first];
    for (let k = i + 1; k < mentions.length && isAlone(mentions[k]!); k++) {
      const m = mentions[k]!;
      if (m.sentence !== first.sentence || m.dimension !== first.dimension) break;
      if (!/^）[和及与、，]/.test(text.slice(run.at(-1)!.end))) break;
      run.push(m);
    }
    if (run.length < 2) continue;
    const items = run.map((m): Item => ({ start: m.labelStart, end: m.end, mentions: [m] }));
    const [from, end] = [first.labelStart, run.at(-1)!.end];
    const open = /等/.test(text.slice(end, end + 3));
    yield { kind: "all", from, start: from, end, context: -1, items, open };
    i += run.length - 1;
  }
}

const USED = /^(?:用于|主要用于|用作|作为|下拨|下达|拨付给?|支持|按照|补助)/;
const GIVEN_AWAY = /^(?:其中|将|分别|安排)*$/;

/** 其中700万元用于水渠，500万元用于泵站: amounts before the names of their uses. */
function* uses(mentions: readonly Mention[]): Generator<List> {
  const isUse = (m: Mention | undefined) =>
    m?.use === "amount" && GIVEN_AWAY.test(m.label) && USED.test(m.after);
  for (let i = 0; i < mentions.length; i++) {
    const first = mentions[i]!;
    if (!isUse(first)) continue;
    const run = [first];
    for (let k = i + 1; k < mentions.length && mentions[k]!.sentence === first.sentence; k++)
      if (isUse(mentions[k]) && mentions[k]!.dimension === first.dimension) run.push(mentions[k]!);
    if (run.length < 2 || /其中$/.test(first.label)) continue;
    const end = run.at(-1)!.end;
    const items = run.map((m): Item => ({ start: m.labelStart, end: m.end, mentions: [m] }));
    const from = first.labelStart;
    yield { kind: "uses", from, start: from, end, context: first.bracket, items, open: false };
    i = run.at(-1)!.index;
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

const countable = (m: Mention) => m.use === "amount" && !m.change && m.reference === null;
/** The list is over, the sentence goes back to the whole or on to another. */
const RETURNS =
  /^(?:实现|完成|全年|全[市县区省]|截[至止]|另|此外|同时|以上|上述|两项|[三四五]项|剔除|扣除|加上)/;

/**
 * A figure begins an item where it has a name of its own and counts what the items count; other figures (使用资金,
 * 占比, 已支付) tell more of the item they stand behind.
 */
export function itemsOf(prose: Prose, inside: readonly Mention[], end: number, nested: boolean): Found {
  const first = inside.find((m) => m.use !== "percent" || !/[占比]/.test(m.label));
  if (!first || first.use !== "amount" || first.change) return { items: [], ambiguous: false };
  const columns = columnLabels(inside);
  const groups: Mention[][] = [];
  let [group, itemGroup] = [-1, -1];
  let over = end;
  let ambiguous = false;
  /** The figures of a list within the item before: 工程费2100万元，其中土建1500万元、安装600万元，其他300万元. */
  let inner: "none" | "first" | "、" = nested ? "first" : "none";
  for (const m of inside) {
    const isNewGroup = m.group !== group;
    group = m.group;
    const begins =
      countable(m) &&
      m.dimension === first.dimension &&
      !columns.has(m.label) &&
      (groups.length === 0 || isNewGroup || m.group !== itemGroup || !isFollowUp(m.label)) &&
      !(isFollowUp(m.label) && !isFollowUp(first.label)) &&
      m.name !== "";
    if (begins && groups.length > 0) {
      const joined = prose.text[m.labelStart - 1] === "、" ? "、" : "，";
      const opens =
        m.label.startsWith("其中") || prose.text.slice(m.labelStart - 3, m.labelStart).includes("其中");
      if (nested) {
        if (inner === "first") inner = joined === "、" ? "、" : "none";
        if (inner === "none") ambiguous = true;
        if (inner === "、" && joined !== "、") {
          over = m.labelStart;
          break;
        }
      } else if (opens || inner !== "none") {
        const goesOn: boolean = opens || joined === "、" || (!isNewGroup && inner === "first");
        if (inner === "first" && !opens && joined === "，" && !isNewGroup) ambiguous = true;
        inner = opens ? "first" : goesOn ? "、" : "none";
        if (goesOn) {
          groups.at(-1)!.push(m);
          continue;
        }
      }
    }
    if (begins) {
      if (groups.length > 0 && endsList(m, first, isNewGroup)) {
        over = m.labelStart;
        break;
      }
      groups.push([m]);
      itemGroup = m.group;
    } else if (groups.length > 0) groups.at(-1)!.push(m);
  }
  const items = groups.map((own, i): Item => {
    const next = groups[i + 1]?.[0]!.labelStart;
    return { start: own[0]!.labelStart, end: next ?? lastEnd(prose, groups, over), mentions: own };
  });
  return { items, ambiguous };

  function lastEnd({ text }: Prose, all: readonly Mention[][], most: number): number {
    const last = all.at(-1)!;
    // What no other item tells of itself is told of the whole: 省级90万元，县级10万元，执行率90%.
    const told = new Set(all.slice(0, -1).flatMap((own) => own.slice(1).map(kindOfFact)));
    let to = 1;
    const ownGroup = last[0]!.group;
    const goesOn = (m: Mention) => (all.length === 1 ? m.group === ownGroup : told.has(kindOfFact(m)));
    while (to < last.length && goesOn(last[to]!)) to++;
    if (to === last.length && to > 1) return most;
    const kept = last.splice(to);
    if (kept.length === 0) return most;
    const stop = last.at(-1)!.end;
    return Math.min(most, stop + (/^[^，。；\n]*/.exec(text.slice(stop, stop + 60))?.[0].length ?? 0));
  }
}

/** 其中甲 a，乙 b；年末结转 c: another stage after ； is another matter. */
const endsList = (m: Mention, first: Mention, isNewGroup: boolean): boolean =>
  (RETURNS.test(m.label) && !RETURNS.test(first.label)) ||
  (isNewGroup &&
    (((m.stage === "left") !== (first.stage === "left") && /年末|年底|结转下年/.test(m.label)) ||
      (m.stage === "done" && first.stage !== "done" && /共|合计|总|实际/.test(m.label))));

const kindOfFact = ({ dimension, change, label, use }: Mention): string =>
  `${dimension} ${change} ${use === "percent" ? (/占/.test(label) ? "of" : /[增降减升]/.test(label) ? "change" : "rate") : ""}`;

interface Found {
  readonly items: Item[];
  readonly ambiguous: boolean;
}

/** Behind another 其中 of its sentence, with no ； between them. */
function isNested({ text, sentenceStart, sentenceAt }: Prose, from: number): boolean {
  const head = text.slice(Math.max(sentenceStart(sentenceAt(from)), from - 300), from);
  return (
    /其中|包括|分为/.test(head.slice(head.lastIndexOf("；") + 1).replace(/（[^（）]*）/g, "")) &&
    text[from] !== "（"
  );
}

/** Labels that more than one group carries: columns of a table in words. */
function columnLabels(inside: readonly Mention[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { label, use } of inside)
    if (use === "amount" && label.length > 1) seen.set(label, (seen.get(label) ?? 0) + 1);
  return new Set([...seen].filter(([, count]) => count > 1).map(([label]) => label));
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
