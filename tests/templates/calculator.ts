/** The grid's formula engine, bundled: it is written as ES modules throughout, which Jest does not load. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import type * as Engine from "./engine";

export type { Contents, Results, Value } from "./engine";

let loaded: typeof Engine | undefined;

/** As the engine's own; the bundle is made at the first call. */
export function calculate(sheets: Engine.Contents): Promise<Engine.Results> {
  loaded ??= load();
  return loaded.calculate(sheets);
}

function load(): typeof Engine {
  const folder = mkdtempSync(path.join(tmpdir(), "engine-"));
  const outfile = path.join(folder, "engine.cjs");
  buildSync({
    entryPoints: [path.join(__dirname, "engine.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the path is known at run time only
    return require(outfile) as typeof Engine;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
