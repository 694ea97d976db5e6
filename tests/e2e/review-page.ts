/** The built review desk in a browser, with everything it must not do written down, and files to review. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { compound, text, workbook, zip, type Bytes } from "../files/books";
import { docx, p } from "../files/documents";
import { fundsRows } from "../review/forms";
import { sharedBrowser } from "./browser";
import { watch } from "./witness";

export interface Desk {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, exceptions, policy violations, requests to elsewhere. */
  readonly faults: string[];
  /** Gives a folder, and waits until all of it is checked. */
  give(folder: string): Promise<void>;
  /** Saves what was downloaded; gone with the desk. */
  kept(download: Download): Promise<string>;
  /** Exports by the name of the entry. */
  exported(name: RegExp): Promise<string>;
  close(): Promise<void>;
}

const PATIENCE = 90_000;

export async function openDesk(locale: "zh-CN" | "en" = "zh-CN"): Promise<Desk> {
  const browser: Browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  watch(page);
  const faults: string[] = [];
  const { origin } = new URL(process.env["PERF_TEST_SITE"]!);
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      faults.push(`request: ${request.url()}`);
  });
  await page.goto(`${origin}/addin/review.html`);
  const downloads = mkdtempSync(join(tmpdir(), "perf-review-"));
  let number = 0;
  /** Where a download went; gone with the desk. */
  async function kept(download: Download): Promise<string> {
    const path = join(downloads, `${number++}-${download.suggestedFilename()}`);
    await download.saveAs(path);
    return path;
  }
  return {
    context,
    page,
    kept,
    faults,
    async give(folder) {
      await page.locator('input[type="file"][webkitdirectory]').first().setInputFiles(folder);
      await page.getByText(/^检查完/).waitFor();
    },
    async exported(name) {
      await page.getByRole("button", { name: "导出", exact: true }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name }).click(),
      ]);
      return kept(download);
    },
    close: async () => {
      await context.close();
      await browser.close();
      rmSync(downloads, { recursive: true });
    },
  };
}

/** A folder of files, written for a test and gone after it. */
export function folderOf(files: Readonly<Record<string, Bytes>>, name = "上报") {
  const root = mkdtempSync(join(tmpdir(), "perf-review-"));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, path)), { recursive: true });
    writeFileSync(join(root, name, path), bytes);
  }
  return { root, name, path: join(root, name), remove: () => rmSync(root, { recursive: true }) };
}

/** Units by number; every seventh states a wrong rate, every eleventh spent too little. */
export function goodFiles(count: number): Record<string, Bytes> {
  return Object.fromEntries(
    Array.from({ length: count }, (_each, i): [string, Bytes] => {
      const executed = i % 11 === 0 ? 120 : 396;
      const rate = i % 7 === 0 ? "88%" : `${(executed / 400) * 100}%`;
      const name = String(i + 1).padStart(3, "0");
      return [
        `${i % 2 === 0 ? "一科" : "二科"}/${name}.xlsx`,
        workbook(fundsRows(`第${name}单位`, `第${name}号项目`, executed, rate)),
      ];
    }),
  );
}

/** Files of the kinds that come in every year and cannot be read, or not as they are. */
export function badFiles(): Record<string, Bytes> {
  const book = workbook(fundsRows("乙局", "项目", 396, "99%"));
  return {
    "坏/空.xlsx": new Uint8Array(),
    "坏/截断.xlsx": book.slice(0, book.length / 2),
    "坏/改名.xlsx": text("这不是表格"),
    "坏/加密.xlsx": compound("EncryptedPackage", "EncryptionInfo"),
    "坏/实体.xlsx": zip([
      { name: "[Content_Types].xml", content: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><Types/>' },
      { name: "xl/workbook.xml", content: "<workbook/>" },
    ]),
    "坏/炸弹.xlsx": zip([
      { name: "[Content_Types].xml", content: "<Types/>", claim: { size: 2 ** 31 } },
      { name: "xl/workbook.xml", content: "<workbook/>" },
    ]),
    "坏/~$打开着.xlsx": text("lock"),
    "坏/台账.csv": text("a,b"),
    "坏/报告.docx": docx(p("全年预算400万元，执行396万元，执行率为98%。")),
    "坏/套.zip": zip([
      { name: "丙局/自评表.xlsx", content: workbook(fundsRows("丙局", "丙项目", 200, "50%")) },
      { name: "里面.zip", content: zip([{ name: "丁.xlsx", content: book }]) },
    ]),
    // Two versions of one unit's table.
    "坏/第001单位-修改.xlsx": workbook(fundsRows("第001单位", "第001号项目", 300, "75%")),
  };
}
