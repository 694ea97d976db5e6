import { cited } from "../core/rule/evidence";
import { aspectOf, plainName, type Aspect } from "../core/facts/aspect";
import { normalizeText } from "../core/sheet/text";
import { parseQuantity } from "../core/quantity/parse";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "target-unmeasurable",
  scope: "indicator",
  severity: "hint",
  basis: {
    "zh-CN": "绩效目标管理要求：指标值清晰、可衡量，产出指标以定量表述为主（各地审核口径）。",
    en: "Rules on performance targets: clear and measurable, outputs in figures first of all (local practice of review).",
  },
  title: { "zh-CN": "产出指标值没有可核对的数", en: "Target of an output without a figure" },
  options: {},
  messages: {
    quantity: {
      "zh-CN": {
        what: "“{name}”是数量指标，指标值却没有数：“{target}”。",
        why: "没有数，完成多少就说不清，也算不出得分。",
        fix: "写成数和单位，如“≥30场”；目标已批复不能改的，在实际完成值里写清做了多少。",
      },
      en: {
        what: "“{name}” is a quantity, and its target has no figure: “{target}”.",
        why: "Without a figure nobody can say how much was done, and no score can be worked out.",
        fix: "Give a figure and a unit, such as “≥30场”; where the target is fixed, let the result say how much.",
      },
    },
    quality: {
      "zh-CN": {
        what: "“{name}”是质量指标，指标值“{target}”没有标准可以对照。",
        why: "程度词各人理解不同，达没达到说不清，审核人会要求量化。",
        fix: "写成比例或能查的标准，如“合格率≥98%”；目标已批复不能改的，在实际完成值里写清依据。",
      },
      en: {
        what: "“{name}” is a quality, and its target “{target}” has no standard to hold it against.",
        why: "Words of degree mean something else to everyone; a reviewer will ask for a figure.",
        fix: "Give a share or a standard that can be looked up, such as “≥98%”; where the target is fixed, let the result state its evidence.",
      },
    },
    time: {
      "zh-CN": {
        what: "“{name}”是时效指标，指标值“{target}”没有写到什么时候。",
        why: "没有日期或期限，早晚都说得过去，审核人会要求写明。",
        fix: "写成日期、期限或比例，如“12月底前”“10个工作日内”“及时率≥95%”。",
      },
      en: {
        what: "“{name}” is about time, and its target “{target}” does not say by when.",
        why: "Without a day or a term early and late both pass; a reviewer will ask for one.",
        fix: "Give a day, a term or a share: “12月底前”, “10个工作日内”, “≥95%”.",
      },
    },
    cost: {
      "zh-CN": {
        what: "“{name}”是成本指标，指标值“{target}”没有金额或比例。",
        why: "没有上限，花多少都算达标，审核人会要求量化。",
        fix: "写成上限，如“≤90万元”“≤4.2万元/公里”。",
      },
      en: {
        what: "“{name}” is a cost, and its target “{target}” has no amount or share.",
        why: "Without an upper bound any amount passes; a reviewer will ask for one.",
        fix: "Give an upper bound, such as “≤90万元” or “≤4.2万元/公里”.",
      },
    },
  },
  check(indicator, { report }) {
    const { name, target } = indicator;
    const aspect = aspectOf(indicator);
    if (!aspect || !target) return;
    const quantity = parseQuantity(target.text);
    if (quantity.kind !== "words" || quantity.status !== null) return;
    // 新建二级公路32.1公里: the figure stands in the name.
    if (aspect === "quantity" && /\d/.test(plainName(indicator))) return;
    const text = normalizeText(target.text);
    if (VAGUE[aspect].test(text) && !FIRM[aspect].test(text))
      report(aspect, target.at, { name, target: cited(excerpt(target.text), target) });
  },
});

const DEGREE =
  /显著|明显|较[好高强大优快]|很[好高]|更[好高]|最好|良好|提升|提高|改善|增强|加强|优化|改进|进一步|不断|稳步|逐步|大幅|有所|有效|充分|合理|持续|^(?:好|高|强|大|优质|高效|高质量)$/u;

/** Words that leave open what is asked. A quantity asks for a figure, whatever its words. */
const VAGUE: Readonly<Record<Aspect, RegExp>> = {
  quantity: /./u,
  quality: DEGREE,
  time: new RegExp(`及时|按时|准时|尽快|尽早|适时|快速|迅速|${DEGREE.source}`, "u"),
  cost: new RegExp(`节约|节省|控制|降低|减少|低成本|经济|${DEGREE.source}`, "u"),
};

/** Words that can be held against something all the same: 全部, 验收合格, 合同约定, 预算内. */
const FIRM: Readonly<Record<Aspect, RegExp>> = {
  quantity: /全部|全覆盖|全员|所有|全体|应\p{L}尽\p{L}|^(?:是|否|有|无|合格|达标)$|每|逐/u,
  quality: /合格|达标|标准|规范|规定|要求|文件|办法|制度|全部|应\p{L}尽\p{L}|无|零/u,
  time: /年|月|日|季|周|天|旬|期限|时限|合同|协议|约定|规定|要求|计划|通知|文件|节点|序时|工期|进度/u,
  cost: /预算|概算|合同|中标|批复|限价|标准|规定|定额|范围|以内|内$|不超/u,
};

/** Long enough to know the target by. */
const EXCERPT = 24;
const excerpt = (text: string) => {
  const plain = text.replace(/\s+/gu, " ");
  return plain.length > EXCERPT ? `${plain.slice(0, EXCERPT)}…` : plain;
};
