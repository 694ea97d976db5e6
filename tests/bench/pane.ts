/**
 * What the pane costs, measured on the built files: from the press of the ribbon's button that opens it to the first
 * finding, next to a bare page of the same make; main-thread time of a check after one edit; what its scripts weigh.
 * Needs a build. Microsoft's client library is on neither side: something that answers at once takes its place.
 */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser";
import { tell } from "./row";

const RUNS = 7;
const ADDIN = "dist/addin";
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Kilobytes, packed, of all scripts and style sheets that the pane's page names. */
function weight(page: string): number {
  const parts = [...page.matchAll(/<(?:script|link)[^>]* (?:src|href)="([^"?:]+\.(?:js|css))[?"]/g)];
  return parts
    .map(([, name]) => gzipSync(readFileSync(`${ADDIN}/${name}`)).length / 1000)
    .reduce((a, b) => a + b, 0);
}

/** The bare page and what stands in for office.js, as scripts by the addresses they are asked for. */
async function bundle(): Promise<Map<string, string>> {
  const entries = {
    hello: "tests/bench/pane/hello.tsx",
    "preview/office-entry": "tests/bench/pane/office.ts",
  };
  const { outputFiles } = await build({
    entryPoints: entries,
    outdir: "/",
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map(({ path, text }) => [relative("/", path).replace(/\\/g, "/"), text]));
}

const HELLO = `<!doctype html><html lang="zh-CN"><style>html,body{height:100%;margin:0}</style><div id="pane"></div><script src="preview/office-entry.js"></script><script src="hello.js"></script></html>`;
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** The built files as they are shipped; these scripts besides. */
function serve(scripts: ReadonlyMap<string, string>) {
  const server = createServer(({ url = "/" }, response) => {
    const name = decodeURIComponent(new URL(url, "http://x").pathname.slice(1));
    response.setHeader("Cache-Control", "max-age=3600");
    response.setHeader("Content-Type", TYPES[extname(name)] ?? "application/octet-stream");
    const text = name === "hello.html" ? HELLO : scripts.get(name);
    if (text !== undefined) response.end(text);
    else
      createReadStream(join("dist", name))
        .on("error", () => response.writeHead(404).end())
        .pipe(response);
  });
  return new Promise<{ url: string; close(): void }>((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        close: () => server.close(),
      }),
    ),
  );
}

const open = async (browser: Browser) => browser.newPage({ viewport: { width: 350, height: 700 } });

/** Milliseconds from navigation until the page shows what it is for. */
async function timeToShow(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.waitForFunction(() => "drawn" in window);
  return page.evaluate(() => (window as unknown as { drawn: number }).drawn);
}

/** The first time in a browser that was never there, and a third time, when it keeps what it compiled. */
async function firstAndLater(browser: Browser, url: string): Promise<{ cold: number; warm: number }> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  const page = await context.newPage();
  const cold = await timeToShow(page, url);
  await timeToShow(page, url);
  const warm = await timeToShow(page, url);
  await context.close();
  return { cold, warm };
}

interface Trace {
  readonly traceEvents: readonly {
    name: string;
    ph: string;
    ts: number;
    dur?: number;
    tid: number;
    pid: number;
    args: { name?: string };
  }[];
}

interface Cost {
  readonly total: number;
  readonly longest: number;
}

/** Tasks of the page's main thread while it rechecks after an edit; those up to the reading are Excel's. */
async function recheck(browser: Browser, page: Page): Promise<Cost> {
  await browser.startTracing(page, { categories: ["toplevel", "blink.user_timing", "__metadata"] });
  // Each check has an announcement of its own, though it may say the same.
  await page.evaluate(() => {
    const own = window as unknown as { edit(): void; announced: Element | null };
    own.announced = document.querySelector("[role=status] span");
    own.edit();
  });
  await page.waitForFunction(() => {
    const { announced } = window as unknown as { announced: Element | null };
    const now = document.querySelector("[role=status] span");
    return now !== null && now !== announced;
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(null))));
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as Trace;
  const read = traceEvents.filter(({ name }) => name === "read").at(-1)!;
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      /RunTask$/.test(name) && ph === "X" && pid === read.pid && tid === read.tid && ts + dur > read.ts,
  );
  const spent = tasks.map(({ ts, dur = 0 }) => (ts + dur - Math.max(ts, read.ts)) / 1000);
  return { total: spent.reduce((a, b) => a + b, 0), longest: Math.max(...spent) };
}

if (!existsSync(ADDIN)) throw new Error(`${ADDIN} is missing: run npm run build first`);
const site = await serve(await bundle());
const browser = await launchBrowser();
const bare = {
  "zh-CN": "同样的 React 和 Fluent，只显示一句话",
  en: "the same React and Fluent showing one sentence",
};
const runs = { pane: [] as { cold: number; warm: number }[], hello: [] as { cold: number; warm: number }[] };
for (let run = 0; run < RUNS; run++) {
  runs.hello.push(await firstAndLater(browser, `${site.url}/hello.html`));
  runs.pane.push(await firstAndLater(browser, `${site.url}/preview/pane.html?rows=60`));
}
for (const [which, zh, en] of [
  ["cold", "窗格：第一次打开，到列出第一个问题", "Pane: opened for the first time, to its first finding"],
  ["warm", "窗格：以后打开，到列出第一个问题", "Pane: opened later, to its first finding"],
] as const)
  tell({
    id: `first-finding-${which}`,
    what: { "zh-CN": zh, en },
    ours: median(runs.pane.map((run) => run[which])),
    against: bare,
    other: median(runs.hello.map((run) => run[which])),
    unit: "ms",
  });

const page = await open(browser);
await page.goto(`${site.url}/preview/pane.html?rows=10000`);
await page.waitForFunction(() => "drawn" in window, undefined, { timeout: 60_000 });
const costs: Cost[] = [];
for (let run = 0; run < RUNS; run++) costs.push(await recheck(browser, page));
tell({
  id: "recheck",
  what: {
    "zh-CN": "窗格：改一格后重新检查一万行，最长占用主线程",
    en: "Pane: checking 10,000 rows again after an edit, longest task",
  },
  ours: median(costs.map(({ longest }) => longest)),
  against: { "zh-CN": "主线程合计", en: "main thread in all" },
  other: median(costs.map(({ total }) => total)),
  unit: "ms",
});
await browser.close();
site.close();

tell({
  id: "weight",
  what: { "zh-CN": "窗格和函数，压缩后", en: "Pane and functions, packed" },
  ours: weight(readFileSync(`${ADDIN}/pane.html`, "utf8")),
  against: { "zh-CN": "上限", en: "aim" },
  other: 190,
  unit: "kB",
});
