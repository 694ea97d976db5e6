// Everything in the repository that is made from something else in it.
//   node .ci/generate/index.mjs                    writes what differs
//   node .ci/generate/index.mjs --check            names what differs and exits with 1
//   node .ci/generate/index.mjs --into FOLDER …    the same for copies of the files in another folder
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { functionsList } from "./functions.mjs";
import { pageScript } from "./page-script.mjs";
import { rulePages } from "./rules.mjs";
import { speedPage } from "./speed.mjs";
import { templateBooks } from "./templates.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values } = parseArgs({ options: { check: { type: "boolean" }, into: { type: "string" } } });
const folder = resolve(values.into ?? root);

/**
 * A generator gives, for each file, its path, its content made from what is there now, and whether what is there
 * counts as the same.
 */
const GENERATORS = [rulePages, functionsList, pageScript, speedPage, templateBooks];

const read = (path) => {
  const file = resolve(folder, path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

for (const generator of GENERATORS)
  for (const { path, content, same } of await generator(root, read)) {
    const present = read(path);
    if (present && same(present)) continue;
    if (values.check) {
      console.error(`${path} 不是最新，请运行 npm run generate / is out of date: npm run generate`);
      process.exitCode = 1;
    } else {
      mkdirSync(dirname(resolve(folder, path)), { recursive: true });
      writeFileSync(resolve(folder, path), content);
      console.log(path);
    }
  }
