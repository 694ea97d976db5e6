/** Annotated copies of a run that goes on: none is left out because its file was checked before. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import { workOn } from "../../../src/cli/workers/work";
import { workbook, zip } from "../../files/books";

const tableOf = (rate: string) =>
  workbook([
    ["项目支出绩效自评表"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, 380, 10, rate, 9.5],
  ]);

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-resume-"));
  await mkdir(at("上报/乙"), { recursive: true });
  await writeFile(at("上报/乙/甲.xlsx"), tableOf("81.50%"));
  await writeFile(at("上报/清.xlsx"), tableOf("95.00%"));
});
afterEach(() => rm(folder, { recursive: true }));

async function perfCheck(...args: string[]) {
  const seen: string[] = [];
  const notes: string[] = [];
  const status = await run(args, {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    write: () => undefined,
    note: (line) => notes.push(line),
    check: async (tasks, { work }, receive) => {
      for (const task of tasks) {
        seen.push(task.path.slice(folder.length + 1));
        await receive(await workOn(task, work));
      }
    },
  });
  return { status, seen, notes };
}
const goOn = (...more: string[]) =>
  perfCheck("--rule", "rate-mismatch", "--resume", at("结果.ndjson"), at("上报"), ...more);

test("asked for later, it is written; what has no findings or its copy already is not checked again", async () => {
  expect((await goOn()).seen).toHaveLength(2);
  expect(await goOn("--annotate", at("副本"))).toMatchObject({ status: 1, seen: ["上报/乙/甲.xlsx"] });
  expect(existsSync(at("副本/乙/甲.xlsx"))).toBe(true);
  expect((await goOn("--annotate", at("副本"))).seen).toEqual([]);
  expect((await readFile(at("结果.ndjson"), "utf8")).trim().split("\n")).toHaveLength(2);
});

test("failed before, it is tried again", async () => {
  await mkdir(at("副本"));
  await writeFile(at("副本/乙"), "在路上");
  expect((await goOn("--annotate", at("副本"))).status).toBe(2);
  await rm(at("副本/乙"));
  expect(await goOn("--annotate", at("副本"))).toMatchObject({ status: 1, seen: ["上报/乙/甲.xlsx"] });
  expect(existsSync(at("副本/乙/甲.xlsx"))).toBe(true);
});

test("a report never takes the place of what it is made from", async () => {
  await goOn();
  const lines = await readFile(at("结果.ndjson"), "utf8");
  const merged = await perfCheck("merge", at("结果.ndjson"), "--format", "json", "--out", at("结果.ndjson"));
  expect(merged).toMatchObject({ status: 2, notes: [expect.stringContaining("--out 不能写到所读的文件上")] });
  expect(await readFile(at("结果.ndjson"), "utf8")).toBe(lines);
  const archive = Buffer.from(zip([{ name: "甲.xlsx", content: tableOf("81.50%") }]));
  await writeFile(at("合.zip"), archive);
  expect((await perfCheck(at("合.zip"), "--out", at("合.zip"))).status).toBe(2);
  expect((await readFile(at("合.zip"))).equals(archive)).toBe(true);
});
