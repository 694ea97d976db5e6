/** Whether a list that does not add up to its whole is at fault, or may be a list of something else. */
import { fillsYear, isComplete, isOverlapping } from "../../tree/completeness";
import { FROM, isOutcome } from "../../mentions/stages";
import type { List } from "../../tree/list";
import type { Mention } from "../../mentions/mentions";
import type { ClaimReason } from "../../model";
import type { Tree } from "../../tree/tree";

const TOTAL = /共|合计|总|安排|下达/;
/** Kinds of which not all are named. */
const KINDS = /、[^，；：。]*等[\u4e00-\u9fa5]{0,8}(?:，分别[\u4e00-\u9fa5]*)?$/;
/** Parts that come to so much more are parts of something else. */
const FAR_MORE = 1.6;

/** Why a sum that is off would be no fault; nothing where it is one. */
export function doubtOf(
  { text }: Tree,
  list: List,
  whole: Mention,
  cells: readonly Mention[],
  sum: number,
  others: readonly Mention[],
  sure: boolean,
): ClaimReason | undefined {
  // 按来源分, far from what is cut: another total may be meant.
  if (
    list.kind === "cut" &&
    !sure &&
    !(fillsYear(cells) && whole.sentence >= cells[0]!.sentence - 1) &&
    (others.some(({ base, stage }) => base !== whole.base && stage === whole.stage) ||
      !isCutOf(text, list, whole))
  )
    return "whole-absent";
  const between = text.slice(whole.end, list.from);
  if (
    list.kind === "numbered" &&
    !/^[^，。；]{0,12}：\n?$/.test(between) &&
    !(TOTAL.test(whole.label) && /^[；。]\n?$/.test(between))
  )
    return "whole-absent";
  if (list.kind === "uses" && !(TOTAL.test(whole.label) && !/\d.*[元%]/.test(between))) return "whole-absent";
  if (whole.beheaded || whole.change) return "whole-absent";
  // 讲座、演出等活动20场，其中…; 粮食、糕点等分别检出…: other kinds go without a name.
  const named = [
    text.slice(Math.max(0, whole.start - 24), whole.start),
    text.slice(list.start, cells[0]!.start),
  ];
  if (list.open || list.ambiguous || named.some((words) => KINDS.test(words))) return "list-open";
  if (cells.length < list.items.length) return "whole-absent";
  if (cells.some((cell) => cell.base === whole.base)) return "whole-absent";
  if (cells.some(({ label }) => label.length > 30)) return "list-open";
  // 收入由92000万元调减为85560万元: which of the two is the part, and whether all that changed is told, is open.
  if (list.items.some(({ mentions: [was, is] }) => is && FROM.test(was!.label) && isOutcome(is.label)))
    return "list-open";
  if (whole.dimension.startsWith("count:") && cells.some(({ factor }) => factor !== whole.factor))
    return "list-open";
  if (mixesStages(cells)) return "list-open";
  // A line that ends without a stop may go on in the next.
  if (list.context === -1 && text[list.end - 1] === "\n" && !/[。；！？]/.test(text[list.end - 2] ?? ""))
    return "list-open";
  if (sum > whole.base) {
    const strange = sum > whole.base * FAR_MORE || cells.some((c) => c.base > whole.base);
    return isOverlapping(cells) || (strange && !isComplete(list, whole, cells, text))
      ? "list-open"
      : undefined;
  }
  if (cells.filter(({ base }) => base !== 0).length < 2) return "list-open";
  return isComplete(list, whole, cells, text) ? undefined : "list-open";
}

/** 资金来源：… is of a figure called 资金; 按用途分，… of one that is called a total or stands at the stage of its parts. */
function isCutOf(text: string, { from, start, items }: List, whole: Mention): boolean {
  const what = /^(?:来源|构成|组成|用途|投向|去向)/.test(text.slice(from, start))
    ? /[\u4e00-\u9fa5]{2}$/.exec(text.slice(Math.max(0, from - 4), from))?.[0]
    : undefined;
  if (what !== undefined) return whole.name.includes(what);
  const stage = items[0]!.mentions[0]!.stage;
  return TOTAL.test(whole.label) || (stage !== null && stage === whole.stage);
}

/** Money paid beside money given is another stage of the same money. */
function mixesStages(cells: readonly Mention[]): boolean {
  const rest = /剩余|其余|余下/.test(cells.at(-1)!.label) ? 1 : 0;
  const paid = cells
    .slice(0, cells.length - rest)
    .filter(({ label }) =>
      /已|实际|执行数|决算|拨付|(?<!转移)支付|使用|完成|到位|结余|剩余/.test(label),
    ).length;
  return cells[0]!.dimension === "money" && paid > 0 && paid < cells.length - rest;
}
