/** E，完成年度目标 B 的 p%; 占预算 B 的 p%: the base stands between the verb and the rate. */
import type { Draft } from "../claim";
import type { Placed, Prose } from "../layout";
import type { ClaimKind } from "../model";
import { before } from "../scope";
import { isChange } from "./part-lists";
import { agrees, rightRate, unchecked, wrongRate } from "./rate-claim";

const VERB = /(?:完成|达到|达|占|为|相当于|实现|是)[^，]*$/;

export function ofBaseClaims(prose: Prose): Draft[] {
  return prose.figures.flatMap((rate) => {
    const base = baseOf(prose, rate);
    return base ? [readRate(prose, rate, base)] : [];
  });
}

function baseOf({ figures }: Prose, rate: Placed): Placed | null {
  const base = figures[rate.index - 1];
  if (rate.use !== "percent" || rate.dimension !== "percent" || rate.label !== "的" || !base) return null;
  const named =
    base.use === "amount" && base.end === rate.labelStart && base.base > 0 && VERB.test(base.label);
  return named ? base : null;
}

function kindOf({ label }: Placed): ClaimKind {
  if (/预算/.test(label)) return "execution-rate";
  return /任务|目标|计划|指标/.test(label) || !/占/.test(label) ? "completion-rate" : "share";
}

function readRate(prose: Prose, rate: Placed, base: Placed): Draft {
  const kind = kindOf(base);
  const results = before(prose, rate)
    .filter((f) => f.use === "amount" && f.dimension === base.dimension && f !== base && !isChange(f))
    .reverse();
  const right = results.find((result) => agrees(result, base, rate));
  if (right) return rightRate(kind, right, base, rate);
  const [result] = results;
  // In the very clause before, or in the same one.
  const sure = result && results.length === 1 && base.clause - result.clause <= 1 && result.base > 0;
  const context = prose.text.slice(result?.labelStart ?? base.labelStart, base.start);
  if (
    sure &&
    !/其中|预计|计划(?!.*完成)|目标(?!.*完成)/.test(context.slice(0, -base.label.length || undefined))
  )
    return wrongRate(kind, result, base, rate);
  return unchecked(kind, result ? "several-bases" : "result-absent", rate, [base]);
}
