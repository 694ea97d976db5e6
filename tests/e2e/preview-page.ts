/** The built preview page in a browser, with everything it must not do written down. */
import { resolve } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { parseAddress, type CellValue } from "../../src/core/sheet/sheet";
import type {} from "../../src/preview/preview-host";
import { sharedBrowser } from "./browser";
import { watch } from "./witness";

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
  open(): Promise<Preview>;
  close(): Promise<void>;
}

export async function startPreviews(): Promise<Previews> {
  const browser = await sharedBrowser();
  return {
    open: () => openPreview(browser),
    close: () => browser.close(),
  };
}

const VIEWPORT = { width: 1440, height: 900 };

/** How long anything on a page may take: far more than it needs, for machines that are busy. */
const PATIENCE = 90_000;

async function openPreview(browser: Browser): Promise<Preview> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  page.setDefaultTimeout(PATIENCE);
  watch(page);
  const faults: string[] = [];
  const address = process.env["PERF_TEST_SITE"]!;
  const { origin } = new URL(address);
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
  await page.goto(address);
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

/**
 * As opened anew, but for the grid, which takes most of the time that the page takes: the first sample in Chinese, the
 * pane's frame loaded again, and nothing kept of what a test did.
 */
async function startOver({ page, pane, faults }: Preview): Promise<void> {
  await page.setViewportSize(VIEWPORT);
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  // The pane goes first: it may still write down what it keeps.
  await page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>("iframe.pane")!;
    const gone = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    frame.dataset["page"] ??= frame.src;
    frame.src = "about:blank";
    await gone;
    localStorage.clear();
    window.previewHost!.settings.clear();
    window.previewHost!.customXml.clear();
    frame.removeAttribute("style");
    const press = (selector: string) => document.querySelector<HTMLButtonElement>(selector)!.click();
    press('.languages [value="zh-CN"]');
    press(".samples button");
    frame.src = frame.dataset["page"];
  });
  await pane.locator("main").waitFor();
  await page.evaluate(() => window.previewHost!.workbook.ready());
  faults.length = 0;
}

interface PreviewOptions {
  /** The page itself is the subject: each test opens it. */
  readonly fresh?: boolean;
}

/** One page for the file's tests, as opened anew for each, which must leave no fault behind. */
export function previewForEach(
  take: (preview: Preview) => void,
  { fresh = false }: PreviewOptions = {},
): void {
  let previews: Previews | undefined;
  let preview: Preview | undefined;
  beforeAll(async () => {
    previews = await startPreviews();
  });
  afterAll(() => previews?.close());
  beforeEach(async () => {
    if (preview) await startOver(preview);
    preview ??= await previews!.open();
    take(preview);
  });
  afterEach(async () => {
    const { page, faults } = preview!;
    // Nobody knows in what state a test that failed has left it.
    if (fresh || globalThis.testFailed) {
      await page.close();
      preview = undefined;
    }
    globalThis.testFailed = false;
    expect(faults).toEqual([]);
  });
}

declare global {
  /** Whether the test under way has failed (environment.cjs). */
  var testFailed: boolean | undefined;
}
