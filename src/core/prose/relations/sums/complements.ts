/**
 * 检验90批次，合格84批次，不合格6批次: what happened and what did not are together what it could happen to. It only
 * confirms: of 100户, 80户 may be done, 12户 not, and 8户 under way.
 */
import type { Draft } from "../../verdicts/draft";
import { decide } from "../../verdicts/decide";
import { plus, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import { figuresBefore, isAmount } from "../../tree/reach";
import type { Tree } from "../../tree/tree";

const NOT = /(?:不|未|没有?)([\u4e00-\u9fa5]{2,8}?)的?$/;
/** Figures that the two, and the whole before them, may be apart, and sentences. */
const NEAR = 12;
const SENTENCES = 2;

export const complements = (tree: Tree): Draft[] =>
  tree.mentions.flatMap((other) => {
    const verb = isAmount(other) && other.bracket === -1 ? NOT.exec(other.label)?.[1] : undefined;
    if (verb === undefined) return [];
    const happened = lastBefore(tree, other, ({ label }) => label.endsWith(verb) && !NOT.test(label));
    const whole = happened && lastBefore(tree, happened, (m) => m.stage !== "left" && !tree.isPart(m));
    if (!happened || !whole) return [];
    const equation = wholeIs(whole, plus("part", happened, other));
    const draft = decide({ equation, unsure: "whole-absent" });
    return draft.verdict === "right" ? [draft] : [];
  });

/** The nearest amount of its measure before a figure that it can see. */
const lastBefore = (tree: Tree, from: Mention, isMeant: (m: Mention) => boolean): Mention | undefined =>
  figuresBefore(tree, from, NEAR).find(
    (m) =>
      isAmount(m) &&
      m.dimension === from.dimension &&
      from.sentence - m.sentence <= SENTENCES &&
      tree.sees(from, m) &&
      isMeant(m),
  );
