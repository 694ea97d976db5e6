/** The review desk does its job in the oldest browser that it is to run in. It clicks by script, as the pane's test does. */
import type { Browser } from "playwright-core";
import { serve, type Site } from "../../src/cli/serve/serve";
import { workbook } from "../files/books";
import { docx, p } from "../files/documents";
import { fundsRows } from "../review/forms";
import { launchOldBrowser } from "./old-browser";
import { DIST } from "./preview-page";

let site: Site;
let browser: Browser;
beforeAll(async () => {
  site = await serve(DIST, 0);
  browser = await launchOldBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test("files are checked, a form is sent back, its letter and the summary are made, without an error", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(new URL("/addin/review.html", site.url).href);
  const files = [
    { name: "甲局.xlsx", bytes: [...workbook(fundsRows("甲局", "修路", 200, "80%"))] },
    { name: "报告.docx", bytes: [...docx(p("全年预算400万元，执行396万元，执行率为98%。"))] },
  ];
  const done = await page.evaluate(async (given) => {
    const steps: string[] = [];
    const until = async <T>(what: string, find: () => T | undefined | null | false): Promise<T> => {
      for (let tries = 0; tries < 600; tries++) {
        const found = find();
        if (found) {
          steps.push(what);
          return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error(`${what}: ${document.body.innerText}`);
    };
    const button = (name: RegExp) =>
      [...document.querySelectorAll<HTMLElement>("button, [role=menuitem]")].find(({ textContent }) =>
        name.test(textContent ?? ""),
      );
    const says = (text: RegExp) => text.test(document.body.innerText);
    const exported = async (what: string, name: RegExp) => {
      button(/^(?:导出|Export)$/)!.click();
      (await until(`${what} offered`, () => button(name))).click();
      await until(what, () => says(/已生成：|Made:/));
      button(/^(?:关闭|Close)$/)!.click();
    };
    const transfer = new DataTransfer();
    for (const { name, bytes } of given) transfer.items.add(new File([new Uint8Array(bytes)], name));
    const input = await until("start", () =>
      document.querySelector<HTMLInputElement>("main input[multiple]"),
    );
    input.files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await until("checked", () => says(/检查完 2 个文件|2 files checked/));
    button(/甲局/)!.click();
    await until("form", () => document.querySelector('[role="grid"]'));
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "2", bubbles: true }));
    await until(
      "sent back",
      () => document.querySelectorAll<HTMLInputElement>("input[type=radio]")[1]!.checked,
    );
    await exported("letters", /^(?:退回修改意见|Letters)/);
    await exported("summary", /^(?:复核汇总表|Summary)/);
    await exported("page", /^(?:检查结果网页|Results of the check \(page\))/);
    return steps.filter((step) => !step.endsWith("offered"));
  }, files);
  expect(done).toEqual(["start", "checked", "form", "sent back", "letters", "summary", "page"]);
  expect(faults).toEqual([]);
});
