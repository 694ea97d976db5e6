/** Targets whose sign points the wrong way. */
import { aspectOf, plainName } from "./aspect";
import { bareDirection } from "./direction";
import type { Indicator } from "../form/model";
import { compareQuantities } from "../quantity/compare";
import { parseQuantity, type NumberQuantity } from "../quantity/parse";
import { unitMeaning } from "../quantity/units";

/**
 * - cost: an amount of money under 成本 that must be reached: 项目总成本 ≥90万元
 * - quantity: works under 数量 that must not exceed what was then done in full: 建设数量 ≤4, done 4
 */
export function reversedSign(indicator: Indicator): "cost" | "quantity" | null {
  const aspect = aspectOf(indicator);
  if (aspect !== "cost" && aspect !== "quantity") return null;
  const target = parseQuantity(indicator.target?.text ?? "");
  if (target.kind !== "number") return null;
  if (aspect === "cost") return isFloorOfCost(indicator, target) ? aspect : null;
  return isCeilingOfWork(indicator, target) ? aspect : null;
}

/** What is given rather than spent, or better the more it is. */
const GIVEN =
  /标准|补[助贴偿]|奖|津贴|工资|薪|待遇|救助|资助|收入|产值|收益|效益|利润|税|节|盘活|投入|配套|筹|支付|发放|拨付|兑付|兑现|保障|到位|完成|带动|撬动|[率比]$/u;

function isFloorOfCost(indicator: Indicator, { sign, unit }: NumberQuantity): boolean {
  if ((sign !== "≥" && sign !== ">") || GIVEN.test(plainName(indicator))) return false;
  const dimension = unitMeaning(unit)?.dimension ?? "";
  return /^money(?:$|\/)/.test(dimension) && bareDirection(indicator) === "≤";
}

const WORK =
  /新建|建设|改建|扩建|修建|改造|修复|整治|治理|栽植|种植|造林|绿化|安装|开展|举办|组织|培训|服务|受益|惠及|覆盖|巡查|检查|检测|监测|宣传|发布|制作|印发/u;
/** Numbers that are meant to be kept down. */
const KEPT_DOWN = /控制|限|会议|接待|公务|公车|用车|出[国境]|编制|超|投诉|事故|不合格|占|[率比]$/u;

function isCeilingOfWork(indicator: Indicator, target: NumberQuantity): boolean {
  const name = plainName(indicator);
  if (target.sign !== "≤" || target.value <= 0 || !WORK.test(name) || KEPT_DOWN.test(name)) return false;
  const actual = parseQuantity(indicator.actual?.text ?? "");
  if (actual.kind !== "number" || target.unit === "%") return false;
  const { outcome } = compareQuantities({ ...target, sign: "≥" }, actual);
  return outcome === "met" || outcome === "exceeded";
}
