/** The oldest browser that the pane is to run in, from a package of the registry. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { FLAGS } from "./browser";

/** Chromium 92 of July 2021; the package unpacks it only on servers of another kind. */
const PACKED = join(dirname(require.resolve("chrome-aws-lambda/package.json")), "bin/chromium.br");

export function launchOldBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: unpacked(), args: FLAGS });
}

function unpacked(): string {
  const path = join(tmpdir(), "perf-chromium-92/chromium");
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, brotliDecompressSync(readFileSync(PACKED)), { mode: 0o700 });
  renameSync(unfinished, path);
  return path;
}
