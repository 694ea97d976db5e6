/** Workbooks made up for the pane, and how its parts are found. */
import * as XLSX from "@e965/xlsx";
import type { Preview } from "./preview-page";

export type Rows = readonly (readonly (string | number | null)[])[];

/** Opens a workbook of these sheets in the preview. */
export async function openBook(preview: Preview, sheets: Readonly<Record<string, Rows>>): Promise<void> {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  const buffer = XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
  await preview.page
    .locator("input[type=file]")
    .setInputFiles({ name: "测试.xlsx", mimeType: "application/octet-stream", buffer });
  await preview.page.getByText("测试.xlsx").waitFor();
}

/** The funds of a project, of which so much was spent at a rate stated. */
export const fundsForm = (name: string, executed: number, rate: string, score: number): Rows => [
  ["2024年度项目支出绩效自评表"],
  ["项目名称", name, "（单位：万元）"],
  ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
  ["年度资金总额", 400, 400, executed, 10, rate, score],
];

/** A list of so many projects, one in `everySlow` of which spent 40% and says nothing. */
export const projectList = (count: number, everySlow: number): Rows => [
  ["2024年项目支出明细表（单位：万元）"],
  ["项目名称", "全年预算数", "全年执行数", "未执行原因"],
  ...Array.from({ length: count }, (_row, index) => {
    const executed = index % everySlow === 0 ? 40 : 99;
    return [`第${index + 1}标段`, 100, executed, null];
  }),
];

export const rowsOf = ({ pane }: Preview) => pane.locator("main li[data-key]:not([data-title])");
export const rowWith = (preview: Preview, text: string | RegExp) =>
  rowsOf(preview).filter({ hasText: text }).first();
/** Presses an entry of the pane's menu. */
export async function choose(preview: Preview, entry: string): Promise<void> {
  await buttonOf(preview, /^(?:更多|More)$/).click();
  await preview.pane.getByRole("button", { name: entry, exact: true }).click();
}
export const buttonOf = ({ pane }: Preview, name: string | RegExp) => pane.getByRole("button", { name });
