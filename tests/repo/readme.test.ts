import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { evaluate, shown } from "../functions/formula";
import { strings } from "../../src/cli/strings/strings";
import { parseProfile } from "../../src/core/profiles/parse";
import { functions } from "../../src/functions";
import { rules } from "../../src/rules";

const root = path.resolve(__dirname, "../..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");
const [zh = "", en = "", ...more] = readme.split(/^# /m).slice(1);
const halves = [
  ["zh-CN", zh],
  ["en", en],
] as const;

/** Runs the generator of the rule tables. */
function generate(...args: string[]): number | null {
  return spawnSync("node", [path.join(root, ".ci/readme.mjs"), ...args]).status;
}

test("the rule tables are up to date", () => {
  expect(generate()).toBe(0);
});

describe("the generator, on a copy", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "readme-"));
  const copy = path.join(folder, "README.md");
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["a row gone", /^\| \[缺少必需的列\].*\n/m, ""],
    ["a word changed", "Score above weight", "Score over weight"],
  ])("sees %s, and mends it", (_, from, to) => {
    const changed = readme.replace(from, to);
    expect(changed).not.toBe(readme);
    writeFileSync(copy, changed);
    expect(generate(copy)).toBe(1);
    expect(generate("--write", copy)).toBe(0);
    expect(readFileSync(copy, "utf8")).toBe(readme);
  });

  test("refuses a page without its markers", () => {
    writeFileSync(copy, readme.replace("<!-- /rules en -->", ""));
    expect(generate("--write", copy)).toBe(1);
  });
});

test("both languages have the same parts in the same order", () => {
  expect(more).toEqual([]);
  const shape = (half: string) =>
    half
      .split("\n")
      .filter((line) => /^(?:#|\||```|- |\d\. |!\[)/.test(line))
      .map((line) => /^(?:#+|\||```\w*|- |\d\. |!\[)/.exec(line)![0]);
  expect(shape(en)).toEqual(shape(zh));
});

test("files linked to exist", () => {
  const links = [...readme.matchAll(/(?<!!)\[[^\]]*\]\(([^)#]+)\)/g)].map((match) => match[1]!);
  const local = links.filter((link) => !link.startsWith("https:"));
  expect(local.length).toBeGreaterThan(20);
  expect(local.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
});

test.each(halves)("%s: every option of perf-check, and no other", (locale, half) => {
  const table = half.split("\n").filter((line) => /^\| `-/.test(line));
  const documented = table.flatMap((line) => line.split("|")[1]!.match(/--[\w-]+/g));
  const said = strings[locale].usage.split("\n").filter((line) => /^ {2}-/.test(line));
  expect(documented).toEqual(said.flatMap((line) => line.match(/--[\w-]+/g)));
});

test.each(halves)("%s: the profile shown is a sound one", (_, half) => {
  const [example = ""] = [...half.matchAll(/```json\n([^]*?)```/g)].map((match) => match[1]!);
  expect(parseProfile(example, rules)).toMatchObject({ profile: { id: "qinghe", rateWeight: 10 } });
});

test.each(halves)("%s: every function, with an example that comes out as stated", (_, half) => {
  const rows = half.split("\n").filter((line) => line.startsWith("| `PERF."));
  expect(rows.map((row) => /PERF\.(\w+)/.exec(row)![1])).toEqual(Object.keys(functions));
  for (const row of rows) {
    const [, formula = "", result] = /`(=PERF\..*?\))`\s*\|\s*(.+?)\s*\|$/.exec(row)!;
    // A table to check is too long for an example of constants.
    if (/^=PERF\.CHECK\(A1:/.test(formula)) continue;
    expect(`${formula} ${shown(evaluate(formula))}`).toBe(`${formula} ${result}`);
  }
});

test.each(halves)("%s: every folder of src", (_, half) => {
  const rows = [...half.matchAll(/^\| `src\/(\w+)`/gm)].map((match) => match[1]);
  expect(rows.sort()).toEqual(readdirSync(path.join(root, "src")).sort());
});

test.each(halves)("%s: every script named is one of package.json", (_, half) => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...half.matchAll(/\bnpm (?:run )?(start|test|[a-z]+(?=`|\s))/g)].map((match) => match[1]!);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});
