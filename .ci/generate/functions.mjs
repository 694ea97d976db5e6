// src/functions/list.json, what the pane says of the functions, made from the comments beside them.
import { createRequire } from "node:module";

const metadata = createRequire(import.meta.url)("../build/functions-metadata.cjs");

export async function functionsList() {
  const content = `${JSON.stringify(await metadata.functionsList(), null, 2)}\n`;
  return [
    { path: "src/functions/list.json", content, same: (present) => present.toString("utf8") === content },
  ];
}
