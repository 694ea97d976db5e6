/** A browser for the tests: the one named by CHROMIUM_PATH, one installed, or the packaged one. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserServer } from "playwright-core";

const INSTALLED: readonly string[] = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]
      : [];
  }),
];

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of the browser to use. Throws an error that says what to do where there is none. */
export function findBrowser(wanted = process.env["CHROMIUM_PATH"], installed = INSTALLED): string {
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH names no file: ${wanted}`);
  }
  return installed.find((path) => existsSync(path)) ?? packagedBrowser();
}

/** Unpacks the browser of @sparticuz/chromium, which is an ES module and thus beyond Jest's own loader. */
function packagedBrowser(): string {
  const script =
    "const { default: chromium } = await import('@sparticuz/chromium'); console.log(await chromium.executablePath());";
  try {
    return execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).trim();
  } catch (cause) {
    throw new Error(
      "No browser for the tests. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.",
      { cause },
    );
  }
}

/** A browser with a profile of its own, thrown away on closing. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: FLAGS });
}

/** A browser that several suites connect to. */
export function startBrowserServer(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: findBrowser(), args: FLAGS });
}

/** The browser all suites share (shared.ts); closing it closes this suite's pages alone. */
export function sharedBrowser(): Promise<Browser> {
  return chromium.connect(process.env["PERF_TEST_BROWSER"]!);
}
