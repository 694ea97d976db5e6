// Bundles benches of tests/bench and runs them: node .ci/bench.mjs [NAME [arguments]]; without a name, those of speed.
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

const SPEED = ["speed", "rule-costs", "batch", "functions"];

const [chosen, ...rest] = process.argv.slice(2);
for (const name of chosen ? [chosen] : SPEED) {
  const outfile = `dist/bench/${name}.mjs`;
  await build({
    entryPoints: [`tests/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    // They find their own files beside them.
    external: ["esbuild", "playwright-core"],
    loader: { ".md": "text" },
    // SheetJS asks for node modules by require.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
  if (!chosen) process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(process.execPath, [outfile, ...rest], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
