// The script of the report page as a text, made from the modules that it is written in.
import { build } from "esbuild";

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
  const script = outputFiles[0].text.trim().replace(/[\\`]|\$\{/g, "\\$&");
  const content = `// Made from page/entry.ts by npm run generate.
/** What the report page runs. */
export const PAGE_SCRIPT = \`
${script}
\`;
`;
  return [
    {
      path: "src/report/html/page-script.ts",
      content,
      same: (present) => present.toString("utf8") === content,
    },
  ];
}
