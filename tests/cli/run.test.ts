import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../src/cli/check-file";
import type { FileOutcome } from "../../src/cli/outcome";
import { run } from "../../src/cli/run";
import type { CheckedForm } from "../../src/core/check";
import type { Severity } from "../../src/core/rule";
import { workbook } from "../workbook/books";
import { checked } from "./forms";

jest.mock("node:fs/promises", () => {
  const fs = jest.requireActual<{ readdir: typeof readdir }>("node:fs/promises");
  return { ...fs, readdir: jest.fn(fs.readdir) };
});
jest.mock("../../src/rules/index", () => ({ rules: jest.requireActual("./forms").rules as unknown }));

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
  await writeFile(join(folder, "备注.txt"), "不是表格");
});
afterAll(() => rm(folder, { recursive: true }));

async function perfCheck(args: string[], check?: (path: string) => Promise<FileOutcome>) {
  const out: string[] = [];
  const notes: string[] = [];
  const status = await run(args, {
    env: {},
    terminal: false,
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    check: (paths) => Promise.all(paths.map(check ?? checkFile)),
  });
  return { status, out: out.join("\n"), notes: notes.join("\n") };
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
  const [text, missing, good] = ["备注.txt", "没有.xlsx", "10.xlsx"].map((name) => join(folder, name));
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

test("no arguments: the usage, on standard error", async () => {
  const { status, out, notes } = await perfCheck([]);
  expect([status, out]).toEqual([2, ""]);
  expect(notes).toMatch(/^没有指定.*\n\n用法：perf-check/);
});

test("an unknown option is named", async () => {
  const { status, notes } = await perfCheck(["--lang", "en", "--fix", "a.xlsx"]);
  expect(status).toBe(2);
  expect(notes).toContain("No such option: --fix");
});

test("help and version, on standard output", async () => {
  expect(await perfCheck(["--help", "--lang", "en"])).toMatchObject({
    status: 0,
    out: expect.stringContaining("Usage:"),
  });
  expect((await perfCheck(["--version"])).out).toMatch(/^\d+\.\d+\.\d+$/);
});
