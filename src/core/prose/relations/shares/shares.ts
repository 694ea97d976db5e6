/** 占资金总额的, 完成预算的, 占比, 资产负债率: a part over a whole that is named, or that it is a part of. */
import type { Draft } from "../../verdicts/draft";
import { type Equation, plus, rateIs } from "../../verdicts/equations";
import type { Mention } from "../../mentions/mentions";
import type { ClaimKind, ClaimReason } from "../../model";
import { core, coverage } from "../../mentions/names";
import { type Operator, operatorOf } from "../../mentions/operators";
import { before, type Reached } from "../../tree/reach";
import { baseInPlace, rowOf } from "../../tree/respective";
import { withRivals } from "../../verdicts/rivals";
import { stageOf } from "../../mentions/stages";
import type { Tree } from "../../tree/tree";
import { addUp, rateAgrees } from "../../verdicts/arithmetic";
import { decide } from "../../verdicts/decide";
import { pairBefore } from "../rates/pairs";
import { beyond } from "../rates/beyond";
import { BARE_TASK, basesNamed, type Fitting } from "./named-bases";
import { partBefore, partOf, partsOf, type Part } from "./parts";
import { commonWhole, isOfAnotherYear } from "./wholes";
import type { Listed, Wholes } from "../listed";
import { unchecked } from "../unchecked";

export function shares(tree: Tree, wholes: Wholes): Draft[] {
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

const ratio = (kind: ClaimKind, rate: Mention, part: Mention, ...whole: readonly Mention[]): Equation =>
  rateIs(kind, rate, plus("result", part), plus("base", ...whole));

type Of = Extract<Operator, { type: "of" }>;

function ofNamed(tree: Tree, rate: Mention, { named, kind }: Of, wholes: Wholes): Draft {
  const inner = innerBase(tree, rate);
  if (inner) {
    const part = partBefore(tree, rate, inner);
    if (!part) return unchecked(kind, "result-absent", rate, [inner]);
    const equation = ratio(kind, rate, part.mention, inner);
    const rivals = () => withRivals(tree, equation, [part.mention]);
    return decide({ equation, rivals, unsure: part.distance > 1 ? "several-bases" : undefined });
  }
  const absent = kind === "share" ? "whole-absent" : "base-absent";
  const pair = BARE_TASK.test(named) ? ofPair(tree, rate, kind) : null;
  if (pair) return pair;
  const parts = partsOf(tree, rate);
  const [nearest] = parts;
  if (!nearest) return unchecked(kind, absent, rate);
  const beside = baseInPlace(tree, rate, nearest.mention);
  if (beside) return decide({ equation: ratio(kind, rate, nearest.mention, beside) });
  const rest = BARE_TASK.test(named) ? restOf(tree, rate, nearest.mention) : undefined;
  const fitting = parts
    .map((part) => ({ part, bases: basesNamed(tree, rate, named, part.mention) }))
    .filter(({ bases }) => bases.length > 0 && !(rest && bases[0]!.distance > 1))
    .sort((a, b) => b.bases[0]!.fit - a.bases[0]!.fit);
  const [best] = fitting;
  if (best) {
    const { part, bases } = best;
    const base = bases[0]!;
    const equation = ratio(kind, rate, part.mention, base.mention);
    const rivals = () => [
      ...fitting.slice(1).map((other) => ratio(kind, rate, other.part.mention, other.bases[0]!.mention)),
      ...withRivals(tree, equation, [part.mention, base.mention]),
    ];
    return decide({ equation, rivals, unsure: doubtOf(rate, named, part, base, bases) });
  }
  const part = nearest.mention;
  if (rest) return decide({ equation: ratio(kind, rate, part, part, rest) });
  const listed = wholes.get(part.index);
  if (!listed || !isCalled(listed.whole, named)) return unchecked(kind, absent, rate, [part]);
  return ofListed(tree, rate, kind, part, listed);
}

/** 清运96公里，计划90公里，完成计划的107%. */
function ofPair(tree: Tree, rate: Mention, kind: ClaimKind): Draft | null {
  const [base, result] = pairBefore(tree, rate);
  if (!base || !result) return null;
  const equation = ratio(kind, rate, result, base);
  const draft = decide({ equation });
  return draft.verdict === "uncheckable" ? null : draft;
}

/** 未启动的52户，占计划的15%: a share of its own. */
const isShared = (next: Mention | undefined, left: Mention): boolean =>
  next?.use === "percent" && next.sentence === left.sentence;

/** 占基金收入的, of what is called 本年收入; 占全年支付的, of what was spent. */
const isCalled = (whole: Mention, named: string): boolean =>
  coverage(named, whole.name) >= 0.5 ||
  (core(whole.name).length > 1 && coverage(whole.name, named) >= 0.8) ||
  (whole.stage !== null && stageOf(named) === whole.stage);

/** 发放1398户，占计划的98.5%；未完成的22户: both together are the 计划. */
function restOf(tree: Tree, rate: Mention, part: Mention): Mention | undefined {
  const [left, next] = tree.mentions.slice(rate.index + 1, rate.index + 3);
  const told = left?.stage === "left" && left.sentence === rate.sentence && left.dimension === part.dimension;
  return told && !left.change && rate.run === null && !isShared(next, left) ? left : undefined;
}

/** 垃圾118.26万吨，其中焚烧109.98万吨，占93%: what stands right before. */
function ofWhichItIs(tree: Tree, part: Mention): Mention | undefined {
  if (!/^其中/.test(part.label)) return undefined;
  return before(tree, part)
    .map(({ mention }) => mention)
    .find((m) => m.dimension === part.dimension && m.group === part.group && m.base >= part.base);
}

/** The whole of the list that it is an item of; of a list that does not add up it may be another's. */
function ofListed(tree: Tree, rate: Mention, kind: ClaimKind, part: Mention, { whole, adds }: Listed): Draft {
  const equation = ratio(kind, rate, part, whole);
  return decide({
    equation,
    rivals: () => withRivals(tree, equation, [part, whole]),
    unsure: adds ? undefined : "whole-absent",
  });
}

/** 占预算3.3亿元的: the base stands between the verb and the rate. */
function innerBase({ mentions, text }: Tree, rate: Mention): Mention | null {
  const last = mentions[rate.index - 1];
  if (!last || last.use !== "amount" || last.clause !== rate.clause || last.bracket !== rate.bracket)
    return null;
  if (!/^(?:）|（[^（）]*）)?的?(?:比例|比重)?(?:为|是)?$/.test(text.slice(last.end, rate.start)))
    return null;
  return /(?:占|完成|为|达到?|实现|是)/.test(last.label) ? last : null;
}

function doubtOf(
  rate: Mention,
  named: string,
  part: Part,
  base: Fitting,
  bases: readonly Fitting[],
): ClaimReason | undefined {
  const m = base.mention;
  const unanimous = bases.every(({ mention }) => mention.base === m.base);
  if (!part.named && rate.clause - part.mention.clause > 3) return "several-bases";
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

function ofWhole(tree: Tree, rate: Mention, wholes: Wholes): Draft {
  const found = partOf(tree, rate);
  if (!found || found.distance > 2) return unchecked("share", "whole-absent", rate);
  const part = found.mention;
  const row = rowOf(tree, rate);
  if (row.length > 0) return ofRow(rate, part, row);
  const listed = wholes.get(part.index);
  if (listed?.adds && (found.named || rate.clause - part.clause <= 1))
    return ofListed(tree, rate, "share", part, listed);
  const head = ofWhichItIs(tree, part);
  if (head && rate.clause - part.clause <= 1)
    return ofListed(tree, rate, "share", part, { whole: head, adds: true });
  const common = commonWhole(tree, rate, part);
  if (listed && common.whole.length === 1 && common.whole[0] === listed.whole)
    return ofListed(tree, rate, "share", part, { ...listed, adds: true });
  if (common.whole.length > 0)
    return decide({
      equation: ratio("share", rate, part, ...common.whole),
      unsure: common.borne ? undefined : "whole-absent",
    });
  if (listed && rate.clause - part.clause <= 1) return ofListed(tree, rate, "share", part, listed);
  const others = before(tree, rate).filter(
    ({ mention: m }) => m.dimension === part.dimension && m !== part && !isOfAnotherYear(m),
  );
  const whole = others.find(({ mention: m }) => m.base >= part.base && !tree.isPart(m));
  if (!whole) return unchecked("share", "whole-absent", rate, [part]);
  const equation = ratio("share", rate, part, whole.mention);
  const unsure = isAlone(tree, rate, part, others) ? undefined : "whole-absent";
  return decide({ equation, rivals: () => withRivals(tree, equation, [part, whole.mention]), unsure });
}

/** 甲600万元、乙400万元，占比分别为60%和40%: all of the row, as the other shares of it have it. */
function ofRow(rate: Mention, part: Mention, row: readonly (readonly [Mention, Mention])[]): Draft {
  const parts = row.map(([each]) => each);
  const equation = ratio("share", rate, part, ...parts);
  const total = addUp(parts);
  const borne = row.some(([each, of]) => of !== rate && rateAgrees(each.base / total, of, parts));
  return decide({ equation, unsure: borne ? undefined : "whole-absent" });
}

/** 样本1000份，满意938份，占93.8%: nothing else of its measure stands in the sentence, and the two right before the share. */
const isAlone = (tree: Tree, rate: Mention, part: Mention, others: readonly Reached[]): boolean =>
  part.index === rate.index - 1 &&
  !tree.isPart(part) &&
  rate.clause - part.clause <= 1 &&
  others.filter(({ distance }) => distance < 2).length === 1 &&
  others[0]!.mention.group === rate.group &&
  part.clause - others[0]!.mention.clause <= 1;

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
