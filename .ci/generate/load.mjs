// Our own TypeScript, bundled in memory and loaded.
import { build } from "esbuild";

/** What the given modules export together; paths from `folder`. */
export async function load(folder, ...modules) {
  const { outputFiles } = await build({
    stdin: {
      contents: modules.map((name) => `export * from ${JSON.stringify(name)};`).join("\n"),
      resolveDir: folder,
      loader: "ts",
    },
    bundle: true,
    format: "esm",
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}
