// The folder that WPS 表格 loads, dist/wps: it shares the functions and the parts that load later with Excel's build,
// byte for byte, and has entries of its own.
const fs = require("node:fs");
const { Compilation, WebpackError, sources } = require("webpack");
const { functionsList } = require("./functions-metadata.cjs");

const OF_WPS = /^wps\b/;

/** The files of all that these entries load: at once, later, and as workers. */
function filesOf(entries) {
  const groups = new Set(entries);
  // A set hands out what is added meanwhile.
  for (const group of groups)
    for (const next of [...group.childrenIterable, ...group.asyncEntrypointsIterable]) groups.add(next);
  return [...groups].flatMap(({ chunks }) => chunks.flatMap(({ files }) => [...files]));
}

/** The functions as WPS lists them; names of parameters may have letters of ASCII only. */
async function wpsFunctions() {
  const functions = (await functionsList()).map(({ id, about, parameters }) => ({
    name: id,
    description: about["zh-CN"],
    parameters: parameters.map(({ name, about, optional }) => ({
      name: name.en,
      description: about["zh-CN"],
      type: optional ? "any[][]?" : "any[][]",
    })),
    result: { type: "any[][]" },
  }));
  return `${JSON.stringify({ functions }, null, 2)}\n`;
}

class WpsFolderPlugin {
  /** @param folder where the compiler's own output lies beside */
  constructor(folder) {
    this.folder = folder;
  }

  apply(compiler) {
    const name = "WpsFolderPlugin";
    // It is beside the folder that the compiler cleans.
    compiler.hooks.beforeRun.tap(name, () => fs.rmSync(this.folder, { recursive: true, force: true }));
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async (assets) => {
        try {
          compilation.emitAsset("../wps/functions.json", new sources.RawSource(await wpsFunctions()));
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
        const entries = [...compilation.entrypoints].filter(([name]) => OF_WPS.test(name));
        const functions = [...compilation.namedChunks.get("functions").files];
        for (const file of new Set([
          ...filesOf(entries.map(([, entry]) => entry)),
          ...functions,
          "watch.js",
        ])) {
          // Or else what is minified would be minified again.
          const info = { ...compilation.getAsset(file).info, minimized: true };
          compilation.emitAsset(`../wps/ui/${file}`, assets[file], info);
          if (OF_WPS.test(file)) compilation.deleteAsset(file);
        }
      });
    });
  }
}

module.exports = { WpsFolderPlugin, wpsFunctions };
