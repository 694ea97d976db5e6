/** What a percentage is a percentage of, by the words before it. */
import { LEADS_ROW, phraseOf, type Mention } from "./mentions";
import type { ClaimKind } from "../model";
import type { Placed, Prose } from "../text/layout";

export type Operator =
  /** 整改率, 执行进度: of what it happens to; `subject` stands before it (重大隐患整改率). */
  | {
      readonly type: "rate";
      readonly stem: string;
      readonly subject: string;
      readonly kind: ClaimKind;
      readonly not: boolean;
    }
  /** 完成预算的, 占资金总额的: of what is named. */
  | { readonly type: "of"; readonly named: string; readonly kind: ClaimKind }
  /** 占比, 占: of the whole that the part is a part of. */
  | { readonly type: "share" }
  /** 超任务: beyond what is named. */
  | { readonly type: "beyond"; readonly named: string }
  | { readonly type: "change"; readonly down: boolean }
  | { readonly type: "debt-ratio" };

/** The rate of a verb. */
export type Rate = Extract<Operator, { type: "rate" }>;

const TAIL = "(?:为|是|达到|达|已|约|仅|高|均|共|：|=|只有|分别|了|有|至|到|的)*$";
const CHANGE = new RegExp(
  `(?:增长|增加|上升|提高|提升|增幅|上涨|下降|减少|降低|下滑|压减|回落|减幅|降幅|增速|增长率|减收|增收|调增|调减|核减|核增|追减|追加|增|减|降|涨|升|缩短|压缩|涨幅)(?:了|率|幅度|比例|幅)?(?:为|是|达到|达|约|：|了)*$`,
);
const BEYOND = new RegExp(
  `超(?:额|过|出)?(?:完成)?((?:年度|年初|全年|既定|预期|计划|任务|目标|预算)+)(?:数|值|量)*的?${TAIL}|超额完成了?${TAIL}`,
);
const OF =
  /(?:完成|占|为|达到?|实现|系|是|相当于|仅占|达成)(?:了)?([^，；：]{1,24}?)(?:的(?:比例|比重)?(?:为|是|达)?|比例(?:为|是|达到?|：)?|比重(?:为|是|达到?|：)?)$/;
const SHARE = new RegExp(`(?:占比|占比例|占比重|占份额|比重|占)(?:例)?(?:为|是|达到?|约|仅|：)*$`);
const MONEY_STEMS = /执行|支出|支付|拨付|使用|到位|兑付|兑现|发放|报账|分配|下达|资金|投资|列支|预算/;
/** 利率 and the like divide nothing of the text; 收益率 is of a capital that changes over the year. */
const NO_STEM =
  /(?:收益|利润|回报|周转|利|税|汇|几|概|效|频|速|强|浓|温|高|深|角|进|难|精|密|限|额|制|年|季|贡献)$/;

export function operatorOf(prose: Prose, rate: Mention): Operator | null {
  if (isRule(prose, rate)) return null;
  const worded = rate.run && (rate.label.length < 2 || LEADS_ROW.test(rate.label)) ? rate.run.lead : rate;
  const phrase = withoutBrackets(phraseOf(prose, worded));
  const label = cueOf(prose, worded);
  if (BEYOND.test(label)) return { type: "beyond", named: BEYOND.exec(label)?.[1] ?? "" };
  if (CHANGE.test(label)) return { type: "change", down: /下降|减|降|下滑|回落|缩短|压缩/.test(label) };
  if (/资产负债率(?:为|是|达|：)*$/.test(label)) return { type: "debt-ratio" };
  const stem = stemOf(label.length > 1 ? withoutBrackets(phrase).replace(/[“”"]/g, "") : label);
  const of = OF.exec(phrase) ?? /占([^，；：比]{2,16})$/.exec(label);
  if (of && !/率/.test(of[1]!.slice(-1)) && !/^(?:比|比例|比重|份额.*)$/.test(of[1]!))
    return { type: "of", named: of[1]!, kind: kindOf(of) };
  // 分担比例依次为40%、35%、25%
  const shared = rate.run !== null && /比例|比重|占比/.test(label);
  if (shared || SHARE.test(label)) return { type: "share" };
  // 计划8400批次，实际抽检8562批次，完成101.93%
  if (/^(?:已|仅|共|总体)?完成(?:了)?$/.test(label))
    return { type: "rate", stem: "完成", subject: "", kind: "completion-rate", not: false };
  // 花了1995万元，进度95%
  if (/^(?:总|总体|整体|资金|花钱|用款|目前)?的?进度(?:为|是|达到?|已?达|约|仅|：)*$/.test(label))
    return { type: "rate", stem: "执行", subject: "", kind: "execution-rate", not: false };
  return stem;
}

/** 各占50%的比例分配: how something is to be reckoned; 执行率100%的项目: which of them. No claim about figures. */
const isRule = ({ text }: Prose, { end, label }: Mention): boolean =>
  /^的(?:比例|标准|权重|幅度|速度|项目|单位|部门)/.test(text.slice(end, end + 4)) ||
  /各占$|按照?(?:[^，]{0,6}(?:的|比例))?$/.test(label);

const withoutBrackets = (phrase: string) => phrase.replace(/（[^（）]*）/g, "");

function kindOf([shown, named]: RegExpExecArray): ClaimKind {
  if (/预算/.test(named!)) return "execution-rate";
  if (/任务|目标|计划|指标/.test(named!)) return "completion-rate";
  return /^占/.test(shown) || /比例|比重/.test(shown) ? "share" : "completion-rate";
}

function stemOf(label: string): Operator | null {
  const match =
    /([\u4e00-\u9fa5]{1,24}?)(?:率|进度|(?<=满意)度|(?<=[\u4e00-\u9fa5]{2})(?:比例|(?<![方全层页路地平])面))(?:为|是|达到|达|已|约|仅|高|均|共|：|=|只有|分别|依次|了|至|到)*$/.exec(
      label,
    );
  if (!match) return null;
  const words = match[1]!;
  if (NO_STEM.test(words)) return null;
  const not = /(?:不|未)[\u4e00-\u9fa5]{2}$/.test(words);
  const long = /(?:支付|支出|拨付|执行|资金|预算|任务|投资|计划)完成$/.exec(words)?.[0];
  const stem = words.slice(-2);
  const money = long
    ? MONEY_STEMS.test(long)
    : MONEY_STEMS.test(stem) || /(?:资金|预算|投资)完成$/.test(words);
  const subject = words
    .slice(0, -(long?.length ?? 2))
    .replace(
      /(?:^.*(?:但|且|，))|(?:已|均|的|总体|整体|全年|年度|预算|资金|项目|任务|本年|累计|平均|综合|实际|计划|目标|绩效)/g,
      "",
    );
  return {
    type: "rate",
    stem: long ? (money ? "支付" : "完成") : stem,
    subject,
    kind: money ? "execution-rate" : "completion-rate",
    not,
  };
}

/**
 * The words that name a percentage; 执行率：96% has them before the colon, 开工率、竣工率分别为 in their place,
 * 技术改造占比最高，达45.4% a clause before.
 */
export function cueOf({ text }: Prose, { label, labelStart }: Pick<Placed, "label" | "labelStart">): string {
  const before = text.slice(Math.max(0, labelStart - 24), labelStart - 1);
  if (label.length < 2 && text[labelStart - 1] === "，" && /^[达为]?$/.test(label))
    return /([^，。；：、！？\n（）]+占比(?:例|重)?)[^，。；：、！？\n（）]{0,4}$/.exec(before)?.[1] ?? label;
  if (label.length > 1 || text[labelStart - 1] !== "：") return label;
  return (/[^，。；：、！？\n（）]*$/.exec(before.slice(-16))?.[0] ?? "") + label;
}
