/** Cell texts read a second time, character by character and without a pattern, to be held against the first reader. */
import type { NumberReading } from "../../../src/core/sheet/number";

const UNREADABLE: NumberReading = { state: "unreadable" };
const DIGITS = "0123456789";
const LINE_BREAKS = "\r\n\u2028\u2029";
const isDigit = (char: string | undefined) => char !== undefined && DIGITS.includes(char);
const isSpace = (char: string | undefined) => char !== undefined && char.trim() === "";

/** Full-width figures and signs as ASCII; every other character stays what it is. */
function narrow(text: string): string[] {
  return [...text]
    .filter((char) => char !== "\u200b" && char !== "\ufeff")
    .map((char) => {
      const code = char.codePointAt(0)!;
      return code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : char;
    });
}

/** A figure with its sign, unit and percent sign; what is none of these makes it unreadable. */
export function secondReading(text: string): NumberReading {
  const chars = narrow(text.trim());
  let at = 0;
  const skip = () => {
    while (isSpace(chars[at])) at++;
  };
  const take = (...wanted: string[]) => {
    skip();
    return wanted.includes(chars[at] ?? "none") ? chars[at++] : undefined;
  };
  take("¥", "￥");
  const sign = take("-", "+", "−");
  skip();
  const groups: { digits: string; before: string }[] = [];
  let before = "";
  let digits = "";
  let point: number | undefined;
  for (; at < chars.length; at++) {
    const char = chars[at]!;
    if (isDigit(char)) {
      if (before !== "" || groups.length === 0) groups.push({ digits: "", before });
      before = "";
      groups[groups.length - 1]!.digits += char;
      digits += char;
    } else if (char === "," || char === "." || isSpace(char)) {
      if (char === "." && point !== undefined) return UNREADABLE;
      if (char === ".") point = groups.length;
      before += char;
      if (char === "." && groups.length === 0) digits = "0";
      if (char === ".") digits += ".";
    } else break;
  }
  if (groups.length === 0) return UNREADABLE;
  if (before.trim() !== "" && before.trim() !== ".") return UNREADABLE;
  if (before.trim() === "." && !before.startsWith(".")) return UNREADABLE;
  const whole = point === undefined ? groups : groups.slice(0, point);
  const fraction = point === undefined ? [] : groups.slice(point);
  if (fraction.length > 1 || fraction.some((group) => group.before !== ".")) return UNREADABLE;
  if (whole.length > 0 && whole[0]!.before !== "") return UNREADABLE;
  const [first, ...rest] = whole;
  const spaced = rest.some((group) => [...group.before].some(isSpace));
  if (rest.length > 0 && first!.digits.length > 3) return UNREADABLE;
  for (const group of rest) {
    const commas = [...group.before].filter((char) => char === ",").length;
    const spaces = [...group.before].filter(isSpace);
    if (group.digits.length !== 3 || commas > 1 || spaces.length > 1) return UNREADABLE;
    if (spaces.length > 0 && (group.before.endsWith(",") || LINE_BREAKS.includes(spaces[0]!)))
      return UNREADABLE;
    // Commas part all thousands or none; beside spaces either may.
    if (!spaced && commas === 0) return UNREADABLE;
  }
  const commas = rest.filter((group) => group.before.includes(",")).length;
  if (commas > 0 && commas < rest.length) return UNREADABLE;
  const percent = take("%") !== undefined;
  const scale = take("亿", "万");
  const yuan = take("元");
  take("分");
  skip();
  if (at < chars.length) return UNREADABLE;
  const value = Number(`${sign === undefined || sign === "+" ? "" : "-"}${digits}`) + 0; // never −0
  if (percent) return { state: "number", value: Number(`${value}e-2`), percent, unit: null };
  const unit = scale === "亿" ? "亿元" : scale === "万" ? "万元" : yuan ? "元" : null;
  return { state: "number", value, percent, unit };
}
