import { fill, words } from "../../src/core/message";
import { LOCALES, type AnyRule, type Finding, type Words } from "../../src/core/rule";
import { rules } from "../../src/rules";
import { findingsOn, pageOf } from "./pages";

const PARTS: readonly (keyof Words)[] = ["what", "why", "fix"];

describe.each(rules.map((rule): [string, AnyRule] => [rule.id, rule]))("%s", (id, rule) => {
  const findings = pageOf(id).faulty.flatMap((example) => findingsOn(example, rule));

  test("the page's examples bring out every message", () => {
    expect(new Set(findings.map((finding) => finding.message))).toEqual(new Set(Object.keys(rule.messages)));
  });

  test.each(LOCALES)("every finding reads as a sentence in %s", (locale) => {
    const ends = locale === "zh-CN" ? /[。]$/ : /[.]$/;
    for (const finding of findings) {
      const said = words(finding, rules, locale);
      for (const part of PARTS) {
        expect(said[part]).toMatch(ends);
        expect(said[part]).not.toMatch(/undefined|null|NaN|Infinity|\[object|[{}]|“”|\d{7,}|\s{2}|\.\d{7,}/);
      }
    }
  });

  test("both languages name the same figures", () => {
    for (const [message, { "zh-CN": zh, en }] of Object.entries(rule.messages))
      expect([message, placeholders(en)]).toEqual([message, placeholders(zh)]);
  });
});

/** What a message takes from its finding, with the format. */
function placeholders(said: Words): string[] {
  const found = PARTS.flatMap((part) => said[part].match(/\{[^}]*\}/g) ?? []);
  return [...new Set(found)].sort();
}

test("a finding that lacks a value, or names no message, is refused", () => {
  const finding: Finding = {
    rule: "rate-low",
    message: "low",
    severity: "warning",
    at: { row: 0, col: 0 },
    values: { rate: 0.5 },
  };
  expect(() => words(finding, rules, "zh-CN")).toThrow("no value for {threshold}");
  expect(() => words({ ...finding, message: "lower" }, rules, "en")).toThrow("no message rate-low/lower");
  expect(() => words({ ...finding, rule: "rate" }, rules, "en")).toThrow("no message rate/low");
});

test("figures are put as the sheet shows them", () => {
  const said = fill("{a} {a:amount} {a:percent} {text}", { a: 1234.5, text: "甲" });
  expect(said).toBe("1234.5 1,234.50 123450.00% 甲");
});
