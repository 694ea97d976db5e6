// The guides as pages for the package: assets/install/guide.*.md in HTML, with what the package is on top.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { marked } from "marked";

const FOLDER = resolve(import.meta.dirname, "../../assets/install");

const WHICH = {
  "zh-CN": {
    cdn: "这个包的 office.js 来自微软国际站，使用时要能访问微软网站。",
    "21v": "这个包的 office.js 来自世纪互联运营的微软中国站，使用时要能访问该站。",
    local: "这个包自带 office.js，使用时不访问任何别的网站。",
  },
  en: {
    cdn: "This package takes office.js from Microsoft; computers need access to Microsoft's site.",
    "21v":
      "This package takes office.js from Microsoft in China operated by 21Vianet; computers need access to that site.",
    local: "This package holds office.js itself; computers need access to no other site.",
  },
};

const STYLE = `body { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.7; color: #242424; background: #fff;
  font-family: "Microsoft YaHei UI", "PingFang SC", "Segoe UI", sans-serif; }
h1 { font-size: 1.7em; } h2 { font-size: 1.25em; margin-top: 2em; border-bottom: 1px solid #d1d1d1; }
table { border-collapse: collapse; } th, td { border: 1px solid #d1d1d1; padding: 0.3em 0.7em; text-align: left; vertical-align: top; }
code { font-family: Consolas, "Courier New", monospace; overflow-wrap: anywhere; }
img { max-width: 100%; border: 1px solid #d1d1d1; }
.which { padding: 0.6em 1em; background: #ebf3fc; border-left: 4px solid #0f6cbd; }
@media print { body { margin: 0; } }`;

/** A guide as a page that stands alone but for its pictures. */
export function guideHtml(locale, office) {
  const text = readFileSync(join(FOLDER, `guide.${locale}.md`), "utf8");
  // In the repository the picture lies elsewhere than in the package.
  const body = marked
    .parse(text.replace("](../preview.png)", "](pictures/preview.png)"), { async: false })
    .replace("</h1>", `</h1>\n<p class="which">${WHICH[locale][office]}</p>`);
  return page(locale, text, body);
}

const SOURCES = resolve(import.meta.dirname, "../../src");

/** The guide for WPS. */
export const wpsGuideHtml = (locale) => halfHtml("host/wps/README.md", locale);

/** The guide for reviewers. */
export const reviewGuideHtml = (locale) => halfHtml("review/README.md", locale);

/** The half of a page beside the code that is in this language. */
function halfHtml(file, locale) {
  const halves = readFileSync(join(SOURCES, file), "utf8").split(/^(?=# )/m);
  const text = halves[locale === "en" ? 1 : 0];
  const placed = text
    .replaceAll("](../../assets/", "](pictures/")
    // Links to other pages of the repository are of no use in the package.
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:)[^)]+\)/g, "$1");
  return page(locale, text, marked.parse(placed, { async: false }));
}

function page(locale, text, body) {
  const title = /^# (.+)$/m.exec(text)[1];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${STYLE}
</style>
</head>
<body>
${body}</body>
</html>
`;
}
