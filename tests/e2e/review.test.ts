/** The review desk does a bureau's whole job: from a folder to letters, and a second round. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { axeFaults, LOOK_NAMES, LOOKS } from "./axe";
import { archiveEntries, readEntry } from "../../src/files/zip/archive";
import { defaultLimits } from "../../src/files/model";
import { readDocument } from "../../src/files/word/document";
import { readWorkbook } from "../../src/files/workbook/read";
import { workbook } from "../files/books";
import { fundsRows } from "../review/forms";
import { archiveOf } from "../../src/review/engine/page-files";
import { badFiles, folderOf, goodFiles, openDesk, type Desk } from "./review-page";

const COMMAND = resolve(__dirname, "../../dist/cli/perf-check.js");

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.close();
  expect(desk.faults).toEqual([]);
});

const rows = () => desk.page.locator("main li[data-key]");
const heading = (name: RegExp) => desk.page.getByRole("heading", { level: 2, name });

/** What the command says of the folder, told as the page tells it. */
function command(folder: { readonly root: string; readonly name: string }): unknown {
  const args = [COMMAND, folder.name, "--format", "json", "--lang", "zh-CN"];
  try {
    return JSON.parse(
      execFileSync(process.execPath, args, { cwd: folder.root, encoding: "utf8", stdio: "pipe" }),
    );
  } catch (error) {
    // It ends with 1 or 2 where something is found.
    return JSON.parse((error as { stdout: string }).stdout);
  }
}

async function entriesOf(path: string) {
  const archive = archiveOf(new Blob([readFileSync(path)]));
  const entries = await archiveEntries(archive);
  return { archive, entries, names: entries.map(({ name }) => name) };
}

test("300 files and those that cannot be read: the same findings as the command, then letters, summary and copies", async () => {
  const folder = folderOf({ ...goodFiles(300), ...badFiles() });
  const { page } = desk;
  try {
    await desk.give(folder.path);
    // 300, the zip's one, two versions, a report text; the unreadable ones stand apart.
    await page.getByRole("tab", { name: /^没有读的文件/ }).click();
    for (const name of ["空", "截断", "改名", "加密", "实体", "炸弹", "台账", "里面"])
      await page
        .getByRole("cell", { name: new RegExp(name) })
        .first()
        .waitFor();
    await page.getByRole("tab", { name: /^文件之间 [1-9]/ }).click();
    await page.getByText("同一单位或项目报了两张表").first().waitFor();
    await page.getByRole("tab", { name: /^表/ }).click();

    const told = JSON.parse(readFileSync(await desk.exported(/JSON/), "utf8")) as unknown;
    expect(told).toEqual(command(folder));

    // The gravest first; all of the list is there, few of its rows are drawn.
    await expect(rows().count()).resolves.toBeLessThan(120);
    await page.getByRole("searchbox").fill("第008单位");
    await rows().first().click();
    await heading(/第008单位/).waitFor();
    // The fault's cell is marked, its figures are linked.
    await page
      .getByRole("button", { name: /在表里看/ })
      .first()
      .click();
    await page.locator('[role="grid"] [aria-selected="true"]').waitFor();
    await page.getByRole("textbox", { name: "总的意见" }).fill("请核对执行率");
    await page.getByRole("radio", { name: "退回" }).check();
    await page.getByRole("button", { name: "返回清单" }).click();
    await rows().filter({ hasText: "退回" }).first().waitFor();

    const letters = await entriesOf(await desk.exported(/退回修改意见/));
    expect(letters.names).toEqual(["退回修改意见-第008单位.docx"]);
    const letter = await readDocument(await readEntry(letters.archive, letters.entries[0]!, defaultLimits));
    expect(letter.textWithout([])).toContain("复核意见：请核对执行率");
    const summary = await readWorkbook(
      new Uint8Array(readFileSync(await desk.exported(/复核汇总表/))),
      "复核汇总表.xlsx",
    );
    const decisions = summary.sheets[0]!.rows.filter((row) => row?.some((cell) => cell?.value === "退回"));
    expect(decisions).toHaveLength(1);
    const copies = await entriesOf(await desk.exported(/副本/));
    expect(copies.names).toContain("上报/二科/008.xlsx");
    expect(readFileSync(await desk.exported(/网页/), "utf8")).toContain("第008单位");
  } finally {
    folder.remove();
  }
});

test("what was reviewed is there after a reload, and a colleague's half is merged in", async () => {
  const folder = folderOf(goodFiles(14));
  const { page } = desk;
  const decide = async (unit: string, key: string) => {
    await page.getByRole("searchbox").fill(unit);
    await rows().first().click();
    await heading(new RegExp(unit)).waitFor();
    await page.keyboard.press(key);
    await page.keyboard.press("Escape");
    await page.getByRole("searchbox").fill("");
  };
  const reopen = async () => {
    await page.reload();
    await page.getByRole("button", { name: /^打开 复核/ }).click();
    await rows().first().waitFor();
  };
  const more = async (name: string) => {
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name, exact: true }).click();
  };
  try {
    await desk.give(folder.path);
    await decide("第001单位", "2");
    const [download] = await Promise.all([page.waitForEvent("download"), more("保存到文件")]);
    const saved = await desk.kept(download);
    await decide("第008单位", "1");
    await reopen();
    await page.getByText(/退回 1\s+通过 1\s+待核 12/).waitFor();

    // From the file alone, in another browser: what the colleague had said by then.
    const colleague = await openDesk();
    await colleague.page.locator('main input[accept=".perfreview"]').setInputFiles(saved);
    await colleague.page.getByText(/退回 1\s+通过 0\s+待核 13/).waitFor();
    await colleague.page.getByRole("searchbox").fill("第003单位");
    await colleague.page.locator("main li[data-key] button").first().click();
    await colleague.page.getByRole("heading", { level: 2, name: /第003单位/ }).waitFor();
    await colleague.page.keyboard.press("2");
    await colleague.page.getByRole("button", { name: "返回清单" }).click();
    await colleague.page.getByRole("button", { name: "更多" }).click();
    const [theirs] = await Promise.all([
      colleague.page.waitForEvent("download"),
      colleague.page.getByRole("menuitem", { name: "保存到文件" }).click(),
    ]);
    const bundle = await colleague.kept(theirs);
    await page.locator('header input[accept=".perfreview"]').setInputFiles(bundle);
    await page.getByText(/^已合并/).waitFor();
    await page.getByText(/退回 2\s+通过 1\s+待核 11/).waitFor();
    expect(colleague.faults).toEqual([]);
    await colleague.close();

    // The files were not kept: given once more they are known, and copies can be made.
    await page.locator('header input[type="file"][webkitdirectory]').setInputFiles(folder.path);
    await page.getByRole("dialog").getByRole("button", { name: "补充材料" }).click();
    await page.getByText(/^这些文件都检查过/).waitFor();
    const copies = await entriesOf(await desk.exported(/副本/));
    expect(copies.names).toContain("上报/一科/001.xlsx");

    await more("删除这个复核");
    await page.getByRole("button", { name: "删除", exact: true }).click();
    await page.getByRole("heading", { name: "把各单位报来的材料拖到这里" }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "把各单位报来的材料拖到这里" }).waitFor();
    await expect(page.getByText("做过的复核").count()).resolves.toBe(0);
  } finally {
    folder.remove();
  }
});

test("corrected files are matched to the first, and each fault says what became of it", async () => {
  const folder = folderOf({
    "甲.xlsx": workbook(fundsRows("甲局", "修路", 396, "88%")),
    "乙.xlsx": workbook(fundsRows("乙局", "种树", 396, "99%")),
  });
  const mended = folderOf({ "甲局改好.xlsx": workbook(fundsRows("甲局", "修路", 396, "99%")) }, "整改");
  const { page } = desk;
  try {
    await desk.give(folder.path);
    await page.locator('header input[type="file"][webkitdirectory]').setInputFiles(mended.path);
    await page.getByRole("dialog").getByRole("button", { name: "整改稿", exact: true }).click();
    await page.getByText("检查完 1 个文件", { exact: false }).waitFor();
    await expect(rows().count()).resolves.toBe(2);
    await rows().filter({ hasText: "第 2 轮" }).click();
    const changes = page.getByRole("region", { name: "整改情况" });
    await changes.getByText("已改", { exact: true }).first().waitFor();
    await changes.getByText("原来 88% → 现在 99%").waitFor();
  } finally {
    folder.remove();
    mended.remove();
  }
});

test("the whole job goes by keyboard: list, forms, decisions, back", async () => {
  const folder = folderOf(goodFiles(80));
  const { page } = desk;
  try {
    await desk.give(folder.path);
    await rows().first().getByRole("button").focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("第 2 / 80 张").waitFor();
    await page.keyboard.press("2");
    await page.keyboard.press("n");
    await page.getByText("第 3 / 80 张").waitFor();
    await page.keyboard.press("1");
    await page.keyboard.press("p");
    await page.getByText("第 2 / 80 张").waitFor();
    await expect(page.getByRole("radio", { name: "退回" }).isChecked()).resolves.toBe(true);
    // A finding of one's own at the cell that the keys lead to.
    await page.locator('[role="grid"] [tabindex="0"]').focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("button", { name: "在 A3 添加意见" }).press("Enter");
    await page.keyboard.type("项目名称要写全");
    await page.keyboard.press("Enter");
    await page.getByText("项目名称要写全").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/退回 1\s+通过 1\s+待核 78/).waitFor();
    // Back at the line that was looked at.
    await expect(page.locator("main li[data-key] button:focus").count()).resolves.toBe(1);
  } finally {
    folder.remove();
  }
});

test.each(LOOK_NAMES)("%s: nothing to mend on any view, in either language", async (look) => {
  const folder = folderOf({ ...goodFiles(12), ...badFiles() });
  const { page } = desk;
  const faults: string[] = [];
  const inspect = async (where: string) => {
    faults.push(...(await axeFaults(page.mainFrame(), `${look} ${where}`)));
  };
  try {
    await page.emulateMedia(LOOKS[look]);
    await inspect("start");
    await desk.give(folder.path);
    await inspect("list");
    await page.getByRole("button", { name: "English" }).click();
    await inspect("list in English");
    for (const name of [/^Low/, /^Between/, /^Not read/]) {
      await page.getByRole("tab", { name }).click();
      await inspect(String(name));
    }
    await page.getByRole("tab", { name: /^Tables/ }).click();
    await rows().first().click();
    await page.getByRole("radio", { name: "Sent back" }).check();
    await inspect("form");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Settings of the review" }).click();
    await page.getByRole("dialog").waitFor();
    await inspect("settings");
    expect(faults).toEqual([]);
  } finally {
    folder.remove();
  }
});
