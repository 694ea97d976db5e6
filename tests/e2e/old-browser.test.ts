/**
 * The shipped pane does its whole job in the oldest browser that it is to run in: that of an Excel whose computer never
 * updated its WebView2. It clicks by script: the driver's own way of clicking wants a newer browser.
 */
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { serve, type Site } from "../../src/cli/serve/serve";
import { launchOldBrowser } from "./old-browser";
import { DIST } from "./preview-page";
import type {} from "./whole-job";

// A script of the build, without types.
const { OLDEST } = jest.requireActual<{ OLDEST: { OLDEST_CHROMIUM: number } }>("../../.ci/build/kernels.cjs");

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

test("it is the version that guide and pane name as the oldest", () =>
  expect(browser.version()).toMatch(new RegExp(`^${OLDEST.OLDEST_CHROMIUM}\\.`)));

test("the whole job works there, without an error", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  const job = buildSync({
    entryPoints: [resolve(__dirname, "whole-job.ts")],
    bundle: true,
    write: false,
    target: "es2020",
  });
  await page.goto(site.url);
  await page.evaluate(job.outputFiles[0]!.text);
  expect(await page.evaluate(() => window.wholeJob())).toEqual([
    "check",
    "cell",
    "fix",
    "undo",
    "explain",
    "acknowledge",
    "export",
    "template",
  ]);
  expect(faults).toEqual([]);
});
