/**
 * What the pane weighs and costs: bundles; time to the first finding beside a bare page of the same make; main-thread
 * time of a recheck after one edit. Milliseconds of one machine: compare ratios.
 * Usage: npm run build && node .ci/bench.mjs pane
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser";

const RUNS = 7;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const print = (line: string) => process.stdout.write(`${line}\n`);
const kb = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

function weigh(): void {
  if (!existsSync("dist/addin")) throw new Error("dist/addin is missing: run npm run build first");
  for (const name of readdirSync("dist/addin").filter((file) => file.endsWith(".js"))) {
    const bytes = readFileSync(`dist/addin/${name}`);
    print(
      `${name.padEnd(32)} ${kb(bytes.length).padStart(8)} min ${kb(gzipSync(bytes).length).padStart(8)} gzip`,
    );
  }
}

/** The pages as scripts by name. */
async function bundle(): Promise<Map<string, string>> {
  const entries = {
    pane: "tests/bench/pane/page.tsx",
    hello: "tests/bench/pane/hello.tsx",
    worker: "src/pane/engine/check-worker.ts",
  };
  const result = await build({
    entryPoints: entries,
    outdir: "/",
    bundle: true,
    minify: true,
    // What loads later stays apart, as in the shipped bundles.
    splitting: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    loader: { ".md": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(
    result.outputFiles.map(({ path, text }) => [path.replace(/\\/g, "/").replace(/^.*\//, ""), text]),
  );
}

function serve(scripts: ReadonlyMap<string, string>) {
  const server = createServer(({ url = "/" }, response) => {
    const name = new URL(url, "http://x").pathname.slice(1);
    const script = scripts.get(name);
    if (script !== undefined) response.setHeader("Content-Type", "text/javascript").end(script);
    else
      response
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .end(
          `<!doctype html><html lang="zh-CN"><style>html,body{height:100%;margin:0}</style><div id="pane"></div><script type="module" src="${name}.js"></script></html>`,
        );
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
async function timeToShow(browser: Browser, url: string): Promise<number> {
  const page = await open(browser);
  await page.goto(url);
  await page.waitForFunction(() => "drawn" in window);
  const shown = await page.evaluate(() => (window as unknown as { drawn: number }).drawn);
  await page.close();
  return shown;
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

weigh();
const site = await serve(await bundle());
const browser = await launchBrowser();
const [hello, pane]: [number[], number[]] = [[], []];
for (let run = 0; run < RUNS; run++) {
  hello.push(await timeToShow(browser, `${site.url}/hello`));
  pane.push(await timeToShow(browser, `${site.url}/pane?rows=60`));
}
print(
  `first finding ${median(pane).toFixed(0)} ms, bare page ${median(hello).toFixed(0)} ms, ratio ${(median(pane) / median(hello)).toFixed(2)} (goal 1.3)`,
);
for (const rows of [60, 10_000]) {
  const page = await open(browser);
  await page.goto(`${site.url}/pane?rows=${rows}`);
  await page.waitForFunction(() => "drawn" in window, undefined, { timeout: 60_000 });
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await recheck(browser, page));
  print(
    `recheck of ${rows} rows: main thread ${median(costs.map(({ total }) => total)).toFixed(1)} ms, longest task ${median(costs.map(({ longest }) => longest)).toFixed(1)} ms`,
  );
  await page.close();
}
await browser.close();
site.close();
