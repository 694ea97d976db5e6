/** Figures as mentions: what each is called, at which stage it stands, of which period it speaks. */
import { YEAR_IN_TEXT } from "../../time/year";
import type { Placed, Prose } from "../text/layout";
import { isChangeLabel, stageOf, type Stage } from "./stages";

export interface Mention extends Placed {
  /** What it is called: the words before it, or behind it where none stand before (30万元用于水渠). */
  readonly name: string;
  readonly stage: Stage | null;
  /** An amount by which something changed. */
  readonly change: boolean;
  /** Named only to tell another by it: 占预算3.3亿元的91.5%, 比上年433万元减少2万元. */
  readonly reference: "of" | "than" | null;
  /** The stretch of time its clause or its sentence names: 2021年, 两年, 1-10月. */
  readonly period: string;
  /** 分别下降8.6%、12.5%: its place among the percentages that one 分别 leads. */
  readonly run: Run | null;
}

export interface Run {
  /** The first of them: its words are said of all. */
  readonly lead: Placed;
  readonly place: number;
  readonly size: number;
}

const PERIOD = new RegExp(
  `${YEAR_IN_TEXT}(?!.?初)|[两三]年(?!前)|上半年|下半年|前?[一二三四]季度|\\d{1,2}[-至]\\d{1,2}月(?!底)`,
  "g",
);
/** 与上年相比，全年执行数增加137万元: what it is compared with stands a clause before. */
const isCompared = ({ text }: Prose, { label, labelStart }: Placed): boolean =>
  /(?:增加|减少|增长|下降)了?$/.test(label) && text.slice(labelStart - 3, labelStart) === "相比，";

/** A clause goes on from a comma to what it says of the same figure; its words reach no farther back. */
const PHRASE = 50;
/** A stretch of time is named no farther before a figure. */
const REACH = 120;

export function mentionsOf(prose: Prose): Mention[] {
  const mentions: Mention[] = [];
  let [sentence, period, last] = [-1, "", 0];
  const runs = runsOf(prose);
  for (const figure of distributed(prose)) {
    const start = prose.sentenceStart(figure.sentence);
    // What was spoken of goes on within a paragraph only.
    if (figure.sentence !== sentence && prose.text[start - 1] === "\n") period = "";
    sentence = figure.sentence;
    period =
      lastPeriod(figure.label) ||
      lastPeriod(prose.text.slice(Math.max(last, start, figure.start - REACH), figure.start)) ||
      period;
    last = figure.end;
    const name = TOLD_BEHIND.test(figure.after) ? figure.after : nameOf(prose, figure);
    mentions.push({
      ...figure,
      name,
      stage: stageOf(name),
      reference: referenceOf(prose, figure),
      change: figure.use !== "percent" && (isChangeLabel(figure.label) || isCompared(prose, figure)),
      period,
      run: runs.get(figure.index) ?? null,
    });
  }
  return mentions;
}

/** 分别, 依次, 各: the figures behind it are those of the names before it. */
export const LEADS_ROW = /分别|依次|各/;

/** Percentages that one 分别 or 各 leads and nothing but 、 and 和 parts. */
function runsOf({ figures, text }: Prose): ReadonlyMap<number, Run> {
  const runs = new Map<number, Run>();
  for (let i = 0; i < figures.length; i++) {
    const lead = figures[i]!;
    if (lead.use !== "percent" || !LEADS_ROW.test(lead.label)) continue;
    let size = 1;
    for (;;) {
      const next = figures[i + size];
      if (next?.use !== "percent" || !JOINED.test(text.slice(figures[i + size - 1]!.end, next.start))) break;
      size++;
    }
    if (size > 1) for (let place = 0; place < size; place++) runs.set(i + place, { lead, place, size });
    i += size - 1;
  }
  return runs;
}

/** 余下的814.8万元为监测支出, 未达到150人次的目标值: what it is stands behind it. */
const TOLD_BEHIND = /^[为是][^，]*(?:支出|支付)$|^的[^，]{0,4}(?:目标|任务|计划|预算)[值数量]?$/;

const JOINED = /^(?:[、，]|[、，]?[和及与])$/;

const MOVES = /^(?:相比)?，?(?:净|共|同比|各)?(?:增|减|多|少|上升|下降|降低|提高|提升|高|低|超|压减|节约)/;

function referenceOf({ text }: Prose, { label, start, end, use, labelStart }: Placed): Mention["reference"] {
  if (use !== "amount" && use !== "price") return null;
  const behind = text.slice(end, end + 12);
  if (/[较比](?!例|重|率)[^，]*$/.test(label) && MOVES.test(behind)) return "than";
  if (/[与同和较][^，]*$/.test(label) && /^相比/.test(behind)) return "than";
  const named = /(?:占|完成|为|达到?|实现|是)[^，]*$/.test(text.slice(labelStart, start));
  return named && /^的(?:比例|比重)?(?:为|是)?\d/.test(behind) ? "of" : null;
}

const lastPeriod = (words: string): string => words.match(PERIOD)?.at(-1) ?? "";

/** The words of a figure's clause up to it, other figures included. */
export function phraseOf({ text }: Pick<Prose, "text">, { start, labelStart }: Placed): string {
  let from = labelStart;
  const least = Math.max(0, start - PHRASE);
  while (from > least && !"，：；。！？\n".includes(text[from - 1]!)) from--;
  return text.slice(from, start);
}

/** Words that only lead to a figure. */
const LEADING = /^(?:共计?|合计|总计|累计|为|是|达到?|约|有|：|已|其中|仅|各|分别|数)*$/;

function nameOf(prose: Prose, figure: Placed): string {
  const { label, labelStart, after, start } = figure;
  if (!LEADING.test(label)) return label;
  const phrase = phraseOf(prose, figure).replace(/[\d.,]+[^\d、，]{0,3}$/, "");
  const { text } = prose;
  if (text[labelStart - 1] === "：" && labelStart === start - label.length) {
    const before =
      /[^，。；：、！？\n（）]*$/.exec(text.slice(Math.max(0, labelStart - 24), labelStart - 1))?.[0] ?? "";
    if (before !== "" && !/^(?:其中|一是|二是|[（(]?[\d一二三四五六七八九十])/.test(before))
      return before + label;
  }
  const behind = after.slice(0, 14);
  if (behind.length > 1) return label + behind;
  return phrase === label ? label : phrase;
}

/** 甲、乙分别下达120万元、80万元: each figure is called by the name in its place. */
function distributed({ figures, text, sentenceStart }: Prose): readonly Placed[] {
  const named = new Map<number, string>();
  for (let i = 0; i < figures.length; i++) {
    const first = figures[i]!;
    if (!LEADS_ROW.test(first.label)) continue;
    const cue = /^(.*)(?:分别|依次|各)([^，：；、\d]{0,10})$/.exec(
      text.slice(Math.max(sentenceStart(first.sentence), first.labelStart - 120), first.start),
    );
    if (!cue) continue;
    const names = (/(?:20\d\d年|[^，。；：！？\n（）\d])*$/.exec(cue[1]!)?.[0] ?? "").split(/[、和与及]/);
    const run = [first];
    while (run.length < names.length) {
      const next = figures[i + run.length];
      if (!next || !/^[、和，]?$/.test(text.slice(run.at(-1)!.end, next.start))) break;
      run.push(next);
    }
    if (names.length < 2 || run.length !== names.length) continue;
    run.forEach(({ index }, k) => named.set(index, names[k]! + cue[2]!));
    i += run.length - 1;
  }
  return figures.map((figure) => {
    const label = named.get(figure.index);
    return label === undefined ? figure : { ...figure, label };
  });
}
