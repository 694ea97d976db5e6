/** Of what the result of a rate was taken, by its name: 免费开放支出60.4万元 of the 62万元 meant for 免费开放. */
import type { Mention } from "./mentions";
import { core, coverage } from "./names";
import type { Rate } from "./operators";
import type { Reached } from "../tree/reach";
import type { Tree } from "../tree/tree";

/** Names that have so many of their pairs in common are of one thing: 中央资金 and 中央财政资金. */
const ALIKE = 0.66;
const FAR = 80;

const LEADING =
  /^(?:其中|截[至止].*?底|目前|现|已|共|累计|全年|当年|上半年|下半年|前?[一二三四]个?季度|实际|由|[截至到]*(?:年|月|期)[底末]|[全我][省市州盟县区旗乡镇局校院])+/;
/** What happened, behind the name of what it happened to. */
const WENT =
  /(?:已|实际|共|累计|全部|部分)*(?:支出|支付|拨付|使用|执行|发放|完成|兑付|到位|报账|列支|核销)+(?:数|金额|资金|总额)*$/;
/** What any money or task may be called. */
const ANY =
  /^(?:财政|专项|项目|补助|预算|各级|直达|该|此|本|县|市|区|省|局|单位|部门)*(?:资金|经费|预算|款|投资|任务|目标)?$/;
const GOING = /^(?:用于|安排|下达|投入|收到)+/;

/** What the result was taken of, without what happened to it: 新建 of 新建部分完成; empty where nothing is named. */
export function subjectOf({ label }: Mention): string {
  const words = core(label).replace(LEADING, "");
  const subject = words.replace(WENT, "");
  return subject === words ? "" : subject;
}

/** Whether any other money or task might be called so. */
export const isAnything = (subject: string): boolean => ANY.test(subject);

/** Whether a figure is called by a subject; by what anything may be called only where it has the very name. */
export function isOf(m: Mention, subject: string): boolean {
  const name = nameOf(m);
  if (isAnything(subject)) return subject.length > 2 && name === subject;
  if (coverage(subject, name) >= ALIKE) return true;
  return name.length > 1 && (subject.startsWith(name) || coverage(name, subject) >= ALIKE);
}

const nameOf = (m: Mention): string => core(m.name).replace(LEADING, "").replace(GOING, "");

const closeness = (subject: string, m: Mention): number =>
  coverage(subject, nameOf(m)) + coverage(nameOf(m), subject);

/** The figures that are called most like what the result was taken of, wherever they stand. */
export function partsNamed(tree: Tree, rate: Mention, operator: Rate, result: Mention): Reached[] {
  const { stem } = operator;
  const subject = subjectOf(result) || ofItsOwn(operator);
  if (subject === "") return [];
  const found: (Reached & { readonly fit: number })[] = [];
  for (let i = result.index - 1; i >= 0 && result.index - i <= FAR; i--) {
    const m = tree.mentions[i]!;
    if (m.use !== "amount" || m.change || m.reference !== null || m.dimension !== result.dimension) continue;
    if (m.stage === "left" || core(m.label).endsWith(stem) || isAlike(m, result) || !isOf(m, subject))
      continue;
    const distance = rate.sentence - m.sentence <= 2 ? 2 : 3;
    found.push({ mention: m, distance, fit: closeness(subject, m) });
  }
  const best = Math.max(...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === best);
}

/** 债券 of 债券资金到位率; empty where any other money or task might be meant. */
function ofItsOwn({ subject }: Rate): string {
  const bare = core(subject).replace(/(?:资金|经费|投资)$/, "");
  return bare.length < 2 || isAnything(bare) ? "" : bare;
}

/** Of the same verb as the result. */
export const isAlike = (m: Mention, result: Mention): boolean =>
  m.stage === "done" && core(m.label).slice(-2) === core(result.label).slice(-2);
