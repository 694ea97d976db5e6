/** Units as they stand behind a figure in running text. */
import { multiplier, SCALE } from "../../quantity/scales";
import { KNOWN_UNITS, unitMeaning } from "../../quantity/units";

export interface ProseUnit {
  /** As printed: 万元, 亩, 个. */
  readonly text: string;
  /** Figures of one dimension can be added and compared. */
  readonly dimension: string;
  /** Size in the dimension's base unit. */
  readonly factor: number;
  /** 元/户, 元每亩: a price or a standard, never a part of anything. */
  readonly price: boolean;
}

/** What running text counts in, beside the units that convert. */
const COUNTERS =
  "个 期 项 家 套 份 篇 条 处 座 辆 本 册 件 起 宗 支 只 间 所 栋 幢 部 艘 架 棵 株 头 匹 羽 尾 村 张 枚 块 片 眼 口 根 盏 床 顶 瓶 箱 例 课时 亩次 台次 户次 车次 班次 班 对 组 类 孔 樘 盆 副 颗 延米 顶次 站 宗地 单 笔 床位 页 图斑 微克".split(
    " ",
  );
/** What a figure may be followed by that makes it a date or a number in a row. */
const NO_UNIT = new Set(
  "年 年度 月 日 号 岁 周 季度 时 秒 里 度 成 回 个月 秒钟 个周 个星期 星期 个季度 周年 位数 方 升 克 遍 级 瓦".split(
    " ",
  ),
);
const UNITS = [...new Set([...KNOWN_UNITS, ...COUNTERS, ...NO_UNIT, "㎡", "米2"])].sort(
  (a, b) => b.length - a.length,
);
/** 3千米 is a length, 2千瓦 a power: there 千 is no scale. */
const SCALE_HERE = new RegExp(`(?!千[米克瓦])${SCALE}`, "y");
const ALIASES: Readonly<Record<string, string>> = { "㎡": "平方米", 米2: "平方米" };
const BY_FIRST = new Map<string, string[]>();
for (const unit of UNITS) BY_FIRST.set(unit[0]!, [...(BY_FIRST.get(unit[0]!) ?? []), unit]);
const CLOSERS = /[，。；、：！？）\n”"』]/;

/** The unit at an index, right behind the digits; `null` where there is none that an operand can have. */
export function unitAt(text: string, index: number): ProseUnit | null {
  SCALE_HERE.lastIndex = index;
  const scaleText = SCALE_HERE.exec(text)?.[0] ?? "";
  const at = index + scaleText.length;
  const scale = multiplier(scaleText);
  const name = nameAt(text, at);
  if (name === null) {
    // 29.6万， and 0.73亿。 are money.
    const next = text[at];
    const alone =
      next === undefined || CLOSERS.test(next) || text.startsWith("用于", at) || text[at] === "（";
    if (scale < 1e4 || !alone) return null;
    return { text: scaleText, dimension: "money", factor: scale, price: false };
  }
  if (NO_UNIT.has(name)) return null;
  // 1840块 are meters or plots; money is 元 in a report.
  const meaning = name === "块" ? { dimension: "count:块", factor: 1 } : unitMeaning(ALIASES[name] ?? name)!;
  const end = at + name.length;
  const price = text[end] === "/" || text[end] === "每";
  const shown = scaleText + name;
  return {
    text: price ? shown + priceTail(text, end) : shown,
    dimension: price ? `${meaning.dimension}${priceTail(text, end)}` : meaning.dimension,
    factor: Number((meaning.factor * scale).toPrecision(15)),
    price,
  };
}

/** Occasions of anything: 点次, 剂次, 卷次. */
const OCCASIONS = /[\u4e00-\u9fa5]次(?![数要月日年])/y;

/** 抽测2352路，分配12800核；: whatever stands alone between a figure and the end of its phrase counts it. */
const CLASSIFIER = /[\u4e00-\u9fa5]{1,2}(?=[，。；、：）（\n]|$)/y;
/** 3以上, 5比2: words that lead on from a bare number. */
const NO_CLASSIFIER = /[年月日以左之为是的了比至到等和与或中后前内外上下多余倍折点分元位层届期]/;

function nameAt(text: string, at: number): string | null {
  const name = listedAt(text, at) ?? occasionsAt(text, at) ?? classifierAt(text, at);
  if (name === undefined) return null;
  const next = text[at + name.length] ?? "";
  if (name === "分" && "别钟之局行子析布解类配散为期批层公".includes(next) && next !== "") return null;
  if (name === "度" || (/^[a-z]/i.test(name) && /[a-z]/i.test(next))) return null;
  return name;
}

/** 60TB is 60tb; of other units each letter counts. */
const listedAt = (text: string, at: number): string | undefined =>
  BY_FIRST.get(text[at] ?? "")?.find((unit) => text.startsWith(unit, at)) ??
  DATA.exec(text.slice(at, at + 2))?.[0];

const DATA = /^[KMGTP]B/;

function classifierAt(text: string, at: number): string | undefined {
  CLASSIFIER.lastIndex = at;
  const word = CLASSIFIER.exec(text)?.[0];
  return word === undefined || NO_CLASSIFIER.test(word) ? undefined : word;
}

function occasionsAt(text: string, at: number): string | undefined {
  OCCASIONS.lastIndex = at;
  return OCCASIONS.exec(text)?.[0];
}

/** /户, /人/年, 每亩, /立方米: as far as it goes. */
function priceTail(text: string, from: number): string {
  let end = from;
  while (
    end < from + 8 &&
    /[/每人户亩年月次个村株头只天日批辆生套升平立方米公里吨页件台场]/.test(text[end] ?? "")
  )
    end++;
  return text.slice(from, end);
}
