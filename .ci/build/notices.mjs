// The licences of what others wrote and our bundles hold, by what the source maps say is in them.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const MODULES = join(root, "node_modules");

/** Folders of packages that a source map names, such as node_modules/a or node_modules/a/node_modules/b. */
function packagesIn(map) {
  const sources = JSON.parse(readFileSync(map, "utf8")).sources;
  return sources.flatMap((source) => {
    const at = source.lastIndexOf("node_modules/");
    if (at < 0) return [];
    const from = source.indexOf("node_modules/");
    const [first, second] = source.slice(at + "node_modules/".length).split("/");
    return source.slice(from, at) + "node_modules/" + (first.startsWith("@") ? `${first}/${second}` : first);
  });
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((entry) => /^(?:licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), "utf8").trim() : `License: ${license}`;
  return { name, version, license, text };
}

/** What perf-serve is made with: no source map tells. */
const SERVING = ["mkcert"];

/** Folders of packages with all they need. */
function withNeeds(names) {
  return names.flatMap((name) => {
    const folder = `node_modules/${name}`;
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return [folder, ...withNeeds(Object.keys(dependencies))];
  });
}

/** What is in perf-serve and in the bundles whose source maps lie in a folder. Throws where a package has no licence. */
export function noticesOf(maps, office) {
  const bundled = readdirSync(maps).flatMap((file) => packagesIn(join(maps, file)));
  const folders = new Set([...bundled, ...withNeeds(SERVING)]);
  const notices = [...folders].map(notice).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, license } of notices) if (!license) throw new Error(`${name} states no licence`);
  const own = office === "local" ? [officeNotice()] : [];
  return [...notices, ...own]
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`)
    .join(`\n${"-".repeat(78)}\n\n`);
}

function officeNotice() {
  const folder = join(MODULES, "@microsoft/office-js");
  const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((entry) => /^license/i.test(entry));
  return {
    name,
    version,
    license: "Microsoft software license terms; unmodified, in site/office",
    text: readFileSync(join(folder, file), "utf8").trim(),
  };
}
