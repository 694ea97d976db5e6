import { OPTIONS } from "../../../src/cli/arguments/options";
import { FORMAT_NAMES } from "../../../src/report";
import { usage } from "../../../src/cli/arguments/usage";
import { LOCALES } from "../../../src/core/locale";
import { defaultLimits } from "../../../src/files/model";
import { DEFAULTS } from "../../../src/cli/arguments/arguments";

test.each(LOCALES)("%s: every option is explained once, and no other", (locale) => {
  const lines = usage[locale].split("\n").filter((line) => /^ {2}-/.test(line));
  const said = lines.map((line) => /--([\w-]+)/.exec(line)![1]);
  expect([...said].sort()).toEqual(Object.keys(OPTIONS).sort());
});

test("in the same order in every language", () => {
  const order = (text: string) => [...text.matchAll(/^ {2}(?:-\w, )?--([\w-]+)/gm)].map((match) => match[1]);
  expect(order(usage.en)).toEqual(order(usage["zh-CN"]));
});

test.each(LOCALES)("%s: formats and default bounds as they are", (locale) => {
  const line = (option: string) => new RegExp(`^ {2}--${option} .*`, "m").exec(usage[locale])![0];
  for (const name of FORMAT_NAMES) expect(line("format")).toContain(name);
  const { fileSize, unpackedSize, cells } = defaultLimits;
  expect(line("timeout")).toContain(` ${DEFAULTS.timeout}`);
  expect(line("max-memory")).toContain(` ${DEFAULTS.memoryMb}`);
  expect(line("max-size")).toContain(` ${fileSize / 2 ** 20}`);
  expect(line("max-unpacked")).toContain(` ${unpackedSize / 2 ** 20}`);
  expect(line("max-cells")).toContain(` ${cells}`);
});
