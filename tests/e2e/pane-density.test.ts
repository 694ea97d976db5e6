/** How much of the list is in view at the sizes that Excel gives the pane, and that nothing is cut or wrapped. */
import { choose, openBook, rowsOf } from "./pane-page";
import { manyFindings } from "./many-findings";
import { previewForEach, type Preview } from "./preview-page";

let preview: Preview;
previewForEach((opened) => (preview = opened));

/** Gives the pane a size of its own, wherever the page would put it. */
async function resize(width: number, height: number): Promise<void> {
  await preview.page.setViewportSize({ width: width + 700, height: height + 100 });
  await preview.page
    .locator("iframe.pane")
    .evaluate(
      (frame, style) => frame.setAttribute("style", style),
      `position: fixed; left: 0; top: 0; width: ${width}px !important; height: ${height}px !important; z-index: 1`,
    );
}

/** Where the first finding begins, and how many lie wholly between header and footer. */
const seen = () =>
  preview.pane.locator("main").evaluate((main) => {
    const view = main.getBoundingClientRect();
    const rows = [...main.querySelectorAll("li[data-key]:not([data-title])")].map((row) =>
      row.getBoundingClientRect(),
    );
    return {
      first: rows[0]?.top ?? Infinity,
      wholly: rows.filter(({ top, bottom }) => top >= view.top && bottom <= view.bottom).length,
    };
  });

/** How far things have jumped in the pane, as browsers count it. */
const shifted = () =>
  preview.pane.locator("body").evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        });
        observer.observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 200);
      }),
  );

test("nothing jumps at load, with the first findings, or when another workbook is opened", async () => {
  await openBook(preview, { 自评表: manyFindings });
  await preview.check();
  await rowsOf(preview).first().waitFor();
  await openBook(preview, { 自评表: manyFindings.slice(0, 12) });
  await preview.pane.getByRole("tab", { name: /^问题 (?!23)/ }).waitFor();
  expect(await shifted()).toBeLessThan(0.05);
});

const SIZES = [
  [350, 700, 10],
  [320, 600, 8],
  [320, 455, 4],
] as const;
const CASES = (["zh-CN", "en"] as const).flatMap((locale) => SIZES.map((size) => [locale, ...size] as const));

test.each(CASES)(
  "%s, %d × %d: at least %d of twenty-three findings at once",
  async (locale, width, height, least) => {
    const { pane } = preview;
    if (locale === "en") await choose(preview, "English");
    await openBook(preview, { 自评表: manyFindings });
    await resize(width, height);
    await pane.getByRole("button", { name: locale === "en" ? "Check" : "检查", exact: true }).click();
    await rowsOf(preview).first().waitFor();
    expect(await rowsOf(preview).count()).toBe(23);
    const { first, wholly } = await seen();
    expect(first).toBeLessThanOrEqual(170);
    expect(wholly).toBeGreaterThanOrEqual(least);
    const tabs = await pane
      .getByRole("tab")
      .evaluateAll((all) =>
        all.map((tab) => ({ top: tab.getBoundingClientRect().top, cut: tab.scrollWidth > tab.clientWidth })),
      );
    expect(new Set(tabs.map(({ top }) => top)).size).toBe(1);
    expect(tabs.some(({ cut }) => cut)).toBe(false);
  },
);
