// Excel's list of our functions, one file per language, made from the comments beside them.
const path = require("node:path");
const fs = require("node:fs/promises");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const { WebpackError, sources } = require("webpack");
const { stampOrigin } = require("./flavours.cjs");

/** In the order in which src/functions/index.ts registers them. */
const SOURCES = ["spending", "points", "review"].map((name) =>
  path.resolve(__dirname, `../../src/functions/${name}.ts`),
);
const LOCALIZATION = path.resolve(__dirname, "../../src/functions/localization.json");
const FILES = { en: "functions.json", "zh-CN": "functions-zh-cn.json" };

/** The metadata by language: Chinese descriptions from the code, the rest from localization.json. */
async function functionsMetadata() {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(SOURCES);
  if (errors.length > 0) throw new Error(`src/functions: ${errors.join("; ")}`);
  const { functions } = JSON.parse(metadataJson);
  const localization = JSON.parse(await fs.readFile(LOCALIZATION, "utf8"));
  const texts = (id, name) => {
    const text = name === undefined ? localization[id] : localization[id]?.parameters[name];
    if (!text) throw new Error(`localization.json: no text for ${[id, name].filter(Boolean).join(".")}`);
    return text;
  };
  const chineseNames = (id) => (parameter) => ({
    ...parameter,
    name: texts(id, parameter.name).chineseName,
  });
  const englishTexts = (id) => (parameter) => ({
    ...parameter,
    description: texts(id, parameter.name).description,
  });
  return {
    en: file(
      functions.map((entry) => ({
        ...entry,
        description: texts(entry.id).description,
        parameters: entry.parameters.map(englishTexts(entry.id)),
      })),
    ),
    "zh-CN": file(
      functions.map((entry) => ({ ...entry, parameters: entry.parameters.map(chineseNames(entry.id)) })),
    ),
  };
}

/**
 * Without `allowErrorForDataTypeAny` Excel answers for us as soon as a range holds an error cell. Excel's data
 * types, which the generator switches on, are left off: cells then come as plain numbers, text and errors.
 */
function file(functions) {
  return { allowErrorForDataTypeAny: true, functions };
}

/** What the pane says of the functions: names and descriptions in every language. */
async function functionsList() {
  const metadata = await functionsMetadata();
  const inAll = (pick) =>
    Object.fromEntries(
      Object.entries(metadata).map(([language, { functions }]) => [language, pick(functions)]),
    );
  return metadata.en.functions.map(({ id, parameters }, at) => ({
    id,
    about: inAll((functions) => functions[at].description),
    parameters: parameters.map(({ optional = false }, nth) => ({
      name: inAll((functions) => functions[at].parameters[nth].name),
      about: inAll((functions) => functions[at].parameters[nth].description),
      optional,
    })),
  }));
}

class FunctionsMetadataPlugin {
  files = Object.values(FILES);

  /** @param origin where the add-in will be served, and with it the pages of help */
  constructor(origin) {
    this.origin = origin;
  }

  apply(compiler) {
    const name = "FunctionsMetadataPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(name, async () => {
        compilation.fileDependencies.addAll([...SOURCES, LOCALIZATION]);
        try {
          for (const [language, metadata] of Object.entries(await functionsMetadata()))
            compilation.emitAsset(
              FILES[language],
              new sources.RawSource(stampOrigin(`${JSON.stringify(metadata, null, 2)}\n`, this.origin)),
            );
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

module.exports = { FunctionsMetadataPlugin, functionsList, functionsMetadata };
