/** A、B、C等3个项目: names counted. What is counted may go by other names, so they only confirm. */
import type { Draft } from "../../verdicts/draft";
import type { Mention } from "../../mentions/mentions";
import type { Tree } from "../../tree/tree";

const LONGEST = 400;

export const counts = (tree: Tree): Draft[] => tree.mentions.flatMap((figure) => named(tree, figure));

/** As many names joined by 、 before the figure as it says. */
function named({ text }: Tree, count: Mention): Draft[] {
  if (count.use !== "amount" || count.decimals > 0 || count.base < 3 || count.base > 60 || count.factor !== 1)
    return [];
  const most = Math.max(0, count.start - LONGEST);
  let from = count.start;
  while (from > most && !"，：；。！？\n（".includes(text[from - 1]!)) from--;
  const run = text.slice(from, count.start);
  const names = run.split("、");
  if (names.length !== count.base || /\d/.test(run) || names.some((name) => name.length > 40)) return [];
  const printed = `${count.value}${count.unit}`;
  return [
    {
      kind: "parts-total",
      verdict: "right",
      reason: "recomputed",
      operands: [["whole", count]],
      computed: printed,
      values: { calculation: Array(names.length).fill("1").join(" + "), computed: printed, printed },
      span: [from, count.end],
    },
  ];
}
