/** `--format html`: one page that needs nothing else, to search, filter and print. */
import type { CrossReport } from "../../batch/cross";
import type { Summary } from "../../batch/summary";
import { SEVERITIES } from "../../core/finding";
import { everyRule } from "../../rules/cross";
import { inARow, type ReportStyle, type Run } from "../format";
import { reportWords } from "../words";
import { toXml } from "../../core/xml-text";
import { crossFile, pageFile } from "./file-part";
import type { PageMeta, PageTotals } from "./page-data";
import { PAGE_DIGESTS, PAGE_SCRIPT } from "./page-script";
import { PAGE_STYLE } from "./style";

export const htmlFormat = inARow({
  between: ",\n",
  head: ({ run }) => pageHead(run),
  part: ({ file }, { run, links }) => inScript(pageFile(file, run.locale, links)),
  foot: pageFoot,
});

/** Data between script tags: nothing in it can end them. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
}
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

function pageHead({ locale, profile, asOf }: Run): string {
  const { title, subtitle, severity, page: words } = reportWords[locale];
  const titles = Object.fromEntries(everyRule.map((rule) => [rule.id, rule.title[locale]]));
  const policy = `default-src 'none'; script-src ${PAGE_DIGESTS.script}; style-src ${PAGE_DIGESTS.style}; base-uri 'none'; form-action 'none'`;
  const boxes = SEVERITIES.map(
    (name) => `<label><input type="checkbox" id="severity-${name}" checked>${toXml(severity[name])}</label>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${toXml(title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${toXml(title)}</h1>
<p class="sub">${toXml(subtitle(profile.title, asOf))}</p>
<ul class="figures" id="figures"></ul>
</header>
<div class="bar"><form id="filters" aria-label="${toXml(words.filters)}">
<input type="search" id="search" placeholder="${toXml(words.search)}" aria-label="${toXml(words.search)}">
${boxes.join("\n")}
<select id="rule" aria-label="${toXml(words.allRules)}"></select>
<select id="file" aria-label="${toXml(words.allFiles)}"></select>
<label><input type="checkbox" id="done" checked>${toXml(words.showAcknowledged)}</label>
<button type="reset">${toXml(words.reset)}</button>
<button type="button" id="print">${toXml(words.print)}</button>
<span id="count" role="status"></span>
</form></div>
<main>
<noscript><p class="wait">${toXml(words.needScript)}</p></noscript>
<details id="unread" open hidden></details>
<div id="findings"></div>
<p class="wait" id="none" hidden>${toXml(words.nothing)}</p>
<p class="wait"><button type="button" id="more" hidden></button></p>
<details id="clean" hidden></details>
</main>
<script type="application/json" id="meta">${inScript({ words, severities: severity, rules: titles } satisfies PageMeta)}</script>
<script type="application/json" id="files">[
`;
}

function pageFoot(
  summary: Summary,
  { run: { locale }, links }: ReportStyle,
  cross: readonly CrossReport[],
): string {
  const { severity, page: words } = reportWords[locale];
  const { files, forms, unreadable, left, findings, acknowledged, kept } = summary;
  const figures: PageTotals["figures"][number][] = [
    [words.files, files, ""],
    [words.forms, forms, ""],
    ...SEVERITIES.map((name) => [severity[name], findings[name], name] as const),
    [words.acknowledged, acknowledged, ""],
    [words.unreadable, unreadable, unreadable > 0 ? "error" : ""],
  ];
  if (kept.headings > 0) figures.push([words.keptHeadings, kept.headings, "warning"]);
  if (kept.standards > 0) figures.push([words.keptStandards, kept.standards, "warning"]);
  if (left !== undefined) figures.push([words.left, left, "error"]);
  return `
]</script>
<script type="application/json" id="totals">${inScript({ figures, cross: crossFile(cross, locale, links) } satisfies PageTotals)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
