/** 占资金总额的, 完成预算的, 占比, 资产负债率: a part over a whole that is named, or that it is a part of. */
import type { Draft } from "../claim";
import { minus, plus, type Equation } from "../equations";
import type { Mention } from "../mentions";
import type { ClaimKind, ClaimReason } from "../model";
import { core, coverage } from "../names";
import { operatorOf, type Operator } from "../operators";
import { before, behind, type Reached } from "../reach";
import { stageOf } from "../stages";
import { withRivals } from "../rivals";
import type { Tree } from "../tree";
import { decide } from "../verdicts";
import { goalsNamed } from "./rates";
import { unchecked } from "./unchecked";

/** `wholes`: the whole of each part, as lists were read. */
export function shares(tree: Tree, wholes: ReadonlyMap<number, Mention>): Draft[] {
  return tree.mentions.flatMap((rate) => {
    if (rate.use !== "percent" || rate.dimension !== "percent") return [];
    const operator = operatorOf(tree, rate);
    switch (operator?.type) {
      case "of":
        return [ofNamed(tree, rate, operator, wholes)];
      case "share":
        return [ofWhole(tree, rate, wholes)];
      case "beyond":
        return [beyond(tree, rate)];
      case "debt-ratio":
        return [debtRatio(tree, rate)];
      default:
        return [];
    }
  });
}

const ratio = (kind: ClaimKind, rate: Mention, part: Mention, ...whole: readonly Mention[]): Equation => ({
  kind,
  target: rate,
  role: "rate",
  over: plus("result", part),
  under: plus("base", ...whole),
});

type Of = Extract<Operator, { type: "of" }>;
/** Names a task or a budget of whatever is spoken of, and nothing more. */
const BARE_TASK =
  /^(?:全部|年度|全年|本年|既定|预期|年|总|原|整个|绩效|的|调整后?|当年)*(?:预算|任务|计划|目标|指标|目标任务|计划任务|年初目标|指标任务)+(?:数|值|量|总数|总额|任务)*$/;

function ofNamed(
  tree: Tree,
  rate: Mention,
  { named, kind }: Of,
  wholes: ReadonlyMap<number, Mention>,
): Draft {
  const back = before(tree, rate);
  const inner = innerBase(tree, rate);
  if (inner) {
    const parts = back.filter(({ mention: m }) => m.index < inner.index && m.dimension === inner.dimension);
    const part = parts[0];
    if (!part || part.distance > 2) return unchecked(kind, "result-absent", rate, [inner]);
    const equation = ratio(kind, rate, part.mention, inner);
    const rivals = () => withRivals(tree, equation, part.mention);
    return decide({ equation, rivals, unsure: part.distance > 1 ? "several-bases" : undefined });
  }
  const bases = basesNamed(tree, rate, named, back);
  const parts = back.filter(({ distance }) => distance < 2);
  for (const base of bases) {
    const part = parts.find(({ mention: m }) => m.dimension === base.mention.dimension && m !== base.mention);
    if (!part) continue;
    const equation = ratio(kind, rate, part.mention, base.mention);
    const rivals = () => withRivals(tree, equation, part.mention, base.mention);
    const unsure = doubtOf(rate, named, part, base, bases);
    return decide({ equation, rivals, unsure });
  }
  const listed = wholes.get(parts[0]?.mention.index ?? -1);
  if (listed && coverage(named, listed.name) >= 0.5) {
    const equation = ratio(kind, rate, parts[0]!.mention, listed);
    return decide({ equation, rivals: () => withRivals(tree, equation, parts[0]!.mention, listed) });
  }
  return unchecked(
    kind,
    kind === "share" ? "whole-absent" : "base-absent",
    rate,
    parts.slice(0, 1).map(({ mention }) => mention),
  );
}

/** 占预算3.3亿元的: the base stands between the verb and the rate. */
function innerBase({ mentions, text }: Tree, rate: Mention): Mention | null {
  const last = mentions[rate.index - 1];
  if (!last || last.use !== "amount" || last.clause !== rate.clause || last.bracket !== rate.bracket)
    return null;
  if (!/^(?:（[^（）]*）)?的?(?:比例|比重)?(?:为|是)?$/.test(text.slice(last.end, rate.start))) return null;
  return /(?:占|完成|为|达到?|实现|是)/.test(last.label) ? last : null;
}

/** A figure that a name may mean, and how well it fits: 1 where it says the same. */
interface Fitting extends Reached {
  readonly fit: number;
}

/** Figures that the name fits, best first; a bare 任务 or 预算 is the nearest of what is spoken of. */
function basesNamed(tree: Tree, rate: Mention, named: string, back: readonly Reached[]): Fitting[] {
  const path = tree.pathOf(rate).join();
  const ahead = behind(tree, rate).map((each): Reached => ({ ...each, distance: each.distance < 2 ? 2 : 3 }));
  const all = [...back, ...ahead].filter(
    ({ mention: m }) => !tree.isPart(m) || tree.pathOf(m).join() === path,
  );
  if (BARE_TASK.test(named)) {
    const initial = /年初/.test(named);
    const wanted = (m: Mention) => m.stage === "task" && (!initial || /年初/.test(m.name));
    return all
      .filter(({ mention: m, distance }) => wanted(m) && distance < 4)
      .concat(goalsOfParts(tree, rate, back))
      .map((each) => ({ ...each, fit: 1 }))
      .sort(
        (a, b) =>
          Math.max(1, a.distance) - Math.max(1, b.distance) ||
          Number(/年初/.test(a.mention.name)) - Number(/年初/.test(b.mention.name)) ||
          Math.abs(rate.index - a.mention.index) - Math.abs(rate.index - b.mention.index),
      );
  }
  return all
    .filter(({ mention: m }) => m.base > 0)
    .map((each) => ({ ...each, fit: fitOf(named, each.mention, tree) }))
    .filter(({ fit }) => fit >= 0.5)
    .sort((a, b) => b.fit - a.fit || a.distance - b.distance);
}

/** 完成目标值的104% of what was planned under the same name. */
function goalsOfParts(tree: Tree, rate: Mention, back: readonly Reached[]): Reached[] {
  const part = back.find(({ distance }) => distance < 2);
  return part ? goalsNamed(tree, rate, part.mention) : [];
}

function fitOf(named: string, m: Mention, { text }: Tree): number {
  if (/年初/.test(named) && !/年初/.test(m.name)) return 0;
  const stage = stageOf(named);
  const words = m.name + text.slice(m.end, m.end + 6).replace(/[，。；：、].*$/s, "");
  const total = /总|共|合计|全部/.test(named) && /总|共|合计|全/.test(m.name);
  const noun = core(named).slice(-2);
  // 资金总额 is all the money there was, not what was paid of it.
  if (/^(?:资金|经费|补助)$/.test(core(named)))
    return m.dimension !== "money" || m.stage === "done" || m.stage === "left"
      ? 0.3
      : m.stage === "given"
        ? 0.9
        : 0.6;
  const fit = Math.max(coverage(named, words), total && noun.length === 2 && words.includes(noun) ? 0.7 : 0);
  if (fit === 0) return 0;
  return (
    fit + (total ? 0.1 : 0) + (stage === m.stage ? 0.1 : stage === "done" || m.stage === "done" ? -0.3 : 0)
  );
}

function doubtOf(
  rate: Mention,
  named: string,
  part: Reached,
  base: Fitting,
  bases: readonly Fitting[],
): ClaimReason | undefined {
  const m = base.mention;
  const unanimous = bases.every(({ mention }) => mention.base === m.base);
  if (rate.clause - part.mention.clause > 3) return "several-bases";
  if (/年初/.test(m.name) && !/年初/.test(named)) return "several-bases";
  if (BARE_TASK.test(named)) return base.distance > 2 && !unanimous ? "several-bases" : undefined;
  if (part.mention.base > m.base && !/预算|任务|计划|目标/.test(named)) return "whole-absent";
  const rival = bases[1];
  const clear =
    !rival || base.fit - rival.fit > 0.05 || rival.mention.base === m.base || base.distance < rival.distance;
  if (!clear && !unanimous) return "whole-absent";
  return base.fit >= (base.distance <= 1 ? 0.5 : base.distance === 4 ? 0.95 : 0.6)
    ? undefined
    : "whole-absent";
}

function ofWhole(tree: Tree, rate: Mention, wholes: ReadonlyMap<number, Mention>): Draft {
  const back = before(tree, rate).filter(({ distance }) => distance < 2);
  const part = back[0]?.mention;
  if (!part) return unchecked("share", "whole-absent", rate);
  const near = rate.clause - part.clause <= 1;
  const listed = wholes.get(part.index);
  if (listed && near) {
    const equation = ratio("share", rate, part, listed);
    return decide({ equation, rivals: () => withRivals(tree, equation, part, listed) });
  }
  const siblings = siblingsOf(tree, part);
  if (siblings.length > 1)
    return decide({ equation: ratio("share", rate, part, ...siblings), unsure: "whole-absent" });
  const others = before(tree, rate).filter(({ mention: m }) => m.dimension === part.dimension && m !== part);
  const whole = others.find(({ mention: m }) => m.base >= part.base && !tree.isPart(m));
  if (!whole) return unchecked("share", "whole-absent", rate, [part]);
  return decide({ equation: ratio("share", rate, part, whole.mention), unsure: "whole-absent" });
}

/** 甲320万元，占比32%；乙680万元，占比68%: parts of a whole that is not printed. */
function siblingsOf(tree: Tree, part: Mention): Mention[] {
  const near = tree.mentions.slice(Math.max(0, part.index - 30), part.index + 30);
  const withShare = (m: Mention) => {
    const next = tree.mentions[m.index + 1];
    return next?.use === "percent" && /占/.test(next.label) && next.sentence === m.sentence;
  };
  return near.filter(
    (m) =>
      m.use === "amount" &&
      m.sentence === part.sentence &&
      m.dimension === part.dimension &&
      m.bracket === part.bracket &&
      withShare(m),
  );
}

/** 任务115户，实际完成264户，超任务129.57%. */
function beyond(tree: Tree, rate: Mention): Draft {
  const kind = "completion-rate";
  const back = before(tree, rate).filter(({ distance }) => distance < 4);
  const tasks = back.filter(({ mention: m }) => m.stage === "task");
  const done = back.filter(({ mention: m }) => m.stage === "done");
  const result = done.find(({ mention: m }) =>
    tasks.some(({ mention }) => mention.dimension === m.dimension),
  );
  if (!result) return unchecked(kind, done.length > 0 ? "base-absent" : "result-absent", rate);
  const bases = tasks.filter(({ mention: m }) => m.dimension === result.mention.dimension);
  const base = bases[0]!;
  const equation = (over: Mention, under: Mention): Equation => ({
    kind,
    target: rate,
    role: "rate",
    over: [...plus("result", over), ...minus("base", under)],
    under: plus("base", under),
  });
  const results = done.filter(({ mention: m }) => m.dimension === result.mention.dimension);
  const same = (list: readonly Reached[], of: Reached) =>
    of.distance < 2 || list.every(({ mention }) => mention.base === of.mention.base) || list.length === 1;
  const rivals = () => [
    ...bases.map(({ mention }) => equation(result.mention, mention)),
    ...results.map(({ mention }) => equation(mention, base.mention)),
  ];
  const sure = same(results, result) && same(bases, base);
  return decide({
    equation: equation(result.mention, base.mention),
    rivals,
    unsure: sure ? undefined : "several-bases",
  });
}

/** Debts over assets, both in the sentence. */
function debtRatio(tree: Tree, rate: Mention): Draft {
  const near = before(tree, rate)
    .filter(({ distance }) => distance < 2)
    .map(({ mention }) => mention);
  const debts = near.filter((m) => /负债/.test(m.label));
  const assets = near.filter((m) => /资产/.test(m.label) && !/净资产|流动|固定|无形|负债/.test(m.label));
  const [debt, asset] = [debts[0], assets[0]];
  if (!debt || !asset) return unchecked("share", "base-absent", rate);
  const sole = debts.length === 1 && assets.length === 1;
  return decide({ equation: ratio("share", rate, debt, asset), unsure: sole ? undefined : "several-bases" });
}
