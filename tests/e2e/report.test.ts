/** Report texts through the built pane: read, corrected, held against the grid's form, written from it. */
import { zipSync, strToU8 } from "fflate";
import { axeFaultsOfPane, LOOK_NAMES, LOOKS } from "./axe";
import { buttonOf, choose, fundsForm, openBook } from "./pane-page";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

const REPORT =
  "青禾县清淤项目2024年度绩效自评报告\n\n" +
  "全年预算数400.00万元，全年执行数303.00万元，预算执行率82.50%。\n" +
  "任务2.4万亩，已完成2.16万亩，完成率95%。群众满意度同比增长3.1%。\n";

const WORDS = {
  "zh-CN": {
    check: "检查",
    tab: "报告核对",
    field: "报告文字",
    go: "核对",
    summary: "相符 2 处，不符 2 处，无法复算 1 处。",
    wrong: "95%，不符",
    shouldBe: "应为 90%",
    inTable: "303.00万元，不符",
    select: "在表中选中 D4",
    adopt: "改正并重新核对",
    undo: "撤销改正",
    narrative: "生成文字",
    insert: "放进新工作表",
    inserted: /已放进工作表/,
    sheet: "报告文字",
  },
  en: {
    check: "Check",
    tab: "Report",
    field: "Text of the report",
    go: "Check text",
    summary: "2 agree, 2 wrong, 1 cannot be recomputed.",
    wrong: "95%, wrong",
    shouldBe: "Should be 90%",
    inTable: "303.00万元, wrong",
    select: "Select D4 in the sheet",
    adopt: "Correct and check again",
    undo: "Undo the corrections",
    narrative: "Write sentences",
    insert: "Put into a new sheet",
    inserted: /Put into the sheet/,
    sheet: "Report text",
  },
} as const;
type Locale = keyof typeof WORDS;
const LOCALES = Object.keys(WORDS) as Locale[];

/** A form is checked, and the report beside it. */
async function openReport(locale: Locale, text = REPORT): Promise<void> {
  const words = WORDS[locale];
  const { pane } = preview;
  if (locale === "en") await choose(preview, "English");
  await openBook(preview, { 自评表: fundsForm("清淤", 330, "82.50%", 8.25) });
  await buttonOf(preview, words.check).first().click();
  await pane.locator("main li[data-key], main section h2").first().waitFor();
  await pane.getByRole("tab", { name: words.tab }).click();
  await pane.getByRole("textbox", { name: words.field }).fill(text);
  await pane.getByRole("button", { name: words.go, exact: true }).click();
}

test.each(LOCALES)("%s: marked, explained, shown in the sheet, corrected, taken back", async (locale) => {
  const words = WORDS[locale];
  const { pane } = preview;
  await openReport(locale);
  await pane.getByText(words.summary).waitFor();
  await buttonOf(preview, words.wrong).click();
  await pane.getByText(words.shouldBe).waitFor();
  await buttonOf(preview, words.inTable).click();
  await buttonOf(preview, words.select).click();
  await preview.selects("D4");
  // Any figure of the claim may be the wrong one: which is changed is the writer's to say.
  await pane.getByRole("checkbox", { name: /^95%/ }).check();
  await buttonOf(preview, words.adopt).click();
  await buttonOf(preview, locale === "en" ? "90%, agrees" : "90%，相符").waitFor();
  await buttonOf(preview, words.undo).click();
  await buttonOf(preview, words.wrong).waitFor();
});

test("a Word document is opened", async () => {
  const { pane } = preview;
  const paragraphs = REPORT.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  const xml = `<?xml version="1.0"?><w:document xmlns:w="x"><w:body>${paragraphs.join("")}</w:body></w:document>`;
  const buffer = Buffer.from(
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8(xml) }),
  );
  await pane.getByRole("tab", { name: "报告核对" }).click();
  const file = pane.locator('main input[type="file"]');
  await file.setInputFiles({ name: "自评报告.docx", mimeType: "application/octet-stream", buffer });
  await pane.getByText("文件：自评报告.docx").waitFor();
  await buttonOf(preview, "95%，不符").waitFor();
  await buttonOf(preview, "换一份").click();
  await file.setInputFiles({
    name: "旧.docx",
    mimeType: "application/octet-stream",
    buffer: Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)]),
  });
  await pane.getByRole("alert").waitFor();
});

test("150,000 characters: a worker reads, and the pane draws little", async () => {
  const { page, pane } = preview;
  const line =
    "全年预算数400.00万元，全年执行数330.00万元，预算执行率82.50%，任务20项，完成18项，完成率95%。\n";
  await pane.getByRole("tab", { name: "报告核对" }).click();
  const box = pane.getByRole("textbox", { name: "报告文字" });
  await box.evaluate(
    (node, text) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!;
      set.call(node, text);
      node.dispatchEvent(new Event("input", { bubbles: true }));
    },
    line.repeat(Math.ceil(150_000 / line.length)),
  );
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(worker.url()));
  await pane.getByRole("button", { name: "核对", exact: true }).click();
  await pane.getByText(/^相符 \d+ 处，不符 \d+ 处/).waitFor();
  expect(workers.join()).toContain("report-worker");
  // Of thousands of paragraphs few are drawn.
  expect(await pane.locator("main [data-key]").count()).toBeLessThan(200);
  await buttonOf(preview, "下一处不符").click();
  await pane.getByText("应为 90%").waitFor();
});

test.each(LOCALES)("%s: sentences go into a sheet as text", async (locale) => {
  const words = WORDS[locale];
  await openReport(locale);
  await buttonOf(preview, words.narrative).click();
  await buttonOf(preview, words.insert).click();
  await preview.pane.getByText(words.inserted).waitFor();
  const names = await preview.page.evaluate(() =>
    window.previewHost!.workbook.sheets().map(({ name }) => name),
  );
  expect(names.at(-1)).toBe(words.sheet);
  await expect(preview.valueOf("A2")).resolves.toBe(
    "2024年全年预算数400.00万元，全年执行数330.00万元，预算执行率82.50%。",
  );
});

test("what the clipboard gets is the corrected text", async () => {
  await preview.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await openReport("zh-CN");
  await buttonOf(preview, "复制改正后的全文").click();
  await preview.pane.getByText("已复制。").waitFor();
  const copied = await preview.page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\r\n/g, "\n")).toBe(REPORT.replace("303.00", "330.00"));
});

test("by keyboard alone: the tab, the text, its marks, a tick, the sentences", async () => {
  const { page, pane } = preview;
  const { keyboard } = page;
  await openBook(preview, { 自评表: fundsForm("清淤", 330, "82.50%", 8.25) });
  const tabTo = async (wanted: ReturnType<typeof pane.locator>) => {
    const focused = pane.locator(":focus").and(wanted);
    for (let presses = 0; presses < 40 && (await focused.count()) === 0; presses++)
      await keyboard.press("Tab");
    await focused.waitFor();
  };
  await pane.getByRole("tab", { name: "问题" }).focus();
  await keyboard.press("End");
  await keyboard.press("ArrowLeft");
  const field = pane.getByRole("textbox", { name: "报告文字" });
  await field.waitFor();
  await tabTo(field);
  await keyboard.insertText(REPORT);
  await keyboard.press("Control+Enter");
  await buttonOf(preview, "95%，不符").waitFor();
  await tabTo(pane.locator("[data-mark]"));
  await keyboard.press("Home");
  await keyboard.press("n");
  await pane.getByText("应为 90%").waitFor();
  await tabTo(pane.getByRole("checkbox", { name: "改正稿里改为 90%" }));
  await keyboard.press("Space");
  await keyboard.press("Escape");
  await pane.locator(":focus").and(buttonOf(preview, "95%，不符")).waitFor();
  await tabTo(buttonOf(preview, "生成文字"));
  await keyboard.press("Enter");
  await tabTo(buttonOf(preview, "读取并对照").last());
  await keyboard.press("Enter");
  await tabTo(buttonOf(preview, "改句式：预算执行情况"));
  await keyboard.press("Enter");
  await pane
    .locator(":focus")
    .and(pane.getByRole("textbox", { name: "预算执行情况的句式" }))
    .waitFor();
  await keyboard.press("Escape");
  await tabTo(buttonOf(preview, "放进新工作表"));
  await keyboard.press("Enter");
  await pane.getByText(/已放进工作表/).waitFor();
});

const CASES = LOCALES.flatMap((locale) => LOOK_NAMES.map((look) => [locale, look] as const));

test.each(CASES)("%s, %s: nothing for axe to find", async (locale, look) => {
  const words = WORDS[locale];
  const { page, pane } = preview;
  await page.emulateMedia(LOOKS[look]);
  const faultsOf = (where: string) => axeFaultsOfPane(page, where);
  const faults: string[] = [];
  await openReport(locale);
  await pane.getByText(words.summary).waitFor();
  faults.push(...(await faultsOf("marks")));
  await buttonOf(preview, words.wrong).click();
  await pane.getByText(words.shouldBe).waitFor();
  faults.push(...(await faultsOf("detail")));
  await buttonOf(preview, words.narrative).click();
  await pane
    .getByRole("group", { name: /预算执行情况/ })
    .getByRole("button")
    .click();
  faults.push(...(await faultsOf("narrative")));
  expect(faults).toEqual([]);
});
