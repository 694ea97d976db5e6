// One zip for each flavour of the add-in: npm run package [-- --flavour cdn|21v|local|wps] [--origin https://host]
// The same input gives the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { zipSync } from "fflate";
import { guideHtml, reviewGuideHtml, wpsGuideHtml } from "./guides.mjs";
import { noticesOf } from "./notices.mjs";

const require = createRequire(import.meta.url);
const { FLAVOURS, flavourOf, PLACEHOLDER } = require("./flavours.cjs");
const { version } = require("../../package.json");
const root = resolve(import.meta.dirname, "../..");

const { values } = parseArgs({ options: { flavour: { type: "string" }, origin: { type: "string" } } });
/** For WPS 表格, which loads no office.js: whatever build of Excel's brings it along. */
const WPS = "wps";
const officeFor = (flavour) => (flavour === WPS ? FLAVOURS[0] : flavour);

const { origin } = flavourOf({
  office: values.flavour && officeFor(values.flavour),
  origin: values.origin,
});
// The usual one last, and with it that for WPS: its build is the one that stays in dist.
const chosen = values.flavour ? [values.flavour] : [...[...FLAVOURS].reverse(), WPS];

/** The zip format begins with 1980; any day will do that is the same for every build. */
const DAY = new Date(1980, 0, 1);

/** Path and bytes of every file in a folder, in order. */
function filesIn(folder, prefix) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [`${prefix}/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, readFileSync(path)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const installFile = (name) => readFileSync(join(root, "assets/install", name), "utf8");

/** What every package ends with: the files' bytes, and their sums. */
function withSums(contents) {
  const files = contents.map(([path, content]) => [
    path,
    typeof content === "string" ? Buffer.from(content) : content,
  ]);
  const sums = files
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1));
  return [...files, ["SHA256SUMS.txt", Buffer.from(sums.join(""))]];
}

function wpsContents() {
  const script = (name) => installFile(`wps/${name}`).replaceAll("{{version}}", version);
  return [
    ...filesIn(join(root, "dist/wps"), "site"),
    ["install.bat", script("install.bat")],
    ["uninstall.bat", script("uninstall.bat")],
    // Windows' script host takes other letters than those of its code page in this encoding only.
    ["setup.js", Buffer.from(`\ufeff${script("setup.js").replaceAll("\n", "\r\n")}`, "utf16le")],
    ["setup.sh", script("setup.sh")],
    ["安装说明.html", wpsGuideHtml("zh-CN")],
    ["install.en.html", wpsGuideHtml("en")],
    ["server/perf-serve.js", readFileSync(join(root, "dist/cli/perf-serve.js"))],
    ...filesIn(join(root, "assets/templates"), "templates"),
    ["LICENSE.txt", readFileSync(join(root, "LICENSE"), "utf8")],
    ["THIRD-PARTY-NOTICES.txt", noticesOf(join(root, "dist/maps"), WPS)],
  ];
}

function excelContents(office) {
  const manifest = readFileSync(join(root, "dist/addin/manifest.xml"), "utf8");
  const site = filesIn(join(root, "dist/addin"), "site");
  return [
    ...(origin === PLACEHOLDER ? withoutPlace(site) : site),
    ["安装说明.html", guideHtml("zh-CN", office)],
    ["install.en.html", guideHtml("en", office)],
    ["复核台说明.html", reviewGuideHtml("zh-CN")],
    ["review.en.html", reviewGuideHtml("en")],
    ...["preview", "review-list", "review-form"].map((name) => [
      `pictures/${name}.png`,
      readFileSync(join(root, `assets/${name}.png`)),
    ]),
    ["server/perf-serve.js", readFileSync(join(root, "dist/cli/perf-serve.js"))],
    ["server/manifest.template.xml", readFileSync(join(root, "manifest.xml"), "utf8")],
    ["server/nginx.conf", installFile("nginx.conf")],
    ["server/web.config", installFile("web.config")],
    ...filesIn(join(root, "assets/templates"), "templates"),
    ["LICENSE.txt", readFileSync(join(root, "LICENSE"), "utf8")],
    ["THIRD-PARTY-NOTICES.txt", noticesOf(join(root, "dist/maps"), office)],
    ...(origin === PLACEHOLDER
      ? [
          [
            "设置地址 set-address.html",
            installFile("set-address.html").replace("{{manifest}}", () => escape(manifest)),
          ],
        ]
      : [["manifest.xml", manifest]]),
  ];
}

/** As the place is not known yet, there is no manifest of it and no link to the pages of help. */
function withoutPlace(site) {
  return site
    .filter(([path]) => path !== "site/manifest.xml")
    .map(([path, bytes]) => {
      if (!/^site\/functions(?:-[a-z-]+)?\.json$/.test(path)) return [path, bytes];
      const list = JSON.parse(bytes);
      for (const entry of list.functions) delete entry.helpUrl;
      return [path, `${JSON.stringify(list, null, 2)}\n`];
    });
}

function build(part, ...settings) {
  const args = ["--mode", "production", "--config-name", part, ...settings];
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, ...args], { cwd: root, stdio: "inherit" });
}

const escape = (text) => text.replace(/[&<>]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[char]);

const out = join(root, "dist/package");
mkdirSync(out, { recursive: true });
build("cli");
let built;
for (const flavour of chosen) {
  const office = officeFor(flavour);
  if (built !== office) {
    rmSync(join(root, "dist/maps"), { recursive: true, force: true });
    build("addin", "--env", `office=${office}`, "--env", `origin=${origin}`);
    built = office;
  }
  const folder = `perf-addin-${version}-${flavour}`;
  const contents = flavour === WPS ? wpsContents() : excelContents(flavour);
  const entries = withSums(contents).map(([path, bytes]) => [
    `${folder}/${path}`,
    [bytes, { mtime: DAY, level: 9 }],
  ]);
  const zip = zipSync(Object.fromEntries(entries));
  writeFileSync(join(out, `${folder}.zip`), zip);
  writeFileSync(join(out, `${folder}.zip.sha256`), `${sha256(zip)}  ${folder}.zip\n`);
  console.log(
    `dist/package/${folder}.zip  ${entries.length} files, ${(zip.length / 1024).toFixed(0)} kB, sha256 ${sha256(zip)}`,
  );
}
