/** Before the first suite: one browser and one server of the built pages for all of them. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { serve } from "../../src/cli/serve/serve";
import { startBrowserServer } from "./browser";

const DIST = resolve(__dirname, "../../dist");

export default async function start(): Promise<void> {
  for (const file of ["preview/index.html", "preview/pane.html", "addin/functions.js"])
    if (!existsSync(resolve(DIST, file))) throw new Error(`dist/${file} is missing: run npm run build first`);
  const [browser, site] = await Promise.all([startBrowserServer(), serve(DIST, 0)]);
  process.env["PERF_TEST_BROWSER"] = browser.wsEndpoint();
  process.env["PERF_TEST_SITE"] = site.url;
  globalThis.stopSharedBrowser = async () => {
    await browser.close();
    await site.close();
  };
}

declare global {
  var stopSharedBrowser: (() => Promise<void>) | undefined;
}
