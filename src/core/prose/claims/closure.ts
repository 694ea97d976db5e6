/** Whether a list is surely the whole of its total, so that a sum that differs is a fault. */
import { round } from "../../sheet/arithmetic";
import { addUp, sumAgrees, sumIsExact } from "../arithmetic";
import type { Placed, Prose } from "../layout";
import type { Opener } from "./openers";
import { isChange, isStage, type PartList } from "./part-lists";

export type Fault = "sum-off" | "unit-slip";

/** Attributes that one person or household can have several of. */
const OVERLAP =
  /女|男|党员|学历|职称|民族|岁|残疾|贫困|低保|脱贫|本科|研究生|专科|高级|中级|初级|特困|重点|优秀/;
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [/基本支出/, /项目支出/],
  [/非流动/, /(?<!非)流动/],
  [/非税/, /(?<!非)税/],
  [/城镇|城市/, /农村|乡村/],
  [/一般债/, /专项债/],
  [/在职/, /退休|离退/],
  [/(?<!女)男/, /女/],
  [/本级/, /下级|对下|所属/],
  [/出让/, /划拨/],
  [/国有/, /集体/],
  [/约束性/, /指导性/],
];
const REST = /其他|其它|其余|剩余|余下/;
/** Shares printed beside the parts add up to all. */
const ALL_SHARES = 100;

/** The fault of a list whose sum does not agree; `null` where the list may be open or hold other things. */
export function faultOf(prose: Prose, opener: Opener, whole: Placed, list: PartList): Fault | null {
  const parts = list.direct;
  if (opener.kind === "loose" || parts.length < 2 || whole.beheaded) return null;
  if (!isClean(prose, opener, whole, parts)) return null;
  if (prefixAgrees(whole, parts)) return null;
  if (whole.dimension === "money" && slips(whole, parts)) return "unit-slip";
  // More than the whole in one figure: another thing, which the sentence went on to.
  if (parts.some((part) => part.base > whole.base)) return null;
  const sum = addUp(parts);
  const closed = opener.kind === "all" || isComplete(parts, list.percents);
  if (closed) return "sum-off";
  if (sum > whole.base && !parts.some((p) => OVERLAP.test(p.label))) return "sum-off";
  return isNear(whole, parts, sum) ? "sum-off" : null;
}

/** Every clause one part and nothing of another kind, from the opener to the end of the sentence or bracket. */
function isClean({ text, figures }: Prose, opener: Opener, whole: Placed, parts: readonly Placed[]): boolean {
  const last = parts[parts.length - 1]!;
  const between = text.slice(whole.end, opener.from);
  // A line that ends without a stop may go on in the next.
  if (text[opener.end - 1] === "\n" && !/[。；！？）]/.test(text[opener.end - 2] ?? "")) return false;
  if (between.length > 30 || /等/.test(text.slice(last.end, Math.min(opener.end, last.end + 30))))
    return false;
  if (
    text.slice(opener.start, opener.end).includes("…") ||
    REST_OPEN.test(text.slice(opener.start, opener.end))
  )
    return false;
  if (figures[whole.index + 1]?.index !== parts[0]!.index && !onlyAsides(figures, whole, parts[0]!))
    return false;
  if (
    parts.some(
      (p) => isChange(p) || p.label === "" || p.label.length > 30 || /每|共计|合计|总计/.test(p.label),
    )
  )
    return false;
  if (
    whole.dimension !== "money" &&
    whole.dimension !== "area" &&
    parts.some((p) => p.factor !== whole.factor)
  )
    return false;
  if (parts.some((p) => p.base === whole.base || isStage(p))) return false;
  if (/其中|包括|含/.test(text.slice(parts[0]!.start, last.start).replace(/（[^（）]*）/g, ""))) return false;
  // Money paid beside money given is another stage of the same money; 支出 alone names a kind.
  const paid = parts.filter(({ label }) => PAID.test(label)).length;
  return whole.dimension !== "money" || paid === 0 || paid === parts.length;
}

const PAID = /已|实际|执行数|决算|拨付|支付|使用|完成|到位|结余|剩余/;
const REST_OPEN = /部分|左右|不含|主要用/;

/** Between whole and first part nothing but percentages and figures in brackets. */
function onlyAsides(figures: readonly Placed[], whole: Placed, first: Placed): boolean {
  for (let i = whole.index + 1; i < first.index; i++) {
    const f = figures[i]!;
    if (f.use === "amount" && f.dimension === whole.dimension && f.bracket === whole.bracket) return false;
  }
  return true;
}

function isComplete(parts: readonly Placed[], percents: readonly Placed[]): boolean {
  const shares = percents.filter((p) => /占/.test(p.label));
  const total = shares.reduce((sum, { base }) => sum + base, 0);
  if (shares.length === parts.length && Math.abs(total - ALL_SHARES) <= 0.01 * shares.length) return true;
  if (REST.test(parts[parts.length - 1]!.label)) return true;
  if (isGrades(parts)) return true;
  if (parts.length !== 2) return false;
  const [a, b] = [parts[0]!.label, parts[1]!.label];
  return PAIRS.some(([x, y]) => (x.test(a) && y.test(b)) || (y.test(a) && x.test(b)));
}

/** “优”12个、“良”1个、“差”1个. */
function isGrades(parts: readonly Placed[]): boolean {
  const grades = parts.map(({ label }) => /[优良中差]/.exec(label.slice(0, 6))?.[0]);
  return parts.length > 2 && grades.every((g) => g !== undefined) && new Set(grades).size === grades.length;
}

/** Some part, or the whole, in 元 where 万元 is meant, or the other way round. */
function slips(whole: Placed, parts: readonly Placed[]): boolean {
  return [whole, ...parts].some((figure) =>
    [1e4, 1e-4].some((factor) => {
      const moved = {
        ...figure,
        base: figure.base * factor,
        ulp: figure.ulp * factor,
        factor: figure.factor * factor,
      };
      return figure === whole
        ? sumIsExact(moved, parts)
        : sumIsExact(
            whole,
            parts.map((part) => (part === figure ? moved : part)),
          );
    }),
  );
}

function prefixAgrees(whole: Placed, parts: readonly Placed[]): boolean {
  return parts.some((_, i) => i > 0 && sumAgrees(whole, parts.slice(0, i + 1)) !== "off");
}

/** One digit off, or less than half a percent: a list this close to its total is meant to reach it. */
function isNear(whole: Placed, parts: readonly Placed[], sum: number): boolean {
  if (whole.digits < 4 || whole.base <= 0) return false;
  const finest = Math.min(whole.ulp, ...parts.map(({ ulp }) => ulp));
  const difference = Math.abs(sum - whole.base);
  const share = difference / whole.base;
  if (share <= 0.005) return true;
  const steps = String(round(difference / finest, 0)).replace(/0+$/, "");
  return share <= 0.05 && steps.length === 1 && parts.some(({ digits }) => digits >= 3);
}
