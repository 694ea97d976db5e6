// Benches of tests/bench, bundled and run; each row is two figures of one run and their quotient.
//   npm run bench [-- --keep]             those of speed as one table; --keep puts them into tests/bench/results.json
//   node .ci/bench.mjs NAME [arguments]      one of them
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, release, type } from "node:os";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import { figure, quotient, ratio } from "./generate/figures.mjs";

const SPEED = ["functions", "batch", "list", "command", "prose", "pane"];
const RESULTS = "tests/bench/results.json";
/** A quotient this much above the kept one is told. */
const WORSE = 1.15;

const [chosen, ...rest] = process.argv.slice(2).filter((argument) => argument !== "--keep");
const keep = process.argv.includes("--keep");

/** Runs a bench; rows are handed over, what else it prints is printed. */
async function run(name, receive) {
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
  const bench = spawn(process.execPath, [outfile, ...rest], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((done) => bench.on("close", done));
  for await (const line of createInterface({ input: bench.stdout }))
    if (line.startsWith('{"id":')) receive(JSON.parse(line));
    else console.log(line);
  process.exitCode ||= (await ended) ?? 1;
}

const kept = JSON.parse(readFileSync(RESULTS, "utf8"));
const before = new Map(kept.rows.map((row) => [row.id, row]));

function print(row) {
  const was = before.get(row.id);
  const worse = was && ratio(row) > ratio(was) * WORSE;
  console.log(
    [
      quotient(row).padStart(8),
      (was ? `(${quotient(was)})` : "").padStart(10),
      `  ${row.what.en}: ${figure(row.ours, row.unit)}; ${row.against.en}: ${figure(row.other, row.unit)}`,
      worse ? "  慢了 / WORSE than kept" : "",
    ].join(""),
  );
}

const rows = [];
for (const name of chosen ? [chosen] : SPEED)
  await run(name, (row) => {
    rows.push(row);
    print(row);
  });

if (keep) {
  const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${type()} ${release().split("-")[0]} ${arch()}, Node ${process.versions.node}`;
  const now = new Map(rows.map((row) => [row.id, row]));
  const all = [...new Map([...before, ...now]).values()];
  writeFileSync(
    RESULTS,
    `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), machine, rows: all }, null, 2)}\n`,
  );
  console.log(`${RESULTS}：运行 npm run generate 更新速度页 / npm run generate updates the page of speed`);
}
