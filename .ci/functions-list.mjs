// src/functions/list.json, what the pane says of the functions, made from the comments beside them.
//   node .ci/functions-list.mjs            exits with 1 where it differs
//   node .ci/functions-list.mjs --write    writes it
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const { functionsList } = createRequire(import.meta.url)("./functions-metadata.cjs");
const file = fileURLToPath(new URL("../src/functions/list.json", import.meta.url));
const text = `${JSON.stringify(await functionsList(), null, 2)}\n`;
if (process.argv.includes("--write")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error(`${file} 不是最新，请运行 node .ci/functions-list.mjs --write / is out of date`);
  process.exitCode = 1;
}
