/** Edits, acknowledgements and the choice of a profile, through the built pane into the real grid. */
import * as XLSX from "@e965/xlsx";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

/** Funds of a made-up project: A2 to G4; the rate in F3 is 92.50 % where `executed` is 370. */
async function open(executed: number, rate: number, score: number): Promise<void> {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["2024年度项目支出绩效自评表"],
    ["资金来源", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 400, 400, executed, 10, null, score],
  ]);
  sheet["F3"] = { t: "n", v: rate, z: "0.00%" };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "自评表");
  const buffer = XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
  await preview.page
    .locator("input[type=file]")
    .setInputFiles({ name: "自评.xlsx", mimeType: "application/octet-stream", buffer });
  await preview.page.getByText("自评.xlsx").waitFor();
}

const row = (text: string | RegExp) =>
  preview.pane.locator("main li > button[aria-expanded]").filter({ hasText: text }).first();
const button = (name: string | RegExp) => preview.pane.getByRole("button", { name });
const gone = (text: string | RegExp) => row(text).waitFor({ state: "detached" });

/** The frame anew, as if the pane had been closed and opened. */
async function reopenPane(): Promise<void> {
  await preview.page.evaluate(() =>
    document.querySelector<HTMLIFrameElement>("iframe.pane")!.contentWindow!.location.reload(),
  );
  await preview.pane.getByRole("button", { name: "检查", exact: true }).waitFor();
  await preview.check();
}

test("a wrong rate is shown before and after, written, found right, and undone", async () => {
  await open(370, 0.9661, 9.25);
  await preview.check();
  await row("96.61%").click();
  await preview.pane.getByText("F3 现在 96.61% → 改为 92.50%").waitFor();
  await button("应用 F3 填入正确数值").click();
  await preview.pane.getByText("已改动 F3。").waitFor();
  await gone("96.61%");
  await expect(preview.valueOf("F3")).resolves.toBe(0.925);
  await button("撤销").click();
  await row("96.61%").waitFor();
  await expect(preview.valueOf("F3")).resolves.toBe(0.9661);
});

test("a formula calculates in the sheet, and is undone as a formula", async () => {
  await open(370, 0.9661, 9.25);
  await preview.check();
  await row("96.61%").click();
  await button("应用 F3 填入 PERF 公式").click();
  await gone("96.61%");
  await expect(preview.valueOf("F3")).resolves.toBeCloseTo(0.925, 10);
  await preview.type("D3", "380");
  await expect(preview.valueOf("F3")).resolves.toBeCloseTo(0.95, 10);
  await button("本次改动（1）").click();
  await button("撤销 F3").click();
  await preview.pane.getByText("已恢复 F3 原来的内容。").waitFor();
  await expect(preview.valueOf("F3")).resolves.toBe(0.9661);
});

test("by keyboard alone: to the finding, its fix, confirmed; then acknowledged what is left", async () => {
  await open(330, 0.9661, 8.25);
  const { keyboard } = preview.page;
  await preview.pane.getByRole("button", { name: "检查", exact: true }).focus();
  await keyboard.press("Enter");
  await row("96.61%").waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("f");
  await button("确认改动").waitFor();
  await keyboard.press("Enter");
  await gone("96.61%");
  await expect(preview.valueOf("F3")).resolves.toBe(0.825);
  await preview.pane.locator("main li > button:focus").waitFor();
  await keyboard.press("a");
  await preview.pane.getByRole("textbox", { name: /理由/ }).waitFor();
  await keyboard.type("尾款已列入下年预算");
  await keyboard.press("Enter");
  await preview.pane.getByText("已确认（1）", { exact: true }).waitFor();
});

test("an acknowledgement outlives the pane, and ends when its figures change", async () => {
  await open(330, 0.825, 8.25);
  await preview.check();
  await row("支出进度偏低").click();
  await button("确认无误…").click();
  await button("确认无误").click();
  await preview.pane.getByText(/请写明理由/).waitFor();
  await preview.pane.getByRole("textbox", { name: /理由/ }).fill("财政局已批复");
  await button("确认无误").click();
  await gone("支出进度偏低");
  await reopenPane();
  await preview.pane.getByText("已确认（1）", { exact: true }).click();
  await preview.pane.getByText("“财政局已批复”").waitFor();
  await preview.type("D3", "331");
  await row("支出进度偏低").waitFor();
  await preview.pane.getByText("已确认（1）", { exact: true }).waitFor({ state: "detached" });
});

test("the profile chosen outlives the pane; the page of a rule opens", async () => {
  await open(370, 0.925, 9.25);
  await preview.check();
  await button("重新检查").waitFor();
  expect(await row("支出进度偏低").count()).toBe(0);
  await button("口径：全国通用").click();
  await preview.pane.getByRole("combobox").selectOption("strict");
  await row("支出进度偏低").waitFor();
  await reopenPane();
  await button("口径：从严自查").waitFor();
  await row("支出进度偏低").click();
  await preview.pane.getByRole("button", { name: "说明", exact: true }).click();
  await preview.pane.getByRole("heading", { name: "有问题的例子" }).waitFor();
});
