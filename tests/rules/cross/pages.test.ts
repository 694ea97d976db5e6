import { readdirSync } from "node:fs";
import { words } from "../../../src/core/rule/message";
import { LOCALES } from "../../../src/core/locale";
import { crossRules } from "../../../src/rules/cross";
import { expectedIn, findingsOn, folder, pageOf } from "./pages";

test("every rule over several tables has a page, every page a rule", () => {
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  expect(pages.sort()).toEqual(crossRules.map(({ id }) => `${id}.md`).sort());
});

describe.each(crossRules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  const page = pageOf(id);

  test.each(page.faulty.map((batch) => [batch.caption, batch] as const))("有问题：%s", (_, batch) => {
    expect(expectedIn(batch)).toHaveLength(1);
    const found = findingsOn(batch, id).map(({ places: [{ path, cell }] }) => `${path} ${cell}`);
    expect(found).toEqual(expectedIn(batch));
  });

  test.each(page.clean.map((batch) => [batch.caption, batch] as const))("没问题：%s", (_, batch) => {
    expect(expectedIn(batch)).toEqual([]);
    expect(findingsOn(batch, id)).toEqual([]);
  });

  test("shows both sides, each batch under a sentence of its own", () => {
    expect(page.faulty.length).toBeGreaterThan(0);
    expect(page.clean.length).toBeGreaterThan(0);
    const captions = [...page.faulty, ...page.clean].map(({ caption }) => caption);
    for (const caption of captions) expect(caption).toMatch(/：$/);
    expect(new Set(captions).size).toBe(captions.length);
    for (const { files } of [...page.faulty, ...page.clean]) expect(files.length).toBeGreaterThan(1);
  });

  test("is titled as the rule, and documents its options with their defaults", () => {
    expect(page.title).toEqual(rule.title);
    const documented = (text: string) =>
      [...text.matchAll(/^- `([^`]+)`(?:（默认 | \(default )([^）)]+)[）)]/gm)].map((match) =>
        match.slice(1),
      );
    const options = Object.entries(rule.options).map(([name, value]) => [name, String(value)]);
    for (const locale of LOCALES) expect(documented(page.options[locale])).toEqual(options);
    if (options.length === 0) expect(page.options).toEqual({ "zh-CN": "无。", en: "None." });
  });

  test("the examples bring out every message, each a sentence in both languages", () => {
    const findings = page.faulty.flatMap((batch) => findingsOn(batch, id));
    expect(new Set(findings.map(({ message }) => message))).toEqual(new Set(Object.keys(rule.messages)));
    for (const finding of findings)
      for (const locale of LOCALES)
        for (const sentence of Object.values(words(finding, crossRules, locale))) {
          expect(sentence).toMatch(locale === "en" ? /\.$/ : /。$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|[{}]|“”|\s{2}/);
        }
  });
});
