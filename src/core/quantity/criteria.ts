/**
 * 评分标准, 得分计算方法: how a form says that points are given. Read as far as it is unambiguous; a text of which one
 * clause about points is not understood gives nothing at all.
 */
import { chineseNumber } from "./numerals";
import { normalizeText } from "../sheet/text";
import { remembered } from "../memo";

/** A value in the unit it is written with: 90 and "%". */
export interface Bound {
  readonly value: number;
  readonly unit: string;
  /** Whether the value itself belongs to the step. */
  readonly included: boolean;
}

/** Points as stated, or the whole weight: 得满分. */
export type Points = number | "full";

/**
 * - `step`: 80%（含）—90%得4分; without a bound on one side it goes on
 * - `met`: 达到目标值得满分
 * - `otherwise`: 否则不得分
 * - `each`: 每超1个百分点扣0.5分, counted from `start`, else from the bound of full points, else from the target
 * - `proportional`: 按完成比例计分
 */
export type Clause =
  | { readonly kind: "step"; readonly from?: Bound; readonly to?: Bound; readonly points: Points }
  | { readonly kind: "met"; readonly points: Points }
  | { readonly kind: "otherwise"; readonly points: Points }
  | {
      readonly kind: "each";
      readonly direction: "over" | "under" | "either";
      readonly size: number;
      readonly unit: string;
      readonly cost: number;
      readonly start?: number;
    }
  | { readonly kind: "proportional" };

/** The clauses of a text, or `undefined` where it cannot be read for certain. */
export const readCriteria: (text: string) => readonly Clause[] | undefined = remembered(read);

const NUMBER = "-?\\d+(?:\\.\\d+)?";
const UNIT = "(?:个?百分点|%|个?工作日|[天日]|个?月|万?元|人次|[人个次项件家起场户份批处台套亩]|倍)?";
const SUBJECT =
  "(?:实际)?(?:完成|执行|控制|变动|满意|合格|达标|到位|支付|使用|覆盖|及时)?(?:率|度|值|数|比例|情况|程度|结果)?";
const AWARD = "(?:的?[,:]?)(?:可|应|则)?(?:得|计|记|为|给|赋|评)?";
const POINTS = `(?:(满分|全分)|不(?:得|计|给)分|(${NUMBER})分)`;

function read(text: string): readonly Clause[] | undefined {
  const clauses: Clause[] = [];
  let start: number | undefined;
  for (const part of partsOf(text)) {
    const condition = new RegExp(
      `^${SUBJECT}(?:大于|超过|高于|小于|低于|不足|[<>])(${NUMBER})${UNIT}的?$`,
    ).exec(part);
    if (condition) {
      start = Number(condition[1]);
      continue;
    }
    const clause = proportional(part) ?? each(part, start) ?? step(part) ?? met(part) ?? otherwise(part);
    if (clause) clauses.push(clause);
    else if (speaksOfPoints(part)) return undefined;
  }
  return clauses.length > 0 ? clauses : undefined;
}

/** Clauses, numerals in figures, signs in one form. */
function partsOf(text: string): string[] {
  return normalizeText(text)
    .replace(/大于等于|大于或等于|≧|>=|=>|﹥=/g, "≥")
    .replace(/小于等于|小于或等于|≦|<=|=</g, "≤")
    .replace(/\((?:不?含|包含|含本数|不含本数)\)/g, (note) => (note.startsWith("(不") ? "不含" : "含"))
    .replace(/([每])([一二两三四五六七八九十]+)(?=个?百分点|[个项次天日件人起])/g, figure)
    .replace(
      /([超过低少多高加逾期降迟晚])([一二两三四五六七八九十]+)(?=个?百分点|[个项次天日件人起])/g,
      figure,
    )
    .replace(/^\d+[.、](?!\d)/, "")
    .split(/[;。,，\n]/)
    .map((part) => part.replace(/^(?:\(\d+\)|[①-⑩]|\d+[、.](?!\d))/, ""))
    .filter((part) => part !== "");
}

const figure = (whole: string, before: string, numeral: string): string => {
  const value = chineseNumber(numeral);
  return value === undefined ? whole : `${before}${value}`;
};

/** 扣完为止 and 最低0分 only say that points end at 0. */
const FLOOR =
  /^(?:直至|直到)?扣(?:完|至0分?)(?:本项分值)?为止$|^(?:本项)?最低(?:得|为)?0分$|^(?:本项)?(?:满分|分值)(?:为)?\d+(?:\.\d+)?分?$|^最高不超过.{0,8}分值?$/;

function speaksOfPoints(part: string): boolean {
  if (FLOOR.test(part)) return false;
  return /(?<!百)分(?![点析别类配母子布管项])|扣|满分/.test(part);
}

const PROPORTIONAL =
  /^(?:定量指标|未(?:完成|达到|达标)(?:目标|指标值|目标值)?的?|其[余他]|否则|得分|得分=|不足的?)*(?:则)?按(?:照)?(?:实际)?(?:完成|达标|执行|相应|同等)?(?:的)?(?:率|比例|程度|情况)?(?:比例|占比)?(?:计算?|折算|酌情|相应)?(?:得|计|记|给|扣)?(?:分|得分|减)$|^(?:得分=)?(?:实际)?(?:完成|执行)(?:值|率|数|比例)(?:[÷/](?:年度)?(?:指标|目标)值)?(?:×100%)?[×*xX](?:指标|该项)?(?:分值|权重|满分|\d+(?:\.\d+)?分?)$/;

function proportional(part: string): Clause | undefined {
  return /比例|率|程度|值|数/.test(part) && PROPORTIONAL.test(part) ? { kind: "proportional" } : undefined;
}

const EACH = new RegExp(
  `^(?:若|如|凡)?(?:${SUBJECT})?每(?:有)?(超过?出?|高于?出?|增加|增长|多|大于|低于?|降低|下降|减少|少于?|欠|差|不足|偏离|偏差|逾期|延[迟期]|晚|推迟|发生|出现|缺)?(?:目标值|指标值|标准|一)?(${NUMBER})?(${UNIT})(?:的)?(?:扣|减|扣减|扣除|减少)(?:去)?(?:本项)?(${NUMBER})分(?:的)?(?:扣完为止|直至扣完)?$`,
);

function each(part: string, start: number | undefined): Clause | undefined {
  const match = EACH.exec(part);
  if (!match) return undefined;
  const [, verb = "", size, unit = "", cost] = match;
  if (!verb && !size && !unit) return undefined;
  const direction = /偏/.test(verb)
    ? "either"
    : /^(?:低|降|下|减|少|欠|差|不足|缺)/.test(verb)
      ? "under"
      : verb
        ? "over"
        : "either";
  // 每发生一起 counts from none.
  const from = /发生|出现/.test(verb) ? 0 : start;
  return {
    kind: "each",
    direction,
    size: size === undefined ? 1 : Number(size),
    unit: plainUnit(unit),
    cost: Number(cost),
    ...(from !== undefined && { start: from }),
  };
}

const RANGE = new RegExp(
  `^${SUBJECT}(?:在|为|介于)?(${NUMBER})(${UNIT})(含|不含)?(?:[-–—~～至到]|和)(${NUMBER})(${UNIT})(含|不含)?(?:之间|以内|区间)?${AWARD}${POINTS}$`,
);
const CHAIN = new RegExp(
  `^(${NUMBER})(${UNIT})([<≤>≥])[^\\d<>≤≥]{0,10}([<≤>≥])(${NUMBER})(${UNIT})${AWARD}${POINTS}$`,
);
const AT = new RegExp(
  `^${SUBJECT}(≥|≤|>|<|=|不低于|不少于|达到|大于|超过|高于|不超过|不高于|不大于|小于|低于|不足|未达到|在|为)?(${NUMBER})(${UNIT})(含|不含)?((?:及|或)?以[上下内])?(?:含|不含)?${AWARD}${POINTS}$`,
);

function step(part: string): Clause | undefined {
  const range = RANGE.exec(part);
  if (range) {
    const [, a, unitA, noteA, b, unitB, noteB, full, points] = range;
    const unit = plainUnit(unitB || unitA || "");
    const ends = [
      { value: Number(a), unit, included: noteA !== "不含" },
      { value: Number(b), unit, included: noteB === "含" },
    ].sort((x, y) => x.value - y.value);
    return { kind: "step", from: ends[0]!, to: ends[1]!, points: pointsOf(full, points) };
  }
  const chain = CHAIN.exec(part);
  if (chain) {
    const [, a, unitA, first, second, b, unitB, full, points] = chain;
    const unit = plainUnit(unitB || unitA || "");
    const ends = [
      { value: Number(a), unit, included: first === "≤" || first === "≥" },
      { value: Number(b), unit, included: second === "≤" || second === "≥" },
    ].sort((x, y) => x.value - y.value);
    return { kind: "step", from: ends[0]!, to: ends[1]!, points: pointsOf(full, points) };
  }
  const at = AT.exec(part);
  if (!at) return undefined;
  const [, sign = "", value, written = "", note, tail = "", full, points] = at;
  const unit = plainUnit(written);
  const bound = (included: boolean): Bound => ({
    value: Number(value),
    unit,
    included: note ? note === "含" : included,
  });
  const given = pointsOf(full, points);
  if (/上$/.test(tail) || /^(?:≥|不低于|不少于|达到)$/.test(sign))
    return { kind: "step", from: bound(true), points: given };
  if (/^(?:≤|不超过|不高于|不大于)$/.test(sign) || /内$/.test(tail))
    return { kind: "step", to: bound(true), points: given };
  if (/^(?:>|大于|超过|高于)$/.test(sign)) return { kind: "step", from: bound(false), points: given };
  if (/^(?:<|小于|低于|不足|未达到)$/.test(sign) || /下$/.test(tail))
    return { kind: "step", to: bound(false), points: given };
  return { kind: "step", from: bound(true), to: bound(true), points: given };
}

const MET = new RegExp(
  `^(?:全部|按时|按期|及时|如期|已|若|如|均)*(?:完成|达到|达成|实现|达标|符合|满足)(?:或超过|或超额完成|及以上)?(?:年度|年初|预期|既定|设定)*(?:的)?(?:目标值?|指标值?|任务|要求|标准|计划)?(?:值|的)?${AWARD}${POINTS}$`,
);
const OTHERWISE = new RegExp(
  `^(?:否则|其[他它余](?:情况|情形)?|反之|未(?:完成|达到|达成|达标|按时完成|实现)(?:目标|指标|要求|任务|标准|计划)?(?:值)?(?:的)?)${AWARD}${POINTS}$`,
);

function met(part: string): Clause | undefined {
  const match = MET.exec(part);
  return match ? { kind: "met", points: pointsOf(match[1], match[2]) } : undefined;
}

function otherwise(part: string): Clause | undefined {
  const match = OTHERWISE.exec(part);
  return match ? { kind: "otherwise", points: pointsOf(match[1], match[2]) } : undefined;
}

/** 不得分 leaves both blank. */
const pointsOf = (full: string | undefined, points: string | undefined): Points =>
  full ? "full" : points === undefined ? 0 : Number(points);

const plainUnit = (unit: string): string => (/百分点/.test(unit) ? "%" : unit.replace(/^个(?=.)/, ""));
