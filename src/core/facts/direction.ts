/** Which way an indicator without a sign is meant. */
import type { Indicator } from "../form/model";
import { normalizeText } from "../sheet/text";
import { isSignDoubtful, isSignLost } from "../quantity/signs";

/** What there should be little of; sources: indicator libraries of the ministries and the tables at hand. */
const LESS = [
  "超支|超预算|超概算|超标|超期|逾期|拖欠|欠薪|欠款|结余|结转|负债|投诉|上访|信访|差评|退货|舆情|纠纷",
  "差错|错误|失误|误差|故障|中断|缺陷|瑕疵|不合格|不达标|不良|事故|违规|违纪|违法|发案|火灾|死亡|伤亡|受伤",
  "失业|辍学|流失|返贫|复发率|发病率|患病率|感染率|空置|闲置|缺勤|漏[报检登]|[误漏坏废损缺][^\\d]{0,2}率",
  "能耗|耗电|耗水|排放|污染|PM2\\.?5|PM10|变质|损耗|损失|变动率|调整率|控制[率数]|债务率",
  "(?:事件|案件)(?:发生)?[数率次起]|发生(?:数|率|次数|起数|件数)",
].join("|");
const PRICE =
  "成本|造价|费用|单价|投资额|总投资|三公.{0,4}经费|响应时间|等待时间|办[理结]时[间限]|处理时[间限]";

const HELD = new RegExp(`${LESS}|${PRICE}`, "i");
/** The word is the head of the name, with what it is counted in: 投诉率, 安全事故起数, 不合格产品整改前占比. */
const LESS_HEAD = new RegExp(
  `(?:${LESS})(?:发生|事件|案件|问题|事项|情况|现象|行为|资金|资产|产品|工资|物){0,2}` +
    "(?:率|比例|占比|比率|比重|数|数量|总数|个数|量|总量|次|次数|起|起数|件|件数|例数|宗数|人数|额|金额|总额|规模|浓度|强度|指数|时间|时长|天数|程度)?$" +
    "|不合格.{0,8}(?:占比|比例)$",
  "i",
);
const PRICE_HEAD = new RegExp(`(?:${PRICE})(?:支出|总额|金额|总价|标准|控制[数额])?$`);
const RATE = /(?:率|比例|占比|比率|比重)$/;

/** Whatever is saved is saved in plenty: 减少事故数, 能耗下降率. */
const SAVED = /减[少排]|下降|降低|削减|压减|节约|节省|节支|盘活|挽回|清偿|清欠/;
/** What turns such a name round: 投诉处理率, 完成投资额; and shares that are good under any heading. */
const MORE =
  /处[理置]率|办结|回复|答复|查处|整改|治理|化解|调[处解]|解决|结案|受理|防治|修复|排除|排查|清零|救治|预防|(?:完成|带动|引进|吸引|招商|新增|拉动|撬动|到位|落实).{0,6}投资|(?:执行|完成|到位|合规|合格|达标|及时|准确|覆盖|使用|利用|保障|核算|发放|支付|拨付|真实|规范)率|满意度|知晓率/;
/** 查处违法案件数, but not 治理后排放量. */
const MORE_DONE = new RegExp(`^(?:${MORE.source})(?!后)`);
/** 不达标率 and 超标率 hold the very words that praise. */
const DENIED = /[不未超][合达及]|超[标期]|逾期|未(?:办结|整改|解决|完成|化解|答复|回复|受理|清零|到位)/;
/** Praise at the end counts whatever stands before it: 不合格产品处置率. */
const MORE_HEAD = /(?:处[理置]|整改|查处|召回|下架|销毁|办结|化解)(?:完成|及时|到位)?率$/;
const DENIED_HEAD = /[不未](?:处[理置]|整改|查处|办结|化解)率$/;

/** Work that is done about it: 污染源监测企业数, 事故应急演练次数. */
const WORK =
  "培训|演练|监测|检测|检验|评审|评估|审[核查计]|检查|巡查|巡检|抽查|核查|调查|普查|排查|处[理置]|整治|拆除|治理|清理|清运|维修|维护|改造|建设|宣传|教育|帮扶|救助|援助|服务|补[助贴]|安置|编报|报送|研究|分析|预警|应急|防[控范]|绿化|造林|种植|讲座|报告|办理";
const WORK_HEAD = new RegExp(
  `(?:${WORK}|人数|人次|[次场期份户项台篇册处座]数|场次|批次|面积|里程|长度|简报|方案|数量|个数|工作量|(?:企业|项目|单位|机构|学校|点位|站点|样品|设备)数)$`,
);
/** The word names a matter and the work comes after it; 违规培训次数 is work that should not be. */
const MATTER_AT_WORK = new RegExp(
  `(?:失业|舆情|事故|污染|信访|投诉|纠纷|火灾|故障|成本|造价|费用|能耗|排放|辍学|返贫).{0,6}(?:${WORK})`,
);
/** The name begins with what is done to it: 拆除违法建筑面积. */
const DEALT_WITH =
  /^(?:处[理置]|拆除|编报|整治|治理|清[理除]|监测|检[测查]|查|帮扶|救助|援助|扶持|服务|补[助贴]|资助|安置|培训|走访|慰问|接[待受]|受理|调查|收集|评审|审[核计]|防)|惠及|受益|享受|帮扶|救助|资助|扶持|安置/;
/** A time or a fee may be a limit (抢通时间 24小时) or a service (开放时间 8小时), and only its levels tell. */
const EITHER = /(?:时间|时长|用时|耗时|周期|费)$/;
/** Held in check is what should not spread: 血压控制率. */
const CONTAINED = /(?:血压|血糖|病|虫|疫|扬尘|污染|危害).{0,4}控制率$/;

const BOUND = /(不[高大多低少小]于|不超过?|控制在)$/;

/** "≥"; "≤" for cost indicators and names such as 投诉率; `null` where it may be either. */
export function bareDirection(indicator: Pick<Indicator, "level1" | "level2" | "name">): "≥" | "≤" | null {
  const name = normalizeText(indicator.name.text).replace(/(?!^)[([（【][^()[\]]*[)\]）】]$/, "");
  const levels = [indicator.level1, indicator.level2].map((level) => normalizeText(level?.text ?? ""));
  return directionOfName(name) ?? directionOfLevels(levels, name);
}

/** `null` where the name does not say, or says both. */
function directionOfName(name: string): "≥" | "≤" | null {
  // 单台平均价不高于: the name says the bound itself.
  const bound = BOUND.exec(name)?.[1];
  if (bound) return /[高超大多]|控制/.test(bound) ? "≤" : "≥";
  if (SAVED.test(name)) return "≥";
  if (CONTAINED.test(name)) return null;
  if (MORE_HEAD.test(name)) return DENIED_HEAD.test(name) ? "≤" : "≥";
  const praised = MORE.test(name) && !DENIED.test(name);
  if (LESS_HEAD.test(name)) {
    if (RATE.test(name)) return "≤";
    if (praised) return MORE_DONE.test(name) ? "≥" : null;
    return DEALT_WITH.test(name) ? null : "≤";
  }
  if (PRICE_HEAD.test(name)) {
    if (!/投资额?$/.test(name)) return "≤";
    return praised ? "≥" : /总投资额?$/.test(name) ? "≤" : null;
  }
  if (praised) return "≥";
  if (!HELD.test(name) || DENIED.test(name)) return null;
  return WORK_HEAD.test(name) && (MATTER_AT_WORK.test(name) || DEALT_WITH.test(name)) ? "≥" : null;
}

/** 成本 holds amounts down; what burdens nature or society may be set off by what is planted, counted under it too. */
function directionOfLevels(levels: readonly string[], name: string): "≥" | "≤" | null {
  const costs = levels.filter((level) => /成本(?!效益)/.test(level));
  if (costs.length === 0) return HELD.test(name) || CONTAINED.test(name) || EITHER.test(name) ? null : "≥";
  return WORK_HEAD.test(name) || costs.some((level) => /生态|环境|社会/.test(level)) ? null : "≤";
}

/** True where other targets of the table show that ≥ was misread as a figure: 到0次, 第O份, 290%. */
export function hasMisreadSigns(indicators: readonly Pick<Indicator, "target">[]): boolean {
  return indicators.some(({ target }) => {
    const text = normalizeText(target?.text ?? "");
    return isSignLost(text) || isSignDoubtful(text);
  });
}
