/** How cells of a form look, by name. */
import { type CellStyle, HEADING_FILL, type Highlight } from "../core/sheet/plan";

/** What official forms are set in; every Chinese system has them or puts its own in their place. */
const BODY = { font: "宋体", size: 11 } as const;
const line = { ...BODY, border: false } as const;
const cell = { ...BODY, border: true } as const;
/** Behind what is calculated: not to be typed over. */
const RESULT = "F2F2F2";
const AMOUNT = "#,##0.00";
const PERCENT = "0.00%";

export const STYLES = {
  title: { font: "黑体", size: 18, horizontal: "center", border: false },
  line: { ...line, horizontal: "left" },
  lineCenter: { ...line, horizontal: "center" },
  lineEnd: { ...line, horizontal: "right" },
  note: { ...line, size: 9, horizontal: "left" },
  head: { ...cell, bold: true, horizontal: "center", fill: HEADING_FILL },
  label: { ...cell, horizontal: "center" },
  labelStart: { ...cell, horizontal: "left" },
  text: { ...cell, horizontal: "left" },
  input: { ...cell, horizontal: "center" },
  amount: { ...cell, horizontal: "right", format: AMOUNT },
  percent: { ...cell, horizontal: "center", format: PERCENT },
  score: { ...cell, horizontal: "center" },
  amountResult: { ...cell, horizontal: "right", format: AMOUNT, fill: RESULT },
  percentResult: { ...cell, horizontal: "center", format: PERCENT, fill: RESULT },
  scoreResult: { ...cell, horizontal: "center", fill: RESULT },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Looks that come with a condition, by what they say. */
export const MARKS = {
  missing: { fill: "FBE3E1" },
  low: { fill: "FFEBB8" },
  over: { fill: "F6C7C3", font: "A4140D" },
  red: { fill: "F6C7C3", font: "A4140D" },
  yellow: { fill: "FFEBB8", font: "7A4B00" },
  green: { fill: "DDF0D9", font: "1E5B17" },
} as const satisfies Record<string, Pick<Highlight, "fill" | "font">>;
