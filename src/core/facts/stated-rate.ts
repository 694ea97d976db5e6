/** Indicators that state again what the funds block says: 预算执行率, 资金使用率. */
import type { Indicator } from "../form/model";
import { plainName } from "./aspect";

const RATE =
  /^(?:本年|年度|全年|项目|部门|整体|专项|财政|预算|资金|经费|公用|支出|总)*(?:(?:预算|资金|经费|支出)(?:的)?(?:执行|使用|支出|支付|完成)|执行|支出|支付)(?:进度|率|比率|比例)$/u;

/** True where the name is that of the execution rate, and of nothing narrower (“三公”经费执行率, 资金支付及时率). */
export function statesRate(indicator: Pick<Indicator, "name">): boolean {
  return RATE.test(plainName(indicator).replace(/\([^()]*\)/gu, ""));
}
