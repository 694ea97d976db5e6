/** A list of 100,000 projects: what reading and checking it cost beside parsing the file and touching its cells. */
import { checkForm } from "../../src/core/rule/check";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profiles/national";
import { forEachCell, type Sheet } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules/index";
import { readWorkbook } from "../../src/files/workbook/read";
import { projectList } from "./books";
import { tell } from "./row";
import { time } from "./time";

const ROWS = 100_000;
const LIST = { "zh-CN": "十万个项目的清单", en: "A list of 100,000 projects" };
const PARSING = { "zh-CN": "解析文件", en: "parsing the file" };

function touch(sheet: Sheet): number {
  let length = 0;
  for (const row of sheet.rows)
    forEachCell(row, ({ value }) => (length += typeof value === "string" ? value.length : 1));
  return length;
}

const bytes = projectList(ROWS);
const start = performance.now();
const sheet = (await readWorkbook(bytes, "明细.xlsx")).sheets[0]!;
const parse = performance.now() - start;
const [form] = readForms(sheet);
if (form?.projects.length !== ROWS) throw new Error(`read ${form?.projects.length} of ${ROWS} projects`);
const touched = time(() => touch(sheet));
const read = time(() => readForms(sheet));
const check = time(() => checkForm(form, rules, nationalProfile));

const named = (zh: string, en: string) => ({ "zh-CN": `${LIST["zh-CN"]}：${zh}`, en: `${LIST.en}: ${en}` });
tell({
  id: "list-reading",
  what: named("读懂表格", "reading it"),
  ours: read,
  against: { "zh-CN": "每个单元格看一眼", en: "touching each cell" },
  other: touched,
  unit: "ms",
});
tell({
  id: "list-read",
  what: named("读懂表格", "reading it"),
  ours: read,
  against: PARSING,
  other: parse,
  unit: "ms",
});
tell({
  id: "list-check",
  what: named("全部规则", "all rules"),
  ours: check,
  against: PARSING,
  other: parse,
  unit: "ms",
});
