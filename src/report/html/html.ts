/** `--format html`: one page that needs nothing else, to search, filter and print. */
import { createHash } from "node:crypto";
import { KIND_NAMES } from "../../core/prose/words";
import { SEVERITIES } from "../../core/finding";
import type { Locale } from "../../core/locale";
import { everyRule } from "../../rules/every-rule";
import type { CrossFinding } from "../../batch/cross";
import { unitOf } from "../workbook/tally";
import { pageLink } from "../link";
import { PAGE_SCRIPT } from "./script";
import { PAGE_STYLE } from "./style";
import { pageWords } from "./words";
import type { ReportFormat, Run } from "../format";
import type { FileReport, FormReport } from "../json";
import { strings } from "../../cli/strings/strings";
import type { Summary } from "../../batch/summary";
import { xml } from "../xlsx/xml";

export const htmlFormat: ReportFormat = {
  between: ",\n",
  head: ({ run }) => pageHead(run),
  file: ({ file }, { run, folder = "." }) => inScript(pageFile(file, run.locale, folder)),
  foot: (summary, { run, folder = "." }, cross) => pageFoot(summary, run.locale, cross, folder),
};

/** Data between script tags: nothing in it can end them. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
}
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** As the page takes a finding. */
interface PageFinding {
  readonly severity: string;
  readonly rule: string;
  readonly cell: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly acknowledged?: true;
  readonly reason?: string;
}

function pageFile(file: FileReport, locale: Locale, folder: string) {
  const { path } = file;
  const link = pageLink(path, folder);
  if (file.error) return { path, link, error: file.error.message, forms: [] };
  if (file.claims) {
    const findings = file.claims
      .filter(({ verdict }) => verdict === "wrong")
      .map(({ quote, kind, why }): PageFinding => ({
        severity: "error",
        rule: KIND_NAMES[kind][locale],
        cell: "",
        what: quote,
        why,
        fix: "",
      }));
    for (const { agrees, sheet, cell, quote, why } of file.compared ?? [])
      if (!agrees)
        findings.push({
          severity: "warning",
          rule: strings[locale].besideTable,
          cell: "",
          what: quote,
          why: `${file.table}!${sheet}!${cell}　${why}`,
          fix: "",
        });
    return { path, link, forms: [{ sheet: "", kind: "", title: "", unit: "", findings }] };
  }
  const forms = file.sheets.flatMap((sheet) => sheet.forms.map((form) => pageForm(sheet.name, form, locale)));
  return { path, link, forms };
}

function pageForm(sheet: string, form: FormReport, locale: Locale) {
  const findings = form.findings.map(
    ({ severity, rule, cell, message, why, fix, acknowledged, reason }): PageFinding => ({
      severity,
      rule,
      cell,
      what: message,
      why,
      fix,
      ...(acknowledged && { acknowledged, reason: reason ?? "" }),
    }),
  );
  return { sheet, kind: strings[locale].kinds[form.kind], title: form.title, unit: unitOf(form), findings };
}

const digest = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

function pageHead({ locale, profile, asOf }: Run): string {
  const words = pageWords[locale];
  const { severity } = strings[locale];
  const { subtitle, ...shown } = words;
  const titles = Object.fromEntries(everyRule.map(({ id, title }) => [id, title[locale]]));
  const policy = `default-src 'none'; script-src ${digest(PAGE_SCRIPT)}; style-src ${digest(PAGE_STYLE)}; base-uri 'none'; form-action 'none'`;
  const boxes = SEVERITIES.map(
    (name) => `<label><input type="checkbox" id="severity-${name}" checked>${xml(severity[name])}</label>`,
  );
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${xml(words.title)}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<header>
<h1>${xml(words.title)}</h1>
<p class="sub">${xml(subtitle(profile.title, asOf))}</p>
<ul class="figures" id="figures"></ul>
</header>
<div class="bar"><form id="filters" aria-label="${xml(words.filters)}">
<input type="search" id="search" placeholder="${xml(words.search)}" aria-label="${xml(words.search)}">
${boxes.join("\n")}
<select id="rule" aria-label="${xml(words.allRules)}"></select>
<select id="file" aria-label="${xml(words.allFiles)}"></select>
<label><input type="checkbox" id="done" checked>${xml(words.showAcknowledged)}</label>
<button type="reset">${xml(words.reset)}</button>
<button type="button" id="print">${xml(words.print)}</button>
<span id="count" role="status"></span>
</form></div>
<main>
<noscript><p class="wait">${xml(words.needScript)}</p></noscript>
<details id="unread" open hidden></details>
<div id="findings"></div>
<p class="wait" id="none" hidden>${xml(words.nothing)}</p>
<p class="wait"><button type="button" id="more" hidden></button></p>
<details id="clean" hidden></details>
</main>
<script type="application/json" id="meta">${inScript({ words: shown, severities: severity, rules: titles })}</script>
<script type="application/json" id="files">[
`;
}

/** Findings over several files stand together, each under the table that it is about. */
function crossFile(findings: readonly CrossFinding[], locale: Locale, folder: string) {
  const forms = findings.map(({ rule, severity, message, why, fix, places }) => ({
    sheet: "",
    kind: "",
    title: "",
    unit: "",
    files: places.map(({ path }) => ({ path, link: pageLink(path, folder) })),
    findings: [{ severity, rule, cell: "", what: message, why, fix } satisfies PageFinding],
  }));
  return forms.length > 0 ? [{ path: strings[locale].cross(findings.length), forms }] : [];
}

function pageFoot(summary: Summary, locale: Locale, cross: readonly CrossFinding[], folder: string): string {
  const words = pageWords[locale];
  const { files, forms, unreadable, left, findings, acknowledged } = summary;
  const figures: (readonly [name: string, value: number, look: string])[] = [
    [words.files, files, ""],
    [words.forms, forms, ""],
    ...SEVERITIES.map((name) => [strings[locale].severity[name], findings[name], name] as const),
    [words.acknowledged, acknowledged, ""],
    [words.unreadable, unreadable, unreadable > 0 ? "error" : ""],
  ];
  if (left !== undefined) figures.push([words.left, left, "error"]);
  return `
]</script>
<script type="application/json" id="totals">${inScript({ figures, cross: crossFile(cross, locale, folder) })}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
