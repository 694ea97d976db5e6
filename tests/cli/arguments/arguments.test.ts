import { parseArguments } from "../../../src/cli/arguments/arguments";
import { everyRule as rules } from "../../../src/rules/cross";
import { defaultLimits } from "../../../src/files/model";

const defaults = {
  annotate: null,
  kind: "check",
  format: "text",
  explain: false,
  locale: "zh-CN",
  color: null,
  profile: "national",
  kept: "notes",
  rules: rules.map(({ id }) => id),
  severity: "hint",
  asOf: null,
  out: null,
  resume: null,
  shard: null,
  jobs: null,
  timeout: 30_000,
  memoryMb: 1024,
  limits: defaultLimits,
};

test("text in Chinese by default", () => {
  expect(parseArguments(["自评表.xlsx", "上报"], {})).toEqual({
    ...defaults,
    paths: ["自评表.xlsx", "上报"],
  });
});

test("options may stand anywhere; after -- everything is a path", () => {
  const parsed = parseArguments(
    ["a.xlsx", "--format=json", "--lang", "en", "--no-color", "--", "--b.xlsx"],
    {},
  );
  expect(parsed).toEqual({
    ...defaults,
    format: "json",
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
  [
    ["--format", "xml", "a"],
    { code: "bad-value", option: "--format", value: "xml", choices: "text | json | ndjson | xlsx | html" },
  ],
  [["--severity", "fatal", "a"], { code: "bad-value", choices: "error | warning | hint" }],
  [["--as-of", "2025-02-29", "a"], { code: "bad-date", option: "--as-of" }],
  [["--as-of", "2025-6-30", "a"], { code: "bad-date" }],
  [["--rule", "rate-lo", "a"], { code: "unknown-rule", value: "rate-lo", near: "rate-low" }],
  [["--no-rule", "?", "a"], { code: "unknown-rule", value: "?", near: undefined }],
  [["--rule=", "a"], { code: "missing-value", option: "--rule" }],
  [["--rule", "rate-low", "--no-rule", "rate-low", "a"], { code: "no-rules" }],
  [["--check", "p.json", "a"], { code: "unfit-option", option: "--check", command: "check" }],
  [["rules", "--rule", "rate-low"], { code: "unfit-option", option: "--rule", command: "rules" }],
  [["profile", "--profile", "hunan"], { code: "unfit-option", option: "--profile", command: "profile" }],
  [["rules", "a.xlsx"], { code: "no-operands" }],
  [["profile", "a.json"], { code: "no-operands" }],
  [["explain"], { code: "which-rule" }],
  [["explain", "rate-low", "rate-over"], { code: "which-rule" }],
  [["explain", "rate-lwo"], { code: "unknown-rule", near: "rate-low" }],
  [["--jobs", "0", "a"], { code: "bad-number", option: "--jobs", value: "0", most: 256 }],
  [["--timeout", "1.5", "a"], { code: "bad-number", option: "--timeout" }],
  [["--max-size", "99999", "a"], { code: "bad-number", value: "99999", most: 2000 }],
  [["--shard", "0/2", "a"], { code: "bad-shard", option: "--shard" }],
  [["--shard", "3/2", "a"], { code: "bad-shard" }],
  [["--shard", "half", "a"], { code: "bad-shard" }],
  [["--resume", "a.ndjson", "--format", "json", "a"], { code: "resume-format" }],
  [["--resume", "a.ndjson", "--out", "b.ndjson", "a"], { code: "resume-format" }],
  [["--resume", "a.ndjson", "--explain", "a"], { code: "resume-format" }],
  [["merge"], { code: "no-lines" }],
  [["merge", "--format", "ndjson", "a.ndjson"], { code: "merge-format" }],
  [["merge", "--jobs", "2", "a.ndjson"], { code: "unfit-option", option: "--jobs", command: "merge" }],
  [["--lang", "fr", "a"], { code: "bad-value", option: "--lang", value: "fr", choices: "zh-CN | en" }],
])("misuse: %j", (args, misuse) =>
  expect(parseArguments(args, {})).toMatchObject({ kind: "misuse", misuse }),
);

test("a workbook needs a file, and a file of that name is one", () => {
  expect(parseArguments(["--format", "xlsx", "a"], {})).toMatchObject({ misuse: { code: "out-missing" } });
  expect(parseArguments(["merge", "--format", "xlsx", "a"], {})).toMatchObject({
    misuse: { code: "out-missing" },
  });
  expect(parseArguments(["--out", "结果.XLSX", "a"], {})).toMatchObject({ format: "xlsx" });
  expect(parseArguments(["merge", "--out", "b.xlsx", "a"], {})).toMatchObject({ format: "xlsx" });
  expect(parseArguments(["--out", "b.xlsx", "--format", "json", "a"], {})).toMatchObject({ format: "json" });
});

test("--explain prints the reading, as text only", () => {
  expect(parseArguments(["--explain", "a.xlsx"], {})).toMatchObject({
    kind: "check",
    format: "text",
    explain: true,
  });
  expect(parseArguments(["--explain", "--format", "json", "a.xlsx"], {})).toMatchObject({
    kind: "misuse",
    misuse: { code: "explain-format" },
  });
});

test("what to check with, and what of it is wanted", () => {
  const args = ["--profile", "hunan", "--as-of", "2024-02-29", "--severity", "warning", "a.xlsx"];
  expect(parseArguments(args, {})).toEqual({
    ...defaults,
    profile: "hunan",
    asOf: "2024-02-29",
    severity: "warning",
    paths: ["a.xlsx"],
  });
});

test("rules may be named or left out, each option more than once", () => {
  const chosen = (...args: string[]) => (parseArguments([...args, "a"], {}) as typeof defaults).rules;
  expect(chosen("--rule", "rate-over", "--rule", "rate-low")).toEqual(["rate-low", "rate-over"]);
  expect(chosen("--no-rule", "rate-over", "--no-rule", "rate-low")).toEqual(
    defaults.rules.filter((id) => id !== "rate-over" && id !== "rate-low"),
  );
  expect(chosen("--rule", "rate-over", "--rule", "rate-low", "--no-rule", "rate-over")).toEqual(["rate-low"]);
});

test("how much at once, and how far a file may go", () => {
  const args = [
    "--jobs",
    "3",
    "--timeout",
    "5",
    "--max-memory",
    "256",
    "--max-size",
    "1",
    "--max-unpacked",
    "2",
  ];
  expect(parseArguments([...args, "--max-cells", "9", "--shard", "2/8", "a"], {})).toMatchObject({
    jobs: 3,
    timeout: 5000,
    memoryMb: 256,
    limits: { ...defaultLimits, fileSize: 2 ** 20, unpackedSize: 2 ** 21, cells: 9 },
    shard: { index: 2, of: 8 },
  });
});

test("what files keep: its notes, its standards as well, or nothing", () => {
  expect(parseArguments(["a"], {})).toMatchObject({ kept: "notes" });
  expect(parseArguments(["a", "--own-profile"], {})).toMatchObject({ kept: "all" });
  expect(parseArguments(["a", "--ignore-kept"], {})).toMatchObject({ kept: "none" });
  expect(parseArguments(["a", "--ignore-kept", "--own-profile"], {})).toMatchObject({
    misuse: { code: "kept-and-ignored" },
  });
});

test("a run that is resumed writes lines into the same file", () =>
  expect(parseArguments(["--resume", "a.ndjson", "上报"], {})).toMatchObject({
    format: "ndjson",
    resume: "a.ndjson",
    out: "a.ndjson",
  }));

test.each([
  [["rules"], { kind: "rules", profile: "national" }],
  [["--lang", "en", "rules", "--profile", "strict"], { kind: "rules", locale: "en", profile: "strict" }],
  [["explain", "rate-low", "--no-color"], { kind: "rule-page", rule: "rate-low", color: false }],
  [["profile"], { kind: "profiles" }],
  [["merge", "a.ndjson", "b.ndjson"], { kind: "merge", format: "text", paths: ["a.ndjson", "b.ndjson"] }],
  [["merge", "--format", "json", "--out", "r.json", "*"], { kind: "merge", format: "json", out: "r.json" }],
  [["profile", "--check", "qinghe.json"], { kind: "profile-check", file: "qinghe.json" }],
  [["profile", "--help"], { kind: "help" }],
])("command: %j", (args, asked) => expect(parseArguments(args, {})).toMatchObject(asked));

test("a file or folder named like a command", () => {
  for (const args of [["--", "rules"], ["./rules"], ["a.xlsx", "rules"]])
    expect(parseArguments(args, {})).toMatchObject({
      kind: "check",
      paths: args.filter((arg) => arg !== "--"),
    });
});
