import { parseArguments } from "../../src/cli/arguments";

test("text in Chinese by default", () => {
  expect(parseArguments(["自评表.xlsx", "上报"], {})).toEqual({
    kind: "check",
    format: "text",
    explain: false,
    locale: "zh-CN",
    color: null,
    paths: ["自评表.xlsx", "上报"],
  });
});

test("options may stand anywhere; after -- everything is a path", () => {
  const parsed = parseArguments(
    ["a.xlsx", "--format=json", "--lang", "en", "--no-color", "--", "--b.xlsx"],
    {},
  );
  expect(parsed).toEqual({
    kind: "check",
    format: "json",
    explain: false,
    locale: "en",
    color: false,
    paths: ["a.xlsx", "--b.xlsx"],
  });
});

test.each([
  [{ LANG: "en_US.UTF-8" }, "en"],
  [{ LANG: "zh_CN.UTF-8" }, "zh-CN"],
  [{ LANG: "C" }, "zh-CN"],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "en_GB.UTF-8" }, "en"],
  [{ LANG: "enx" }, "zh-CN"],
])("language of the system: %j", (env, locale) =>
  expect(parseArguments(["a.xlsx"], env)).toMatchObject({ locale }),
);

test("NO_COLOR", () => {
  expect(parseArguments(["a"], { NO_COLOR: "1" })).toMatchObject({ color: false });
  expect(parseArguments(["a"], { NO_COLOR: "" })).toMatchObject({ color: null });
});

test("help and version need no path", () => {
  expect(parseArguments(["--help"], {}).kind).toBe("help");
  expect(parseArguments(["-v"], {}).kind).toBe("version");
});

test.each([
  [[], { code: "no-paths" }],
  [["--fromat", "json", "a"], { code: "unknown-option", option: "--fromat" }],
  [["-x", "a"], { code: "unknown-option", option: "-x" }],
  [["a", "--format"], { code: "missing-value", option: "--format" }],
  [["--format", "xml", "a"], { code: "bad-value", option: "--format", value: "xml", choices: "text | json" }],
  [["--lang", "fr", "a"], { code: "bad-value", option: "--lang", value: "fr", choices: "zh-CN | en" }],
])("misuse: %j", (args, misuse) =>
  expect(parseArguments(args, {})).toMatchObject({ kind: "misuse", misuse }),
);

test("--explain prints the reading, as text only", () => {
  expect(parseArguments(["--explain", "a.xlsx"], {})).toMatchObject({
    kind: "check",
    format: "text",
    explain: true,
  });
  expect(parseArguments(["--explain", "--format", "json", "a.xlsx"], {})).toMatchObject({
    kind: "misuse",
    misuse: { code: "explain-json" },
  });
});
