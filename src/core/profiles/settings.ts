/** Reads what a profile says of the rules: severity, off, options. */
import { hasOwn } from "../json";
import { nearest } from "../nearest";
import type { Adjustable, Profile, RuleSetting } from "./profile";
import { type Options, type OptionValue, SEVERITIES } from "../finding";
import type { Kind } from "./errors";
import { readIf, type Bounds, type Place, type Reader } from "./fields";

const OPTION: Bounds = { from: 0, to: 1e9 };

export function readRules(
  reader: Reader,
  place: Place,
  base: Profile,
  rules: readonly Adjustable[],
): Profile["rules"] {
  const own = reader.map(place).map(([id, item]): [string, RuleSetting] => {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule)
      reader.fail(item.path, "unknown-rule", {
        rule: id,
        ...near(
          id,
          rules.map((known) => known.id),
        ),
      });
    const setting = reader.object(item, ["severity", "options"], []);
    if (!setting) return [id, {}];
    const severity = readIf(setting, item, "severity", (level) =>
      reader.choice(level, [...SEVERITIES, "off"] as const),
    );
    const options = readIf(setting, item, "options", (map) => readOptions(reader, map, rule));
    const before = base.rules[id];
    return [
      id,
      {
        ...before,
        ...(severity && { severity }),
        ...(options && { options: { ...before?.options, ...options } }),
      },
    ];
  });
  return { ...base.rules, ...Object.fromEntries(own) };
}

function readOptions(reader: Reader, place: Place, rule: Adjustable | undefined): Options {
  return Object.fromEntries(
    reader.map(place).map(([option, item]): [string, OptionValue] => {
      const known = rule && hasOwn(rule.options, option) ? rule.options[option] : undefined;
      if (rule && known === undefined)
        reader.fail(item.path, "unknown-option", {
          rule: rule.id,
          option,
          ...near(option, Object.keys(rule.options)),
        });
      const kind = kindOf(item.value);
      if (!kind) reader.fail(item.path, "type", { kind: kindOf(known) ?? "option" });
      else if (kind === "number") reader.number(item, OPTION);
      const range = rule?.ranges?.[option];
      if (range && typeof item.value === "number" && (item.value < range[0] || item.value > range[1]))
        reader.fail(item.path, "option-range", {
          value: String(item.value),
          range: `[${range.join(", ")}]`,
          // 85 where 0.85 is meant.
          ...(item.value / 100 >= range[0] &&
            item.value / 100 <= range[1] && { near: String(item.value / 100) }),
        });
      if (kind && known !== undefined && kind !== kindOf(known))
        reader.fail(item.path, "option-type", { kind: kindOf(known)! });
      return [option, item.value as OptionValue];
    }),
  );
}

function near(word: string, known: readonly string[]): { readonly near?: string } {
  const found = nearest(word, known);
  return found === undefined ? {} : { near: found };
}

function kindOf(value: unknown): Kind | undefined {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "flag";
  return Array.isArray(value) && value.every((item) => typeof item === "string") ? "list" : undefined;
}
