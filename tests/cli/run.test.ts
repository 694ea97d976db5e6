import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerWith } from "../../src/cli/workers/answer";
import { checkFile } from "../../src/batch/check-file";
import { diskFiles } from "../../src/cli/files/source";
import type { CheckSettings } from "../../src/batch/settings";
import type { FileOutcome } from "../../src/batch/outcome";
import { run } from "../../src/cli/run";
import type { CheckedForm } from "../../src/core/rule/check";
import { profiles } from "../../src/core/profiles";
import { hubeiProfile } from "../../src/core/profiles/hubei";
import type { Severity } from "../../src/core/finding";
import { defaultLimits } from "../../src/files/model";
import { workbook } from "../files/books";
import { acknowledged, checked } from "../fixtures/forms";

jest.mock("node:fs/promises", () => {
  const fs = jest.requireActual<{ readdir: typeof readdir }>("node:fs/promises");
  return { ...fs, readdir: jest.fn(fs.readdir) };
});
jest.mock("../../src/rules/index", () => ({
  rules: jest.requireActual("../fixtures/forms").rules as unknown,
}));

function withFinding(severity: Severity): CheckedForm {
  return { ...checked, findings: checked.findings.map((finding) => ({ ...finding, severity })) };
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perf-check-"));
  await mkdir(join(folder, "空"));
  await mkdir(join(folder, "下级", "再下级"), { recursive: true });
  await mkdir(join(folder, ".隐藏"));
  const book = workbook([["与绩效无关"]]);
  for (const name of ["10.xlsx", "2.XLSX", "下级/再下级/b.et", "下级/a.xls", ".隐藏/c.xlsx"])
    await writeFile(join(folder, name), book);
  await writeFile(join(folder, "~$10.xlsx"), "占用");
  await writeFile(join(folder, "备注.dat"), "不是表格");
});
afterAll(() => rm(folder, { recursive: true }));

async function perfCheck(
  args: string[],
  check?: (path: string, settings: CheckSettings) => Promise<FileOutcome>,
) {
  let out = "";
  const notes: string[] = [];
  const status = await run(args, {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    write: (text) => void (out += text),
    note: (line) => notes.push(line),
    check: async (tasks, { work }, receive) => {
      for (const task of tasks) {
        const { path, error } = task;
        const outcome = error
          ? { path, error }
          : await (check ? check(path, work.settings) : checkFile(task, work.settings, diskFiles));
        await receive(answerWith(outcome, task, work));
      }
    },
  });
  return { status, out: out.trimEnd(), notes: notes.join("\n") };
}

async function json(...args: string[]) {
  const { status, out, notes } = await perfCheck(["--format", "json", ...args]);
  const report = JSON.parse(out) as { files: { path: string; error?: { code: string } }[] };
  return { status, notes, files: report.files.map(({ path, error }) => [path, error?.code]) };
}

test("folders are searched with their subfolders, each file once, lock files noted", async () => {
  const { status, files, notes } = await json(folder, join(folder, "10.xlsx"));
  const inside = (path: string) => [join(folder, path), undefined];
  expect(files).toEqual(["2.XLSX", "10.xlsx", "下级/a.xls", "下级/再下级/b.et"].map(inside));
  expect(notes).toContain("~$10.xlsx");
  expect(status).toBe(0);
});

test("a file that cannot be read is named, the others go on", async () => {
  const [text, missing, good] = ["备注.dat", "没有.xlsx", "10.xlsx"].map((name) => join(folder, name));
  const { status, files } = await json(text!, missing!, good!);
  expect(files).toEqual([
    [text, "not-a-workbook"],
    [missing, "not-found"],
    [good, undefined],
  ]);
  expect(status).toBe(2);
});

test("a folder that may not be listed is named, the others go on", async () => {
  jest.mocked(readdir).mockRejectedValueOnce(Object.assign(new Error("EACCES"), { code: "EACCES" }));
  const { status, files } = await json(join(folder, "下级"), join(folder, "10.xlsx"));
  expect(files).toEqual([
    [join(folder, "下级"), "no-access"],
    [join(folder, "10.xlsx"), undefined],
  ]);
  expect(status).toBe(2);
});

test("an empty folder is said to be one", async () => {
  const { status, out, notes } = await perfCheck([join(folder, "空")]);
  expect([status, out]).toEqual([2, ""]);
  expect(notes).toContain("文件夹里没有表格文件");
});

test.each([
  ["error", 1],
  ["warning", 0],
  ["hint", 0],
] as const)("a finding of severity %s: exit status %i", async (severity, expected) => {
  const { status } = await perfCheck(["--format", "json", join(folder, "10.xlsx")], async (path) => ({
    path,
    sheets: [{ name: "一", hidden: false, forms: [withFinding(severity)] }],
  }));
  expect(status).toBe(expected);
});

test("what was acknowledged does not count for the exit status", async () => {
  const { status } = await perfCheck([join(folder, "10.xlsx")], async (path) => ({
    path,
    sheets: [{ name: "一", hidden: false, forms: [acknowledged] }],
  }));
  expect(status).toBe(0);
});

test("what is asked reaches the check", async () => {
  const asked: CheckSettings[] = [];
  const args = ["--profile", "hubei", "--as-of", "2025-06-30", "--severity", "error", "--rule"];
  await perfCheck([...args, "explanation-missing", join(folder, "10.xlsx")], async (path, settings) => {
    asked.push(settings);
    return { path, sheets: [] };
  });
  expect(asked).toEqual([
    {
      profile: hubeiProfile,
      kept: "notes",
      asOf: "2025-06-30",
      severity: "error",
      rules: ["explanation-missing"],
      limits: defaultLimits,
    },
  ]);
});

test("settings in the workbook that cannot be read are named", async () => {
  const { status, notes } = await perfCheck([join(folder, "10.xlsx")], async (path) => ({
    path,
    sheets: [],
    unreadable: ["perf.acknowledged"],
  }));
  expect(status).toBe(0);
  expect(notes).toMatch(/10\.xlsx：.*perf\.acknowledged/);
});

describe("profiles", () => {
  const own = { id: "qinghe", extends: "hunan", title: "青禾县", source: "青财绩〔2025〕3号。" };
  const file = (name: string) => join(folder, `${name}.json`);
  beforeAll(async () => {
    await writeFile(file("好"), JSON.stringify(own));
    await writeFile(file("坏"), JSON.stringify({ ...own, grade: [], rateWeight: "10" }));
    // 青禾县 as an older editor of Chinese Windows writes it.
    const gbk = Buffer.from([0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8]);
    const [before = "", after = ""] = JSON.stringify({ ...own, source: "x" }).split("青禾县");
    await writeFile(file("旧"), Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]));
  });

  test("the built-in ones, with their sources", async () => {
    const { status, out } = await perfCheck(["profile"]);
    expect(status).toBe(0);
    expect(out).toMatch(/^national .*全国通用\n +财政部/);
    for (const { id } of profiles) expect(out).toContain(`\n${id} `.replace("\nnational", "national"));
  });

  test("one of one's own, from a file", async () => {
    const { out, status } = await perfCheck(["--profile", file("好"), join(folder, "10.xlsx")]);
    expect([status, out.split("\n").at(-1)]).toEqual([0, "按“青禾县”（qinghe）检查"]);
    expect(await perfCheck(["profile", "--check", file("旧")])).toMatchObject({
      status: 0,
      out: expect.stringContaining("青禾县，qinghe"),
    });
  });

  test("one with faults is refused, every fault in a line", async () => {
    const faults = `${file("坏")}：2 处错误
  $.grade：没有“grade”这一项，是不是“grades”？
  $.rateWeight：应当是数字（不加引号，不写百分号）`;
    expect(await perfCheck(["profile", "--check", file("坏")])).toEqual({
      status: 1,
      out: faults,
      notes: "",
    });
    expect(await perfCheck(["--profile", file("坏"), folder])).toEqual({ status: 2, out: "", notes: faults });
  });

  test.each([
    ["hunnan", "没有“hunnan”这个口径，也没有这个文件；是不是“hunan”。"],
    ["无.json", "无.json：没有这个文件或文件夹。"],
  ])("none such: %s", async (name, said) => {
    const { status, notes } = await perfCheck(["--profile", name, folder]);
    expect([status, notes.startsWith(said)]).toEqual([2, true]);
  });
});

test("rules are listed with the severity a profile gives them", async () => {
  const setting = { "explanation-missing": { severity: "off" } };
  const own = { id: "q", extends: "national", title: "q", source: "q", rules: setting };
  const file = join(folder, "q.json");
  await writeFile(file, JSON.stringify(own));
  expect((await perfCheck(["rules"])).out).toMatch(/^explanation-missing +错误/);
  expect((await perfCheck(["rules", "--profile", file])).out).toMatch(/^explanation-missing +停用/);
});

test("a rule's page: prose in the language asked, examples as tables", async () => {
  const { status, out } = await perfCheck(["explain", "explanation-missing"]);
  expect(status).toBe(0);
  expect(out).toMatch(/\n为什么\n {2}\S[^]*\n有问题.*\n[^]*│.*⚑[^]*\n没问题\n[^]*│[^]*\n选项\n {2}\S/);
  const english = await perfCheck(["explain", "explanation-missing", "--lang", "en"]);
  expect(english.out).toMatch(/\nWhy\n {2}[A-Z][^]*\nOptions\n/);
});

test("no arguments: the usage, on standard error", async () => {
  const { status, out, notes } = await perfCheck([]);
  expect([status, out]).toEqual([2, ""]);
  expect(notes).toMatch(/^没有指定.*\n\n用法：perf-check/);
});

test("an unknown option is named", async () => {
  const { status, notes } = await perfCheck(["--lang", "en", "--fix", "a.xlsx"]);
  expect(status).toBe(2);
  expect(notes).toBe("No such option: --fix\nFor how to use it: perf-check --help");
});

test("help and version, on standard output", async () => {
  expect(await perfCheck(["--help", "--lang", "en"])).toMatchObject({
    status: 0,
    out: expect.stringContaining("Usage:"),
  });
  expect((await perfCheck(["--version"])).out).toMatch(/^\d+\.\d+\.\d+$/);
});
