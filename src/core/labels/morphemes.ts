/**
 * What the parts of a heading suggest where no list knows the whole of it: 经费卡名称 is a name, 已报账金额 was spent,
 * 花费占比 is a share of spending. A suggestion weighs less than a known wording, and less than arithmetic
 * (`form/columns/evidence.ts`).
 */
import { normalizeText } from "../sheet/text";
import { remembered } from "../memo";
import { monthsIn } from "../time/span";
import { columnLabel, type ColumnLabel } from "./columns";
import { normalizeLabel } from "./normalize";

/** How strongly a heading speaks for each meaning, from 0 to 1; a known wording says 1. */
export type Suggestions = ReadonlyMap<ColumnLabel, number>;

/** Words that say nothing without the heading above them: 小计 under 计划下达, 名称 under 一级指标. */
const DEPENDENT =
  /^(?:名称|内容|数|数量|值|数值|金额|资金|小计|合计|总计|总额|单位|比例|比率|说明|情况|\d{4}年|(?:当|本|上)(?:年|月|季)|全年|自?年初.*累计|累计)$/;

/** Reads a heading, in the light of the headings above it, from top to bottom. */
export function suggestions(text: string, above: readonly string[] = []): Suggestions {
  return above.length === 0 ? ofText(text) : ofPath([...above, text].join("\u0000"));
}

const ofPath = remembered((path: string): Suggestions => {
  const parts = path.split("\u0000");
  const text = parts.pop()!;
  const label = normalizeLabel(text);
  const [nearest, above] = [normalizeLabel(parts[parts.length - 1]!), parts.map(normalizeLabel).join("")];
  const alone = ofText(text);
  const upper = columnLabel(nearest);
  // 6月底 | 12月底 under 完成值
  if (upper === "actual" && monthsIn(label) !== undefined) return merged(new Map([[upper, 0.7]]), alone);
  if (!DEPENDENT.test(label)) {
    const known = [...alone].some(([, strength]) => strength === 1);
    return known ? alone : merged(alone, suggest(above, label, text));
  }
  const joined = columnLabel(nearest + label) ?? columnLabel(label + nearest);
  if (joined) return merged(new Map([[joined, 1]]), suggest(above, label, text));
  // 内容 between 运算符号 and 度量单位, under 绩效指标值: what stands above it names it.
  if (upper === "target" && label === "单位") return new Map([["targetUnit", 1]]);
  if (upper) return merged(new Map([[upper, 0.7]]), suggest(above, label, text));
  // 小计 stays a sum, but what it is the sum of counts for more.
  const inside = suggest(above, label, text);
  return inside.size === 0 ? alone : merged(inside, new Map([...alone].map(([each]) => [each, 0.3])));
});

/** 预算数A, 执行率B/A: letters that name the columns for a formula. */
const LETTERS = /[A-Za-z①-⑨](?:[/÷][A-Za-z①-⑨])?$/;
const plainLabel = (text: string) => {
  const label = normalizeLabel(text);
  const bare = label.replace(LETTERS, "");
  return bare === "" ? label : bare;
};

const ofText = remembered((text: string): Suggestions => {
  const label = plainLabel(text);
  const known = columnLabel(label);
  const suggested = suggest("", label, text);
  // 完成 is a result in a table of indicators, and what was spent in one of money.
  return known ? merged(new Map([[known, 1]]), suggested) : suggested;
});

function merged(a: Suggestions, b: Suggestions): Suggestions {
  const all = new Map(a);
  for (const [label, strength] of b) all.set(label, Math.max(strength, all.get(label) ?? 0));
  return all;
}

const REST = /余|剩|未(?!完成|达|实现)|待|在途|冻结|差额|缺口|增减|净/;
const ARRIVED = /到位|到账|筹集|配套|合同|中标|整合|扣除/;
const FORECAST = /预计|预期(?!目标|值|指标|效|成果|产出|状态|水平|要求|标准|$)|预测/;
const REASON = /原因|缘由|理由|成因|说明|解释|措施/;
const RATE = /率|比例|占比|比率|比$|进度|百分|[%％]/;
/** 比重 under 全年支出 is a share of money; alone it is a weight. */
const SHARE_BELOW = /^比重$/;
/** 执行(E/C×100%): the heading says which columns it divides. */
const QUOTIENT = /[A-Za-z]\s*[/÷]\s*[A-Za-z]/;
const PLANNED =
  /预算|计划|批复|批准|下达|安排|核定|核准|分配|指标(?!值|分)|申请|申报|额度|盘子|投资|概算|控制|追加|调[整剂]|变更|应[付拨]|[拨划]入|总额|总(?:资金|经费|投入)|资金(?:总量|规模|合计)/;
const SPENT =
  /执行|支出|支付|使用|实用|用出|花费|花销|用款|付款|报账|报销|拨付|决算|列支|兑付|兑现|支用|已[用付拨支]|投入|实[付拨际支]|开支|开销|发生|消耗|完成.{0,2}投资|投资完成/;
/** 执行/调后: what was spent by what was given. */
const DIVIDES = new RegExp(
  `^.{0,2}(?:${SPENT.source})[数额]?[/÷](?:.{0,4}(?:${PLANNED.source})[数额]?|.{1,4}[后数额])$`,
);
const FIRMLY_PLANNED = /^.{0,4}(?:计划|批复|核定|安排|应|拟)/;
const MONEY = /资金|金额|款|经费|投资|预算|额度|费|支出|开支|支付|拨付|报账|报销|决算|执行|盘子|[万亿]元/;
/** A side of the account and nothing else: 年度安排, 已使用, 计划投入合计, 实际列支. */
const SIDE_ALONE = new RegExp(
  `^(?:年度|全年|本年|当年|年初|年末|计划|批复|实际|累计|已|总)*(?:(?:调[整剂]|变更)后|${PLANNED.source}|${SPENT.source}|完成|用){1,2}(?:数|额|情况)?(?:小计|合计|总计)?$`,
);
/** Progress of things built or done, not of money. */
const PHYSICAL = /形象|工程|施工|实物|建设|任务|实施|完工|工作|分配|到位|覆盖|合格|形象进度/;
const ONE_PERIOD = /当月|本月|上月|当季|本季|上年|去年|上期|同期/;
const SOURCE = /中央|省|市|县|区|乡|镇|自筹|配套|其[他它]|财政/;

/** One source among several columns of money: 中央直达资金, 县配套. */
const ONE_SOURCE =
  /^(?:其中)?(?:中央|省|市|县|区|乡镇?|地方|本级|上级|单位(?!$)|其[他它])[级本]?(?:财政|专项|直达|预算)?(?:资金|拨款|补助|安排|配套|自筹)?$/;

/** What the morphemes suggest; `above` are the headings over it, `raw` the text with its brackets. */
function suggest(above: string, label: string, raw: string): Suggestions {
  const found = new Map<ColumnLabel, number>();
  if (label === "" || label.length > 24 || /[:：]\s*-?\d/.test(raw)) return found;
  for (const [meaning, strength] of [...moneyOf(above, label, raw), ...tableOf(label), ...namesOf(label)])
    found.set(meaning, Math.max(strength, found.get(meaning) ?? 0));
  return found;
}

type Vote = readonly [ColumnLabel, number];

function moneyOf(above: string, label: string, raw: string): Vote[] {
  const all = above + label;
  if (/编号|代[码号]|编码|文号|文件|日期|时间|期限|电话/.test(label) || ONE_SOURCE.test(label))
    return [["other", 0.4]];
  if (/原因|缘由|理由|成因|因素|(?:改进|整改|补救|纠偏).*(?:举措|办法|安排|打算|意见)/.test(label))
    return [["explanation", 0.8]];
  if (/(?:扣分|失分|未|没|偏[差离]|差[距异别]).*(?:说明|解释|情况|分析)|为(?:什么|何)(?:没|未)/.test(label))
    return [["explanation", 0.8]];
  if (/(?:存在|主要).*问题|进展(?:及|和)?说明|滞后.*(?:说明|情况)|支付.*说明/.test(label))
    return [["explanation", 0.6]];
  if (REASON.test(label) || /进展|备注/.test(label)) return [["remark", 0.6]];
  const quotient = QUOTIENT.test(normalizeText(raw)) || DIVIDES.test(label);
  if (quotient || RATE.test(label) || (SPENT.test(above) && SHARE_BELOW.test(label))) {
    if (PHYSICAL.test(label) || ARRIVED.test(label)) return [["other", 0.6]];
    if (SPENT.test(all) || MONEY.test(all)) return [["rate", 0.8]];
    return /^(?:进度|完成率|完成比例|占比|百分比|[%％])$/.test(label) ? [["rate", 0.3]] : [];
  }
  // 追加, 调整: by how much the budget changed, not what it came to.
  if (/^(?:预算)?(?:追加|调[增减整剂])(?:预算)?(?:数|额|金额|资金)?$/.test(label)) return [["other", 0.5]];
  if (FORECAST.test(all)) return [["forecast", 0.7]];
  if (REST.test(label) || ARRIVED.test(label)) return [["other", 0.6]];
  const period = ONE_PERIOD.test(label) ? 0.4 : 1;
  const part = above !== "" && SOURCE.test(label) ? 0.5 : 1;
  const own = sideOf(label);
  const side = own ?? sideOf(all);
  // 使用 under 资金情况 was spent; 使用科室 is no money at all.
  const money = MONEY.test(all) || /[额数款费]$/.test(label) || /[万亿]?元\s*[)）]/.test(raw);
  if (/^(?:年初|期初)数?$/.test(label)) return [["initialBudget", 0.5]];
  if (
    !side ||
    (!money && !SIDE_ALONE.test(all)) ||
    /[科处股]室|单位|部门|人员|名称|名目|内容|类别|类型|性质|渠道|来源|项目$|事项|情况$|得?分$|分值/.test(
      label,
    )
  )
    return [];
  const strength = (money ? 0.7 : 0.4) * period * part;
  if (side === "spent")
    return [["executed", strength], ...(/拨付/.test(label) ? [["budget", 0.35] as const] : [])];
  return [[/年初|期初/.test(label) ? "initialBudget" : "budget", strength * (/调整/.test(label) ? 1.2 : 1)]];
}

/** Planned or spent: what stands last in a Chinese compound is its head, but a plan to spend is a plan. */
function sideOf(text: string): "planned" | "spent" | undefined {
  if (/^(?:实际|累计)?完成(?:数|额|情况)?$/.test(text)) return "spent";
  const [planned, spent] = [lastAt(text, PLANNED), lastAt(text, SPENT)];
  if (planned < 0 && spent < 0) return undefined;
  if (planned >= 0 && spent >= 0 && FIRMLY_PLANNED.test(text) && !/实际|已|累计/.test(text)) return "planned";
  return spent > planned || /完成.{0,2}投资/.test(text) ? "spent" : "planned";
}

function lastAt(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern, "g"))) last = match.index;
  return last;
}

/** Columns of a table of indicators. */
function tableOf(label: string): Vote[] {
  if (/复核|审[核定]|上级|财政.*分|主管.*分|抽查/.test(label)) return [["other", 0.6]];
  if (/^(?:上年|去年|上期|往年|历年|基期|同期)/.test(label)) return [["other", 0.7]];
  if (/可能|偏[差离][度率]|^完成(?:率|比例|程度)$/.test(label)) return [["other", 0.6]];
  // A share of the target, where nothing better tells the result.
  if (/^完成进度$/.test(label)) return [["actual", 0.5]];
  if (/(?:标准|依据|方法|办法|细则|规则|公式)(?:及.*)?$/.test(label) && /评|得分|计分|扣分/.test(label))
    return [["criteria", 0.6]];
  if (/^第?一级|^(?:指标|考核|评价)?(?:类别|维度|大类|方面)$/.test(label)) return [["level1", 0.6]];
  if (/^第?二级|^(?:指标|考核|评价)?(?:分类|类型|小类|类目)$/.test(label)) return [["level2", 0.6]];
  if (
    /^(?:第?三级|具体|细化|绩效|指标|评价|考核|评估|观测).{0,2}(?:内容|指标|要点|项目|事项|类目|明细|点)(?:名称)?$|^第?三级/.test(
      label,
    )
  )
    return [["name", 0.7]];
  const votes: Vote[] = [];
  if (/分值|权重|权数|比重|满分|标准分|基准分|应得分|^(?:指标)?分数?$|分数$|配分|赋分|占分/.test(label))
    votes.push(["weight", 0.7]);
  else if (/得分|自[评查].{0,3}分|[评打计核]分$|实得|^自评$/.test(label)) votes.push(["score", 0.7]);
  if (INTENDED.test(label)) votes.push(["target", /计划$/.test(label) ? 0.4 : 0.7]);
  else if (
    /(?:实际|完成|达成|达到|实现|落实|实绩|兑现|结果$)(?!.*(?:率|原因|时间|说明))/.test(label) &&
    !/未完成|资金|预算|金额|[支投]/.test(label)
  )
    votes.push(["actual", 0.6]);
  return votes;
}

/** A target says what is to be done, whatever verb it ends with: 计划完成数, 年度任务量, 绩效标准. */
const INTENDED =
  /^预期(?:效[果益用]|成[果效]|产出|状态|水平|要求|标准)?$|^(?:年度|全年|年初|年末)?(?:计划|应|拟|要|须|预[计期]|目标|设定).{0,3}(?:完成|达到|实现)|(?:指标|目标|计划|预期|标准|基准)[值数量]|预期目标|(?:绩效|指标|年度|全年|年初|本年|预期|应达)标准$|应达|设定值?$|任务[量数]?$|(?:年度|全年|绩效|计划)?.{0,2}(?:目标|计划|要求)$/;

/** What a list is a list of; 项目/指标 is one of projects first. */
function namesOf(heading: string): Vote[] {
  const label = heading.split("/")[0]!;
  if (
    /编[号码]|代[码号]|文号|日期|时间|性质|类别|类型|级次|负责|联系|电话|地址|指标|权重|[额数]$|(?:资金|经费|来源|情况|目标)$/.test(
      label,
    )
  )
    return [];
  if (/(?:项目|工程|资金|经费|专项|事项|任务|课题|活动|经费卡).{0,2}名称$|^.{2,6}项目$/.test(label))
    return [["projectName", 0.8]];
  if (/项目|工程|名称$/.test(label)) return [["projectName", 0.7]];
  if (/(?:内容|事项|任务|用途|科目|课题|活动|摘要|事由|名目|支出方向)$/.test(label))
    return [["projectName", 0.5]];
  if (/(?:单位|部门|[科处股]室|学校|社区|村|乡|镇|街道|地区|县|区|医院|学院)(?:名称)?$/.test(label))
    return [["department", 0.5]];
  return [];
}
