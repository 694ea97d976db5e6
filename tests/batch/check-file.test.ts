/** What the add-in keeps in a workbook holds for the command too. */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkFile } from "../../src/batch/check-file";
import { diskFiles } from "../../src/cli/files/source";
import type { CheckSettings } from "../../src/batch/settings";
import { acknowledge, ACKNOWLEDGED_KEY, serializeAcknowledged } from "../../src/core/rule/acknowledge";
import { READING_KEY, serializeCorrections } from "../../src/core/form/corrections";
import { nationalProfile } from "../../src/core/profiles/national";
import { PROFILE_KEY, serializeProfileChoice } from "../../src/core/profiles/choice";
import { rules } from "../../src/rules";
import { defaultLimits } from "../../src/files/model";
import { sheetParts, zip } from "../files/books";

const escaped = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function book(
  rows: readonly (readonly (string | number)[])[],
  settings: Readonly<Record<string, string>> = {},
) {
  const cells = rows.map((row, r) => {
    const inRow = row.map((value, c) => {
      const ref = `${String.fromCharCode(65 + c)}${r + 1}`;
      return typeof value === "number"
        ? `<c r="${ref}"><v>${value}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${inRow.join("")}</row>`;
  });
  const bag = Object.entries(settings).map(
    ([name, value]) => `<we:property name="${name}" value="${escaped(JSON.stringify(value))}"/>`,
  );
  return zip([
    ...sheetParts(cells.join("")),
    {
      name: "xl/webextensions/webextension1.xml",
      content: `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties>${bag.join("")}</we:properties></we:webextension>`,
    },
  ]);
}

const all: CheckSettings = {
  profile: nationalProfile,
  kept: "notes",
  asOf: null,
  rules: rules.map(({ id }) => id),
  severity: "hint",
  limits: defaultLimits,
};
const table = [
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, 330, 10, "81.50%", 8.25],
];

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "perf-check-"))));
afterAll(() => rm(folder, { recursive: true }));

async function check(bytes: Uint8Array, settings: Partial<CheckSettings> = {}) {
  const path = join(folder, "a.xlsx");
  await writeFile(path, bytes);
  const outcome = await checkFile({ path }, { ...all, ...settings }, diskFiles);
  if (!("sheets" in outcome)) throw new Error("error" in outcome ? outcome.error.detail : "a report");
  const forms = outcome.sheets.flatMap((sheet) => sheet.forms);
  return {
    kept: "kept" in outcome ? outcome.kept : undefined,
    forms,
    findings: forms.flatMap((form) => form.findings),
    unreadable: "unreadable" in outcome ? outcome.unreadable : undefined,
  };
}
const ids = async (...args: Parameters<typeof check>) =>
  (await check(...args)).findings.map(({ rule }) => rule);

test("an acknowledged finding stays in its place, with the reason", async () => {
  const { findings } = await check(book(table));
  const low = findings.find(({ rule }) => rule === "rate-low")!;
  const kept = (sheet?: string) => ({
    [ACKNOWLEDGED_KEY]: serializeAcknowledged(
      acknowledge([], low, "尾款待审计 > 70 万元", "2025-02-01", sheet),
    ),
  });
  const expected = findings.map((finding) =>
    finding.rule === "rate-low"
      ? { ...finding, acknowledged: { reason: "尾款待审计 > 70 万元", date: "2025-02-01" } }
      : finding,
  );
  expect(expected.length).toBeGreaterThan(1);
  expect((await check(book(table, kept("自评表")))).findings).toEqual(expected);
  expect((await check(book(table, kept()))).findings).toEqual(expected);
  expect((await check(book(table, kept("另一张")))).findings).toEqual(findings);
});

test("a heading named in the add-in is read as said", async () => {
  const odd = table.map((row) => row.map((value) => (value === "全年执行数" ? "花掉的钱" : value)));
  const texts = odd[0]!.map(String);
  const headings = [{ texts, meanings: { 3: "executed" as const }, chosen: false }];
  const kept = { [READING_KEY]: serializeCorrections([{ id: "{0F}", name: "自评表", headings }]) };
  const executed = async (bytes: Uint8Array) =>
    (await check(bytes)).forms[0]?.form.funds?.total.executed?.value;
  expect(await executed(book(odd))).toBeUndefined();
  expect(await executed(book(odd, kept))).toBe(330);
  expect((await check(book(odd, kept))).kept).toEqual({ headings: headings.length });
  const ignoring = await check(book(odd, kept), { kept: "none" });
  expect(ignoring.forms).toEqual((await check(book(odd))).forms);
  expect(ignoring.kept).toBeUndefined();
});

test("settings that cannot be read are named, and the check goes on", async () => {
  const bytes = book(table, { [ACKNOWLEDGED_KEY]: "{", [READING_KEY]: '{"version":9}', other: "1" });
  const { unreadable, findings } = await check(bytes);
  expect(unreadable).toEqual([ACKNOWLEDGED_KEY, READING_KEY]);
  expect(findings).not.toEqual([]);
  expect((await check(book(table))).unreadable).toBeUndefined();
});

test("only the findings wanted: by rule, by severity, by profile", async () => {
  const found = await ids(book(table));
  expect(found).toEqual(expect.arrayContaining(["rate-low", "rate-mismatch"]));
  expect(await ids(book(table), { rules: ["rate-low"] })).toEqual(["rate-low"]);
  const errors = await ids(book(table), { severity: "error" });
  expect(errors).toContain("rate-mismatch");
  expect(errors).not.toContain("rate-low");
  const profile = { ...nationalProfile, rules: { "rate-low": { severity: "off" } } } as const;
  expect(await ids(book(table), { profile })).toEqual(found.filter((id) => id !== "rate-low"));
});

test("time progress is measured at the day given", async () => {
  const list = book([
    ["2024年度项目支出情况表"],
    ["序号", "项目名称", "预算数", "执行数"],
    [1, "社区食堂补助", 30, 5],
    [2, "适老化改造", 48, 40],
  ]);
  expect(await ids(list, { asOf: "2024-09-15" })).toContain("project-behind-schedule");
  expect(await ids(list)).not.toContain("project-behind-schedule");
});

test("the file is stamped with what it was when read, and bounds hold", async () => {
  const bytes = book(table);
  const path = join(folder, "b.xlsx");
  await writeFile(path, bytes);
  const { mtimeMs } = await stat(path);
  expect(await checkFile({ path }, all, diskFiles)).toMatchObject({
    stamp: { size: bytes.length, mtime: Math.round(mtimeMs) },
  });
  for (const limit of ["fileSize", "unpackedSize", "cells"] as const)
    expect(
      await checkFile({ path }, { ...all, limits: { ...defaultLimits, [limit]: 3 } }, diskFiles),
    ).toMatchObject({
      error: { code: "too-large", limit },
    });
});

test("a folder, a pipe and what is not there are named", async () => {
  const code = async (path: string) => {
    const outcome = await checkFile({ path }, all, diskFiles);
    return "error" in outcome && outcome.error.code;
  };
  expect(await code(folder)).toBe("not-a-file");
  expect(await code(join(folder, "无.xlsx"))).toBe("not-found");
  const pipe = join(folder, "管道.xlsx");
  execFileSync("mkfifo", [pipe]);
  expect(await code(pipe)).toBe("not-a-file");
});

describe("the standard chosen in the workbook", () => {
  const own = (least: number) =>
    serializeProfileChoice({
      profile: nationalProfile,
      own: JSON.stringify({
        id: "own",
        extends: "national",
        title: "本单位",
        source: "本单位",
        rules: { "rate-low": { options: { threshold: least } } },
      }),
    });
  const isLow = async (choice: string | undefined, keptProfiles: boolean) => {
    const kept: Record<string, string> = choice === undefined ? {} : { [PROFILE_KEY]: choice };
    const { findings } = await check(book(table, kept), { kept: keptProfiles ? "all" : "notes" });
    return findings.some(({ rule }) => rule === "rate-low");
  };

  test("counts only where asked for", async () => {
    expect(await isLow(own(0.8), true)).toBe(false);
    expect(await isLow(own(0.85), true)).toBe(true);
    expect(await isLow(own(0.8), false)).toBe(true);
    expect(await isLow(undefined, true)).toBe(true);
    const told = await check(book(table, { [PROFILE_KEY]: own(0.8) }), { kept: "all" });
    expect(told.kept).toMatchObject({ headings: 0, standard: { id: "own" } });
  });

  test("holds no more than anything else where nothing kept is to hold", async () => {
    const bytes = book(table, { [PROFILE_KEY]: own(0.8), [ACKNOWLEDGED_KEY]: "{" });
    const { findings, kept, unreadable } = await check(bytes, { kept: "none" });
    expect(findings).toEqual((await check(book(table))).findings);
    expect([kept, unreadable]).toEqual([undefined, undefined]);
  });

  test("that cannot be read is told, and the one asked for holds", async () => {
    const outcome = await check(book(table, { [PROFILE_KEY]: "{" }), { kept: "all" });
    expect(outcome.unreadable).toEqual([PROFILE_KEY]);
    expect(outcome.findings.map(({ rule }) => rule)).toContain("rate-low");
  });
});
