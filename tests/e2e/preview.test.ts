/** The built preview page, as a newcomer meets it: real grid, real Office.js client, shipped bundles. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as XLSX from "@e965/xlsx";
import { previewForEach, type Preview, DIST } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened), { fresh: true });

const finding = (text: string | RegExp) => preview.pane.locator("main li").filter({ hasText: text }).first();
/** The list changes some time after the sheet did; Playwright waits for it. */
const appears = (text: string | RegExp) => finding(text).waitFor();
const disappears = (text: string | RegExp) => finding(text).waitFor({ state: "detached" });
const sample = (name: string) => preview.page.getByRole("button", { name }).click();

test("the page paints the sheet, and the shipped function calculates in it", async () => {
  await expect(preview.valueOf("A1")).resolves.toBe("部门整体支出绩效自评表");
  await expect(preview.valueOf("G4")).resolves.toBeCloseTo(1.27547529, 8);
  // Painted, not merely there: the fill of the heading cells is on the canvas.
  await preview.page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLCanvasElement>(".grid canvas")].some((canvas) => {
      if (canvas.width === 0 || canvas.height === 0) return false;
      const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      for (let at = 0; at < pixels.length; at += 4)
        if (pixels[at] === 0xdf && pixels[at + 1] === 0xe9 && pixels[at + 2] === 0xf3) return true;
      return false;
    }),
  );
});

test("the pane finds both faults of the sample", async () => {
  await preview.check();
  await appears("执行率超过 100%");
  await appears("18,651.39");
});

test("an edit in the grid changes the findings without another click", async () => {
  await preview.check();
  await appears("127.55%");
  await preview.type("F4", "14000");
  await disappears("127.55%");
  await expect(preview.valueOf("G4")).resolves.toBeCloseTo(14000 / 14623.09, 10);
});

test("pressing a finding selects its cell in the grid", async () => {
  await preview.check();
  const row = finding("127.55%");
  const cell = /[A-Z]+\d+/.exec(await row.innerText())![0];
  await preview.selects("A1");
  await row.getByRole("button").first().click();
  await preview.selects(cell);
});

test("undo brings the fault back", async () => {
  await preview.check();
  await preview.type("F4", "14000");
  await disappears("127.55%");
  await preview.page.keyboard.press("Control+z");
  await appears("127.55%");
});

test("a long list scrolls inside the pane; its head and foot stay", async () => {
  await preview.check();
  await appears("127.55%");
  await preview.pane.locator("main li").first().hover();
  await preview.page.mouse.wheel(0, 3000);
  const heights = await preview.pane
    .locator("html")
    .evaluate((html) => [html.scrollHeight, html.clientHeight]);
  expect(heights[0]).toBe(heights[1]);
  await expect(preview.pane.locator("html").evaluate((html) => html.scrollTop)).resolves.toBe(0);
});

test("another sample takes the place of the first, and the pane follows", async () => {
  await preview.check();
  await appears("127.55%");
  await sample("项目支出（规范）");
  await preview.pane.getByRole("heading", { name: "未发现问题" }).waitFor();
  await expect(preview.valueOf("G22")).resolves.toBe(100);
  await expect(preview.valueOf("H22")).resolves.toBeCloseTo(99.3, 10);
  await sample("项目明细");
  await appears("G12");
  await expect(preview.valueOf("A1")).resolves.toBe("项目支出明细表");
});

test("in English the page, the functions' descriptions and the pane change; the sheet stays as edited", async () => {
  await preview.type("F4", "14000");
  await preview.page.getByRole("button", { name: "English" }).click();
  await preview.page.getByRole("button", { name: "Open a file…" }).waitFor();
  await preview.pane.getByRole("button", { name: "Check", exact: true }).waitFor();
  await expect(preview.valueOf("F4")).resolves.toBe(14000);
  await preview.type("F4", "18651.39");
  await preview.pane.getByRole("button", { name: "Check", exact: true }).click();
  await appears("127.55%");
});

/** A workbook file made here, with a formula of Excel's and a sheet hidden from view. */
function workbookFile(): Buffer {
  const sheet = XLSX.utils.aoa_to_sheet([
    ["项目支出明细表", null, null, null],
    ["项目名称", "全年预算数", "全年执行数", "执行率"],
    ["河道清淤", 200, 50, null],
    ["堤防加固", 100, 99, 0.99],
  ]);
  sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }];
  sheet["D3"] = { t: "n", v: 0.25, f: "C3/B3", z: "0.00%" };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, "水利项目");
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["底稿"]]), "底稿");
  return XLSX.write(book, { type: "buffer", bookType: "xlsx" }) as Buffer;
}

const choose = (name: string, buffer: Buffer) =>
  preview.page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });

test("one's own .xlsx is shown, calculated and checked", async () => {
  await preview.check();
  await choose("水利.xlsx", workbookFile());
  await preview.page.getByText("水利.xlsx").waitFor();
  await expect(preview.valueOf("D3")).resolves.toBe(0.25);
  await appears("25.00%");
  await preview.type("C3", "200");
  await disappears("25.00%");
  await expect(preview.valueOf("D3")).resolves.toBe(1);
});

test("a file dropped on the page is opened", async () => {
  const data = await preview.page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "拖入.xlsx"));
      return transfer;
    },
    [...workbookFile()],
  );
  await preview.page.dispatchEvent(".grid", "dragenter", { dataTransfer: data });
  await preview.page.locator(".drop").waitFor();
  await preview.page.dispatchEvent(".drop", "drop", { dataTransfer: data });
  await preview.page.getByText("拖入.xlsx").waitFor();
  await expect(preview.valueOf("A1")).resolves.toBe("项目支出明细表");
  expect(await preview.page.locator(".drop").isVisible()).toBe(false);
});

test("a file that is no workbook is refused in words, and the sheet in view stays", async () => {
  await preview.type("F4", "14000");
  await choose("乱码.xlsx", Buffer.from("这不是表格".repeat(50)));
  const alert = preview.page.getByRole("alert");
  await alert.filter({ hasText: "无法打开“乱码.xlsx”" }).waitFor();
  await expect(preview.valueOf("F4")).resolves.toBe(14000);
  await alert.getByRole("button", { name: "知道了" }).click();
  expect(await alert.isVisible()).toBe(false);
});

test("the frame runs the add-in's own bundle on the unmodified client library", async () => {
  const bodies = new Map<string, Promise<Buffer>>();
  preview.page.on("response", (response) => bodies.set(new URL(response.url()).pathname, response.body()));
  await preview.page.reload();
  await preview.pane.locator("main").waitFor();
  const bundles = [...bodies.keys()].filter((path) => /^\/addin\/[^/]+\.js$/.test(path));
  expect(bundles.sort()).toEqual([
    "/addin/functions.js",
    expect.stringMatching(/^\/addin\/pane\.[0-9a-f]{8}\.js$/),
    "/addin/watch.js",
  ]);
  for (const path of bundles)
    expect((await bodies.get(path))?.equals(readFileSync(resolve(DIST, path.slice(1))))).toBe(true);
  const library = await bodies.get("/preview/office/office.js");
  expect(library?.equals(readFileSync(require.resolve("@microsoft/office-js/dist/office.js")))).toBe(true);
});

test("the ribbon's buttons do as they do in Excel: one checks, one leads into the pane", async () => {
  const ribbon = preview.page.getByRole("group", { name: "Excel 功能区里的按钮" });
  await ribbon.getByRole("button", { name: "检查" }).click();
  await appears("执行率超过 100%");
  await ribbon.getByRole("button", { name: "打开面板" }).click();
  await preview.pane.locator('[role="tab"]:focus').waitFor();
});

test("F6 leads from the grid into the pane and back; the skip link leads there too", async () => {
  const { page, pane } = preview;
  await page.locator(".grid canvas").last().click();
  await page.keyboard.press("F6");
  await pane.locator('[role="tab"]:focus').waitFor();
  await page.keyboard.press("F6");
  await page.locator(".grid [contenteditable]:focus").waitFor({ state: "attached" });
  await page.getByRole("link", { name: /跳到任务窗格/ }).focus();
  await page.keyboard.press("Enter");
  await pane.locator('[role="tab"]:focus').waitFor();
});

test("of several files one is opened, and the others are named", async () => {
  const files = ["甲.xlsx", "乙.xlsx"].map((name) => ({
    name,
    mimeType: "application/octet-stream",
    buffer: workbookFile(),
  }));
  await preview.page.locator("input[type=file]").setInputFiles(files);
  await preview.page.getByText(/已打开“甲.xlsx”，没有打开“乙.xlsx”/).waitFor();
  await expect(preview.valueOf("A1")).resolves.toBe("项目支出明细表");
});

test("on a small screen the whole header stays in reach and the pane keeps its width", async () => {
  await preview.page.setViewportSize({ width: 1024, height: 768 });
  for (const name of ["项目明细", "打开本机文件…", "English"]) {
    const box = await preview.page.getByRole("button", { name }).boundingBox();
    expect(box!.x + box!.width).toBeLessThanOrEqual(1024);
  }
  expect((await preview.page.locator("iframe.pane").boundingBox())!.width).toBeGreaterThanOrEqual(320);
});
