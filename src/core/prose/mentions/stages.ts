/** At which stage of its way a figure stands, by the words that name it: set as a task, given, done, left. */
import { YEAR_IN_TEXT } from "../../time/year";

/**
 * - task: 任务, 计划, 预算: what was to be done or spent
 * - given: 下达, 资金, 共排查: what there is to work on
 * - done: 支付, 整改: what became of it
 * - left: 结余, 未支付: what nothing became of
 */
export type Stage = "task" | "given" | "done" | "left";

/** Brought forward from the year before: given, not left over. */
const BROUGHT = new RegExp(
  `(?:上年|年初|以前年度|上一年|往年)(?:度|末)?(?:财政拨款)?(?:资金)?(?:结转|结余)|结转(?:${YEAR_IN_TEXT}|上年|资金(?:合计|共|总))|接[受收][^，]*结转`,
);
/** 应参保, 计划完成: what is to be done, whatever the verb. */
const TO_DO =
  /(?:计划|拟|(?<![响适对反])应(?!急)|预计|目标|需)(?:要)?(?:完成|实施|开工|建设|改造|培训|举办|发放|参保|救助|整改|投资|[\u4e00-\u9fa5])/;
const HAPPENED = /已|实际|完成(?:了|率)|(?<!计划)完成[\u4e00-\u9fa5]{0,4}(?:任务|计划|目标|预算)/;
/** Money that came is what is paid from. */
const CAME = /下达|到位|安排|收到|拨入/;
const WENT = /支出|支付|使用|拨付|执行|发放|完成|兑付|(?:整改|落实|处置|治理|安装|配备)到位/;
/** 支出预算 is a budget although it speaks of spending; 预算执行数 is none. */
const BUDGET_OF_SPENDING =
  /支出预算|预算支出(?:数|总额|安排)|支出指标|可(?:执行|使用|支配)|(?<![响适])应(?:付|支|拨)|待(?:支付|拨付)/;
/** 整改工作涉及问题46个: there to be worked on, whatever work was named before. */
const FOUND = /(?:涉及|存在|发现|排查出?|受理)[^，]{0,12}?(?:问题|隐患|线索|案件|事项)[^，已]*$/;
const NAMED_TASK =
  /(?:预算|任务|计划|目标|指标|概算)(?:数|值|量|总额|总数|总量|安排|资金|金额|投资|面积|任务|户数|个数)*(?:调整)?(?:为|是|：|共|计|合|达|约)*$|调整后(?:为|是|达)?$/;
const LEFT =
  /结余|结转|剩余|未(?!成年|来)|尚余|尚未|[尚还仍]有|收回|交回|上缴|缴回|节约|其余|余额|缺口|还剩|余下|剩下|没有?[\u4e00-\u9fa5]{1,4}的|欠[\u4e00-\u9fa5]?$|^欠|欠(?:到位|拨付|支付|发放)|^[尚还仍]?[余差]$/;
const DONE =
  /执行|支出|支付|拨付|使用|发放|兑付|兑现|列支|核销|报账|已|实际|决算|共支|实支|开支|花费|完成|处置|整改|办结|审结|审执结|消化|竣工|完工|开工|动工|验收|达到|落实|建成|改造|修复|治理|解决|实施|覆盖|登记|拆除|销号|化解|脱贫|签约|入住|办复|答复|合格|成功|满意|达标|分配|救助|回收|回访|清理|清退|清偿|偿还|改厕|供应|参保|就业|录用|出勤|销售|花[了掉去]|用[去掉]|共花/;
const TASK =
  /任务|目标|计划(?!生育)|指标|预算|(?<![响适])应(?!急)|拟|概算|合同|批复|核定|需(?!求)|预测|控制价/;
const GIVEN =
  /资金|下达|安排|到位|收到|拨入|补助|经费|投资|投入|总|共|合计|涉及|排查|发现|受理|问题|项目|存量|新增|专款|额度|收入|拨款|申报|申请|登记|接受|募集|辖区|全县|全市|全区|全省|现有|原有|调查|抽查|检查|检测|参加/;

/** The stage that words tell; `null` where they only name a thing. */
export function stageOf(words: string): Stage | null {
  if (words === "") return null;
  if (/=$/.test(words)) return "task";
  if (BROUGHT.test(words)) return "given";
  if (BUDGET_OF_SPENDING.test(words)) return "task";
  if (LEFT.test(words)) return "left";
  if (NAMED_TASK.test(words) && !/(?:完成|执行|超|实现)[^，]{0,6}$/.test(words)) return "task";
  if (TO_DO.test(words) && !HAPPENED.test(words)) return "task";
  if (CAME.test(words) && !WENT.test(words)) return "given";
  if (FOUND.test(words)) return "given";
  if (DONE.test(words)) return "done";
  if (TASK.test(words)) return "task";
  return GIVEN.test(words) ? "given" : null;
}

/** Verbs that tell the same thing of a figure: 支付率 is of what was paid, spent or disbursed. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    "执行",
    "支出",
    "支付",
    "拨付",
    "使用",
    "兑付",
    "兑现",
    "发放",
    "报账",
    "列支",
    "核销",
    "付款",
    "决算",
    "开支",
    "共支",
    "实支",
    "已支",
    "花费",
    "已用",
    "已付",
    "花了",
    "共花",
    "用去",
    "完成投资",
  ],
  ["到位", "到账", "下达", "拨付", "收到", "拨入"],
  ["分配", "下达", "分解"],
  [
    "完成",
    "实际",
    "建成",
    "竣工",
    "完工",
    "办结",
    "实施",
    "达到",
    "已",
    "改造",
    "培训",
    "举办",
    "消化",
    "落实",
    "处置",
  ],
  ["开工", "动工"],
  ["竣工", "完工"],
  ["整改", "销号", "整治"],
  ["办结", "审结", "结案", "办复", "办理", "审执结"],
  ["投资", "完成投资"],
  ["合格", "达标"],
  ["得分", "得"],
  ["改造", "完成改造"],
];

/** The words by which a figure is the result that a rate of this stem counts. */
export function resultWords(stem: string): readonly string[] {
  const own = SYNONYMS.filter((words) => words.includes(stem)).flat();
  // 收回 for 回收率.
  const reversed = [...stem].reverse().join("");
  return [stem, reversed, ...own];
}

/** A verb that reports reckon rates of; others (溢价率, 满意率) need figures to be claims at all. */
export const isUsualStem = (stem: string): boolean => SYNONYMS.some((words) => words.includes(stem));

/** 较上年增加50万元, 调减20万元: how much a figure changed, no amount of its own. */
export const isChangeLabel = (label: string): boolean => !CAME_TO.test(label) && isMove(label);

/** 调减为10.5万亩: what it came to. */
const CAME_TO = new RegExp(`(?:增|减|加|少|调整|提高|升|降)(?:到|至|为)(?:${YEAR_IN_TEXT})?的?$`);

const isMove = (label: string): boolean =>
  /[较比](?:上年|上一年|去年|年初|年度|同期|预算|20|往年|前|计划|原)[^，]*(?:增|减|多|少|升|降|超|短|提高|回落)|同比|环比|增收|减收|超收|短收|调增|调减/.test(
    label,
  ) ||
  /相比，?(?:净|共)?(?:增|减|多|少|上升|下降|降低|提高|超)/.test(label) ||
  /超(?:出|过|额)?(?:任务|计划|预算|目标)数?/.test(label) ||
  // 每吨高出上年: by so much, and not more than that figure.
  /[高多低少]出(?:上年|上一年|去年|同期|往年|计划|预算|目标)*$/.test(label) ||
  /^[多少][\u4e00-\u9fa5]?了$/.test(label) ||
  /^(?:净|共|各|分别)?(?:增加|减少|增长|下降|降低|上升|压减|提高|多|少|增|减|高|低|超支|超出|超额完成)了?$/.test(
    label,
  ) ||
  /[\u4e00-\u9fa5](?:净|共|各|分别)?(?:增加|减少|增长|下降|降低|上升|提高|压减|增产|减产)了?$/.test(label);

/** 由92000万元调减为: what it was, before what it became. */
export const FROM = /[由从](?:[^，]*的|[^，]{0,8})?$/;

/** 调减为, 增加到 without a name. */
export const isOutcome = (label: string): boolean =>
  label.length < 8 && CAME_TO.test(label) && !FROM.test(label);

/** Words that say what became of the figure before, and name nothing of their own: 已支付, 截至目前完成. */
export const isFollowUp = (label: string): boolean =>
  isOutcome(label) ||
  /^(?:目前|现|现已|实际|截[至止].*?|到.*?底|全部|均|累计|共|当年|本年|年底|其中|计划|应|并)*(?:已|实际|完成|执行|支付|支出(?!类)|拨付|到位|使用|结余|结转|占|分配|整改|节约|预算调整|调整|未)/.test(
    label,
  );

/** Less than before: 下降, 减少; a short verb at the end alone, for 低保 and 少数民族 are no falls. */
export const isDecrease = (words: string): boolean =>
  /下降|减少|降低|下滑|压减|压缩|缩短|回落|减幅|降幅|减收|调减|追减|核减|短收|(?:少|减|降|缩|低)(?:了|出|于|到|至|为)*$/.test(
    words,
  );
