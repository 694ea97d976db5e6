/** The built preview page in a browser, with everything it must not do written down. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { parseAddress, type CellValue } from "../../src/core/sheet/sheet";
import { serve, type Site } from "../../src/cli/serve/serve";
import type {} from "../../src/preview/preview-host";
import { launchBrowser } from "./browser";

export const DIST = resolve(__dirname, "../../dist");

export interface Preview {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Console errors, exceptions, policy violations, requests to elsewhere. */
  readonly faults: string[];
  /** Value of a cell of the sheet in view, calculation finished. */
  valueOf(cell: string): Promise<CellValue>;
  /** Resolves once that cell is the one selected. */
  selects(cell: string): Promise<void>;
  /** Types into a cell as a user does. */
  type(cell: string, text: string): Promise<void>;
  /** Asks the pane for the first check. */
  check(): Promise<void>;
}

export interface Previews {
  open(viewport?: { width: number; height: number }): Promise<Preview>;
  close(): Promise<void>;
}

export async function startPreviews(): Promise<Previews> {
  for (const file of ["preview/index.html", "preview/pane.html", "addin/functions.js"])
    if (!existsSync(resolve(DIST, file))) throw new Error(`dist/${file} is missing: run npm run build first`);
  const site = await serve(DIST, 0);
  const browser = await launchBrowser();
  return {
    open: (viewport = { width: 1440, height: 900 }) => openPreview(site, browser, viewport),
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

async function openPreview(
  site: Site,
  browser: Browser,
  viewport: { width: number; height: number },
): Promise<Preview> {
  // axe opens a page of its own beside this one, which a context made by newPage forbids.
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  const origin = new URL(site.url).origin;
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.stack ?? error.message}`));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin)
      faults.push(`request: ${request.url()}`);
  });
  await page.exposeFunction("policyViolated", (what: string) => faults.push(`policy: ${what}`));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", (event) =>
      (window as unknown as { policyViolated(what: string): void }).policyViolated(
        `${event.violatedDirective} ${event.blockedURI}`,
      ),
    ),
  );
  await page.goto(site.url);
  const pane = page.frameLocator("iframe.pane");
  await pane.locator("main").waitFor();
  await page.evaluate(() => window.previewHost!.workbook.ready());

  const selects = async (cell: string) => {
    await page.waitForFunction(({ top, left }) => {
      const { area } = window.previewHost!.workbook.selection();
      return area.top === top && area.left === left;
    }, parseAddress(cell)!);
  };
  return {
    page,
    pane,
    faults,
    async valueOf(cell) {
      return page.evaluate(async (area) => {
        const { workbook } = window.previewHost!;
        await workbook.ready();
        return workbook.activeSheet().read(area)[0]?.[0]?.value ?? null;
      }, parseAddress(cell)!);
    },
    selects,
    async type(cell, text) {
      const name = page.locator('[data-u-comp="defined-name"] input');
      await name.fill(cell);
      await name.press("Enter");
      await selects(cell);
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    },
    check: () => pane.getByRole("button", { name: "检查", exact: true }).click(),
  };
}

/** One browser for the file's tests and a fresh page for each, which must leave no fault behind. */
export function previewForEach(timeout: number, take: (preview: Preview) => void): void {
  jest.setTimeout(timeout);
  let previews: Previews | undefined;
  let preview: Preview;
  beforeAll(async () => {
    previews = await startPreviews();
  });
  afterAll(() => previews?.close());
  beforeEach(async () => {
    preview = await previews!.open();
    take(preview);
  });
  afterEach(async () => {
    await preview.page.close();
    expect(preview.faults).toEqual([]);
  });
}
