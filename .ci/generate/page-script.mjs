// The script of the report page as a text, made from the modules that it is written in, and what its policy knows
// script and style by. Reckoned here: a browser page without https has no digests.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { build } from "esbuild";
import { load } from "./load.mjs";

const digest = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

export async function pageScript(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/report/html/page/entry.ts"],
    bundle: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    minify: true,
    write: false,
  });
  const script = `\n${outputFiles[0].text.trim()}\n`;
  const { PAGE_STYLE } = await load(resolve(root, "src/report/html"), "./style");
  const content = `// Made from page/entry.ts by npm run generate.
/** What the report page runs. */
export const PAGE_SCRIPT = \`${script.replace(/[\\`]|\$\{/g, "\\$&")}\`;

/** What its policy knows them by. */
export const PAGE_DIGESTS = {
  script: "${digest(script)}",
  style: "${digest(PAGE_STYLE)}",
};
`;
  return [
    {
      path: "src/report/html/page-script.ts",
      content,
      same: (present) => present.toString("utf8") === content,
    },
  ];
}
