/** What is told of a document with tables: its cells as people count them there, its text under them. */
import Ajv from "ajv";
import { check, form } from "../batch/documents";
import { docx, p } from "../files/documents";
import schema from "../../src/report/report.schema.json";
import { readingPart } from "../../src/report/text/text";
import { fileReport } from "../../src/batch/file-report";
import { rules } from "../../src/rules";
import type { FormatName } from "../../src/report";
import { reportOf, style } from "./reports";

const report = "青禾县供水管网改造项目全年预算数400万元，全年执行数320万元，执行率90%。";
const outcome = () =>
  check(docx(p(report) + form(400, 330, "81.50%")), "自评.docx", { rules: ["rate-mismatch"] });

const told = async (name: FormatName, locale: "zh-CN" | "en" = "zh-CN") =>
  reportOf([await outcome()], name, style(locale, { width: 90 }), undefined, [], rules);

test("on a terminal", async () => {
  const lines = (await told("text")).split("\n");
  expect(lines.slice(0, 3)).toEqual([
    "自评.docx",
    "  表1 项目支出绩效自评表 · 万元  1 处",
    expect.stringMatching(/^ {4}表1 第3行第6列 {2}错误 {2}/),
  ]);
  expect(lines).toContain("  可复算的数字：相符 0，不符 1，无法复算 0");
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}与 文中表格 对照：相同 \d，不同 \d$/));
  expect(lines).toContain("    不符  表1 第3行第4列");
  expect(await told("text", "en")).toContain("table 1, row 3, column 6");
});

test("how it was read", async () => {
  const read = await outcome();
  const lines = readingPart(read, fileReport(read, rules, "zh-CN"), style("zh-CN", { width: 90 }));
  expect(lines).toMatch(/^自评\.docx\n {2}表1 项目支出绩效自评表 · 万元/);
  expect(lines).toMatch(/执行数 表1 第3行第4列 330/);
  expect(lines).toContain("可复算的数字");
});

test("as JSON that the schema knows", async () => {
  const json = JSON.parse(await told("json")) as { files: never[] };
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
  expect(json.files).toMatchObject([
    {
      table: "自评.docx",
      sheets: [
        {
          forms: [{ place: { table: 1, line: -2 }, findings: [{ place: { table: 1, row: 3, column: 6 } }] }],
        },
      ],
    },
  ]);
});

test("as a page and as lines", async () => {
  expect(await told("html")).toContain("表1 第3行第6列");
  expect(JSON.parse(await told("ndjson"))).toMatchObject({
    path: "自评.docx",
    claims: [{}],
  });
});
