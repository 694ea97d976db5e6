/** 村272个、户20506户，分别占计划的81.4%、80.2%: each percentage goes with the figure in its place. */
import type { Mention } from "../mentions/mentions";
import type { Tree } from "./tree";

const FAR = 24;

/** 分别完成任务的110.8%和115.5%（任务分别为3800人、1200人）: the base in its place behind, one for each. */
export function baseInPlace(tree: Tree, { run }: Mention, part: Mention): Mention | undefined {
  if (!run) return undefined;
  const from = run.lead.index + run.size;
  const row = tree.mentions.slice(from, from + run.size);
  const end = tree.mentions[from - 1]!.end;
  const told = row.length === run.size && row.every((m) => m.use === "amount" && m.bracket === end);
  return told && row[run.place]!.dimension === part.dimension ? row[run.place] : undefined;
}

/** Each figure of the nearest row with the percentage in its place; empty where not all of them are of one measure. */
export function rowOf(tree: Tree, rate: Mention): (readonly [Mention, Mention])[] {
  const { run } = rate;
  if (!run) return [];
  const [first] = inItsPlace(tree, tree.mentions[run.lead.index]!);
  const row = tree.mentions.slice(run.lead.index, run.lead.index + run.size).flatMap((of) => {
    const [each] = inItsPlace(tree, of);
    return each && each.dimension === first?.dimension ? [[each, of] as const] : [];
  });
  return row.length === run.size ? row : [];
}

/**
 * Rows of as many figures as the percentages that 分别 leads, nearest first; of each the one in this place. Empty where
 * the percentage is led by no 分别, or fewer figures stand before it.
 */
export function inItsPlace(tree: Tree, rate: Mention): Mention[] {
  const { run } = rate;
  if (!run) return [];
  const row: Mention[] = [];
  for (let i = run.lead.index - 1; i >= 0 && run.lead.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (m.sentence !== rate.sentence || m.use === "percent") break;
    if (m.bracket === rate.bracket && (m.use === "amount" || m.use === "price")) row.unshift(m);
  }
  const found: Mention[] = [];
  for (let end = row.length; end >= run.size; end -= run.size) found.push(row[end - run.size + run.place]!);
  return found;
}
