import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";
import { evaluate, shown } from "./formula";
import { registeredIds } from "./runtime";
import "../../src/functions";
import localization from "../../src/functions/localization.json";

const { helpFiles, markdown } = jest.requireActual<{
  helpFiles(): Promise<Record<string, string>>;
  markdown(text: string): string;
}>("../../.ci/build/help-pages.cjs");

const folder = path.resolve(__dirname, "../../src/functions/help");
const pages = readdirSync(folder).map((name) => ({
  id: path.basename(name, ".md"),
  text: readFileSync(path.join(folder, name), "utf8"),
}));
const HEADINGS = {
  "zh-CN": ["用途", "参数", "返回", "错误", "例子"],
  en: ["Purpose", "Parameters", "Result", "Errors", "Examples"],
};
const examples = (text: string) =>
  [...text.matchAll(/^\| `(=.+?)` +\| (.+?) *\|$/gm)].map((match) => [match[1]!, match[2]!] as const);
const halves = (text: string) => text.split(/^(?=# )/m) as [string, string];

test("every function has its page, and no other", () => {
  expect(pages.map(({ id }) => id).sort()).toEqual(registeredIds().sort());
});

describe.each(pages)("$id", ({ id, text }) => {
  const [zh, en, ...more] = halves(text);

  test("has the same sections in Chinese and in English", () => {
    expect(more).toEqual([]);
    const sections = (half: string) => [...half.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(sections(zh)).toEqual(HEADINGS["zh-CN"]);
    expect(sections(en)).toEqual(HEADINGS.en);
    expect(zh).toMatch(new RegExp(`^# PERF\\.${id} \\S`));
    expect(en).toMatch(new RegExp(`^# PERF\\.${id}: \\S`));
  });

  test("names the parameters as Excel does", () => {
    const { parameters } = localization[id as keyof typeof localization];
    const named = (half: string, heading: string) =>
      [
        ...half
          .split(`## ${heading}`)[1]!
          .split("\n## ")[0]!
          .matchAll(/^- `(.+?)`/gm),
      ].map((match) => match[1]);
    const chinese = Object.values<{ chineseName: string }>(parameters).map(({ chineseName }) => chineseName);
    expect(named(zh, "参数")).toEqual(chinese);
    expect(named(en, "Parameters")).toEqual(Object.keys(parameters));
  });

  test("its examples come out as stated", () => {
    expect(examples(zh).length).toBeGreaterThan(2);
    expect(examples(en)).toEqual(examples(zh));
    for (const [formula, result] of examples(zh)) {
      expect(formula).toMatch(new RegExp(`^=PERF\\.${id}\\(`));
      expect(`${formula} → ${shown(evaluate(formula))}`).toBe(`${formula} → ${result}`);
    }
  });

  test("explains every error that its examples show", () => {
    const shownErrors = examples(zh).flatMap(([, result]) => result.match(/#[A-Z/0]+[!?A]/g) ?? []);
    for (const half of [zh, en]) for (const error of shownErrors) expect(half).toContain(`- \`${error}\``);
  });
});

test("the build makes a page of each that runs nothing and loads its style sheet only", async () => {
  const files = await helpFiles();
  expect(Object.keys(files).sort()).toEqual(
    [...pages.map(({ id }) => `help/${id}.html`), "help/help.css"].sort(),
  );
  for (const { id, text } of pages) {
    const { document } = new JSDOM(files[`help/${id}.html`]).window;
    expect(document.querySelector("meta[http-equiv]")!.getAttribute("content")).toMatch(
      /^default-src 'none'; style-src 'self'/,
    );
    expect(document.querySelectorAll("script, style, [style], img, iframe")).toHaveLength(0);
    expect([...document.querySelectorAll("link")].map((link) => link.getAttribute("href"))).toEqual([
      "help.css",
    ]);
    expect([...document.querySelectorAll("td code")].map((code) => code.textContent)).toEqual(
      [...examples(text)].map(([formula]) => formula),
    );
    for (const link of document.querySelectorAll("nav a"))
      expect(files).toHaveProperty([`help/${link.getAttribute("href")!}`]);
    expect(document.querySelector("section[lang=en] h1")!.textContent).toContain(`PERF.${id}`);
  }
});

test("text is escaped, and what is not rendered is refused", () => {
  expect(markdown('a < b & "c" `<i>`')).toBe("<p>a &lt; b &amp; &quot;c&quot; <code>&lt;i&gt;</code></p>");
  for (const text of ["> quoted", "1. one", "```\ncode\n```", "text\n- item"])
    expect(() => markdown(text)).toThrow("not rendered");
});
