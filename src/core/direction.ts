/** Which way an indicator without a sign is meant. */
import type { Indicator } from "./form/model";
import { normalizeText } from "./number";

/** Names of which less is better; sources: indicator libraries of the ministries and the tables at hand. */
const LESS =
  /超支|投诉|结余率|结转率|变动率|调整率|控制率|差错|失误|事故|违规|违纪|死亡|伤亡|流失率|空置率|闲置率|负债率|能耗|排放|污染|逾期|拖欠|上访|信访|发案|变质|损耗|成本|造价|费用|单价|投资额|总投资|补助标准|发放标准/;

/** "≤" for cost indicators and names such as 投诉率; else "≥". */
export function bareDirection(indicator: Pick<Indicator, "level1" | "level2" | "name">): "≥" | "≤" {
  const levels = [indicator.level1, indicator.level2].map((level) => normalizeText(level?.text ?? ""));
  if (levels.some((level) => /成本/.test(level))) return "≤";
  return LESS.test(normalizeText(indicator.name.text)) ? "≤" : "≥";
}

/** True where other targets of the table show that ≥ was misread as a figure: 到0次, 第O份, 290%. */
export function hasMisreadSigns(indicators: readonly Pick<Indicator, "target">[]): boolean {
  return indicators.some(({ target }) => {
    const text = normalizeText(target?.text ?? "");
    return /^(?:到|第|之|Z|z)[\dOoIl]+\D{0,3}$/.test(text) || /^2(?:[5-9]\d|100)(?:\.\d+)?%$/.test(text);
  });
}
