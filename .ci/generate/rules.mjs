// The tables of all rules in src/rules/README.md, in both languages, made from the rules themselves.
import { resolve } from "node:path";
import { load } from "./load.mjs";
import { markdownTable, withMarked } from "./marked.mjs";

const PAGE = "src/rules/README.md";

const HEADS = {
  "zh-CN": ["规则", "编号", "级别", "依据"],
  en: ["Rule", "Id", "Severity", "Rests on"],
};

function ruleTable({ rules, folder }, locale, names) {
  const head = HEADS[locale];
  const rows = rules.map((rule) => [
    `[${rule.title[locale]}](${folder}${rule.id}.md)`,
    `\`${rule.id}\``,
    names[locale][rule.severity],
    rule.basis[locale],
  ]);
  return markdownTable([head, ...rows]);
}

/** The text with its tables as they should be. Throws where a pair of markers is missing. */
function withTables(text, { rules, crossRules, SEVERITY_NAMES }) {
  const tables = [
    { name: "rules", rules, folder: "" },
    { name: "cross-rules", rules: crossRules, folder: "cross/" },
  ];
  const places = tables.flatMap((table) => Object.keys(HEADS).map((locale) => ({ table, locale })));
  return places.reduce((result, { table, locale }) => {
    return withMarked(PAGE, result, `${table.name} ${locale}`, ruleTable(table, locale, SEVERITY_NAMES));
  }, text);
}

export async function rulePages(root, read) {
  const code = await load(resolve(root, "src"), "./rules/index", "./rules/cross", "./core/finding");
  const content = withTables(read(PAGE)?.toString("utf8") ?? "", code);
  return [{ path: PAGE, content, same: (present) => present.toString("utf8") === content }];
}
