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
import { settingsPart } from "../../src/core/settings-part";
import { compareWithForms } from "../../src/core/prose/table/against-forms";
import { plainName } from "../../src/batch/plain-name";
import { fileReport } from "../../src/batch/file-report";
import { tablesOf } from "../../src/batch/tables";
import { readBlocks } from "../../src/files/word/blocks";
import { tableSheets } from "../../src/files/word/sheets";
import { workbookMarkup } from "../../src/files/workbook/markup";
import { preparedParts } from "../../src/files/zip/prepare";
import { defaultLimits, WorkbookError } from "../../src/files/model";
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
  ...[
    "<sheet ",
    '<sheet a:id="" ',
    '<entry key="',
    "hyperlink",
    "&#x",
    "<t>",
    "</t> ",
    "<r>",
    "<w:p>",
    "<w:tbl>",
    "<w:tr><w:tc>",
  ],
  ...[
    "完成率",
    "合计",
    "其中：",
    "同比增长",
    "占总数",
    "得分",
    "满分",
    "平均",
    "（1）",
    "(1111",
    "局(盖章",
    "、",
  ],
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

/** Lists of projects, one below the other, and of what is watched while the year runs. */
const lists = (text: string): Sheet[] =>
  [
    ["项目名称", "主管部门", "预算数", "执行数", "执行率", "得分", "备注"],
    ["项目名称", "绩效指标", "年初目标值", "1-6月执行情况", "全年预计完成情况", "偏差原因", "备注"],
  ].map((headings) => ({
    name: "清单",
    merges: [],
    rows: [
      ["项目支出绩效监控情况表"],
      headings,
      ["农村公路养护", text, 100, 90, "90%", 9, text],
      [text, "水务局", 100, 90, text, 9, ""],
      ["合计", "", 200, 180, "90%", text, ""],
    ].map((row) => row.map((value) => ({ value }))),
  }));

/** A table whose title, office and project are the text. */
const headed = (text: string): Sheet => ({
  name: "自评表",
  merges: [],
  rows: [
    [`${text}绩效自评表`],
    ["项目名称", text, "实施单位", text],
    ["资金来源", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 330, 10, "82.50%", 8.25],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "培训人数", "10个", "10个", 10, 9],
  ].map((row) => row.map((value) => ({ value }))),
});

/** A document with the text before, in and behind a table. */
const body = (text: string) => {
  const paragraph = `<w:p><w:r><w:t>注：${text}甲</w:t></w:r></w:p>`;
  const row = `<w:tr><w:tc>${paragraph}</w:tc><w:tc>${paragraph}</w:tc></w:tr>`;
  return `<w:document><w:body>${paragraph}<w:tbl>${row}${row}</w:tbl>${paragraph}</w:body></w:document>`;
};

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
  [
    "lists",
    LONGEST_CELL,
    (text) => lists(text).forEach((sheet) => checkSheet(sheet, rules, nationalProfile)),
  ],
  [
    "names of projects and offices in tables of several files",
    LONGEST_CELL,
    (text) => {
      const forms = checkSheet(headed(text), rules, nationalProfile);
      const outcome = { path: "a.xlsx", sheets: [{ name: "自评表", hidden: false, forms }] };
      tablesOf(fileReport(outcome, rules, "zh-CN"));
    },
  ],
  ["a name of a file", MILLION / 10, plainName],
  [
    "a document",
    MILLION,
    (text) => orRefused(() => tableSheets(readBlocks(body(text), defaultLimits), defaultLimits)),
  ],
  [
    "a report held against a table",
    MILLION / 10,
    (text) =>
      compareWithForms(`2023年度自评报告\n${text}`, readForms(headed("青禾县水务局")), nationalProfile),
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
  [
    "what the add-in keeps",
    MILLION,
    (text) =>
      readSettings(
        new Map([["customXml/item1.xml", new TextEncoder().encode(settingsPart(new Map()) + text)]]),
      ),
  ],
  ["styles", MILLION, part("xl/styles.xml", "<styleSheet>")],
  ["a sheet", MILLION, part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>")],
  ["shared texts", MILLION, part("xl/sharedStrings.xml", "<sst><si>")],
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
