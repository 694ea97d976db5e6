/** Lists that nothing opens but their place: 共调查400人，满意397人，不满意3人; 拨付1864万元。2021年拨付1118万元，2022年拨付746万元. */
import { familyOf } from "./completeness";
import type { Prose } from "../text/layout";
import type { Item, List } from "./list";
import { OPEN_END } from "./list-at";
import type { Mention } from "../mentions/mentions";

const TOTAL = /共|合计|总|全[年部体]|累计/;
/** They name the next matter, not a part of this one. */
const TURNS =
  /其中|包括|另|此外|同时|共|合计|总|累计|剩余|结余|(?<!上年|年初)结转|未|尚|追加|追减|核减|调增|调减/;
/** 中央168万元、省84万元: whose money it is, in one word. */
const LEVEL = /^[省市州县区乡镇]$/;
const MOST_ITEMS = 20;
/** Figures looked at for them, shares between them and all. */
const FAR = 60;

/** `listed` are figures of lists that words open. */
export function* bareLists(
  { text }: Prose,
  mentions: readonly Mention[],
  listed: ReadonlySet<number>,
): Generator<List> {
  for (const whole of mentions) {
    // 共救助小学生140人、初中生96人: itself the first of them.
    if (listed.has(whole.index) || text[whole.end] === "、") continue;
    if (whole.use !== "amount" || whole.change || whole.reference !== null || whole.bracket !== -1) continue;
    const run = runBehind(mentions, whole);
    if (run.length < 2 || run.some(({ index }) => listed.has(index))) continue;
    if (
      run.some(
        ({ label, labelStart }) =>
          TURNS.test(label) || (label.length < 2 && text[labelStart - 1] !== "”" && !LEVEL.test(label)),
      )
    )
      continue;
    const names = run.map(({ name }) => name);
    const family = familyOf(names);
    // 20个项目“优”18个、“良”1个、“差”1个: in one breath.
    const close = run[0]!.clause === whole.clause || isRow(text, run);
    const counted =
      (TOTAL.test(whole.label) || close) &&
      run.length > 2 &&
      run[0]!.sentence === whole.sentence &&
      run.every(({ stage }) => stage === null || stage === whole.stage);
    if (!counted && (!family || family.test(whole.name.slice(-14)))) continue;
    const items = run.map((m, i): Item => ({
      start: m.labelStart,
      end: run[i + 1]?.labelStart ?? m.end,
      mentions: [m],
    }));
    const [start, end] = [run[0]!.labelStart, run.at(-1)!.end];
    const open = OPEN_END.test(text.slice(end, end + 24));
    yield { kind: "of", from: whole.end, start, end, context: -1, items, open };
  }
}

/** 甲类18个、乙类9个、丙类5个: nothing but names between them. */
const isRow = (text: string, run: readonly Mention[]): boolean =>
  run.every((m, i) => {
    const before = run[i - 1];
    return !before || /^(?:、|和|及|以及)[^，。；：、\d]{2,16}$/.test(text.slice(before.end, m.start));
  });

/** Figures of its measure right behind it, one a clause, in its sentence or all of them in the next. */
function runBehind(mentions: readonly Mention[], whole: Mention): Mention[] {
  const run: Mention[] = [];
  for (
    let i = whole.index + 1;
    i < mentions.length && run.length < MOST_ITEMS && i - whole.index <= FAR;
    i++
  ) {
    const m = mentions[i]!;
    if (m.use === "percent" && m.sentence === (run.at(-1) ?? whole).sentence) continue;
    const first = run[0];
    if (first ? m.sentence !== first.sentence : m.sentence - whole.sentence > 1) break;
    if (m.sentence === whole.sentence && m.group !== whole.group) break;
    if (m.use !== "amount" || m.dimension !== whole.dimension || m.change || m.bracket !== -1) break;
    if (m.base > whole.base || (run.length > 1 && m.stage === "left")) break;
    run.push(m);
  }
  return run;
}
