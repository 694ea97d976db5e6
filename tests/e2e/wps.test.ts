/**
 * The shipped pane for WPS does its whole job on the stand-in for ET, in the browser of today and in the oldest that it
 * is to run in. It clicks by script: the driver's own way of clicking wants a newer browser.
 */
import { resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { serve, type Site } from "../../src/cli/serve/serve";
import { launchBrowser } from "./browser";
import { launchOldBrowser } from "./old-browser";
import { DIST } from "./preview-page";
import type {} from "./whole-job";

let site: Site;
beforeAll(async () => {
  site = await serve(DIST, 0);
});
afterAll(() => site.close());

test.each<[string, () => Promise<Browser>]>([
  ["today", launchBrowser],
  ["the oldest", launchOldBrowser],
])("the whole job in WPS, in the browser of %s, without an error", async (_name, launch) => {
  const browser = await launch();
  try {
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
    await page.goto(`${site.url}?program=wps`);
    await page.evaluate(job.outputFiles[0]!.text);
    expect(await page.evaluate(() => window.wholeJob())).toEqual(["check", "cell", "fix", "undo", "template"]);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
