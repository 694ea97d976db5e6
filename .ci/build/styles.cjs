// Styles made at the build: what `makeStyles` would make out of its objects in the user's browser, and insert rule by
// rule, becomes names of classes in the bundles and one style sheet for each page.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const { styleBucketOrdering, normalizeCSSBucketEntry } = require("@griffel/core");
const { build } = require("esbuild");
const { globSync } = require("tinyglobby");
const { Compilation, sources } = require("webpack");

/** Stands for all that the styles do not need of packages: whatever is asked of it, it gives itself. */
const nothing = new Proxy(function () {}, {
  get: (_target, key) => (key === Symbol.toPrimitive ? () => "" : nothing),
  apply: () => nothing,
  construct: () => nothing,
  getPrototypeOf: () => nothing,
});

/**
 * The objects handed to `makeStyles` in these files, by file, in their order. The files are run for it, without a
 * page: what they do at once must not need one.
 */
async function stylesOf(files) {
  const texts = new Map();
  for (const file of files) {
    const text = readFileSync(file, "utf8");
    if (text.includes("makeStyles(")) texts.set(file, text);
  }
  const found = new Map([...texts.keys()].map((file) => [file, []]));
  const handingOver = {
    name: "handing-over",
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
        const contents = texts.get(file)?.replaceAll("makeStyles(", `handOver(${JSON.stringify(file)}, `);
        return contents === undefined ? undefined : { contents, loader: file.endsWith("x") ? "tsx" : "ts" };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: {
      contents: [...texts.keys()].map((file) => `import ${JSON.stringify(file)};`).join("\n"),
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    packages: "external",
    jsx: "automatic",
    loader: { ".md": "empty" },
    logLevel: "error",
    plugins: [handingOver],
  });
  const { tokens } = require("@fluentui/tokens");
  const packages = (name) => (name === "@fluentui/react-components" ? { tokens } : nothing);
  const handOver = (file, styles) => found.get(file).push(styles) && nothing;
  new Function("require", "module", "exports", "handOver", outputFiles[0].text)(packages, {}, {}, handOver);
  return found;
}

const BUCKETS = new Map(styleBucketOrdering.map((bucket, index) => [bucket, index]));

/** One sheet in the order in which a browser would have been given the rules, each once. */
function sheetOf(rulesOfModules) {
  const rules = new Map();
  for (const buckets of rulesOfModules)
    for (const [bucket, entries] of Object.entries(buckets))
      for (const entry of entries) {
        const [css, { m: media = "", p: priority = 0 } = {}] = normalizeCSSBucketEntry(entry);
        rules.set(css, { at: BUCKETS.get(bucket), media, priority, css });
      }
  return [...rules.values()]
    .sort(
      (one, other) =>
        one.at - other.at ||
        one.priority - other.priority ||
        (one.media < other.media ? -1 : one.media > other.media ? 1 : 0),
    )
    .map(({ css }) => css)
    .join("\n");
}

/** All modules that an entry loads, at once or later; not those of entries that build on it. */
function modulesOf(compilation, entry) {
  const groups = new Set([entry]);
  // A set hands out what is added meanwhile.
  for (const group of groups)
    for (const next of group.childrenIterable) if (!next.isInitial()) groups.add(next);
  const chunks = new Set([...groups].flatMap((group) => group.chunks));
  return [...chunks]
    .flatMap((chunk) => [...compilation.chunkGraph.getChunkModulesIterable(chunk)])
    .flatMap((module) => module.modules ?? [module]);
}

class StylesPlugin {
  /** @param files glob patterns of the modules that call `makeStyles` */
  constructor(files) {
    this.patterns = files;
    /** What the loader puts aside: the rules of each module. */
    this.rules = new Map();
    this.ours = new Map();
  }

  /** For modules whose styles are made at the build: those of these files, and the library's. */
  loader() {
    return { loader: path.join(__dirname, "styles-loader.cjs"), options: { styles: this } };
  }

  apply(compiler) {
    const name = "StylesPlugin";
    const collect = async () => {
      this.ours = await stylesOf(
        globSync(this.patterns, { absolute: true }).map((file) => path.normalize(file)),
      );
    };
    // Once for a build: what comes before compiling comes before each page of it as well.
    compiler.hooks.run.tapPromise(name, collect);
    compiler.hooks.watchRun.tapPromise(name, collect);
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        for (const [entry, group] of compilation.entrypoints) {
          const rules = modulesOf(compilation, group).flatMap(
            ({ resource }) => this.rules.get(resource) ?? [],
          );
          if (rules.length === 0) continue;
          const sheet = sheetOf(rules);
          const hash = createHash("sha256").update(sheet).digest("hex").slice(0, 8);
          const file = `${entry}.${hash}.css`;
          compilation.emitAsset(file, new sources.RawSource(sheet), { immutable: true });
          group.getEntrypointChunk().files.add(file);
        }
      });
    });
  }
}

module.exports = { StylesPlugin };
