/** The report workbook, read back by our own reader and by the library. */
import * as XLSX from "@e965/xlsx";
import { JSDOM } from "jsdom";
import { beginBook } from "../../../src/report/workbook/book";
import type { CrossReport } from "../../../src/batch/cross";
import { createTally } from "../../../src/report/workbook/tally";
import { fileReport } from "../../../src/batch/file-report";
import type { FileReport } from "../../../src/batch/file-report";
import { formats } from "../../../src/report";
import type { ReportStyle } from "../../../src/report/format";
import { nothing, summaryOf, together } from "../../../src/batch/summary";
import { nodeUnpacker } from "../../../src/cli/files/unpacker";
import type { Locale } from "../../../src/core/locale";
import { defaultLimits } from "../../../src/files/model";
import { streamInflate } from "../../../src/files/zip/inflate";
import { crc32, unpack } from "../../../src/files/zip/unpack";
import { zipEntries } from "../../../src/files/zip/directory";
import { acknowledged, checked, form, number, outcomes, rules, text } from "../../fixtures/forms";
import { style } from "../reports";

const look = (locale: Locale = "zh-CN"): ReportStyle => {
  const plain = style(locale);
  return { ...plain, run: { ...plain.run, thresholds: { rate: 0.9, project: 0.8 } } };
};

async function bookOf(
  files: readonly FileReport[],
  options: { look?: ReportStyle; mostRows?: number; cross?: readonly CrossReport[] } = {},
) {
  const chunks: Uint8Array[] = [];
  const book = await beginBook(options.look ?? look(), (bytes) => void chunks.push(bytes), options.mostRows);
  for (const each of files) await book.file(each);
  await book.end(files.map(summaryOf).reduce(together, nothing), options.cross ?? []);
  return new Uint8Array(Buffer.concat(chunks));
}

const reports = (locale: Locale = "zh-CN") => outcomes.map((outcome) => fileReport(outcome, rules, locale));
const opened = (bytes: Uint8Array) => XLSX.read(bytes, { type: "array", cellFormula: true, cellNF: true });
const rowsOf = (bytes: Uint8Array, name: string) =>
  XLSX.utils.sheet_to_json<(string | number | null)[]>(opened(bytes).Sheets[name]!, {
    header: 1,
    defval: null,
  });
const partsOf = (bytes: Uint8Array<ArrayBuffer>) =>
  unpack(
    bytes,
    zipEntries(bytes, defaultLimits),
    { inflate: streamInflate, crc32, ...nodeUnpacker },
    defaultLimits,
  );

/** A file with one table whose findings, head and projects are given. */
function file(path: string, change: Partial<FileReport> = {}): FileReport {
  const outcome = { path, sheets: [{ name: "自评表", hidden: false, forms: [checked] }] };
  return { ...fileReport(outcome, rules, "zh-CN"), ...change };
}

test("every part is sound XML, with the checksum and size it declares", async () => {
  const { window } = new JSDOM("");
  const parts = await partsOf(await bookOf([...reports(), file("a&<b>'\".xlsx\u0001")]));
  expect([...parts.keys()][0]).toBe("[Content_Types].xml");
  for (const [name, content] of parts) {
    const parsed = new window.DOMParser().parseFromString(new TextDecoder().decode(content), "text/xml");
    expect([name, parsed.querySelector("parsererror")?.textContent]).toEqual([name, undefined]);
  }
});

test("every part has a type, and what relations name is there", async () => {
  const parts = await partsOf(await bookOf(reports()));
  const content = (name: string) => new TextDecoder().decode(parts.get(name));
  const typed = [...content("[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
    (match) => match[1]!,
  );
  const others = [...parts.keys()].filter((name) => !/\.rels$|^\[Content/.test(name));
  expect([...typed].sort()).toEqual(others.sort());
  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) {
    const base = new URL(name.replace(/_rels\/[^/]*$/, ""), "file:///");
    for (const [, target] of content(name).matchAll(/Target="([^"]+)"/g))
      expect(parts.has(new URL(target!, base).pathname.slice(1))).toBe(true);
  }
});

test("a row for every table, the execution rate beside its limit", async () => {
  const rows = rowsOf(await bookOf(reports()), "总览");
  expect(rows[0]).toEqual([
    ...[
      "序号",
      "文件",
      "工作表",
      "表类",
      "标题",
      "单位",
      "年度",
      "金额单位",
      "预算数",
      "执行数",
      "执行率",
      "标准",
    ],
    ...["总分", "等级", "错误", "警告", "提示", "已确认", "文件自带的设置"],
  ]);
  expect(rows[1]).toEqual([
    ...[
      1,
      "in/自评表.xlsx",
      "自评表",
      "绩效自评表",
      "部门整体支出绩效自评表",
      null,
      null,
      "万元",
      14623.09,
      18651.39,
    ],
    ...[18651.39 / 14623.09, 0.9, 98.5, null, 1, 0, 0, 0, null],
  ]);
  expect(rows.map((row) => row[3])).toEqual(["表类", "绩效自评表", "绩效自评表", "没有找到绩效表"]);
});

test("a finding with its file, cell, words and state", async () => {
  const outcome = { path: "b.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] };
  const rows = rowsOf(await bookOf([file("a.xlsx"), fileReport(outcome, rules, "zh-CN")]), "问题清单");
  expect(rows.slice(1)).toEqual([
    [
      ...[
        1,
        "错误",
        null,
        "a.xlsx",
        "自评表",
        "I15",
        "失分未说明原因",
        "“开展培训次数”没有完成，但没有写偏差原因",
      ],
      ...[
        "扣分要有依据",
        "在这一格写明没有完成的原因和下一步的改进措施",
        "待处理",
        null,
        null,
        "explanation-missing",
      ],
    ],
    [
      ...[2, "错误", null, "b.xlsx", "一", "I15", "失分未说明原因"],
      ...rows[2]!.slice(7, 10),
      "已确认",
      "下年补训",
      "2025-02-01",
      rows[1]![13],
    ],
  ]);
});

test("links lead from the report to file, sheet and cell", async () => {
  const path = "/in/50%#'甲\".xlsx";
  const [first] = file(path).sheets!;
  const book = opened(await bookOf([file(path, { sheets: [{ ...first!, name: "O'Neil" }] })]));
  const { f, v } = (book.Sheets["问题清单"] as XLSX.WorkSheet)["F2"] as XLSX.CellObject;
  expect([f, v]).toEqual([`HYPERLINK("../in/50%25%23'甲"".xlsx#'O''Neil'!I15","I15")`, "I15"]);
  const inArchive = opened(await bookOf([file("/out/合.zip!/里/a.xlsx")])).Sheets["总览"]!;
  expect((inArchive["B2"] as XLSX.CellObject).f).toBe(`HYPERLINK("合.zip","/out/合.zip!/里/a.xlsx")`);
});

test("what a link cannot hold is plain text", async () => {
  const long = `${"长".repeat(300)}.xlsx`;
  const cell = opened(await bookOf([file(long)])).Sheets["总览"]!["B2"] as XLSX.CellObject;
  expect([cell.f, cell.v]).toEqual([undefined, long]);
});

test.each(["=1+1", "+1", "-1", "@a", "＝A1", "\t=1"])("%j stays text", async (hostile) => {
  const [sheet] = file("a.xlsx").sheets!;
  const bytes = await bookOf([
    file("a.xlsx", { sheets: [{ ...sheet!, forms: [{ ...sheet!.forms[0]!, title: hostile }] }] }),
  ]);
  const cell = opened(bytes).Sheets["总览"]!["E2"] as XLSX.CellObject;
  expect([cell.t, cell.v, cell.f]).toEqual(["s", hostile, undefined]);
  const parts = await partsOf(bytes);
  const xml = new TextDecoder().decode(parts.get("xl/worksheets/sheet2.xml"));
  const styleOf = /r="E2" s="(\d+)"/.exec(xml)![1]!;
  const styles = new TextDecoder().decode(parts.get("xl/styles.xml"));
  const xfs = [.../<cellXfs.*<\/cellXfs>/.exec(styles)![0].matchAll(/<xf [^>]*>/g)];
  expect(xfs[Number(styleOf)]![0]).toContain('quotePrefix="1"');
});

test("what looks like a code or may not stand in XML comes back as it was, or as a sign of it", async () => {
  const [sheet] = file("a.xlsx").sheets!;
  const title = "_x0041_ \u0002 \ud800 <b>&amp;";
  const bytes = await bookOf([
    file("a.xlsx", { sheets: [{ ...sheet!, forms: [{ ...sheet!.forms[0]!, title }] }] }),
  ]);
  expect(rowsOf(bytes, "总览")[1]![4]).toBe("_x0041_ \ufffd \ufffd <b>&amp;");
});

test("where the sheet ends, a note says how many findings are left out", async () => {
  const files = ["a", "b", "c", "d", "e"].map((name) => file(`${name}.xlsx`));
  const rows = rowsOf(await bookOf(files, { mostRows: 4 }), "问题清单");
  expect(rows).toHaveLength(4);
  expect(rows[3]![1]).toMatch(/最多 4 行，还有 3 条没有列出/);
  const all = rowsOf(await bookOf(files, { mostRows: 7 }), "问题清单");
  expect(all).toHaveLength(6);
});

const listOf = (path: string, unit: string, projects: readonly [string, number, number][], money = "元") => {
  const rows = projects.map(([name, budget, executed], row) => ({
    ...form.projects[0]!,
    row: 40 + row,
    name: text(`B${41 + row}`, name),
    budget: number(`C${41 + row}`, budget),
    executed: number(`D${41 + row}`, executed),
  }));
  const list = {
    ...form,
    kind: "project-list" as const,
    funds: null,
    unit: { name: money as "元", at: form.unit!.at },
    head: { reportingUnit: text("A3", unit) },
    projects: rows,
  };
  return fileReport(
    { path, sheets: [{ name: "清单", hidden: false, forms: [{ form: list, findings: [] }] }] },
    rules,
    "zh-CN",
  );
};

test("slow projects of all units, worst first, with sums weighted by budget", async () => {
  const bytes = await bookOf([
    listOf("a.xlsx", "甲局", [
      ["清淤", 100_000, 70_000],
      ["加固", 300_000, 300_000],
    ]),
    listOf("b.xlsx", "乙局", [["绿化", 30, 6]], "万元"),
  ]);
  const rows = rowsOf(bytes, "低执行率项目");
  expect(rows[0]).toEqual([
    "低于 80.00% 的项目 2 个",
    null,
    null,
    null,
    "万元",
    40,
    13,
    27,
    0.325,
    null,
    null,
  ]);
  expect(rows[1]!.slice(0, 9)).toEqual([
    "全部项目 3 个",
    null,
    null,
    null,
    "万元",
    70,
    43,
    27,
    expect.closeTo(43 / 70, 9),
  ]);
  expect(rows.slice(4)).toEqual([
    [1, "乙局", "绿化", null, "万元", 30, 6, 24, 0.2, null, "b.xlsx"],
    [2, "甲局", "清淤", null, "万元", 10, 7, 3, 0.7, null, "a.xlsx"],
  ]);
});

test("only the lowest are kept, all are counted; the same project of a unit counts once", () => {
  const tally = createTally({ rate: 0.9, project: 0.8 }, 2);
  const names = Array.from({ length: 7 }, (_, i) => [`项目${i}`, 100 + i, 10 * (7 - i)] as const);
  tally.take(
    listOf(
      "a.xlsx",
      "甲局",
      names.map(([name, budget, executed]) => [name, budget, executed]),
    ),
  );
  tally.take(listOf("b.xlsx", "甲局", [["项目 0", 100, 70]]));
  expect(tally.low.count).toBe(7);
  expect(tally.worst().map(({ name }) => name)).toEqual(["项目6", "项目5"]);
});

test("rules by number, with the share of files", async () => {
  const rows = rowsOf(await bookOf([file("a.xlsx"), file("b.xlsx"), ...reports().slice(1)]), "规则统计");
  expect(rows[0]).toEqual([
    "规则",
    "规则编号",
    "错误",
    "警告",
    "提示",
    "已确认",
    "合计",
    "涉及文件",
    "占文件比例",
  ]);
  expect(rows[1]).toEqual(["失分未说明原因", "explanation-missing", 2, 0, 0, 0, 2, 2, 2 / 3]);
});

test("files that could not be read, and a summary in English", async () => {
  const bytes = await bookOf(reports("en"), { look: look("en") });
  expect(opened(bytes).SheetNames).toEqual([
    "Summary",
    "Tables",
    "Findings",
    "Between files",
    "Low execution",
    "By rule",
    "Not read",
  ]);
  expect(rowsOf(bytes, "Not read")[1]).toEqual([
    1,
    "in/加密.xlsx",
    "encrypted",
    expect.stringMatching(/password/),
  ]);
  const summary = rowsOf(bytes, "Summary");
  expect(summary.find(([name]) => name === "Files")?.[1]).toBe(3);
  expect(summary.find(([name]) => name === "Errors")?.[1]).toBe(1);
});

test("nothing to report is said on every list", async () => {
  const bytes = await bookOf([]);
  for (const name of ["总览", "问题清单", "文件之间", "读不了的文件"])
    expect(rowsOf(bytes, name)[1]?.[0]).toBe("没有");
});

test("written through the report of a run it is the same, byte for byte", async () => {
  const chunks: (string | Uint8Array)[] = [];
  const output = {
    write: (content: string | Uint8Array) => void chunks.push(content),
    close: async () => {},
    discard: async () => {},
  };
  const report = await formats.xlsx.begin(look(), output);
  for (const each of reports())
    await report.file(formats.xlsx.part({ file: each, order: 0, stamp: null }, look()));
  await report.end(reports().map(summaryOf).reduce(together, nothing), []);
  expect(Buffer.concat(chunks as Uint8Array[]).equals(await bookOf(reports()))).toBe(true);
});

test("findings over several files, with links to the tables", async () => {
  const finding: CrossReport = {
    rule: "unit-twice",
    severity: "warning",
    message: "两张表",
    why: "重复",
    fix: "留一份",
    places: ["/out/a.xlsx", "/out/b.xlsx", "/out/c.xlsx"].map((path) => ({
      path,
      sheet: "一",
      cell: "A2",
    })) as never,
  };
  const bytes = await bookOf([], { cross: [finding] });
  expect(rowsOf(bytes, "文件之间")[1]).toEqual([
    ...[1, "警告", "同一单位或项目报了两张表", "/out/a.xlsx", "一", "两张表", "重复", "留一份"],
    "/out/b.xlsx（共 2 个）",
  ]);
  const cell = opened(bytes).Sheets["文件之间"]!["I2"] as XLSX.CellObject;
  expect(cell.f).toBe(`HYPERLINK("b.xlsx#'一'!A2","/out/b.xlsx（共 2 个）")`);
});

test("what files keep is told by each table and counted in the summary", async () => {
  const book = await bookOf([file("甲.xlsx", { kept: { headings: 2 } })]);
  expect(rowsOf(book, "总览")[1]!.at(-1)).toBe("有 2 处表头按填报人指定读取");
  expect(rowsOf(book, "汇总")).toContainEqual(expect.arrayContaining(["填报人指定的表头", 2]));
});
