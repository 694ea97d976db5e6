/** Whether an explanation says what will be done about it. */
import { isOpen } from "./draft";
import { isPrompt } from "./explanation";
import { normalizeText } from "../sheet/text";

/**
 * Wordings of a plan or remedy. Words that also name causes are taken with their surroundings:
 * 加强管理 promises, 管理不完善 and 政策调整 explain. In doubt the text has a measure.
 */
const MEASURES: readonly RegExp[] = [
  /下一?步|今后|以后年度|后续(?!资金|经费|款)|接下来|下一?阶段|[明来次下翌]一?年|下一?(?:季度|月|学期)/u,
  /将(?!近)|(?<![模虚])拟|力争|争取|确保|保证(?!金)|(?<![比较超出于])预计|计划(?:于|在|[明下]|\d{4}年|\d{1,2}月)|待.{1,20}后/u,
  /加强|强化|加大|加快|加速|抓紧|抓好|推动|督[促导办]|敦促|催[办促缴]|跟进|跟踪|统筹|压实|问责/u,
  /推进(?!.{0,2}(?:缓慢|较?慢|滞后|迟缓|困难|受阻|不))|(?<!未能?|[不难])(?:协调|对接|沟通)(?!不|难|困难)/u,
  /(?<![不未]|不够|未能|有待)(?:完善|健全|规范|落实|建立|及时(?![率性])|合理|科学|精准|准确)(?!不|难)/u,
  /优化|细化|改进|改善|(?<!管控|要求|审批|标准|更加?)严格|压[减缩]|[核调]减|收回|盘活|制[定订]|整改|改正|纠正|更正|修[订正]/u,
  /(?<!(?:价格?|成本|标准|要求|费用|单价|工资|薪酬)(?:的|不断|逐年)?)提[高升](?!了)/u,
  /(?<!(?:政策|规划|计划|预算|方案|任务|机构|人员|结构|价格|项目|标准|目标|职能|部门|工作|区划|设计|业务)(?:的|性)?)调整(?![了后]|导致|影响|所致)/u,
  /尽[快早]|及早|继续|进一步|逐步|切实|注重|做[好实]|避免|杜绝|防止|建议|采取|予以|加以|重新|补(?![助贴偿给])/u,
  // 已加固大棚, 四月前安装完毕: done since, or by when.
  /已|正在|顺延[到至]|结转[到至下]|于20\d\d年/u,
  /(?:[一二三四五六七八九十\d]月[初中底份上下旬]*|季度?)前?.{0,6}(?:完[工成毕]|竣工|开[工挖]|付|验收|交付|投用)/u,
];
/** The label counts only with something behind it. */
const LABELLED = /措施[:为是]?[^\s.…。;；,，、:：不没未无暂欠]/u;

/** True where a text holds a measure beside the cause. */
export function statesMeasure(text: string): boolean {
  const plain = normalizeText(text)
    .split(/([。;:!])/u)
    .filter((clause) => !isPrompt(clause) && !isOpen(clause))
    .join("");
  const rest = plain.replace(/(?:改进|整改|纠正|拟采取的?)*措施/gu, "");
  return LABELLED.test(plain) || MEASURES.some((pattern) => pattern.test(rest));
}
