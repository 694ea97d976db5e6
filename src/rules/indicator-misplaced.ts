import { statesRate } from "../core/facts/stated-rate";
import { convertAmount, type AmountUnit } from "../core/sheet/arithmetic";
import { aspectOf, plainName, type Aspect } from "../core/facts/aspect";
import type { Form, Indicator } from "../core/form/model";
import { parseQuantity } from "../core/quantity/parse";
import { unitMeaning } from "../core/quantity/units";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "indicator-misplaced",
  scope: "indicator",
  severity: "hint",
  basis: {
    "zh-CN":
      "绩效指标分类：数量、质量、时效、成本、效益、满意度各有所指（财预〔2020〕10号附件；各地审核口径）。",
    en: "Classes of indicators: quantity, quality, time, cost, benefit, satisfaction (annex to Cai Yu [2020] No. 10; local practice of review).",
  },
  title: { "zh-CN": "指标放错了类别", en: "Indicator in the wrong class" },
  options: {},
  messages: {
    money: {
      "zh-CN": {
        what: "“{name}”是花多少钱，放在了“{level}”下。",
        why: "数量指标说的是做了多少事；资金用了多少已由预算执行率考核，放在这里等于算两次。",
        fix: "换成产出的数量，如建设面积、服务人次；要考核花费的，移到成本指标下。",
      },
      en: {
        what: "“{name}” says how much money, and stands under “{level}”.",
        why: "A quantity says how much was done; what was spent is scored by the execution rate, and here once more.",
        fix: "Give the quantity of an output, such as area built or persons served; a cost belongs under 成本指标.",
      },
    },
    satisfaction: {
      "zh-CN": {
        what: "“{name}”是满意度，放在了“{level}”下。",
        why: "满意度有自己的一级指标，放在别处，分值和结构都会对不上。",
        fix: "移到满意度指标下。",
      },
      en: {
        what: "“{name}” is a satisfaction, and stands under “{level}”.",
        why: "Satisfaction has a class and points of its own.",
        fix: "Move it under 满意度指标.",
      },
    },
    quality: {
      "zh-CN": {
        what: "“{name}”说的是做得好不好，放在了“{level}”下。",
        why: "合格率考核的是质量，放在别处，审核人会要求调整。",
        fix: "移到质量指标下；这里换成相应的产出数量、时间或成本。",
      },
      en: {
        what: "“{name}” says how well it was done, and stands under “{level}”.",
        why: "A pass rate measures quality; a reviewer will ask to move it.",
        fix: "Move it under 质量指标, and give here the quantity, time or cost that belongs here.",
      },
    },
    time: {
      "zh-CN": {
        what: "“{name}”说的是早晚，放在了“{level}”下。",
        why: "及时率考核的是时效，放在别处，审核人会要求调整。",
        fix: "移到时效指标下；这里换成相应的产出数量、质量或成本。",
      },
      en: {
        what: "“{name}” says how soon it was done, and stands under “{level}”.",
        why: "A rate of timeliness measures time; a reviewer will ask to move it.",
        fix: "Move it under 时效指标, and give here the quantity, quality or cost that belongs here.",
      },
    },
  },
  check(indicator, { form, report }) {
    const aspect = aspectOf(indicator);
    if (!aspect) return;
    const message = classOf(indicator, aspect, form);
    if (message && message !== aspect)
      report(message, indicator.name.at, {
        name: indicator.name,
        level: (indicator.level2?.text || indicator.level1?.text || "").replace(/\s+/g, ""),
      });
  },
});

/** The class that the name itself tells beyond doubt. */
function classOf(indicator: Indicator, aspect: Aspect, form: Form) {
  const name = plainName(indicator).replace(/\([^()]*\)$/u, "");
  if (/满意[度率]$/u.test(name)) return "satisfaction";
  if (/合格率$/u.test(name)) return "quality";
  if (/及时率$/u.test(name)) return "time";
  return aspect === "quantity" && isOwnMoney(indicator, name, form) ? "money" : undefined;
}

/** The project's own money by its whole name; money handed out (补贴金额) or brought in (贷款金额) may be an output. */
const OWN_MONEY =
  /^(?:本年|年度|全年|项目|工程|专项|财政|预算|投入|总)*(?:资金|经费|预算|投资|支出)(?:投入|支出|使用|安排|执行)*(?:总?金额|总额|总量|额度|额|数额|规模|数)?$/u;
const MONEY_WORD = /资金|经费|预算|投资|支出|金额|款|费用?$/u;

function isOwnMoney(indicator: Indicator, name: string, form: Form): boolean {
  const { target, actual } = indicator;
  const quantity = parseQuantity(target?.text ?? "");
  if (quantity.kind !== "number") return false;
  // 经费使用率 among quantities scores the spending once more.
  if (quantity.unit === "%" && (statesRate({ name: indicator.name }) || SPENT_SHARE.test(name))) return true;
  const money = unitMeaning(quantity.unit)?.dimension === "money";
  if (!money && quantity.unit !== "") return false;
  if (OWN_MONEY.test(name)) return true;
  // The budget once more as target, and what was spent as result, be it written out in 元.
  const total = form.funds?.total;
  const unit = form.unit?.name ?? "万元";
  return (
    MONEY_WORD.test(name) &&
    isSameMoney(target?.text, total?.budget?.value, unit) &&
    isSameMoney(actual?.text, total?.executed?.value, unit)
  );
}

/** 72890元 and 7.29万元 are the same money, printed to two decimals. */
function isSameMoney(text: string | undefined, amount: number | null | undefined, unit: AmountUnit): boolean {
  const stated = parseQuantity(text ?? "");
  if (stated.kind !== "number" || amount == null || amount <= 0) return false;
  if (stated.value / stated.scale === amount) return true;
  // 万 is multiplied out already: 7.29万元 is 72900 with the unit 元.
  const own = convertAmount(stated.value, "元", unit);
  return unitMeaning(stated.unit)?.dimension === "money" && Math.abs(own - amount) <= 0.005 + 1e-9;
}

const SPENT_SHARE = /(?:资金|经费|预算|款项?)(?:支付|使用|支出|执行|拨付)(?:进度|比例|率)$/u;
