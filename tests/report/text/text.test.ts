import type { FileOutcome } from "../../../src/batch/outcome";
import type { ReportStyle } from "../../../src/report/format";
import { acknowledged, checked, outcomes } from "../../fixtures/forms";
import { reportOf, style } from "../reports";

const plain = style();
const textReport = async (files: readonly FileOutcome[], look: ReportStyle = plain, left?: number) =>
  (await reportOf(files, "text", look, left)).trimEnd();

test("columns line up, lines are wrapped by width, the remedy stands under the fault", async () => {
  expect(await textReport(outcomes)).toBe(
    `in/自评表.xlsx
  自评表 · 部门整体支出绩效自评表 · A2:I28 · 万元  1 处
    I15  错误  “开展培训次数”没有完成，但没有写偏差原因
               → 在这一格写明没有完成的原因和下一步的改进措
                 施
  备份（隐藏） · 部门整体支出绩效自评表 · A2:I28 · 万元  未发现问题
    √ 18,651.39 ÷ 14,623.09 = 127.55%，与所填执行率一致

in/说明.xlsx
  没有找到绩效自评表、绩效目标表、项目清单或绩效运行监控表

in/加密.xlsx  未能读取（encrypted）
  文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，去掉密
  码，另存一份后再检查。

共 3 个文件，2 张绩效表：错误 1，警告 0，提示 0
1 个文件未能读取`,
  );
});

test("in English", async () => {
  const report = await textReport(outcomes, style("en"));
  expect(report).toContain("    I15  error    “开展培训次数” falls short without an");
  expect(report).toContain("3 files, 2 tables: error 1, warning 0, hint 0");
});

test("colours only where asked", async () => {
  expect(await textReport(outcomes)).not.toContain("\u001b");
  expect(await textReport(outcomes, { ...plain, color: true })).toContain("\u001b[31m错误\u001b[0m");
});

test("an error of our own shows what it was, without a stack", async () => {
  const report = await textReport([
    { path: "a.xlsx", error: { code: "internal", detail: "TypeError: x is undefined" } },
  ]);
  expect(report).toContain("TypeError: x is undefined");
  expect(report).not.toMatch(/^\s+at /m);
});

test("acknowledged findings are dimmed, with the reason instead of a remedy, and counted apart", async () => {
  const outcome = { path: "a.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] };
  expect(await textReport([outcome])).toBe(
    `a.xlsx
  一 · 部门整体支出绩效自评表 · A2:I28 · 万元  未发现问题，已确认 1 处
    I15  错误  已确认（下年补训，2025-02-01）：“开展培训次
               数”没有完成，但没有写偏差原因
    √ 18,651.39 ÷ 14,623.09 = 127.55%，与所填执行率一致

共 1 个文件，1 张绩效表：错误 0，警告 0，提示 0，已确认 1 处`,
  );
  const dim = await textReport([outcome], { ...plain, color: true });
  expect(dim).toContain("\u001b[2m    I15  错误  已确认（下年补训，2025-02-01）");
  expect(dim).not.toContain("\u001b[31m");
});

test("a profile of a place is named", async () => {
  const profile = { id: "hunan", title: "湖南" };
  const hunan = { ...plain, run: { ...plain.run, profile } };
  expect(await textReport(outcomes, hunan)).toContain("按“湖南”（hunan）检查");
  expect(await textReport(outcomes)).not.toContain("检查\n");
});

test("files left unchecked are said to be", async () =>
  expect(await textReport(outcomes, plain, 12)).toMatch(/\n已中断，还有 12 个文件没有检查$/));

test("nothing of a file reaches the terminal as a command or the spreadsheet as a formula", async () => {
  const hostile = "=cmd|' /C calc'!A1\u001b[2J\u202e\n-2+3";
  const [finding] = checked.findings;
  const forms = [
    {
      form: { ...checked.form, title: hostile },
      findings: [{ ...finding!, values: { name: `1,${hostile}` } }],
    },
  ];
  const report = await textReport([
    { path: `${hostile}.xlsx`, sheets: [{ name: hostile, hidden: false, forms }] },
    { path: "b.xlsx", error: { code: "internal", detail: hostile } },
  ]);
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  expect(report).not.toMatch(/(?:^|[,;])\s*[=@+-]/m);
  expect(report).toContain("'=cmd|' /C calc'!A1\\x1b[2J\\u202e\\x0a-2+3.xlsx");
});
