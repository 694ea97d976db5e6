/** Error values as WPS numbers them: 0x800A0000 and a code, 2007 for #DIV/0!. */

const BASE = 0x800a0000 - 2 ** 32;
const [FIRST, LAST] = [2000, 2099];

const NAMES: Readonly<Record<number, string>> = {
  2000: "#NULL!",
  2007: "#DIV/0!",
  2015: "#VALUE!",
  2023: "#REF!",
  2029: "#NAME?",
  2036: "#NUM!",
  2042: "#N/A",
};

/** True of the number of an error, which a figure may happen to be too. */
export const isErrorNumber = (value: unknown): value is number =>
  typeof value === "number" && value >= BASE + FIRST && value <= BASE + LAST;

/** The error of that number; `undefined` of anything else. */
export const errorOf = (value: unknown): string | undefined =>
  isErrorNumber(value) ? NAMES[value - BASE] : undefined;
