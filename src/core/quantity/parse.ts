/** Reads what offices write as a target or a result: "≥95%", "1.2万亩", "12月底前", "不超过90万元", "显著提升". */
import { normalizeText, round } from "../number";
import { unitMeaning } from "./units";

/** How a value binds; `null` where none is written and the context decides. */
export type Sign = "≥" | "≤" | "=" | ">" | "<";

/** What was forgiven in reading. */
export type Notice = "sign-misread" | "figure-misread" | "approximate";

export interface NumberQuantity {
  readonly kind: "number";
  readonly sign: Sign | null;
  /** As written, 万 and 亿 multiplied out: 1.2万亩 → 12000. */
  readonly value: number;
  /** What 万 or 亿 multiplied by; 1 where none. */
  readonly scale: number;
  /** As written, without 万 and 亿; "" where none. */
  readonly unit: string;
  readonly notices: readonly Notice[];
}

export type Quantity =
  | NumberQuantity
  /** 90%～95%, ±10%: bounds included, both in `unit`. */
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly unit: string }
  /** A day by which: months and days from 1; `null` where not written. */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number;
      readonly day: number | null;
    }
  /** Words. `status` where they say whether it was reached. */
  | { readonly kind: "words"; readonly text: string; readonly status: "met" | "partly" | "unmet" | null }
  /** A sentence with figures in it: nothing a machine should score. */
  | { readonly kind: "sentence"; readonly text: string; readonly figures: number }
  | { readonly kind: "blank" };

const FIGURE = String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?`;
const SCALE = "(?:万亿|千万|百万|十万|亿|万|千|百(?!分))?";
const MULTIPLIER: Readonly<Record<string, number>> = {
  "": 1,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/** Written signs and words before a figure. Longest first. */
const PREFIXES: readonly (readonly [RegExp, Sign | null])[] = [
  [
    /^(?:≥|≧|⩾|>=|=>|》=|不少于|不低于|不小于|不得(?:少|低)于|大于(?:或)?等于|大于或者等于|至少|最少|最低)/,
    "≥",
  ],
  [
    /^(?:≤|≦|⩽|<=|=<|《=|不超过|不高于|不大于|不多于|不得(?:超过|高于|多于)|小于(?:或)?等于|小于或者等于|至多|最多|最高|控制在)/,
    "≤",
  ],
  [/^(?:=|﹦|═|==|等于)/, "="],
  [/^(?:>|大于|高于|多于|超过|超出|优于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
];
/** Verbs that only introduce the figure: 已完成12次, 达到95%. */
const VERBS =
  /^(?:已|实际|全年|年度|计划|共|共计|合计|累计|总计|约|大约|近|完成|完成了|达到|达到了|达|为|实现|实际完成|是|每年|全部|[:：])+(?=[≥≤=<>\d])/;
const SUFFIXES: readonly (readonly [RegExp, Sign | null])[] = [
  [/(?:及以上|或以上|以上|起步|及其以上|或更多)$/, "≥"],
  [/(?:及以下|或以下|以下|以内|之内|范围内|内|封顶)$/, "≤"],
  [/(?:左右|上下)$/, null],
];

/** Reads a text. Never throws; whatever it cannot read as a quantity is words or a sentence. */
export function parseQuantity(raw: string): Quantity {
  const text = normalizeQuantity(raw);
  if (text === "" || /^[-–—―/\\*·.…]+$/.test(text)) return { kind: "blank" };
  return readRange(text) ?? readDate(text) ?? readNumber(text) ?? readWords(text);
}

/** Full-width forms folded, white space gone, look-alike signs unified, closing punctuation dropped. */
export function normalizeQuantity(raw: string): string {
  let text = normalizeText(raw);
  for (let before = ""; before !== text;) {
    before = text;
    text = text
      .replace(/[≧⩾]/g, "≥")
      .replace(/[≦⩽]/g, "≤")
      .replace(/>=|=>/g, "≥")
      .replace(/<=|=</g, "≤")
      .replace(/[﹦═]+|==/g, "=")
      .replace(/^["'“”‘’「」]+|["'“”‘’「」;;。,,、]+$/g, "");
  }
  return text;
}

function readNumber(text: string): NumberQuantity | undefined {
  const notices: Notice[] = [];
  let rest = text.replace(VERBS, "");
  let sign: Sign | null = null;
  const prefixed = PREFIXES.find(([pattern]) => pattern.test(rest));
  if (prefixed) {
    sign = prefixed[1];
    rest = rest.replace(prefixed[0], "").replace(VERBS, "");
  } else if (/^[》>]\d/.test(rest) || /^[《]\d/.test(rest)) {
    // A scanner's or an input method's idea of ≥ and ≤.
    sign = rest.startsWith("《") ? "≤" : "≥";
    rest = rest.slice(1);
    notices.push("sign-misread");
  }
  for (const [pattern, meaning] of SUFFIXES) {
    if (!pattern.test(rest) || !/\d/.test(rest.replace(pattern, ""))) continue;
    rest = rest.replace(pattern, "");
    if (meaning) sign ??= meaning;
    else notices.push("approximate");
    break;
  }
  // 98.19为%: a word slipped between figure and sign.
  const mended = rest.replace(/^([\d.,]+)[^\d%]{1,2}%$/, (whole, figure: string) =>
    /[万亿千百]/.test(whole) ? whole : `${figure}%`,
  );
  if (mended !== rest) notices.push("figure-misread");
  const percent = /^百分之([\d.]+)$/.exec(mended);
  const match = new RegExp(`^(${FIGURE})(${SCALE})(?:多|余)?([^\\d,，。;；]*)$`, "u").exec(
    percent ? `${percent[1]}%` : mended,
  );
  if (!match) return undefined;
  const [, digits = "", scale = "", unit = ""] = match;
  if (!isUnit(unit)) return undefined;
  const multiplier = MULTIPLIER[scale]!;
  const value = round(Number(digits.replace(/,/g, "")) * multiplier, 10);
  return { kind: "number", sign, value, scale: multiplier, unit: unit.replace(/^百分比$/, "%"), notices };
}

/** A unit is short and no sentence: 个, 平方米, 元/亩, 人次, 个工作日. */
function isUnit(unit: string): boolean {
  if (unit === "") return true;
  if (unit.length > 8 || /[:()（）"“”≥≤=<>]/.test(unit)) return false;
  const meaning = unitMeaning(unit);
  return (
    (meaning !== undefined && !meaning.dimension.startsWith("count:")) ||
    (unit.length <= 4 && !/[的了和与及为被把在已未]/.test(unit))
  );
}

function readRange(text: string): Quantity | undefined {
  const band = new RegExp(`^(?:±|\\+-|正负)(${FIGURE})([^\\d]*)$`).exec(
    text.replace(/(?:以内|之内|范围内)$/, ""),
  );
  if (band && isUnit(band[2]!)) {
    const size = Math.abs(Number(band[1]!.replace(/,/g, "")));
    return { kind: "range", low: -size, high: size, unit: band[2]! };
  }
  const range = new RegExp(
    `^(${FIGURE})(${SCALE})([^\\d~～至到—–-]{0,6})(?:~|～|至|到|—|–|-{1,2})(${FIGURE})(${SCALE})([^\\d]*)$`,
  ).exec(text);
  if (!range) return undefined;
  const [, from = "", fromScale = "", fromUnit = "", to = "", toScale = "", unit = ""] = range;
  if (!isUnit(unit) || (fromUnit !== "" && fromUnit !== unit)) return undefined;
  if (/^(?:月|日|年)$/.test(unit) || /^(?:月|日|年)$/.test(fromUnit)) return undefined;
  const number = (digits: string, scale: string) => Number(digits.replace(/,/g, "")) * MULTIPLIER[scale]!;
  // 1-3万元: the scale is said once, for both.
  const [low, high] = [number(from, fromScale || toScale), number(to, toScale)];
  return low <= high ? { kind: "range", low, high, unit } : undefined;
}

const DATE =
  /^(?:于|在|至|截至|截止|不晚于|不迟于|≤|计划)*(?:(\d{4})[年./-])?(?:(\d{1,2})(?:月份?|[./-](?=\d))(?:(\d{1,2})[日号]?)?)?(年?底|月底|末|年末|月末|上旬|中旬|下旬|初)?(?:以|之)?(?:前|内|止)?(?:全部|全面|基本|按期|按时)?(?:完成|完工|实施完毕|竣工|发放|到位)?$/;

function readDate(text: string): Quantity | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, part] = match;
  // 12.5 is a figure; only a year or 月 makes it a date.
  if (!year && !/月|年/.test(text)) return undefined;
  if (!month && !(part && /年/.test(part)) && !(year && part)) return undefined;
  const m = month ? Number(month) : 12;
  const d = day ? Number(day) : partOfMonth(part);
  if (m < 1 || m > 12 || (d !== null && (d < 1 || d > 31))) return undefined;
  return { kind: "date", year: year ? Number(year) : null, month: m, day: d };
}

function partOfMonth(part: string | undefined): number | null {
  if (part === "上旬" || part === "初") return 10;
  if (part === "中旬") return 20;
  return null;
}

const STATUS: readonly (readonly ["met" | "partly" | "unmet", RegExp])[] = [
  [
    "unmet",
    /^(?:未|没有|尚未|暂未|不)(?:能)?(?:达成|完成|达到|达标|实现|开展|实施|及时|合格)|效果较?差|^较差$|^差$|^否$/,
  ],
  ["partly", /^(?:部分|基本|大部分)(?:达成|完成|达到|达标|实现)/],
  [
    "met",
    /^(?:已|全部|全面|均|均已|全部已)?(?:按(?:时|期|计划|要求))?(?:达成|完成|达到|达标|实现)(?:.{0,2}(?:预期|年度|既定)?(?:指标|目标|要求|效果|任务)?)$|^达成预期|^(?:是|合格|已落实)$/,
  ],
];

function readWords(text: string): Quantity {
  const figures = text.match(/\d+(?:\.\d+)?/g)?.length ?? 0;
  if (figures > 0) return { kind: "sentence", text, figures };
  return { kind: "words", text, status: STATUS.find(([, pattern]) => pattern.test(text))?.[0] ?? null };
}
