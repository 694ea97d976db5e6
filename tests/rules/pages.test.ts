import type { AnyRule } from "../../src/core/rule/rule";
import { address, type Position } from "../../src/core/sheet/sheet";
import { rules } from "../../src/rules";
import { findingsOn, pageIds, pageOf } from "./pages";

const cells = (places: readonly Position[]) => places.map(address).sort();
/** `name`（默认 1） or `name` (default 1), at the head of a list item. */
const documented = (text: string) =>
  [...text.matchAll(/^- `([^`]+)`(?:（默认 | \(default )([^）)]+)[）)]/gm)].map(([, name, value]) => [
    name,
    value,
  ]);

test("every rule has a page, every page a rule", () => {
  expect([...pageIds].sort()).toEqual(rules.map((rule) => rule.id).sort());
});

describe.each(rules.map((rule): [string, AnyRule] => [rule.id, rule]))("%s", (id, rule) => {
  const page = pageOf(id);

  test.each(page.faulty.map((example) => [example.caption, example] as const))("有问题：%s", (_, example) => {
    expect(example.expected.length).toBeGreaterThan(0);
    const found = findingsOn(example, rule);
    expect(cells(found.map((finding) => finding.at))).toEqual(cells(example.expected));
  });

  test.each(page.clean.map((example) => [example.caption, example] as const))("没问题：%s", (_, example) => {
    expect(example.expected).toEqual([]);
    expect(cells(findingsOn(example, rule).map((finding) => finding.at))).toEqual([]);
  });

  test("shows both sides, each example under a sentence of its own", () => {
    expect(page.faulty.length).toBeGreaterThan(0);
    expect(page.clean.length).toBeGreaterThan(0);
    const captions = [...page.faulty, ...page.clean].map((example) => example.caption);
    for (const caption of captions) expect(caption).toMatch(/：$/);
    expect(new Set(captions).size).toBe(captions.length);
  });

  test("is titled as the rule", () => {
    expect(page.title).toEqual(rule.title);
  });

  test("documents every option with its default, and no other", () => {
    const options = Object.entries(rule.options).map(([name, value]) => [name, String(value)]);
    expect(documented(page.options["zh-CN"])).toEqual(options);
    expect(documented(page.options.en)).toEqual(options);
    if (options.length === 0) expect(page.options).toEqual({ "zh-CN": "无。", en: "None." });
  });

  test("names nobody: no telephone number, no place but invented ones", () => {
    const sheets = [...page.faulty, ...page.clean].map((example) => example.sheet);
    const words = sheets
      .flatMap((sheet) => sheet.rows.flatMap((row) => row?.map((cell) => cell?.value)))
      .join("\n");
    expect(words).not.toMatch(/1[3-9]\d{9}|\d{3,4}-\d{7,8}/);
    for (const place of words.match(/(?<=^|\n)[^\n]{2}[市县]/g) ?? [])
      expect(["云岭市", "青禾县"]).toContain(place);
  });
});
