/** What a figure is by the words around it: a budget, money spent, a task, work done. */
import type { Placed } from "./layout";

export type MoneyRole = "base" | "result" | "other" | null;

/** 支出预算, 预算安排支出: a budget although it speaks of spending. */
const BUDGET_OF_SPENDING =
  /支出预算|预算支出(?:数|总额|安排)|支出指标|拨款支出预算|可(?:执行|使用|支配)|应(?:付|支|拨)|待(?:支付|拨付)/;
/** Brought forward from the year before: given, not left over. */
const BROUGHT = /(?:上年|年初|以前年度|上一年)(?:度)?(?:财政拨款)?(?:结转|结余)/;
/** 财政拨款支出年初预算为 */
const NAMED_BUDGET = /预算(?:数|总额|安排|资金|金额)?(?:为|是|：|共|计|合)*$/;
const SPENT =
  /执行数|实际执行|已执行|预算执行|执行(?:了|金额|资金)?(?:合计|共计|为|共)?$|支出|支付|拨付|使用|发放|兑付|兑现|列支|核销|报账|已付|付款|决算|共支|实支|开支|已支|花费|已用|完成投资|完成(?:支付|拨付|支出)/;
const UNSPENT =
  /结余|结转|剩余|未支|未执行|未拨|未使用|尚余|尚未|收回|交回|上缴|缴回|得分|权重|分值|节约|其余|余额/;
const GIVEN =
  /预算|资金|合计$|共计$|下达|安排|批复|指标|计划|总额|收到|拨款|补助|经费|投资|任务|合同|到位|拨入|专款|额度|概算|投入/;

export function moneyRole(figure: Placed): MoneyRole {
  const words = figure.label === "" ? figure.after.slice(0, 8) : figure.label;
  if (words === "") return null;
  if (BROUGHT.test(words) || NAMED_BUDGET.test(words)) return "base";
  if (UNSPENT.test(words)) return "other";
  if (BUDGET_OF_SPENDING.test(words)) return "base";
  if (figure.label !== "" && SPENT.test(words)) return "result";
  return GIVEN.test(words) ? "base" : null;
}

/** As `moneyRole`, where money that arrived is the result: 到位率. */
export function arrivalRole(figure: Placed): MoneyRole {
  const words = figure.label;
  if (/未到位|缺口/.test(words)) return "other";
  if (/应到位|计划|预算|安排|批复|概算|应/.test(words)) return "base";
  return /到位|到账|拨付|下达|收到|拨入/.test(words) ? "result" : moneyRole(figure);
}

const DONE =
  /已|实际|完成|处置|整改|办结|审结|消化|到位|竣工|完工|开工|验收|达到|落实|建成|改造|修复|治理|解决|实施|发放|补助|兑现|覆盖|登记|拆除|销号|化解|脱贫|签约|供应/;
const TASK =
  /任务|目标|计划|指标值|应|需|下达|要求|共|总|涉及|排查|发现|收到|受理|问题|项目|存量|新增|合计|批准|拟/;

export type WorkRole = "base" | "result" | null;

export function workRole({ label, after }: Placed): WorkRole {
  if (/未(?!成年)|剩余|其余|尚/.test(label)) return null;
  if (/任务数?|目标值?|计划|指标值|应(?!急)|需/.test(label) && !/已|实际|完成(?!.*(?:任务|目标))/.test(label))
    return "base";
  if (DONE.test(label)) return "result";
  return TASK.test(label) || TASK.test(after.slice(0, 6)) ? "base" : null;
}

/** Whether two labels name the same thing: some two characters in common beyond what every label says. */
export function shareWords(a: string, b: string): boolean {
  const words = new Set<string>();
  for (let i = 0; i + 1 < a.length; i++) words.add(a.slice(i, i + 2));
  for (const common of COMMON) words.delete(common);
  for (let i = 0; i + 1 < b.length; i++) if (words.has(b.slice(i, i + 2))) return true;
  return false;
}
const COMMON = [
  "20",
  "02",
  "21",
  "22",
  "23",
  "24",
  "3年",
  "2年",
  "1年",
  "4年",
  "0年",
  "年度",
  "合计",
  "共计",
  "实际",
  "已完",
  "情况",
  "其中",
];
