// The functions' help pages, which Excel links to: Markdown in src/functions/help, HTML in the build.
const path = require("node:path");
const fs = require("node:fs/promises");
const { WebpackError, sources } = require("webpack");

const FOLDER = path.resolve(__dirname, "../../src/functions/help");
const STYLE = `body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.7; color: #242424; background: #fff;
  font-family: "Microsoft YaHei UI", "PingFang SC", "Segoe UI", sans-serif; }
h1 { font-size: 1.6em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
section + section { margin-top: 3em; border-top: 1px solid #d1d1d1; }
table { border-collapse: collapse; } th, td { border: 1px solid #d1d1d1; padding: 0.3em 0.7em; text-align: left; }
code { font-family: Consolas, "Courier New", monospace; overflow-wrap: anywhere; }
nav { margin-top: 3em; border-top: 1px solid #d1d1d1; padding-top: 1em; } nav a { margin-right: 1em; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1f1f1f; } a { color: #7cb8ff; }
  section + section, th, td, nav { border-color: #5c5c5c; }
}
`;

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escape = (text) => text.replace(/[&<>"]/g, (char) => ESCAPES[char]);
const inline = (text) => escape(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** The HTML of what these pages use: headings, paragraphs, lists and tables, with code in them. */
function markdown(text) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockHtml(block.split("\n")))
    .join("\n");
}

function blockHtml(lines) {
  const heading = /^(#{1,2}) (.+)$/.exec(lines[0]);
  if (heading && lines.length === 1)
    return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (lines.every((line) => line.startsWith("- ")))
    return `<ul>\n${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("\n")}\n</ul>`;
  if (lines.every((line) => line.startsWith("|"))) return tableHtml(lines);
  if (lines.some((line) => /^(?:#|- |\||>|\d+\. |```)/.test(line)))
    throw new Error(`not rendered: ${lines.join("\n")}`);
  return `<p>${inline(lines.join(" "))}</p>`;
}

function tableHtml([head, , ...rows]) {
  const row = (line, tag) =>
    `<tr>${line
      .replace(/^\||\|\s*$/g, "")
      .split("|")
      .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
      .join("")}</tr>`;
  return `<table>\n${[row(head, "th"), ...rows.map((line) => row(line, "td"))].join("\n")}\n</table>`;
}

/** A page in both languages with links to the others; it loads nothing but its style sheet and runs no script. */
function pageHtml(text, ids) {
  const [zh, en] = text.split(/^(?=# )/m);
  const title = escape(/^# (.+)$/m.exec(zh)[1]);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
<section>
${markdown(zh)}
</section>
<section lang="en">
${markdown(en)}
</section>
</main>
<nav aria-label="全部函数 / All functions">
${ids.map((id) => `<a href="${id}.html">PERF.${id}</a>`).join("\n")}
</nav>
</body>
</html>
`;
}

/** Every file of the help, by its path in the build. */
async function helpFiles() {
  const ids = (await fs.readdir(FOLDER)).map((name) => path.basename(name, ".md")).sort();
  const texts = await Promise.all(ids.map((id) => fs.readFile(path.join(FOLDER, `${id}.md`), "utf8")));
  return Object.fromEntries([
    ...ids.map((id, index) => [`help/${id}.html`, pageHtml(texts[index], ids)]),
    ["help/help.css", STYLE],
  ]);
}

class HelpPagesPlugin {
  apply(compiler) {
    const name = "HelpPagesPlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.hooks.processAssets.tapPromise(name, async () => {
        compilation.contextDependencies.add(FOLDER);
        try {
          for (const [file, text] of Object.entries(await helpFiles()))
            compilation.emitAsset(file, new sources.RawSource(text));
        } catch (error) {
          compilation.errors.push(new WebpackError(error.message));
        }
      });
    });
  }
}

module.exports = { HelpPagesPlugin, helpFiles, markdown };
