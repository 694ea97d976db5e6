/** Results in words, and cells that say nothing. */
import { isPrompt } from "../labels/explanation";
import type { Status } from "./model";

const DASHES = /^[-‐-―−/\\*·.…_~□○]+$/u;
/** ≥**个, ××%, ___人: the form's own placeholder for a figure. */
const PLACEHOLDER = /^[≥≤=<>]?(?:[*×_○□]+|[xX]{2,})[^\d*×_]{0,5}$/u;
const NONE_GIVEN = /^(?:null|n\/?a)$/i;
const SIGN_ONLY = /^[≥≤=<>±]+(?:[个次人户元亩%‰]|人次|万[元亩]|百分比)?$/;
const UNFILLED = [DASHES, PLACEHOLDER, NONE_GIVEN, SIGN_ONLY];

/** True where a target or result was not filled in: nothing, dashes, a placeholder, the form's own prompt. */
export function isUnfilled(text: string): boolean {
  return text === "" || isPrompt(text) || UNFILLED.some((pattern) => pattern.test(text));
}

const REACH = "(?:达成|完成|达到|达标|实现|落实|开展|实施)";
const WHAT = "(?:了|预期|年初|年度|全年|既定|绩效|计划|预定|设定|目标)*(?:指标|目标|要求|标准|任务|效果|值)*";

/** Whole texts only: 未达标企业全部整改 is no failure. */
const STATUSES: readonly (readonly [Status, RegExp])[] = [
  [
    "unmet",
    new RegExp(
      `^(?:未|没有?|尚未|暂未|均未|不)(?:能)?(?:按[时期]|及时)?(?:全部|全面)?${REACH}${WHAT}(?:,?且?效果较?差)?$`,
    ),
  ],
  ["partly", new RegExp(`^(?:部分|大部分)${REACH}${WHAT}(?:,?并?(?:具有|产生)一定(?:的)?效果)?$`)],
  [
    "met",
    new RegExp(
      `^(?:已经?|全部|全面|均|都|圆满|顺利|如期|超额)*(?:按(?:时|期|质|量|照?计划|照?要求))*(?:已|全部)?${REACH}${WHAT}$`,
    ),
  ],
];

/** What a status word says; `null` for words that are none: 显著提升, 及时, 基本完成. */
export function statusOf(text: string): Status | null {
  return STATUSES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Nothing of the kind happened: as good as 0 beside a target of 0. */
export const isNone = (text: string): boolean =>
  /^(?:无|没有|零|未发生|没有发生|无发生|未出现|从未发生)$/.test(text);
