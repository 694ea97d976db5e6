/** The whole job without a mouse, in both languages: check, mend, acknowledge, export. */
import { buttonOf, choose, fundsForm, openBook, rowsOf, rowWith } from "./pane-page";
import { manyFindings } from "./many-findings";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

const WORDS = {
  "zh-CN": {
    check: "检查",
    confirm: "确认改动",
    reason: /理由/,
    export: "导出到新工作表",
    exported: /已导出到/,
    done: "都处理完了",
  },
  en: {
    check: "Check",
    confirm: "Confirm",
    reason: /Reason/,
    export: "Export to a new sheet",
    exported: /Exported to/,
    done: "All dealt with",
  },
} as const;

test.each(["zh-CN", "en"] as const)("%s: check, mend, acknowledge, export", async (locale) => {
  const words = WORDS[locale];
  const { keyboard } = preview.page;
  if (locale === "en") await choose(preview, "English");
  await openBook(preview, { 自评表: fundsForm("清淤", 330, "96.61%", 8.25) });
  await preview.pane.getByRole("button", { name: words.check, exact: true }).focus();
  await keyboard.press("Enter");
  await rowWith(preview, "96.61%").waitFor();
  await keyboard.press("ArrowDown");
  await keyboard.press("f");
  await buttonOf(preview, words.confirm).waitFor();
  await keyboard.press("Enter");
  await rowWith(preview, "96.61%").waitFor({ state: "detached" });
  // Whatever is left is in order, and said so one by one.
  for (let left = await rowsOf(preview).count(); left > 0; left = await rowsOf(preview).count()) {
    await preview.pane.locator("main li[data-key] > button:focus").waitFor();
    await keyboard.press("a");
    await preview.pane.getByRole("textbox", { name: words.reason }).waitFor();
    await keyboard.type("财政局已批复");
    await keyboard.press("Enter");
    if (left > 1)
      await rowsOf(preview)
        .nth(left - 1)
        .waitFor({ state: "detached" });
    else await preview.pane.getByText(words.done).waitFor();
  }
  await preview.pane.getByRole("tab").first().focus();
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await keyboard.press("ArrowDown");
  await preview.pane.locator(":focus").filter({ hasText: words.export }).waitFor();
  await keyboard.press("Enter");
  await preview.pane.getByText(words.exported).waitFor();
  await expect(preview.valueOf("A3")).resolves.toBe(locale === "en" ? "No." : "序号");
});

test("fourteen points lost are explained with two presses each, besides the words", async () => {
  await openBook(preview, { 自评表: manyFindings });
  const { keyboard } = preview.page;
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await keyboard.press(key);
  };
  await preview.pane.getByRole("button", { name: "检查", exact: true }).focus();
  await press("Enter");
  await rowsOf(preview).nth(9).waitFor();
  const unexplained = preview.pane.getByRole("heading", { name: /失分未说明原因 \d+/ });
  const count = Number(/\d+$/.exec((await unexplained.textContent())!)![0]);
  expect(count).toBe(14);
  const above = await unexplained.evaluate((heading) => {
    const rows = [...heading.ownerDocument.querySelectorAll("main li[data-key]")];
    return rows
      .slice(0, rows.indexOf(heading.closest("li")!))
      .filter((row) => !row.hasAttribute("data-title")).length;
  });
  await preview.pane.getByRole("tab").first().focus();
  for (let down = 0; down <= above; down++) {
    await press("ArrowDown");
    await preview.pane.locator("main li[data-key] > button:focus").waitFor();
  }
  const field = preview.pane.locator("textarea:focus");
  await press("f");
  for (let left = count; left > 0; left--) {
    await field.waitFor();
    await keyboard.insertText("汛期停工");
    await press("Tab");
    await keyboard.insertText("三月前补做");
    await press("Control+Enter");
    if (left > 2) await unexplained.filter({ hasText: new RegExp(`\\D${left - 1}$`) }).waitFor();
    // A single one has no title above it.
    else await (left === 2 ? unexplained : field).waitFor({ state: "detached" });
  }
  // Check, into the list and down to the first of them, open it.
  expect(presses).toBe(3 + above + 2 * count);
});

test("arrows, pages and ends move through two thousand findings, of which few are drawn", async () => {
  const rows = Array.from({ length: 2000 }, (_row, index) => [`第${index + 1}标段`, 100, 40, "90%", null]);
  await openBook(preview, {
    明细: [
      ["2024年项目支出明细表（单位：万元）"],
      ["项目名称", "全年预算数", "全年执行数", "执行率", "原因"],
      ...rows,
    ],
  });
  await preview.check();
  await rowWith(preview, "第1标段").waitFor();
  await preview.pane.getByRole("tab").first().press("ArrowDown");
  const { keyboard } = preview.page;
  const focused = preview.pane.locator("main li[data-key] > button:focus");
  await focused.filter({ hasText: "第1标段" }).waitFor();
  await keyboard.press("End");
  await focused.filter({ hasText: "第2000标段" }).waitFor();
  expect(await rowsOf(preview).count()).toBeLessThan(200);
  await keyboard.press("ArrowUp");
  await focused.filter({ hasText: "第1999标段" }).waitFor();
  await keyboard.press("Enter");
  await preview.selects("D2001");
  await keyboard.press("Home");
  await focused.filter({ hasText: "第1标段" }).waitFor();
  await keyboard.press("PageDown");
  await focused.filter({ hasNotText: /第1标段/ }).waitFor();
});
