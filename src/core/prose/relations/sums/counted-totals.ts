/** 三项合计T, 以上六项合计T: as many parts in the sentence or the lines before it as it says. */
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { plus, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { isAmount } from "../../tree/reach";
import type { Tree } from "../../tree/tree";

const NUMERALS = "零一二三四五六七八九十";
const COUNTED =
  /(?:以上|上述|前述)?([两二三四五六七八九十])(?:项|类|大类|个?部分|个?方面|块|级|批|笔|者)[\u4e00-\u9fa5]{0,6}?(?:共计?|合计|总计|相加|汇总|累计)[\u4e00-\u9fa5]{0,4}(?:为|是|：)?$/;

/** Told of as many groups of clauses in the sentence before, or of as many lines; of other shapes nothing is known. */
export const countedTotals = (tree: Tree): Draft[] =>
  tree.mentions.flatMap((whole) => {
    const numeral = isAmount(whole) ? COUNTED.exec(whole.label)?.[1] : undefined;
    if (numeral === undefined) return [];
    const count = numeral === "两" ? 2 : NUMERALS.indexOf(numeral);
    const places = [groupsBefore(tree, whole, count), linesBefore(tree, whole, count)];
    const found = places.find((each) => each.length === count);
    if (!found) return [];
    const parts = found.flatMap((place) => partOf(place, whole) ?? []);
    if (parts.length < count) return [];
    // Where a part is told by one figure alone, it is that which is meant, but for 预算 of which 支出 is added up.
    const sure = found.every(([only, ...others]) => others.length === 0 && !isOfAnotherStage(only!, whole));
    const equation = wholeIs(whole, plus("part", ...parts));
    const draft = decide({ equation, unsure: sure ? undefined : "whole-absent" });
    return draft.verdict === "uncheckable" ? [] : [draft];
  });

/** 合计 alone tells of what there was, whatever was done with it. */
const isOfAnotherStage = (part: Mention, whole: Mention): boolean =>
  part.stage !== null && whole.stage !== null && whole.stage !== "given" && part.stage !== whole.stage;

type Place = readonly Mention[];

/** Of several figures the one at the total's stage, else the first. */
const partOf = (place: Place, { stage }: Mention): Mention | undefined =>
  place.find((m) => m.stage === stage) ?? place[0];

const isLike = (m: Mention, whole: Mention): boolean =>
  isAmount(m) && m.dimension === whole.dimension && m.bracket === -1;

/** Figures looked at before a total. */
const FAR = 60;

/** Figures of the sentence before, by the group that they stand in; none where there are more groups than counted. */
function groupsBefore({ mentions }: Tree, whole: Mention, count: number): Place[] {
  const groups = new Map<number, Mention[]>();
  const first = Math.max(0, whole.index - FAR);
  for (let i = whole.index - 1; i >= first && mentions[i]!.sentence >= whole.sentence - 1; i--) {
    const m = mentions[i]!;
    if (m.sentence !== whole.sentence - 1 || !isLike(m, whole)) continue;
    const group = groups.get(m.group);
    if (group) group.unshift(m);
    else if (groups.size === count) return [];
    else groups.set(m.group, [m]);
  }
  return [...groups.values()].reverse();
}

/** Figures of so many lines before the total's own; none where a line has none. */
function linesBefore({ text, mentions, figureFrom }: Tree, whole: Mention, count: number): Place[] {
  const lines: Place[] = [];
  for (let end = text.lastIndexOf("\n", whole.start); end > 0 && lines.length < count;) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = mentions.slice(figureFrom(start), figureFrom(end)).filter((m) => isLike(m, whole));
    if (text.slice(start, end).trim() !== "") {
      if (line.length === 0) return [];
      lines.unshift(line);
    }
    end = start - 1;
  }
  return lines;
}
