/** Lists that no word opens: 30万元用于甲，20万元用于乙; 甲（30万元）和乙（20万元）. */
import type { Prose } from "../text/layout";
import type { Item, List } from "./list";
import type { Mention } from "../mentions/mentions";

/** 用于甲（723万元）和乙（577万元）: each name with its figure alone in brackets. */
export function* bracketedAlone({ text }: Prose, mentions: readonly Mention[]): Generator<List> {
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
export function* uses(mentions: readonly Mention[]): Generator<List> {
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
