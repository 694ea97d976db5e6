/** Every view under axe, in light, dark and a contrast theme, in both languages. */
import { axeFaultsOfPane, LOOK_NAMES, LOOKS } from "./axe";
import { buttonOf, choose, openBook, projectList, rowsOf } from "./pane-page";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

const faultsOf = (where: string) => axeFaultsOfPane(preview.page, where);

const CASES = (["zh-CN", "en"] as const).flatMap((locale) =>
  LOOK_NAMES.map((look) => [locale, look] as const),
);

test.each(CASES)("%s, %s: nothing to mend on any view", async (locale, look) => {
  const { page, pane } = preview;
  await page.emulateMedia(LOOKS[look]);
  const zh = locale === "zh-CN";
  if (!zh) await choose(preview, "English");
  const faults = await faultsOf("welcome");
  await openBook(preview, { 明细: projectList(12, 3), 说明: [["填表说明"]] });
  await pane.getByRole("button", { name: zh ? "检查" : "Check", exact: true }).click();
  await rowsOf(preview).first().waitFor();
  await rowsOf(preview).first().getByRole("button").first().click();
  await pane.getByRole("textbox", { name: zh ? /说明文字/ : /Explanation/ }).waitFor();
  faults.push(...(await faultsOf("finding")));
  await buttonOf(preview, zh ? /^同类/ : /of this kind/).click();
  faults.push(...(await faultsOf("alike")));
  await pane.getByRole("textbox", { name: zh ? /理由/ : /Reason/ }).fill("已核实");
  await preview.page.keyboard.press("Enter");
  await buttonOf(preview, zh ? /^本次改动/ : /^Changes/).click();
  await pane.getByRole("list", { name: zh ? /本次改动/ : /Changes/ }).waitFor();
  faults.push(...(await faultsOf("changes, and a list with nothing left")));
  await buttonOf(preview, zh ? /^更多/ : /^More/).click();
  faults.push(...(await faultsOf("menu")));
  await pane.getByRole("button", { name: zh ? "快捷键" : "Keys", exact: true }).click();
  faults.push(...(await faultsOf("keys")));
  await pane.getByRole("tab").nth(1).click();
  await pane.locator("figure").waitFor();
  faults.push(...(await faultsOf("projects")));
  await pane.getByRole("tab").first().click();
  await choose(preview, zh ? "整本工作簿…" : "Whole workbook…");
  await pane.getByText(zh ? /张工作表/ : /sheets, 1 with tables/).waitFor();
  faults.push(...(await faultsOf("workbook")));
  await choose(preview, zh ? "口径与设置…" : "Profile and settings…");
  await pane.getByRole("region", { name: zh ? "设置" : "Settings" }).waitFor();
  faults.push(...(await faultsOf("settings")));
  expect(faults).toEqual([]);
});
