/** Annotated copies of a run: where they go, what they leave alone, what is told of them. */
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { isWithin, planCopies } from "../../../src/cli/copies/copy-plan";
import { run, type Environment } from "../../../src/cli/run";
import { workOn } from "../../../src/cli/workers/work";
import { workbook, zip } from "../../files/books";

const rows = (rate: string) => [
  ["项目支出绩效自评表"],
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, 380, 10, rate, 9.5],
];
const faulty = workbook(rows("81.50%"));

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "perf-copies-")));
  await mkdir(join(folder, "上报", "乙"), { recursive: true });
  await writeFile(at("上报/甲.xlsx"), faulty);
  await writeFile(at("上报/乙/甲.xlsx"), faulty);
});
afterEach(() => rm(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const copies = async () =>
  (await readdir(at("副本"), { recursive: true })).filter((name) => /\./.test(name)).sort();

async function perfCheck(args: readonly string[], change: Partial<Environment> = {}) {
  const notes: string[] = [];
  const status = await run(["--rule", "rate-mismatch", ...args], {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    write: () => undefined,
    note: (line) => notes.push(line),
    check: async (tasks, { work }, receive) => {
      for (const task of tasks) await receive(await workOn(task, work));
    },
    ...change,
  });
  return { status, notes: notes.join("\n") };
}
const annotated = () => perfCheck([at("上报"), "--annotate", at("副本")]);
const comments = async (name: string) => {
  const sheet = XLSX.read(await readFile(at(name)), { type: "buffer" }).Sheets["自评表"] as Record<
    string,
    XLSX.CellObject
  >;
  return Object.entries(sheet).flatMap(([cell, { c }]) => (c ? [[cell, c[0]!.t] as const] : []));
};

test("copies with comments in the same folders; originals untouched; a second run says the same", async () => {
  const before = await stat(at("上报/甲.xlsx"));
  const { status, notes } = await annotated();
  expect(status).toBe(1);
  expect(notes).toBe(`带批注的副本：2 个，写在 ${at("副本")}`);
  expect(await copies()).toEqual(["乙/甲.xlsx", "甲.xlsx"]);
  const [[cell, said] = []] = await comments("副本/甲.xlsx");
  expect(cell).toBe("F3");
  expect(said).toMatch(/^【错误】执行率与预算数、执行数不符\n.*81.50%.*95.00%.*\n改法：/);
  expect((await readFile(at("上报/甲.xlsx"))).equals(faulty)).toBe(true);
  expect((await stat(at("上报/甲.xlsx"))).mtimeMs).toBe(before.mtimeMs);
  const first = await readFile(at("副本/甲.xlsx"));
  await annotated();
  expect(await copies()).toEqual(["乙/甲.xlsx", "甲.xlsx"]);
  expect((await readFile(at("副本/甲.xlsx"))).equals(first)).toBe(true);
});

test("what needs no copy, what cannot have one, and what was not read", async () => {
  await rm(at("上报/乙"), { recursive: true });
  await writeFile(at("上报/好.xlsx"), workbook(rows("95.00%")));
  await writeFile(at("上报/老.xls"), workbook(rows("81.50%"), "biff8"));
  await writeFile(at("上报/开.ods"), workbook(rows("81.50%"), "ods"));
  await writeFile(at("上报/坏.xlsx"), "不是表格");
  const { status, notes } = await annotated();
  expect(status).toBe(2);
  expect(notes.split("\n").sort()).toEqual(
    [
      `这种格式不能加批注，请另存为 .xlsx：${at("上报/老.xls")}`,
      `这种格式不能加批注，请另存为 .xlsx：${at("上报/开.ods")}`,
      `带批注的副本：1 个，写在 ${at("副本")}；1 个没有问题，不另写`,
    ].sort(),
  );
  expect(await copies()).toEqual(["甲.xlsx"]);
});

test("copies beside the originals take other names; those of before are not checked again", async () => {
  const beside = () => perfCheck([at("上报"), "--annotate", at("上报/副本")]);
  await beside();
  const { notes } = await beside();
  expect(notes).toContain(`已跳过 ${at("上报/副本")} 里的 2 个文件`);
  expect((await readdir(at("上报/副本"))).sort()).toEqual(["乙", "甲.xlsx"]);
  const same = await perfCheck([at("上报/甲.xlsx"), "--annotate", at("上报/乙")]);
  expect(same.status).toBe(1);
  expect((await readFile(at("上报/乙/甲.xlsx"))).equals(faulty)).toBe(true);
  expect((await readdir(at("上报/乙"))).sort()).toEqual(["甲 (2).xlsx", "甲.xlsx"]);
});

test("a copy that somebody has worked in since stays", async () => {
  await annotated();
  const book = XLSX.readFile(at("副本/甲.xlsx"));
  XLSX.utils.sheet_add_aoa(book.Sheets[book.SheetNames[0]!]!, [["已改"]], { origin: "A9" });
  XLSX.writeFile(book, at("副本/甲.xlsx"));
  const worked = await readFile(at("副本/甲.xlsx"));
  await annotated();
  expect((await readFile(at("副本/甲.xlsx"))).equals(worked)).toBe(true);
  expect(await copies()).toEqual(["乙/甲.xlsx", "甲 (2).xlsx", "甲.xlsx"]);
});

test("the copy of a file that is clean by now goes", async () => {
  await annotated();
  await writeFile(at("上报/甲.xlsx"), workbook(rows("95.00%")));
  const { notes } = await annotated();
  expect(notes).toContain("1 个没有问题，不另写");
  expect(await copies()).toEqual(["乙/甲.xlsx"]);
});

test("files of others stay, links lead nowhere", async () => {
  await mkdir(at("副本"));
  await mkdir(at("外"));
  await writeFile(at("副本/甲.xlsx"), "别人的");
  await symlink(at("外"), at("副本/乙"));
  const { status, notes } = await annotated();
  expect(status).toBe(2);
  expect(notes).toContain(`无法写入 ${at("副本/乙/甲.xlsx")}：没有这个文件夹`);
  expect(await readdir(at("外"))).toEqual([]);
  expect(await readFile(at("副本/甲.xlsx"), "utf8")).toBe("别人的");
  expect((await readdir(at("副本"))).sort()).toEqual(["乙", "甲 (2).xlsx", "甲.xlsx"]);
});

test("an original that stands in the folder under another name is not written over", async () => {
  await mkdir(at("副本"));
  await symlink(at("上报/甲.xlsx"), at("副本/甲.xlsx"));
  await link(at("上报/乙/甲.xlsx"), at("副本/别.xlsx"));
  await annotated();
  expect((await readFile(at("上报/甲.xlsx"))).equals(faulty)).toBe(true);
  expect((await readFile(at("上报/乙/甲.xlsx"))).equals(faulty)).toBe(true);
});

test("nor is a copy of before that is checked by way of a link", async () => {
  await annotated();
  await symlink(at("副本"), at("链"));
  const before = await readFile(at("副本/甲.xlsx"));
  await perfCheck([at("链/甲.xlsx"), "--annotate", at("副本")]);
  expect((await readFile(at("副本/甲.xlsx"))).equals(before)).toBe(true);
  expect((await stat(at("副本/甲 (2).xlsx"))).isFile()).toBe(true);
});

test("from an archive no copy leaves the folder, whatever its names", async () => {
  const names = ["../../出.xlsx", "/etc/根.xlsx", "C:\\盘.xlsx", "con.xlsx", "a/问?.xlsx"];
  await writeFile(at("合.zip"), zip(names.map((name) => ({ name, content: faulty }))));
  await perfCheck([at("合.zip"), "--annotate", at("副本/里")]);
  expect((await readdir(folder)).sort()).toEqual(["上报", "副本", "合.zip"]);
  expect(await readdir(at("副本"))).toEqual(["里"]);
  const found = await readdir(at("副本/里"), { recursive: true });
  expect(found.filter((name) => name.endsWith(".xlsx"))).toHaveLength(names.length);
});

test("names that clash get a number, by the letters that a system takes for the same", async () => {
  const plan = await planCopies(
    ["/in/a/A.xlsx", "/in/a/a.xlsx", "/in/a/é.xlsx", "/in/a/e\u0301.xlsx"],
    "/out",
  );
  expect([...plan.values()]).toEqual([
    "/out/A.xlsx",
    "/out/a (2).xlsx",
    "/out/é.xlsx",
    "/out/e\u0301 (2).xlsx",
  ]);
});

test("thousands of names that clash are numbered in no more time than those that do not", async () => {
  const spaces = Array.from(
    { length: 10_000 },
    (_, i) => `/in/a/甲${" ".repeat(i % 40)}${".".repeat(i / 40)}`,
  );
  const start = performance.now();
  const plan = await planCopies(spaces, "/out");
  expect(performance.now() - start).toBeLessThan(5000);
  expect(new Set(plan.values()).size).toBe(10_000);
});

test("a folder has in it what stands below, not what begins alike", () => {
  expect(isWithin("/a/b", "/a")).toBe(true);
  expect(isWithin("/a", "/a")).toBe(true);
  expect(isWithin("/ab", "/a")).toBe(false);
  expect(isWithin("/a/..b", "/a")).toBe(true);
});

test("what was half written when its process ended goes", async () => {
  await mkdir(at("副本/乙"), { recursive: true });
  const { status } = await perfCheck([at("上报"), "--annotate", at("副本")], {
    check: async (tasks, { work }, receive) => {
      const [first, second] = tasks;
      await writeFile(`${first!.copy!}.${process.pid}.copy.part`, "PK");
      await writeFile(`${second!.copy!}.${process.pid}.copy.part`, "PK");
      const answer = await workOn(first!, { ...work, copies: undefined });
      await receive(answer);
    },
  });
  expect(status).toBe(1);
  expect(await copies()).toEqual([]);
});
