/**
 * What reading and checking cost beside what cannot be avoided: touching the cells, and parsing the file.
 * Ratios of one run on one machine; the milliseconds are for orientation only.
 * Usage: npm run bench
 */
import * as XLSX from "@e965/xlsx";
import { checkForm } from "../../src/core/check";
import { readForms } from "../../src/core/form/read";
import { nationalProfile } from "../../src/core/profile";
import { forEachCell, type Sheet } from "../../src/core/sheet";
import { rules } from "../../src/rules/index";
import { readWorkbook } from "../../src/workbook/read";

const HEADINGS = [
  "序号",
  "项目名称",
  "实施单位",
  "预算科目",
  "年初预算数",
  "全年预算数",
  "全年执行数",
  "执行率",
  "未执行原因",
  "联系电话",
  "所在乡镇",
  "批次",
];

/** A list of projects as a bureau's export has it: 12 columns, about a third of the rates low, some explained. */
function projectList(rows: number): unknown[][] {
  const list: unknown[][] = [["项目支出明细表（单位：万元）"], HEADINGS];
  for (let i = 0; i < rows; i++) {
    const budget = 20 + (i % 997) / 4;
    const executed = Math.round(budget * (0.5 + (i % 51) / 100) * 100) / 100;
    list.push([
      i + 1,
      `第${i + 1}标段道路养护`,
      `第${i % 40}科`,
      "2050202",
      budget,
      budget,
      executed,
      executed / budget,
      i % 3 ? "" : "招标推迟，已于次年一季度支付",
      "",
      `第${i % 17}镇`,
      `${i % 4}`,
    ]);
  }
  return list;
}

/** Shortest of several runs: the one least disturbed. */
function time(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function touch(sheet: Sheet): number {
  let length = 0;
  for (const row of sheet.rows)
    forEachCell(row, ({ value }) => (length += typeof value === "string" ? value.length : 1));
  return length;
}

const line = (...parts: string[]) =>
  process.stdout.write(
    `${parts.map((part, i) => (i === 0 ? part.padEnd(10) : part.padStart(14))).join("")}\n`,
  );
line("rows", "touch ms", "read ms", "check ms", "parse ms", "read/touch", "read/parse", "check/parse");
for (const rows of [10_000, 50_000, 100_000]) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(projectList(rows)), "明细");
  const bytes = new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
  const start = performance.now();
  const sheet = (await readWorkbook(bytes, "明细.xlsx")).sheets[0]!;
  const parse = performance.now() - start;
  const [form] = readForms(sheet);
  if (form?.projects.length !== rows) throw new Error(`read ${form?.projects.length} of ${rows} projects`);
  const touched = time(() => touch(sheet));
  const read = time(() => readForms(sheet));
  const check = time(() => checkForm(form, rules, nationalProfile));
  const ms = (value: number) => value.toFixed(1);
  line(
    String(rows),
    ms(touched),
    ms(read),
    ms(check),
    ms(parse),
    (read / touched).toFixed(1),
    `${((100 * read) / parse).toFixed(1)}%`,
    `${((100 * check) / parse).toFixed(1)}%`,
  );
}
