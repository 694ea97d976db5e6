/** Chinese numerals up to 999, where they count something: 两场, 十二个, 一百二十人. */

const DIGITS = "零一二三四五六七八九";
const NUMERAL =
  /^(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/;

/** The number a numeral says, or `undefined` where it is none. */
export function chineseNumber(text: string): number | undefined {
  if (text === "零" || text === "〇") return 0;
  const match = NUMERAL.exec(text);
  if (!match || text === "") return undefined;
  const [, hundreds, zero, tens, ten, ones] = match;
  // 一百五 is 150, 二十两 is none: neither is counted on.
  if (hundreds && ones && !ten && !zero) return undefined;
  if (zero && (!hundreds || ten || !ones)) return undefined;
  if (ones === "两" && (hundreds || ten)) return undefined;
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

const digit = (character: string | undefined): number =>
  character === undefined ? 0 : character === "两" ? 2 : DIGITS.indexOf(character);

/** Units after which a numeral is a count and no part of a word (一般, 一定, 一期, 三级 are words). */
const COUNTED =
  /^(?:人次|人|名|位|户|次|场次|场|个工作日|工作日|个月|个百分点|个|项|家|套|台|份|篇|批次|批|条|处|座|辆|本|册|天|年|件|起|宗|支|只|间|所|栋|幢|亩|元|公里|米|吨|轮|部|艘|成)$/;

/** Writes a counted numeral in figures: 不少于三次 → 不少于3次. Anything else comes back unchanged. */
export function numeralsToFigures(text: string): string {
  const percent = /^(.{0,6})百分之([零一二三四五六七八九十]{1,5}|\d+(?:\.\d+)?)(.{0,4})$/.exec(text);
  if (percent) {
    const value = /\d/.test(percent[2]!) ? percent[2] : chineseNumber(percent[2]!);
    if (value !== undefined) return `${percent[1]}${value}%${percent[3]}`;
  }
  if (text === "百分百" || text === "百分之百") return "100%";
  const counted =
    /^([^\d第零一二两三四五六七八九十百]{0,6})([零一二两三四五六七八九十百]{1,6})((?:万|亿)?)([^\d零一二两三四五六七八九十]{1,4}?)((?:及|或)?以[上下内]|之内|内|左右)?$/.exec(
      text,
    );
  if (!counted) return text;
  const [, lead = "", numeral = "", scale = "", unit = "", tail = ""] = counted;
  const value = chineseNumber(numeral);
  return value !== undefined && COUNTED.test(unit) ? `${lead}${value}${scale}${unit}${tail}` : text;
}
