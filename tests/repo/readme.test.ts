import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
// First, since it stands in for the program that functions register with.
import { evaluate, shown } from "../functions/formula";
import { strings } from "../../src/cli/strings/strings";
import { parseProfile } from "../../src/core/profiles/parse";
import { functions } from "../../src/functions";
import { rules } from "../../src/rules";

const root = path.resolve(__dirname, "../..");
const text = (file: string) => readFileSync(path.join(root, file), "utf8");

/** Pages in both languages in one file: the Chinese half first, each under its title. */
const BESIDE_CODE = [
  ".github/CONTRIBUTING.md",
  "src/cli/README.md",
  "src/core/profiles/README.md",
  "src/functions/README.md",
  "src/host/wps/README.md",
  "src/pane/README.md",
  "src/review/README.md",
  "src/rules/README.md",
  "tests/bench/README.md",
];
type Halves = readonly (readonly [locale: "zh-CN" | "en", half: string])[];
function halvesOf(file: string): Halves {
  const [zh = "", en = "", ...more] = text(file)
    .split(/^# /m)
    .slice(1)
    .map((half) => `# ${half}`);
  expect(more).toEqual([]);
  return [
    ["zh-CN", zh],
    ["en", en],
  ];
}
const door: Halves = [
  ["zh-CN", text("README.md")],
  ["en", text("README.en.md")],
];

describe("what is generated", () => {
  const generate = (...args: string[]) =>
    spawnSync("node", [path.join(root, ".ci/generate/index.mjs"), ...args], { encoding: "utf8" });

  test("is up to date", () => {
    expect(generate("--check")).toMatchObject({ stderr: "", status: 0 });
  });

  test("is seen where it differs, and mended", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "generated-"));
    const at = (file: string) => path.join(folder, file);
    const [page, list] = ["src/rules/README.md", "src/functions/list.json"] as const;
    try {
      const script = "src/report/html/page-script.ts";
      const pages = ["src/rules/README.md", "tests/bench/README.md"];
      for (const part of [...pages, "src/functions", script, "assets/templates"])
        cpSync(path.join(root, part), at(part), { recursive: true });
      const [first = "", second = ""] = readdirSync(at("assets/templates"));
      writeFileSync(at(page), text(page).replace(/^\| \[缺少必需的列\].*\n/m, ""));
      rmSync(at(list));
      cpSync(at(`assets/templates/${second}`), at(`assets/templates/${first}`));

      const seen = generate("--check", "--into", folder);
      expect(seen.status).toBe(1);
      for (const file of [page, list, `assets/templates/${first}`]) expect(seen.stderr).toContain(file);
      expect(seen.stderr.trim().split("\n")).toHaveLength(3);

      expect(generate("--into", folder).status).toBe(0);
      expect(generate("--check", "--into", folder).status).toBe(0);
      expect([page, list].map((file) => readFileSync(at(file), "utf8"))).toEqual([page, list].map(text));

      writeFileSync(at(page), text(page).replace("<!-- /rules en -->", ""));
      expect(generate("--into", folder)).toMatchObject({ status: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test("the door is short: each language at most 110 lines", () => {
  for (const [, page] of door) expect(page.trimEnd().split("\n").length).toBeLessThanOrEqual(110);
});

test.each(["README.md and README.en.md", ...BESIDE_CODE])(
  "%s: both languages have the same parts in the same order",
  (file) => {
    const [[, zh], [, en]] = (file.includes(" and ") ? door : halvesOf(file)) as [Halves[0], Halves[1]];
    const shape = (half: string) =>
      half
        .split("\n")
        .filter((line) => /^(?:#|\||```|- |\d\. |!\[)/.test(line))
        .map((line) => /^(?:#+|\||```\w*|- |\d\. |!\[)/.exec(line)![0]);
    expect(shape(en)).toEqual(shape(zh));
  },
);

test.each(["README.md", "README.en.md", ".github/SECURITY.md", ...BESIDE_CODE])(
  "%s: files linked to exist",
  (file) => {
    const links = [...text(file).matchAll(/\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
    const local = links.filter((link) => !link.startsWith("https:"));
    expect(local.filter((link) => !existsSync(path.join(root, path.dirname(file), link)))).toEqual([]);
  },
);

test.each(halvesOf(".github/CONTRIBUTING.md"))("%s: every file and folder named is there", (_, half) => {
  const named = [...half.matchAll(/`((?:src|tests|\.github)\/[^`<*]*)/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !existsSync(path.join(root, name)))).toEqual([]);
});

test.each(halvesOf("src/cli/README.md"))("%s: every option of perf-check, and no other", (locale, half) => {
  const table = half.split("\n").filter((line) => /^\| `-/.test(line));
  const documented = table.flatMap((line) => line.split("|")[1]!.match(/--[\w-]+/g));
  const usage = strings[locale].usage.split("\n").filter((line) => /^ {2}-/.test(line));
  expect(documented).toEqual(usage.flatMap((line) => line.match(/--[\w-]+/g)));
});

test.each(halvesOf("src/core/profiles/README.md"))("%s: the profile shown is a sound one", (_, half) => {
  const [example = ""] = [...half.matchAll(/```json\n([^]*?)```/g)].map((match) => match[1]!);
  expect(parseProfile(example, rules)).toMatchObject({ profile: { id: "qinghe", rateWeight: 10 } });
});

test.each(halvesOf("src/functions/README.md"))(
  "%s: every function, with an example that comes out as stated",
  (_, half) => {
    const rows = half.split("\n").filter((line) => line.startsWith("| `PERF."));
    expect(rows.map((row) => /PERF\.(\w+)/.exec(row)![1])).toEqual(Object.keys(functions));
    for (const row of rows) {
      const [, formula = "", result] = /`(=PERF\..*?\))`\s*\|\s*(.+?)\s*\|$/.exec(row)!;
      // A table to check is too long for an example of constants.
      if (/^=PERF\.CHECK\(A1:/.test(formula)) continue;
      expect(`${formula} ${shown(evaluate(formula))}`).toBe(`${formula} ${result}`);
    }
  },
);

test.each(door)("%s: every folder of src", (_, page) => {
  const rows = [...page.matchAll(/^\| `src\/(\w+)`/gm)].map((match) => match[1]);
  expect(rows.sort()).toEqual(readdirSync(path.join(root, "src")).sort());
});

test.each(door)("%s: every script named is one of package.json", (_, page) => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  const named = [...page.matchAll(/\bnpm (?:run )?(start|test|[a-z]+(?=`|\s))/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});
