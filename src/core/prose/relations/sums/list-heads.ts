/** What a list is a list of: the figures before it that it may be the parts of. */
import type { List } from "../../tree/list";
import type { Mention } from "../../mentions/mentions";
import { coverage } from "../../mentions/names";
import type { Tree } from "../../tree/tree";

/** The sentence before a list holds its wholes no farther from it than this, in figures. */
const NEAR = 14;
/** A whole that is called by its name, or cut once more, may stand farther. */
const FAR = 40;
const SENTENCES_BACK = 8;

/** Best first; the nearest of each dimension where nothing else tells. */
export function headsOf(tree: Tree, list: List): Mention[] {
  if (list.named !== undefined) return called(tree, list, list.named);
  if (list.kind === "cut") return cut(tree, list);
  const inBracket = list.context !== -1 && tree.text[list.from] === "（";
  return inBracket ? beforeBracket(tree, list) : before(tree, list);
}

const isWhole = (m: Mention, bracket: number): boolean =>
  m.bracket === bracket && m.use === "amount" && m.reference === null;

function before(tree: Tree, list: List): Mention[] {
  const sentence = tree.sentenceAt(list.from);
  const opens = list.from - tree.sentenceStart(sentence) <= 1;
  const first = opens ? sentenceBefore(tree, sentence) : sentence;
  const anywhere = opens || list.kind === "uses" || list.kind === "numbered";
  const group = tree.mentions[tree.figureFrom(list.from)]?.group ?? -1;
  const found: Mention[] = [];
  for (const m of backFrom(tree, list, NEAR)) {
    if (m.sentence < first) break;
    if (!isWhole(m, list.context)) continue;
    if (!anywhere && m.group !== group) break;
    found.push(m);
  }
  return found;
}

/** The last sentence before one that has any words. */
function sentenceBefore({ text, sentenceStart }: Tree, sentence: number): number {
  let at = sentence - 1;
  while (at > 0 && text.slice(sentenceStart(at), sentenceStart(at + 1)).trim().length < 2) at--;
  return at;
}

function beforeBracket(tree: Tree, list: List): Mention[] {
  const outer = list.from > 0 ? tree.bracketAt(list.from - 1) : -1;
  const found: Mention[] = [];
  for (const m of backFrom(tree, list, NEAR)) {
    if (m.sentence < tree.sentenceAt(list.from)) break;
    if (!isWhole(m, outer)) continue;
    if (found.length > 0 ? m.clause !== found[0]!.clause : !touches(tree, m, list)) break;
    found.push(m);
  }
  return found;
}

/** Spending is cut by source and by nature unless the parts are called 收入 or are of what came in. */
function cut(tree: Tree, list: List): Mention[] {
  const first = list.items[0]!.mentions[0]!;
  const found = far(tree, list).filter((m) => !tree.isPart(m));
  const came = /收入/.test(first.label) || /来源|构成/.test(tree.text.slice(list.from, list.start));
  const stage = came ? "given" : (first.stage ?? "done");
  return [...found.filter((m) => m.stage === stage), ...found.filter((m) => m.stage !== stage)];
}

/** 不合格样品中，…: the nearest figure of that name. */
const called = (tree: Tree, list: List, name: string): Mention[] =>
  far(tree, list).filter((m) => coverage(name, m.name + m.after.slice(0, 6)) >= 0.75);

function far(tree: Tree, list: List): Mention[] {
  const least = tree.sentenceAt(list.from) - SENTENCES_BACK;
  return backFrom(tree, list, FAR).filter((m) => m.sentence >= least && isWhole(m, list.context));
}

const backFrom = ({ mentions, figureFrom }: Tree, { from }: List, most: number): Mention[] => {
  const end = figureFrom(from);
  return mentions.slice(Math.max(0, end - most), end).reverse();
};

const touches = ({ text }: Tree, m: Mention, list: List): boolean =>
  list.from - m.end <= 14 && !/[；。\n]/.test(text.slice(m.end, list.from));
