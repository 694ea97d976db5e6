/** 项目决策15分得14分，过程管理25分得24分，…，总得分94.5分: the points that a total is made of. */
import type { Draft } from "../../verdicts/draft";
import { minus, plus, wholeIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";
import { decide } from "../../verdicts/decide";

const TOTAL =
  /(?:总(?:得|评)?分|合计|共计|(?:综合|自评|评价|最终|最后)(?:得|总|评)?分|^(?:自评|总评)(?:得|为)*)(?:为|是|共|：|合计)*$/;
const EARNED = /(?:^|[^满总终后])(?:得分?|实得|自评分)(?:为|是|：)*$/;
const FULL = /满分|分值|权重|标准分|共$/;
/** A point system of fewer rows is a part of one. */
const LEAST = 3;
const MOST = 40;

export const scoreSums = (tree: Tree): Draft[] =>
  tree.mentions.flatMap((total) => {
    if (!isPoints(total) || !TOTAL.test(total.label) || /指标/.test(total.label) || total.bracket !== -1)
      return [];
    const rows = rowsBefore(tree, total);
    // 自评得分20分 of every row, and of the total none.
    if (rows.length < LEAST || rows.some(({ label }) => label === total.label)) return [];
    const over = rows.flatMap((m) => (/扣/.test(m.label) ? minus("part", m) : plus("part", m)));
    const draft = decide({ equation: wholeIs(total, over) });
    return [draft];
  });

const isPoints = (m: Mention): boolean => m.dimension === "point" && m.use === "amount";

/**
 * Of a row that tells both, what was earned: 15分得14分. Rows are one run: from the total back to where another matter
 * begins; where none says 得, every figure is a row's: 预算执行9.4分、产出47.5分.
 */
function rowsBefore({ mentions, text }: Tree, total: Mention): Mention[] {
  const run: Mention[] = [];
  for (let i = total.index - 1; i >= 0 && total.index - i <= MOST; i--) {
    const m = mentions[i]!;
    if (text.slice(m.end, (run[0] ?? total).start).includes("\n") || m.sentence < total.sentence - 1) break;
    if (TOTAL.test(m.label) && !EARNED.test(m.label)) break;
    if (isPoints(m) && m.bracket === -1) run.unshift(m);
  }
  const own = run.filter(({ sentence }) => sentence === total.sentence);
  const near = own.length >= LEAST ? own : run;
  const earned = near.filter(({ label }) => EARNED.test(label) || /扣/.test(label));
  if (earned.length >= LEAST) return earned;
  return near.some(({ label, after }) => FULL.test(label) || /^的/.test(after) || label === "") ? [] : near;
}
