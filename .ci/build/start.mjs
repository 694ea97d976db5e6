// `npm start`: builds everything, then serves the preview page and says where.
//   -- --watch   builds the page again whenever a file of it is saved, in a second or two, not minified
import { spawn, spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const watching = process.argv.includes("--watch");

/** Ends with the code of a step that failed; it has said why. */
function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** The preview's server, which ends with this process and takes it along. */
function serve() {
  const server = spawn(process.execPath, ["dist/cli/preview.js"], { stdio: "inherit" });
  server.on("exit", (code) => process.exit(code ?? 0));
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
}

const WEBPACK = require.resolve("webpack/bin/webpack.js");

if (!watching) {
  run(WEBPACK, "--mode", "production");
  serve();
} else {
  run(WEBPACK, "--mode", "production", "--config-name", "cli");
  const { default: webpack } = await import("webpack");
  const pages = require("../../webpack.config.js")
    .map((config) => config({}, { mode: "development" }))
    .filter(({ name }) => name !== "cli")
    .map((config) => ({ ...config, devtool: "inline-cheap-module-source-map" }));
  let serving = false;
  webpack(pages).watch({ aggregateTimeout: 50 }, (error, stats) => {
    if (error) throw error;
    if (stats.hasErrors()) return console.error(stats.toString("errors-only"));
    const { startTime, endTime } = stats.stats.reduce((a, b) => (a.endTime > b.endTime ? a : b));
    console.log(`已构建 / built, ${((endTime - startTime) / 1000).toFixed(1)} s`);
    if (!serving) serve();
    serving = true;
  });
}
