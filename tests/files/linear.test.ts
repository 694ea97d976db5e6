// A file may hold a million of any character. Whatever reads it takes time by its length, not by the square of it, which
// would be minutes.
import { readForms } from "../../src/core/form/read";
import { normalizeLabel } from "../../src/core/labels";
import { readClaims } from "../../src/core/prose/read";
import { nationalProfile } from "../../src/core/profiles/national";
import { checkSheet } from "../../src/core/rule/check";
import { affixesOf } from "../../src/core/sheet/number-format";
import { readNumberText } from "../../src/core/sheet/number";
import { cellText, normalizeText } from "../../src/core/sheet/text";
import type { Sheet } from "../../src/core/sheet/sheet";
import { readSettings } from "../../src/files/workbook/settings";
import { workbookMarkup } from "../../src/files/workbook/markup";
import { preparedParts } from "../../src/files/zip/prepare";
import { WorkbookError } from "../../src/files/model";
import { rules } from "../../src/rules";

const MILLION = 1_000_000;
/** Cells of Excel hold no more. */
const LONGEST_CELL = 32_767;
/** Far more than any takes (0.5 s), and far less than the square would. */
const MOST_MS = 10_000;

const CLASSES = [
  ...[
    "1",
    "１",
    "①",
    "0",
    "a",
    "一",
    "预",
    "元",
    "年",
    " ",
    "\n",
    "\u3000",
    ".",
    ",",
    "，",
    "。",
    "；",
    "：",
    "%",
  ],
  ...[
    "-",
    "_",
    "*",
    "/",
    "\\",
    "(",
    "（",
    "[",
    '"',
    "'",
    "<",
    ">",
    "&",
    "!",
    "12.5万元",
    "96.5%",
    "2023年",
    "第1项",
  ],
  ...[
    "<numFmt ",
    "<xf ",
    '<c r="A1">',
    "<property ",
    '<property name="a" ',
    "<!--",
    "<![CDATA[",
    "<?",
    "<table ",
  ],
  ...["<sheet ", '<sheet a:id="" ', "hyperlink", "&#x", "完成率"],
];

/** A form with the text wherever a unit writes its own. */
const form = (text: string): Sheet => ({
  name: "自评表",
  merges: [],
  rows: [
    ["项目支出绩效自评表"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, 330, 10, "81.50%", 8.25],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "培训人数", text, "10个", 10, 9, text],
    ["产出指标", "质量指标", text, "10个", text, 10, 9, ""],
  ].map((row) => row.map((value) => ({ value }))),
});

/** Texts of many rows where labels might stand, and no form among them. */
const longTexts = (text: string): Sheet => ({
  name: "说明",
  merges: [],
  rows: Array.from({ length: 30 }, (_, i) => Array.from({ length: 5 }, () => ({ value: `${i}${text}` }))),
});

/** A refusal is an answer too. */
const orRefused = (read: () => unknown) => {
  try {
    read();
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
  }
};
const part = (name: string, before: string) => (text: string) =>
  orRefused(() => preparedParts(new Map([[name, new TextEncoder().encode(before + text)]])));

const READERS: readonly (readonly [name: string, length: number, read: (text: string) => unknown])[] = [
  ["a figure", MILLION, readNumberText],
  ["a label", MILLION, normalizeText],
  ["a number format", MILLION, (format) => [affixesOf(format), cellText({ value: 5, format })]],
  ["a form", LONGEST_CELL, (text) => checkSheet(form(text), rules, nationalProfile)],
  ["a sheet of long texts", LONGEST_CELL, (text) => readForms(longTexts(text))],
  ["a label in brackets", LONGEST_CELL, (text) => normalizeLabel(`${text}${"(".repeat(text.length)}`)],
  [
    "brackets in one another",
    LONGEST_CELL,
    ({ length }) => normalizeLabel("(".repeat(length) + ")".repeat(length)),
  ],
  ["a report", MILLION / 10, (text) => readClaims(`2023年度自评报告\n预算数${text}`, nationalProfile)],
  [
    "a web page",
    MILLION,
    (text) => orRefused(() => workbookMarkup(new TextEncoder().encode(`<table>${text}`))),
  ],
  [
    "settings",
    MILLION,
    (text) =>
      readSettings(new Map([["xl/webextensions/webextension1.xml", new TextEncoder().encode(`<a>${text}`)]])),
  ],
  ["styles", MILLION, part("xl/styles.xml", "<styleSheet>")],
  ["a sheet", MILLION, part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")],
  ["a list of sheets", MILLION, part("xl/workbook.xml", "<workbook><sheets>")],
  ["relations", MILLION, part("_rels/.rels", "<Relationships>")],
];

test.each(READERS)(
  "%s made of one character or word takes no time to speak of",
  (_, length, read) => {
    for (const text of CLASSES) {
      const start = performance.now();
      read(text.repeat(Math.ceil(length / text.length)).slice(0, length));
      const took = performance.now() - start;
      if (took > MOST_MS) throw new Error(`${JSON.stringify(text)} took ${took} ms`);
    }
  },
  120_000,
);
