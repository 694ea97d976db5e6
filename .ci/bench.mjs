// Bundles a bench of tests/bench and runs it: node .ci/bench.mjs NAME [arguments]
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

const [name, ...rest] = process.argv.slice(2);
const outfile = `dist/bench/${name}.mjs`;
await build({
  entryPoints: [`tests/bench/${name}.ts`],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  // SheetJS asks for node modules by require.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
});
process.exitCode = spawnSync(process.execPath, [outfile, ...rest], { stdio: "inherit" }).status ?? 1;
