/**
 * The shipped pane for WPS does its whole job on the stand-in for ET, in the browser of today and in the oldest that it
 * is to run in. It clicks by script: the driver's own way of clicking wants a newer browser.
 */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { wpsSiteOf } from "../../src/cli/serve/addin-site";
import { serve, type Site } from "../../src/cli/serve/serve";
import { launchBrowser } from "./browser";
import { launchOldBrowser } from "./old-browser";
import { DIST } from "./preview-page";
import type {} from "./et-stand-in-entry";
import type {} from "./whole-job";

const bundle = (entry: string) =>
  buildSync({ entryPoints: [resolve(__dirname, entry)], bundle: true, write: false, target: "es2020" })
    .outputFiles[0]!.text;

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
    await page.goto(`${site.url}?program=wps`);
    await page.evaluate(bundle("whole-job.ts"));
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
  } finally {
    await browser.close();
  }
});

describe("the folder that WPS loads, over http", () => {
  const server = createServer(wpsSiteOf(resolve(DIST, "wps")));
  let browser: Browser;
  let address: string;
  beforeAll(async () => {
    browser = await launchBrowser();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test("its first page registers the functions, which answer; the pane's page registers none", async () => {
    const page = await browser.newPage();
    await page.addInitScript(bundle("et-stand-in-entry.ts"));
    await page.goto(address);
    expect(await page.evaluate(() => window.registered())).toHaveLength(11);
    expect(await page.evaluate(() => window.called("PERF.RATE", [[200]], [[180]]))).toBe(0.9);
    await page.goto(`${address}ui/pane.html`);
    await page.getByRole("button", { name: "检查", exact: true }).waitFor();
    expect(await page.evaluate(() => window.registered())).toEqual([]);
  });

  test("from a folder of the computer, without a server, the functions register and the pane checks", async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(error.message));
    const folder = pathToFileURL(resolve(DIST, "wps")).href;
    await page.addInitScript(bundle("et-stand-in-entry.ts"));
    await page.goto(`${folder}/index.html`);
    expect(await page.evaluate(() => window.registered())).toHaveLength(11);
    await page.goto(`${folder}/ui/pane.html`);
    await page.getByRole("button", { name: "检查", exact: true }).click();
    await page.getByText("96.61% → 96.91%").first().waitFor();
    await page.getByText("96.61% → 96.91%").first().click();
    await page.getByRole("button", { name: "说明", exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  test("outside WPS the pane says where it belongs", async () => {
    const page = await browser.newPage();
    await page.goto(`${address}ui/pane.html`);
    await page.getByText("本助手要在 WPS 里使用。").waitFor();
  });

  test.each(["ribbon.xml", "manifest.xml", "functions.json", "images/icon-32.png", "ui/probe.html"])(
    "%s is there",
    async (file) => expect((await fetch(address + file)).status).toBe(200),
  );
});
