/**
 * What the pages of a test went through, told when the test fails: a wait that ends in vain is explained by the page's
 * console, by requests that failed and by what stands on the page.
 */
import type { Page } from "playwright-core";

/** Lines kept of a page: its last ones. */
const LINES = 40;
/** Characters kept of what a frame shows. */
const SHOWN = 600;

const witnesses = new Map<Page, string[]>();

/** Writes down what happens on the page until it is closed. */
export function watch(page: Page): void {
  const lines: string[] = [];
  const note = (line: string) => {
    lines.push(line);
    if (lines.length > LINES) lines.shift();
  };
  page.on("console", (message) => note(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => note(`exception: ${error.message}`));
  page.on("requestfailed", (request) =>
    note(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.on("close", () => witnesses.delete(page));
  witnesses.set(page, lines);
  globalThis.explainPages = explain;
}

async function explain(): Promise<string> {
  const told = await Promise.all(
    [...witnesses].map(async ([page, lines]) => {
      const frames = await Promise.all(
        page.frames().map(async (frame) => {
          const text = await frame
            .locator("body")
            .innerText({ timeout: 2_000 })
            .catch((error: unknown) => `(${String(error).split("\n")[0]})`);
          return `  ${frame.url()} shows:\n    ${text.slice(0, SHOWN).replaceAll("\n", "\n    ")}`;
        }),
      );
      return [`Page ${page.url()}`, ...lines.map((line) => `  ${line}`), ...frames].join("\n");
    }),
  );
  return told.join("\n");
}

declare global {
  var explainPages: (() => Promise<string>) | undefined;
}
