/**
 * The built add-in as an office serves it, opened in Chromium with the stand-in for Excel.
 * PERF_SITE=https://host opens one that is served already, such as a package behind nginx.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { siteOf } from "../../src/cli/serve/addin-site";
import { sharedBrowser } from "./browser";
import { watch } from "./witness";

const LIBRARY = resolve("node_modules/@microsoft/office-js/dist");
const MICROSOFT = /^https:\/\/appsforoffice\.(?:microsoft\.com|cdn\.partner\.office365\.cn)\//;

interface Flavours {
  readonly FLAVOURS: readonly string[];
  readonly OFFICE_JS: Readonly<Record<string, string>>;
  readonly LOCAL_OFFICE_FILES: readonly string[];
}
// A script of the build, without types.
const { FLAVOURS, LOCAL_OFFICE_FILES, OFFICE_JS } = jest.requireActual<Flavours>(
  "../../.ci/build/flavours.cjs",
);

let server: Server | undefined;
let browser: Browser;
let context: BrowserContext;
let origin: string;
let standIn: string;

beforeAll(async () => {
  origin = process.env["PERF_SITE"] ?? (await serve());
  standIn = buildSync({
    entryPoints: [resolve("tests/e2e/stand-in-entry.ts")],
    bundle: true,
    write: false,
    target: "es2020",
  }).outputFiles[0]!.text;
  browser = await sharedBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 350, height: 700 }, ignoreHTTPSErrors: true });
  // No test asks Microsoft's servers for anything: the same library, from the installed package.
  await context.route(MICROSOFT, fromLibrary);
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  server?.close();
});

function fromLibrary(route: Route): Promise<void> {
  const path = new URL(route.request().url()).pathname.replace(/^.*\/hosted\//, "");
  return route.fulfill({ path: join(LIBRARY, path) });
}

async function serve(): Promise<string> {
  server = createServer(siteOf(resolve("dist/addin")));
  await new Promise<void>((done) => server!.listen(0, "127.0.0.1", done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly violations: string[];
}

async function open(inExcel = true): Promise<Opened> {
  const page = await context.newPage();
  watch(page);
  const requests: string[] = [];
  const violations: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  if (inExcel) await page.addInitScript(standIn);
  await page.goto(`${origin}/pane.html`);
  return { page, requests, violations };
}

const alert = (page: Page) => page.getByRole("alert");

test("checks a table, asks nobody but its own server and office.js, breaks no security policy", async () => {
  const { page, requests, violations } = await open();
  await page.getByRole("button", { name: "检查", exact: true }).click();
  await page.getByText("96.61% → 96.91%").first().waitFor();
  const strangers = requests.filter((url) => !url.startsWith(origin) && !MICROSOFT.test(url));
  expect(strangers.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([]);
  expect(violations).toEqual([]);
});

test("outside Excel it says that it belongs there", async () => {
  const { page } = await open(false);
  await page.getByText("本助手要在 Excel 里使用。").waitFor();
});

test.each(FLAVOURS)(
  "so does the build for %s, with no other files of office.js than it ships",
  async (flavour) => {
    const address = OFFICE_JS[flavour]!;
    const page = await context.newPage();
    const missing: string[] = [];
    page.on("response", (response) => {
      if (response.status() === 404 && !response.url().endsWith("/favicon.ico")) missing.push(response.url());
    });
    // The builds differ in these addresses and in the files of office.js beside the pane.
    await page.route(/\/pane\.html$/, async (route) => {
      const html = await (await route.fetch()).text();
      const allowed = new URL(address, `${origin}/`).origin;
      await route.fulfill({
        contentType: "text/html",
        body: html
          .replaceAll(OFFICE_JS["cdn"]!, address)
          .replaceAll(new URL(OFFICE_JS["cdn"]!).origin, allowed),
      });
    });
    if (flavour === "local")
      await page.route(/\/office\//, (route) => {
        const file = new URL(route.request().url()).pathname.replace(/^.*\/office\//, "");
        return LOCAL_OFFICE_FILES.includes(file)
          ? route.fulfill({ path: join(LIBRARY, file) })
          : route.fulfill({ status: 404 });
      });
    await page.goto(`${origin}/pane.html`);
    await page.getByText("本助手要在 Excel 里使用。").waitFor();
    expect(missing).toEqual([]);
  },
);

test("the self-test opens in the pane's place, asks its questions and takes its sheet away", async () => {
  const { page, violations } = await open();
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("button", { name: "口径与设置…" }).click();
  await page.getByRole("link", { name: /自检/ }).click();
  const go = page.getByRole("button", { name: "继续" });
  const report = page.getByRole("textbox", { name: "要复制的文字" });
  await page.getByText("按“继续”开始").waitFor();
  await go.click();
  // Then hands are needed, for each of three looks at the sheet.
  for (const name of ["nothing", "values", "merged areas"]) {
    await page.getByText("输入 1").waitFor({ timeout: 90_000 });
    await go.click();
    await page.getByText("Ctrl+Z").first().waitFor();
    await go.click();
    await page.waitForFunction(
      (line) => document.querySelector("textarea")!.value.includes(line),
      `undo after a look at ${name}: nothing was typed`,
    );
  }
  await page.getByText("做完了").waitFor();
  await page.getByLabel("本助手的 / ours").check();
  const text = await report.inputValue();
  expect(text).toMatch(/^program: Excel .*\nbrowser: .*lacks nothing/);
  expect(text).toMatch(/50000 rows: written in \d+ ms, read in \d+ ms: 50000 rows/);
  expect(text).toContain("the sheet of the probe: added and removed");
  expect(text).toContain("icon: ours");
  expect(violations).toEqual([]);
  await page.getByRole("link", { name: /回到面板/ }).click();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
}, 180_000);

test("without office.js it says what to do instead of staying blank", async () => {
  await context.route(/office\.js(?:$|\?)/, (route) => route.abort());
  const { page } = await open();
  await page.getByText("没能加载 Office 的脚本").waitFor();
});

test("a bundle that does not load is named", async () => {
  await context.route(/\/pane\.[0-9a-f]{8}\.js$/, (route) => route.abort());
  const { page } = await open();
  await alert(page).getByText("没有加载全").waitFor();
  expect(await alert(page).textContent()).toMatch(/pane\.[0-9a-f]{8}\.js/);
});

test("a browser that cannot read the bundle is told to be too old", async () => {
  await context.route(/\/pane\.[0-9a-f]{8}\.js$/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: "let a = b?.?c;" }),
  );
  const { page } = await open();
  await alert(page).getByText("浏览器组件太旧").waitFor();
  await alert(page).getByText("too old").waitFor();
});

test("a browser older than the oldest that is tested is named above the pane, which comes up all the same", async () => {
  const old = await browser.newContext({
    userAgent: "Mozilla/5.0 Chrome/91.0.4472.19 Safari/537.36 Edg/91.0",
  });
  await old.route(MICROSOFT, fromLibrary);
  const page = await old.newPage();
  await page.addInitScript(standIn);
  await page.goto(`${origin}/pane.html`);
  await alert(page).getByText("WebView2 运行时太旧").waitFor();
  expect(await alert(page).textContent()).toMatch(/更新到 92 .*现在是：91/);
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  await old.close();
});

test("an error at start is shown with its words", async () => {
  await context.route(/\/functions\.js/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: 'throw new Error("no luck");' }),
  );
  const { page } = await open();
  await alert(page).getByText("启动时出错").waitFor();
  expect(await alert(page).textContent()).toContain("no luck");
});

test("once the pane runs, a late error does not wipe it out", async () => {
  const { page } = await open();
  await page.getByRole("button", { name: "检查", exact: true }).waitFor();
  await page.evaluate(() =>
    setTimeout(() => {
      throw new Error("late");
    }),
  );
  await page.waitForEvent("pageerror").catch(() => undefined);
  expect(await page.getByRole("button", { name: "检查", exact: true }).isVisible()).toBe(true);
});
