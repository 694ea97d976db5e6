/** The year a form is for, and how far into it its figures go. */
import { normalizeText } from "../../sheet/text";
import type { Area } from "../../sheet/sheet";
import { monthsIn } from "../../time/span";
import { yearIn } from "../../time/year";
import type { Grid } from "../grid/grid";
import type { TextField } from "../model";
import { isTitle } from "./title";

/** The form's own blank for the year: （    年度）, （20  年度）; in a title also ＿＿年度…表. */
const NO_YEAR = /[（(]\s*(?:20)?[\s_＿xX×*＊]*年\s*度?\s*[）)]/;
const NO_YEAR_ALONE = new RegExp(`^\\s*${NO_YEAR.source}\\s*$`);
const NO_YEAR_FIRST = /^\s*(?:20)?[\s_＿xX×*＊]+年度/;
/** Longer texts say many things. */
const LONGEST = 60;

/** What the head states of time, by the names of the head's fields. */
export function readTime(grid: Grid, area: Area): Record<string, TextField> {
  const [year, period] = [readYear(grid, area), readPeriod(grid, area)];
  return { ...(year && { year }), ...(period && { period }) };
}

/** The year the form is for: in its title, or in a line of its own; "" where its place is blank. */
function readYear(grid: Grid, area: Area): TextField | undefined {
  let blank: TextField | undefined;
  for (const { at, value } of shortTexts(grid, area)) {
    const plain = normalizeText(value);
    const titled = isTitle(plain.replace(/\([^()]*\)?$/, ""));
    const year = titled || /^.{0,7}年度?\)?$|年度\)/.test(plain) ? yearIn(plain) : undefined;
    if (year !== undefined) return { at, text: String(year) };
    if (NO_YEAR_ALONE.test(value) || (titled && (NO_YEAR.test(value) || NO_YEAR_FIRST.test(value))))
      blank ??= { at, text: "" };
  }
  return blank;
}

/** 监控期间：2023年1月—9月, 截至2024年6月30日 in a line of its own, as `monthsIn` reads it. */
function readPeriod(grid: Grid, area: Area): TextField | undefined {
  for (const { at, value } of shortTexts(grid, area))
    if (!isTitle(value) && !/[。；;]/.test(value) && monthsIn(value) !== undefined)
      return { at, text: value.trim() };
  return undefined;
}

function* shortTexts(grid: Grid, area: Area): Iterable<{ at: TextField["at"]; value: string }> {
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.sheet.rows[row]?.[col]?.value;
      if (typeof value === "string" && value.length <= LONGEST) yield { at: { row, col }, value };
    }
}
