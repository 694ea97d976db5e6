/** 比上年增收 d，增长 p%; 由 A 增加到 B，增长 p%; 比年初预算增加 d. */
import { amountAgrees, asPercent, inUnitOf, rateAgreement, rateAgrees } from "../arithmetic";
import { nearSpan, type Draft } from "../claim";
import { cueOf, isDecrease, rateKind } from "../cues";
import type { Placed, Prose } from "../layout";
import { shareWords } from "../roles";
import { before, earlier } from "../scope";
import { unchecked } from "./rate-claim";

const KIND = "change";
const MOVED = /增加|增收|增长|减少|减收|下降|调增|调减|超收|短收|多|少|降低|提高|追加|压减|增|减/;
const EARLIER = /上年|去年|上期|同期|前一年|往年|基数|原/;
const isAmount = (f: Placed) => f.use === "amount" && f.dimension !== "point";

export function changeClaims(prose: Prose): Draft[] {
  return prose.figures.flatMap((figure) => {
    if (figure.use === "percent" && figure.dimension === "percent")
      return rateKind(cueOf(prose, figure)) === "change" ? [readRate(prose, figure)] : [];
    return isAmount(figure) ? difference(prose, figure) : [];
  });
}

function readRate(prose: Prose, rate: Placed): Draft {
  const near = before(prose, rate).filter(isAmount);
  const down = isDecrease(rate.label);
  const moved = [...near].reverse().find((f) => f.clause >= rate.clause - 1 && isMove(f));
  const fitting = [...byDifference(near, moved, down), ...byEarlier(prose, near, rate, down)];
  const right = fitting.find(({ fraction, of }) => rateAgrees(fraction, rate, of));
  if (right) return claim("right", right, rate);
  const [sure] = moved ? sureOf(near, moved, down) : fromTo(near, rate);
  return sure && rateAgreement(sure.fraction, rate, sure.of) === "off"
    ? claim("wrong", sure, rate)
    : unchecked(KIND, "earlier-absent", rate, near.slice(-1));
}

interface Reckoning {
  readonly fraction: number;
  readonly of: readonly Placed[];
  readonly calculation: string;
}

/** 增加50万元 tells a change; 增加到50万元 does not. */
const isMove = ({ label }: Placed) => MOVED.test(label) && !/(?:到|至|为|达)$/.test(label);

/** d over what there was before: the figure less the change, or the earlier figure itself. */
function byDifference(near: readonly Placed[], moved: Placed | undefined, down: boolean): Reckoning[] {
  if (!moved) return [];
  const others = near.filter((f) => f !== moved && f.dimension === moved.dimension).reverse();
  return others.flatMap((f) => {
    const whole = fromChange(f, moved, down);
    const [p, q] = [f.value, moved.value];
    const plain: Reckoning = { fraction: moved.base / f.base, of: [f, moved], calculation: `${q} ÷ ${p}` };
    return f.base > 0 ? [whole, ...(EARLIER.test(f.label) || /预算|计划/.test(f.label) ? [plain] : [])] : [];
  });
}

function fromChange(f: Placed, moved: Placed, down: boolean): Reckoning {
  const was = down ? f.base + moved.base : f.base - moved.base;
  const sign = down ? "+" : "−";
  const units = f.factor === moved.factor ? ["", ""] : [moved.unit, f.unit];
  return {
    fraction: was > 0 ? moved.base / was : NaN,
    of: [f, moved],
    calculation: `${moved.value}${units[0]} ÷ (${f.value}${units[1]} ${sign} ${moved.value}${units[0]})`,
  };
}

function byEarlier(prose: Prose, near: readonly Placed[], rate: Placed, down: boolean): Reckoning[] {
  const back = earlier(prose, rate, 1).filter((f) => isAmount(f) && EARLIER.test(f.label));
  const all = [...near].reverse();
  return all.flatMap((later) =>
    [...all, ...back]
      .filter((f) => f !== later && f.dimension === later.dimension && f.base > 0)
      .filter((f) => EARLIER.test(f.label) || (f.index < later.index && /[由从]/.test(f.label)))
      .map((f) => growth(f, later, down)),
  );
}

function growth(was: Placed, is: Placed, down: boolean): Reckoning {
  const [from, to] = down ? [is, was] : [was, is];
  return {
    fraction: (to.base - from.base) / was.base,
    of: [was, is],
    calculation: `(${to.value} − ${from.value}) ÷ ${was.value}`,
  };
}

/** One figure and, in the clause before the rate, its change: nothing else to divide. */
function sureOf(near: readonly Placed[], moved: Placed, down: boolean): Reckoning[] {
  const others = near.filter((f) => f !== moved && f.dimension === moved.dimension);
  const [only] = others;
  if (others.length !== 1 || !only || only.index > moved.index || isMove(only)) return [];
  if (moved.clause - only.clause > 2 || only.group !== moved.group || only.base <= moved.base) return [];
  if (EARLIER.test(only.label) || !/上年|去年|同期|上期|20\d\d年/.test(moved.label)) return [];
  return [fromChange(only, moved, down)];
}

/** 由 A 增加到 B. */
function fromTo(near: readonly Placed[], rate: Placed): Reckoning[] {
  const [was, is] = near.slice(-2);
  if (!was || !is || near.length !== 2 || was.dimension !== is.dimension || rate.clause - is.clause > 1)
    return [];
  if (!/[由从](?:[^，]*的)?$/.test(was.label) || !/(?:到|至|为)$/.test(is.label)) return [];
  return [growth(was, is, isDecrease(is.label + rate.label))];
}

function claim(verdict: "right" | "wrong", { fraction, of, calculation }: Reckoning, rate: Placed): Draft {
  const computed = asPercent(fraction);
  return {
    kind: KIND,
    verdict,
    reason: verdict === "right" ? "recomputed" : "rate-off",
    operands: [...of.map((f, i) => [i === 0 ? "result" : "difference", f] as const), ["rate", rate]],
    computed,
    values: { calculation, computed, printed: `${rate.value}%` },
    span: nearSpan(of, rate),
  };
}

/** 年初预算 A，调整为 B，比年初预算增加 d: d = B − A. */
function difference(prose: Prose, moved: Placed): Draft[] {
  const against = /[较比]([^，]{2,12}?)(?:增加|减少|增长|增收|减收|调增|调减|多|少|下降)/.exec(
    moved.label,
  )?.[1];
  if (against === undefined) return [];
  const near = [...before(prose, moved).reverse(), ...earlier(prose, moved, 2)].filter(
    (f) => isAmount(f) && f.dimension === moved.dimension && !isMove(f),
  );
  const was =
    near.find((f) => f.label.includes(against)) ??
    near.find((f) => shareWords(against, f.label) || (EARLIER.test(against) && EARLIER.test(f.label)));
  if (!was) return [];
  const down = isDecrease(moved.label);
  for (const is of near) {
    const computed = down ? was.base - is.base : is.base - was.base;
    if (is !== was && amountAgrees(computed, moved, [was, is]))
      return [differenceClaim("right", was, is, moved, down)];
  }
  const own = near.filter((f) => f.sentence === moved.sentence);
  const [is] = own.filter((f) => f !== was);
  const sure =
    own.length === 2 && is && own.includes(was) && is.index > was.index && was.label.endsWith(against);
  return sure ? [differenceClaim("wrong", was, is, moved, down)] : [];
}

function differenceClaim(
  verdict: "right" | "wrong",
  was: Placed,
  is: Placed,
  moved: Placed,
  down: boolean,
): Draft {
  const [from, to] = down ? [is, was] : [was, is];
  const computed = inUnitOf(to.base - from.base, moved, [was, is]);
  return {
    kind: KIND,
    verdict,
    reason: verdict === "right" ? "recomputed" : "difference-off",
    operands: [
      ["base", was],
      ["result", is],
      ["difference", moved],
    ],
    computed,
    values: { calculation: `${to.value} − ${from.value}`, computed, printed: `${moved.value}${moved.unit}` },
    span: nearSpan([was, is], moved),
  };
}
