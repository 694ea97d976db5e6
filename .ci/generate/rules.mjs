// The table of all rules in src/rules/README.md, in both languages, made from the rules themselves.
import { resolve } from "node:path";
import { load } from "./load.mjs";

const PAGE = "src/rules/README.md";

const HEADS = {
  "zh-CN": ["规则", "编号", "级别", "依据"],
  en: ["Rule", "Id", "Severity", "Rests on"],
};

function ruleTable({ rules, SEVERITY_NAMES }, locale) {
  const head = HEADS[locale];
  const rows = rules.map((rule) => [
    `[${rule.title[locale]}](${rule.id}.md)`,
    `\`${rule.id}\``,
    SEVERITY_NAMES[locale][rule.severity],
    rule.basis[locale],
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The text with its tables as they should be. Throws where a pair of markers is missing. */
function withTables(text, code) {
  return Object.keys(HEADS).reduce((result, locale) => {
    const [begin, end] = [`<!-- rules ${locale} -->`, `<!-- /rules ${locale} -->`];
    const [before, rest] = result.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`${PAGE}: no ${begin} … ${end}`);
    const table = `<!-- prettier-ignore -->\n${ruleTable(code, locale)}`;
    return `${before}${begin}\n\n${table}\n\n${end}${after}`;
  }, text);
}

export async function rulePages(root, read) {
  const code = await load(resolve(root, "src"), "./rules/index", "./core/finding");
  const content = withTables(read(PAGE)?.toString("utf8") ?? "", code);
  return [{ path: PAGE, content, same: (present) => present.toString("utf8") === content }];
}
