/** Lists: 其中 A a，B b; （A a、B b）; 由…构成; 按…分; numbered items. Where they lie and what their items are. */
import { enumerations } from "./enumerations";
import { bracketedAlone, uses } from "./uses";
import { bareLists } from "./bare-lists";
import type { List } from "./list";
import { listAt, LONGEST } from "./list-at";
import type { Prose } from "../text/layout";
import type { Mention } from "../mentions/mentions";

const WORDS = new RegExp(
  [
    "其中(?:包括|包含)?|包括|包含|具体为|具体是|具体包括|分别(?:为|是)|分为|分配[到给至]",
    "[按从][^，。；：、\\d\\n]{1,12}?(?:分|看|划分|分类|分解|归类|类型|性质|形式|用途|来源|领域|方向|级次|科目|个数)(?:安排)?[，：]",
    "分[^，。；：、\\d\\n]{1,6}看[，：]",
    "(?:来源|构成|组成|用途|投向|去向)(?:情况)?(?:为|是|如下)?：|(?:来源|构成|组成|用途|投向|去向)(?:情况)?[为是]|以下(?:几个|[一-十]个)?(?:方面|用途|项目)：",
  ].join("|"),
  "g",
);
/** The same once more, by another measure: of a total named before. */
const CUT = /^(?:[按从]|分[^，：]*看|来源|构成|组成|用途|投向|去向)/;
/** A sentence with more lists than this is no sentence. */
const MOST_LISTS = 40;

export function listsOf(prose: Prose, mentions: readonly Mention[]): List[] {
  const found = [
    ...worded(prose, mentions),
    ...bracketed(prose, mentions),
    ...madeOf(prose, mentions),
    ...afterColon(prose, mentions),
    ...named(prose, mentions),
    ...uses(mentions),
    ...bracketedAlone(prose, mentions),
    ...enumerations(prose, mentions),
  ];
  // Under numbered headings stands the whole text.
  const listed = new Set(
    found
      .filter(({ kind }) => kind !== "numbered")
      .flatMap(({ items }) => items.flatMap((item) => item.mentions.map(({ index }) => index))),
  );
  return [...found, ...bareLists(prose, mentions, listed)].sort((a, b) => a.start - b.start || b.end - a.end);
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
    const kind = CUT.test(match[0]) ? "cut" : /^分/.test(match[0]) ? "all" : "of";
    const list = listAt(prose, mentions, kind, from, start, prose.bracketAt(from), limit);
    if (list) yield list;
  }
}

/** 收入中，A a，B b; 未支付的1360.8万元中，A a，B b: the list is of what is named. */
function* named(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const match of prose.text.matchAll(/(?<!其)中[，：]/g)) {
    const from = match.index;
    const start = from + match[0].length;
    const least = Math.max(prose.sentenceStart(prose.sentenceAt(from)), from - 24);
    const words = /[^，。；：、！？\n]*$/.exec(prose.text.slice(least, from))?.[0] ?? "";
    const list = listAt(prose, mentions, "of", from, start, prose.bracketAt(from));
    if (list && words.length > 1) yield /\d/.test(words) ? list : { ...list, named: words };
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

/** T：A a，B b, where no other word opens the list. */
function* afterColon(prose: Prose, mentions: readonly Mention[]): Generator<List> {
  for (const { end: from, use, bracket } of mentions) {
    if (use !== "amount" || prose.text[from] !== "：") continue;
    if (/^(?:其中|包括|\d|①|（)/.test(prose.text.slice(from + 1, from + 4))) continue;
    const list = listAt(prose, mentions, "of", from, from + 1, bracket);
    if (list) yield list;
  }
}
