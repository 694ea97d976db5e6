/** Which way an indicator without a sign is meant. */
import type { Indicator } from "./form/model";
import { normalizeText } from "./number";
import { isSignDoubtful, isSignLost } from "./quantity/signs";

/** Names of which less is better; sources: indicator libraries of the ministries and the tables at hand. */
const LESS: readonly RegExp[] = [
  /超支|超预算|超概算|超标|超期|逾期|拖欠|欠薪|欠款|结余|结转|变动率|调整率|控制[率数]|负债|债务率/,
  /投诉|上访|信访|差评|退货|舆情|纠纷|差错|错误|失误|误差|故障|中断|缺陷|瑕疵|不合格|不达标|不良/,
  /事故|事件(?:发生)?[数率次起]|发生(?:数|率|次数|起数|件数)|违规|违纪|违法|案件发生|发案|火灾|死亡|伤亡|受伤/,
  /失业|辍学|流失|返贫|复发率|发病率|患病率|感染率|空置|闲置|缺勤|漏[报检登]|[误漏坏废损缺]\D{0,2}率/,
  /能耗|耗电|耗水|排放|污染|PM2\.?5|PM10|变质|损耗|损失/i,
  /成本|造价|费用|单价|投资额|总投资|三公.{0,4}经费|响应时间|等待时间|办[理结]时[间限]|处理时[间限]/,
];

/** What turns such a name round: 投诉处理率, 完成投资额, 能耗下降率; and shares that are good under any heading. */
const MORE: readonly RegExp[] = [
  /处[理置]率|办结|回复|答复|查处|整改|治理|化解|调[处解]|解决|结案|受理|防治|修复|排除|排查|清偿|清欠|清零|救治/,
  /减[少排]|下降|降低|削减|压减|节约|节省|节支|盘活|挽回|预防/,
  /(?:完成|带动|引进|吸引|新增|拉动|撬动|到位|落实).{0,4}投资/,
  /(?:执行|完成|到位|合规|合格|达标|及时|准确|覆盖|使用|利用|保障|核算|发放|支付|拨付|真实|规范)率|满意度|知晓率/,
];

/** "≥", or "≤" for cost indicators and names such as 投诉率. */
export function bareDirection(indicator: Pick<Indicator, "level1" | "level2" | "name">): "≥" | "≤" {
  const name = normalizeText(indicator.name.text);
  const less = LESS.some((pattern) => pattern.test(name));
  // 不达标率 and 超标率 hold the very words that praise.
  if (MORE.some((pattern) => pattern.test(name)) && !/[不未超][合达及]|不合格|超标/.test(name)) return "≥";
  const levels = [indicator.level1, indicator.level2].map((level) => normalizeText(level?.text ?? ""));
  return less || levels.some((level) => /成本(?!效益)/.test(level)) ? "≤" : "≥";
}

/** True where other targets of the table show that ≥ was misread as a figure: 到0次, 第O份, 290%. */
export function hasMisreadSigns(indicators: readonly Pick<Indicator, "target">[]): boolean {
  return indicators.some(({ target }) => {
    const text = normalizeText(target?.text ?? "");
    return isSignLost(text) || isSignDoubtful(text);
  });
}
