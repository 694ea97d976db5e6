/** Rows outside the points of the table: what is added or taken off besides. */
import type { Indicator } from "../form/model";
import { normalizeText } from "../sheet/text";

const EXTRA = /加分|减分|扣分项|附加分|奖励分|倒扣|[加减]分项/;

/** True for 加分项, 减分项 and rows with a weight below 0: their weights are part of no hundred, their scores are. */
export function isExtra({ level1, level2, name, weight }: Indicator): boolean {
  if (weight?.value != null && weight.value < 0) return true;
  return [level1, level2, name].some((field) => EXTRA.test(normalizeText(field?.text ?? "")));
}
