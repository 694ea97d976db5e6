/** Whether a text explains a deviation. */
import { normalizeText } from "../sheet/text";
import { isOpen } from "./draft";

/** Longer texts than this are never one of the fillings below. */
const LONGEST_FILLING = 40;

/** Fillings that say nothing; source: returned tables. Whole clauses only. */
const EMPTY: readonly RegExp[] = [
  /^[-‐-―−/\\|*·.。、,…~_+=?？!×√]+$/u,
  /^(?:无|暂无|没有|均?无[。.]?|否|是|空|null|none|n\/?a)$/iu,
  /^(?:同上|同前|同左|见上|见前|见下|如上|如下|同上行|见上行|详见.{0,6}|见附件|见备注|不填|不需填写|无需填写|无须填写|略)$/u,
  /^(?:不涉及|不适用|不存在|未涉及|无内容|无说明|无原因|无需说明|无须说明|无需改进|无需整改|无改进措施)$/u,
  /^(?:正常|良好|较好|很好|好|优|优秀|满意|合格|达标|已达标|符合要求|继续保持|保持)$/u,
  /^(?:已经?|均|全部|按(?:时|期|质|计划|要求)|如期|顺利|圆满|超额)*(?:完成|达成|达到|实现|落实)(?:了|预期|年初|年度|全年|既定|绩效|计划|预定|设定|目标|指标|任务|值|要求|效果)*$/u,
  /^(?:指标|目标|任务)?(?:已|均已|全部)?(?:完成|达成|实现)$/u,
  /^(?:无|未|没有|不存在|暂无|未发生|未产生|未出现|无任何)(?:明显|较大)?(?:偏离|偏差)(?:绩效|预期|年度)?(?:目标|指标|情况|原因|值)*$/u,
  /^(?:偏差|偏离)(?:度|率)?(?:合理|较小|很小|不大|为?0|为?零|在合理范围内?)$/u,
  // Figures alone, and what the form prints itself.
  /^[-+±]?[\d.,]+(?:%|‰|分|元|万元|个|次|人)?$/u,
  /^(?:上年结转|上年结转资金|(?:本年|当年|本级|上级|中央|省级|市级|县级|区级|地方)?(?:财政)?(?:拨款|补助|资金)|其他资金|单位资金|财政专户管理资金)$/u,
  /^(?:存在|产生|形成|超额|未完成|问题|偏差|未达标|扣分|改进|整改|下一步|原因|措施|分析|说明|情况|及|和|或|的|与|拟采取|、|\/)+$/u,
];

/** Phrases that name no cause: they would fit any row of any table. Whole clauses only. */
const HOLLOW: readonly RegExp[] = [
  /^(?:因|由于|主要|因为|系|属|是)*(?:受)?(?:工作|任务|客观|主观|历史|实际|特殊|其[他它]|各种|多方面|某些|一些|正常|不可控|内部|外部|自身|单位|具体|计划)(?:的)?(?:安排|需要|情况|变化|调整)?(?:的)?(?:原因|因素|问题|情况|影响|需要|安排)(?:影响|所致|导致|造成)?$/u,
  /^(?:根据|依据|结合|按照?|因|视)(?:单位|工作|项目)?(?:实际|工作|具体|客观)(?:工作)?(?:情况|需要|安排|要求|进度)?(?:开展|执行|安排|调整|推进)?$/u,
  /^(?:已|正|均)?(?:按照?|依据?|根据)(?:年初|年度|既定|工作|原定|项目|序时)*(?:计划|进度|安排|要求|规定|程序)(?:有序|稳步|正常|逐步|持续)?(?:推进|开展|进行|执行|实施|完成)?(?:中)?$/u,
  /^(?:正在|有序|稳步|正常|逐步|持续)+(?:推进|开展|进行|执行|实施)(?:中)?$/u,
  /^(?:下一?步|今后|将|继续|进一步)*(?:加强|加快|改进|完善|优化|强化|提高|抓好)(?:管理|工作|进度|推进|落实|监督|执行)?$/u,
];

/** True where a text was written as an explanation and names no cause: 工作安排原因, 按计划推进, 客观因素. */
export function isHollow(text: string): boolean {
  const plain = normalizeText(text).replace(/(?:偏差|未完成)?(?:原因|措施|改进措施|原因分析)[::]/gu, ";");
  const clauses = plain.split(/[。;:!,、]/u).filter((clause) => clause !== "");
  return (
    clauses.length > 0 &&
    clauses.some((clause) => HOLLOW.some((pattern) => pattern.test(clause))) &&
    clauses.every((clause) => saysNothing(clause) || HOLLOW.some((pattern) => pattern.test(clause)))
  );
}

/** Words of money left unspent: payment, procurement, settlement, progress of the work that is paid for. */
const SPENDING =
  /资金|经费|预算|[尾余款货]款|支付|支出|拨[付款]|付款|[到交供]货|报[销账]|结[算余转]|决算|采购|招标|投标|中标|合同|节[约省支]|质保|保[证修]金|进度|[工竣]期|[开完复停]工|竣工|验收|下达|执行率|执行数|审[计减]|发票|跨年|建设|施工|用地|征地|审批|报批|未批|[延推]期|推迟|滞后|暂缓|收回|压减|财政/u;
/** Words of a budget that changed. */
const ADJUSTMENT = /预算|追加|调[整增减资剂标]|结转|压减|新增|上级|下达|划转/u;

export type Subject = "spending" | "adjustment";

/** True where a text, wherever it stands, speaks of money unspent or of a budget changed. */
export function speaksOf(subject: Subject, text: string): boolean {
  return (subject === "spending" ? SPENDING : ADJUSTMENT).test(normalizeText(text));
}

/** True where a text names a cause: 因, 由于, 受…影响, or what came late. */
export function namesCause(text: string): boolean {
  const plain = normalizeText(text);
  return CAUSE.test(plain) || LATE.test(plain);
}

const LENGTH_NOTE =
  /\((?:限|不超过|控制在|不少于)?\d{2,4}个?字(?:以内|以上|左右|内)?\)|\d{2,4}个?字(?:以内|以上|左右)/u;
/** Wordings by which a form asks for an explanation, at the start of a clause. */
const ASKING: readonly RegExp[] = [
  /^\(?(?:请|敬请)(?:在此|在本栏|务必|简要|逐条|逐项|详细|具体|如实|按照?要求|根据实际(?:情况)?)*(?:填写|填列|填报|说明|描述|阐述|列出|写明|分析|概述|输入)/u,
  /^\(?(?:需|须|应|应当|要求|此处|此栏|本栏)(?:当|在此|简要|逐条|逐项|详细|具体|如实)*(?:填写|填列|填报|说明|写明)(?!的是|:)/u,
  /^\(?(?:对照|对比|针对|根据|结合)[^因]{0,20}(?:说明|填写|阐述|分析|描述)[^因]{0,16}(?:原因|措施|内容|情况|问题)[^因]{0,12}$/u,
  /^\(?(?:填写|简要说明|简述|说明|分析|描述|概述)[^因]{0,20}(?:原因|措施|情况|内容|问题)[^因]{0,12}$/u,
  /(?:需|须|应当?|请)(?:要|详细)?(?:说明|分析|填写)(?:其|具体)?原因(?:[和及与][^因]{0,8})?\)?$/u,
];
/** What came late is a cause, too: 第三批资金次年2月才由省级下达. */
const LATE = /才.{0,6}(?:下达|到位|批复|拨付|开工|签订|签约)/u;
/** A cause was written although the form's prompt still stands beside it. */
const CAUSE = /(?<![原成起])因(?!素)|由于|受.{1,12}影响|导致|造成|所致/u;

/** True where a clause is the form's own wording: 对照年度目标，说明…（100字以内）, 请填写偏差原因. */
export function isPrompt(clause: string): boolean {
  return !CAUSE.test(clause) && (LENGTH_NOTE.test(clause) || ASKING.some((pattern) => pattern.test(clause)));
}

function saysNothing(clause: string): boolean {
  if (isPrompt(clause) || isOpen(clause)) return true;
  return clause.split(",").every((part) => {
    const plain = part.replace(/^\(|[).]$/g, "");
    return plain === "" || (plain.length <= LONGEST_FILLING && EMPTY.some((pattern) => pattern.test(plain)));
  });
}

/** True where a text is more than a blank, a dash, 无, a status or the form's own prompt. */
export function isExplanation(text: string | undefined): boolean {
  if (!text) return false;
  return !normalizeText(text)
    .split(/[。;:!]/u)
    .every(saysNothing);
}
