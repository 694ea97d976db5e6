/** Workbook files for benches: the tables of the tests as files, and a list of projects of any length. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { isCellError, type Sheet } from "../../src/core/sheet/sheet";
import { readCorpus } from "../core/form/corpus";

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
export function projectList(rows: number): Uint8Array<ArrayBuffer> {
  const list: unknown[][] = [["项目支出明细表（单位：万元）"], HEADINGS];
  for (let i = 0; i < rows; i++) {
    const budget = 20 + (i % 997) / 4;
    const executed = Math.round(budget * (0.5 + (i % 51) / 100) * 100) / 100;
    const reason = i % 3 ? "" : "招标推迟，已于次年一季度支付";
    const name = [`第${i + 1}标段道路养护`, `第${i % 40}科`, "2050202"];
    const place = ["", `第${i % 17}镇`, `${i % 4}`];
    list.push([i + 1, ...name, budget, budget, executed, executed / budget, reason, ...place]);
  }
  return bytesOf([["明细", XLSX.utils.aoa_to_sheet(list)]]);
}

/** Writes `count` workbooks of one table each, as a unit hands it in. */
export function writeForms(folder: string, count: number): string[] {
  const sheets = readCorpus().flatMap((page) => page.sheets);
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${String(i).padStart(5, "0")}.xlsx`);
    writeFileSync(path, bytesOf([["自评表", worksheet(sheets[i % sheets.length]!, i)]]));
    return path;
  });
}

function worksheet(sheet: Sheet, seed: number): XLSX.WorkSheet {
  const rows = Array.from(sheet.rows, (row) =>
    Array.from(row ?? [], (cell) => {
      const value = cell?.value ?? null;
      if (isCellError(value)) return null;
      return typeof value === "number" && value > 100 ? value + (seed % 7) : value;
    }),
  );
  const made = XLSX.utils.aoa_to_sheet(rows);
  made["!merges"] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return made;
}

function bytesOf(
  sheets: readonly (readonly [name: string, sheet: XLSX.WorkSheet])[],
): Uint8Array<ArrayBuffer> {
  const book = XLSX.utils.book_new();
  for (const [name, sheet] of sheets) XLSX.utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
}
