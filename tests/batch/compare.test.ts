/** A report and its table, from the folder to the report on them. */
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import Ajv from "ajv";
import { answerWith } from "../../src/cli/workers/answer";
import { checkFile } from "../../src/batch/check-file";
import { diskFiles } from "../../src/cli/files/source";
import schema from "../../src/report/report.schema.json";
import { run } from "../../src/cli/run";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "perf-check-"))));
afterEach(() => rm(folder, { recursive: true }));

function book(name: string, executed = 330): Buffer {
  const rows = [
    ["2024年度项目支出绩效自评表"],
    ["项目名称", name, "（单位：万元）"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, executed, 10, "82.50%", 8.25],
  ];
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), "自评表");
  return XLSX.write(workbook, { type: "buffer", bookType: "xlsx" }) as Buffer;
}
const REPORT = "河道清淤项目绩效自评报告\n全年预算数400.00万元，全年执行数303.00万元。";

async function put(files: Readonly<Record<string, string | Buffer>>): Promise<string[]> {
  const paths = Object.keys(files).map((name) => join(folder, name));
  for (const [index, content] of Object.values(files).entries()) {
    await mkdir(join(paths[index]!, ".."), { recursive: true });
    await writeFile(paths[index]!, content);
  }
  return paths;
}

/** Runs the command in this thread; answers come in the order given by `turned`. */
async function perfCheck(args: readonly string[], turned = false) {
  let out = "";
  const notes: string[] = [];
  const status = await run(["--lang", "zh-CN", "--no-color", ...args], {
    env: {},
    terminal: false,
    columns: 100,
    progress: { terminal: false, columns: 100, write: () => true, now: () => 0 },
    write: (content) => void (out += String(content)),
    note: (line) => void notes.push(line),
    check: async (tasks, { work, unordered }, receive) => {
      const order = turned && unordered ? [...tasks].reverse() : tasks;
      for (const task of order)
        await receive(answerWith(await checkFile(task, work.settings, diskFiles), task, work));
    },
  });
  return { status, out: out.replaceAll(`${folder}/`, ""), notes };
}

test("the text names what the table has otherwise", async () => {
  const paths = await put({ "清淤自评表.xlsx": book("河道清淤"), "清淤自评报告.txt": REPORT });
  const { out, status } = await perfCheck(paths);
  expect(out).toContain("  与 清淤自评表.xlsx 对照：相同 1，不同 1\n    不符  自评表 D4\n");
  expect(out).toContain("全年执行数：文中写 303万元，表中（D4）是 330.00万元，请核对哪一个对。");
  expect(status).toBe(0);
});

interface Reported {
  readonly files: readonly {
    path: string;
    table?: string;
    compared?: { what: string; agrees: boolean; cell: string }[];
  }[];
  readonly summary: { findings: { warning: number } };
}

test("the JSON is what the schema says, the difference a warning", async () => {
  const paths = await put({ "清淤自评表.xlsx": book("河道清淤"), "清淤自评报告.txt": REPORT });
  const { out } = await perfCheck([...paths, "--format", "json"]);
  const report = JSON.parse(out) as Reported;
  const validate = new Ajv({ allErrors: true }).compile(schema);
  validate(report);
  expect(validate.errors).toBeNull();
  const file = report.files.find(({ path }) => path.endsWith(".txt"))!;
  expect(file.table).toBe("清淤自评表.xlsx");
  expect(file.compared?.map(({ what, agrees, cell }) => [what, agrees, cell])).toEqual([
    ["budget", true, "C4"],
    ["executed", false, "D4"],
  ]);
  const alone = JSON.parse((await perfCheck([paths[1]!, "--format", "json"])).out) as Reported;
  expect(alone.files[0]).not.toHaveProperty("table");
  const errors = JSON.parse(
    (await perfCheck([...paths, "--format", "json", "--severity", "error"])).out,
  ) as Reported;
  expect(errors.files[1]).not.toHaveProperty("table");
});

test("by the project in the title, where only one table is of it", async () => {
  const paths = await put({
    "表一.xlsx": book("河道清淤"),
    "表二.xlsx": book("灌区改造"),
    "正文.txt": REPORT,
  });
  expect((await perfCheck(paths)).out).toContain("与 表一.xlsx 对照");
  await writeFile(paths[1]!, book("河道清淤"));
  expect((await perfCheck(paths)).out).not.toContain("对照");
  await writeFile(paths[1]!, "这不是表格");
  expect((await perfCheck(paths)).out).toContain("与 表一.xlsx 对照");
});

test("a project named further on is not what the report is about", async () => {
  const text = `水务局部门整体支出绩效自评报告\n${"各项工作有序推进。".repeat(30)}${REPORT}`;
  const paths = await put({ "表一.xlsx": book("河道清淤"), "正文.txt": text });
  expect((await perfCheck(paths)).out).not.toContain("对照");
});

test("runs in parts, in any order, merge into the report of one run", async () => {
  const paths = await put({
    "a/清淤自评表.xlsx": book("河道清淤"),
    "a/灌区自评表.xlsx": book("灌区改造"),
    "b/清淤自评报告.txt": REPORT,
    "b/灌区自评报告.txt": REPORT.replace("河道清淤", "灌区改造"),
  });
  const day = ["--as-of", "2025-06-30"];
  for (const part of ["1/2", "2/2"]) {
    const out = join(folder, `${part[0]}.ndjson`);
    await perfCheck([...paths, ...day, "--format", "ndjson", "--shard", part, "--out", out], true);
  }
  const merged = await perfCheck(["merge", join(folder, "2.ndjson"), join(folder, "1.ndjson")]);
  const once = await perfCheck([...paths, ...day]);
  expect(merged.out).toBe(once.out);
  expect(once.out.match(/对照：相同 1，不同 1/g)).toHaveLength(2);
});

test("continued, a report is read again once its table has changed", async () => {
  const paths = await put({ "清淤自评表.xlsx": book("河道清淤"), "清淤自评报告.txt": REPORT });
  const lines = join(folder, "结果.ndjson");
  await perfCheck([...paths, "--resume", lines]);
  const before = await readFile(lines, "utf8");
  await perfCheck([...paths, "--resume", lines]);
  expect(await readFile(lines, "utf8")).toBe(before);
  await writeFile(paths[0]!, book("河道清淤", 303));
  await utimes(paths[0]!, new Date(), new Date(Date.now() + 5000));
  await perfCheck([...paths, "--resume", lines]);
  expect((await perfCheck(["merge", lines])).out).toContain("对照：相同 2，不同 0");
});

test("--help says so, in both languages", async () => {
  expect((await perfCheck(["--help"])).out).toMatch(/自评报告（\.docx[^]*与表对照/);
  expect((await perfCheck(["--help", "--lang", "en"])).out).toMatch(/a report is held against its table/);
});

test("a page and a workbook list the differences, and their counts agree", async () => {
  const paths = await put({ "清淤自评表.xlsx": book("河道清淤"), "清淤自评报告.txt": REPORT });
  const { out } = await perfCheck([...paths, "--format", "html"]);
  expect(out).toContain("与表不同");
  expect(out).toContain("请核对哪一个对");
});
