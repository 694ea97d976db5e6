// The rule tables of README.md, made from the rules themselves.
//   node .ci/readme.mjs [file]            exits with 1 where the file's tables differ
//   node .ci/readme.mjs --write [file]    writes them into the file
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

const WORDS = {
  "zh-CN": {
    head: ["规则", "编号", "级别", "依据"],
    severity: { error: "错误", warning: "警告", hint: "提示" },
  },
  en: {
    head: ["Rule", "Id", "Severity", "Rests on"],
    severity: { error: "error", warning: "warning", hint: "hint" },
  },
};

async function loadRules() {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "src/rules/index.ts")],
    bundle: true,
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).rules;
}

function ruleTable(rules, locale) {
  const { head, severity } = WORDS[locale];
  const rows = rules.map((rule) => [
    `[${rule.title[locale]}](src/rules/${rule.id}.md)`,
    `\`${rule.id}\``,
    severity[rule.severity],
    rule.basis[locale],
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The text with its tables as they should be. Throws where a pair of markers is missing. */
function withTables(text, rules) {
  return Object.keys(WORDS).reduce((result, locale) => {
    const [begin, end] = [`<!-- rules ${locale} -->`, `<!-- /rules ${locale} -->`];
    const [before, rest] = result.split(begin);
    const after = rest?.split(end)[1];
    if (after === undefined) throw new Error(`README.md: no ${begin} … ${end}`);
    const table = `<!-- prettier-ignore -->\n${ruleTable(rules, locale)}`;
    return `${before}${begin}\n\n${table}\n\n${end}${after}`;
  }, text);
}

const args = process.argv.slice(2);
const file = resolve(args.find((arg) => !arg.startsWith("--")) ?? resolve(root, "README.md"));
const before = readFileSync(file, "utf8");
const after = withTables(before, await loadRules());
if (args.includes("--write")) writeFileSync(file, after);
else if (before !== after) {
  console.error("README.md 的规则表不是最新，请运行 npm run readme / its rule tables are out of date");
  process.exitCode = 1;
}
