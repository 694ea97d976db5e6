import { everyRule } from "../../../src/rules/cross";
import { nationalProfile } from "../../../src/core/profiles/national";
import { profileErrorText } from "../../../src/core/profiles/errors";
import { parseProfile } from "../../../src/core/profiles/parse";
import { defineRule, type AnyRule } from "../../../src/core/rule/rule";

const words = { "zh-CN": { what: "", why: "", fix: "" }, en: { what: "", why: "", fix: "" } };
const rule = (id: string, options: AnyRule["options"]) =>
  defineRule({
    id,
    scope: "form",
    severity: "warning",
    basis: { "zh-CN": "", en: "" },
    title: { "zh-CN": "", en: "" },
    options,
    messages: { m: words },
    check() {},
  });
const rules = [
  rule("rate-low", { threshold: 0.9, floor: 0.5 }),
  rule("words-bad", { list: ["无"], strict: true }),
];

const own = { id: "qinghe", extends: "national", title: "青禾县", source: "青财绩〔2025〕3号。" };
const parse = (changes: object, base: object = own) =>
  parseProfile(JSON.stringify({ ...base, ...changes }), rules);
const errors = (changes: object) => {
  const parsed = parse(changes);
  return "errors" in parsed ? parsed.errors.map(({ path, code }) => `${path} ${code}`) : [];
};
const says = (changes: object, locale: "zh-CN" | "en" = "zh-CN") => {
  const parsed = parse(changes);
  return "errors" in parsed ? parsed.errors.map((error) => profileErrorText(error, locale)) : [];
};

test("what is left out comes from the profile extended", () => {
  expect(parse({})).toEqual({
    profile: {
      ...nationalProfile,
      id: "qinghe",
      title: { "zh-CN": "青禾县", en: "青禾县" },
      source: { "zh-CN": "青财绩〔2025〕3号。", en: "青财绩〔2025〕3号。" },
    },
  });
  expect(parse({ extends: "hubei", rateWeight: 15 })).toMatchObject({
    profile: { rateWeight: 15, expectedWeights: { 执行率: 20 } },
  });
});

test("settings of a rule are put over those of the profile extended", () => {
  const { profile } = parse({
    extends: "sichuan",
    rules: {
      "rate-low": { severity: "error", options: { floor: 0.4 } },
      "words-bad": { severity: "off", options: { list: [] } },
    },
  }) as { profile: typeof nationalProfile };
  expect(profile.rules).toMatchObject({
    "rate-low": { severity: "error", options: { threshold: 0.9, floor: 0.4 } },
    "words-bad": { severity: "off", options: { list: [] } },
  });
});

test("a byte order mark before the text does no harm", () => {
  expect(parseProfile(`\ufeff${JSON.stringify(own)}`, rules)).toHaveProperty("profile");
});

test("every fault is listed, with its path", () => {
  expect(
    errors({
      id: "Qing He",
      title: { "zh-CN": "" },
      grade: [],
      rateWeight: "10",
      fullScore: 0,
      expectedWeights: { 产出: -1 },
      rules: { "rate-low": { severity: "fatal", option: {} } },
    }),
  ).toEqual([
    "$.grade unknown-key",
    "$.fullScore out-of-range",
    "$.id bad-id",
    "$.title missing-key",
    '$.title["zh-CN"] empty',
    "$.rateWeight type",
    '$.expectedWeights["产出"] out-of-range',
    '$.rules["rate-low"].option unknown-key',
    '$.rules["rate-low"].severity no-choice',
  ]);
});

test.each<[string, object, string[]]>([
  ["a taken id", { id: "hunan" }, ["$.id id-taken"]],
  ["an unknown base", { extends: "atlantis" }, ["$.extends unknown-base"]],
  [
    "grades that rise",
    {
      grades: [
        { name: "良", from: 0.8 },
        { name: "优", from: 0.9 },
        { name: "差", from: 0 },
      ],
    },
    ["$.grades[1].from grades-order"],
  ],
  ["grades that end above 0", { grades: [{ name: "优", from: 0.9 }] }, ["$.grades[0].from grades-end"]],
  [
    "tiers with a gap",
    {
      tiers: [
        { name: "a", from: 0.8, to: 1 },
        { name: "b", from: 0.6, to: 0.7 },
        { name: "c", from: 0, to: 0.6 },
      ],
    },
    ["$.tiers[1].to tiers-join"],
  ],
  [
    "tiers that do not span 0 to 1",
    {
      tiers: [
        { name: "a", from: 0.9, to: 0.9 },
        { name: "b", from: 0.6, to: 0.9 },
        { name: "c", from: 0.1, to: 0.6 },
      ],
    },
    ["$.tiers[0].to tiers-join", "$.tiers[0].from tiers-join", "$.tiers[2].from tiers-join"],
  ],
  [
    "caps that fall",
    {
      caps: [
        { below: 0.6, total: 69 },
        { below: 0.5, total: 79 },
      ],
    },
    ["$.caps[1].below caps-order"],
  ],
  ["a cap above the full score", { caps: [{ below: 0.5, total: 101 }] }, ["$.caps[0].total over-full"]],
  ["a rate above the full score", { fullScore: 50, rateWeight: 60 }, ["$.rateWeight over-full"]],
  [
    "weights above the full score",
    { expectedWeights: { 产出: 60, 效益: 50 } },
    ["$.expectedWeights weights-over"],
  ],
  ["an unknown rule", { rules: { "rate-lo": {} } }, ['$.rules["rate-lo"] unknown-rule']],
  [
    "an unknown option",
    { rules: { "rate-low": { options: { treshold: 0.8 } } } },
    ['$.rules["rate-low"].options.treshold unknown-option'],
  ],
  [
    "an option of another type",
    { rules: { "words-bad": { options: { strict: 1, list: "无" } } } },
    ['$.rules["words-bad"].options.strict option-type', '$.rules["words-bad"].options.list type'],
  ],
])("%s", (_, changes, expected) => expect(errors(changes)).toEqual(expected));

describe("profiles that extend profiles of one's own", () => {
  const file = (id: string, base: string, more: object = {}) =>
    JSON.stringify({ id, extends: base, title: id, source: "通知。", ...more });
  const files: Readonly<Record<string, string>> = {
    "province.json": file("province", "hubei", { scoreDigits: 1 }),
    "city.json": file("city", "province.json", { overcompletionCost: 2 }),
    "round.json": file("round", "back.json"),
    "back.json": file("back", "round.json"),
    "bad.json": file("bad", "national", { rateWeight: -1 }),
  };
  const parsed = (base: string) => parseProfile(file("county", base), rules, (name) => files[name]);

  test("a county takes over what its city and its province say", () => {
    expect(parsed("city.json")).toMatchObject({
      profile: { id: "county", overcompletionCost: 2, scoreDigits: 1, rateWeight: 20 },
    });
  });

  test.each([
    ["round.json", "$.extends：口径互相沿用，绕成了圈：round.json → back.json → round.json"],
    ["bad.json", "$.extends：“bad.json”本身有 1 处错误，请先用它自己检查"],
    ["citi.json", "$.extends：找不到“citi.json”：既不是自带的口径，也不是同一文件夹里的口径文件"],
    ["hube", "$.extends：找不到“hube”：既不是自带的口径，也不是同一文件夹里的口径文件，是不是“hubei”？"],
  ])("refused: %s", (base, sentence) => {
    const result = parsed(base);
    expect("errors" in result && result.errors.map((error) => profileErrorText(error, "zh-CN"))).toEqual([
      sentence,
    ]);
  });
});

test("a percentage where a fraction is meant is refused with its path", () => {
  const ranged = [{ ...rule("rate-low", { threshold: 0.9 }), ranges: { threshold: [0, 1] as const } }];
  const text = JSON.stringify({ ...own, rules: { "rate-low": { options: { threshold: 85 } } } });
  const result = parseProfile(text, ranged);
  expect("errors" in result && result.errors.map((error) => profileErrorText(error, "zh-CN"))).toEqual([
    '$.rules["rate-low"].options.threshold：85 超出范围，这个选项应当在 [0, 1] 之内，是不是“0.85”？',
  ]);
});

/** Tolerances are points, percentage points or amounts, which may well be whole numbers. */
const shares = everyRule.flatMap(({ id, options }) =>
  Object.entries(options).flatMap(([option, value]) =>
    typeof value === "number" && !Number.isInteger(value) && option !== "tolerance"
      ? [[id, option, value]]
      : [],
  ),
) as [id: string, option: string, value: number][];

test("the options that are shares are many", () => expect(shares.length).toBeGreaterThan(10));

test.each(shares)("%s: a hundredfold %s of %d is refused, the default is not", (id, option, value) => {
  const refused = (given: number) => {
    const result = parseProfile(
      JSON.stringify({ ...own, rules: { [id]: { options: { [option]: given } } } }),
      everyRule,
    );
    return "errors" in result ? result.errors.map(({ path }) => path) : [];
  };
  expect(refused(value * 100)).toEqual([`$.rules["${id}"].options.${option}`]);
  expect(refused(value)).toEqual([]);
});

test.each([
  [{ criteria: { 变动率: "酌情给分" } }, ["$.criteria.变动率 unread-criteria"]],
  [{ criteria: { 变动率: "每超过1个百分点扣0.5分" } }, []],
  [{ spendingReasons: ["funds", "foot"] }, ["$.spendingReasons[1] no-choice"]],
  [{ exemptions: [{ projects: ["工资"] }] }, ["$.exemptions[0] missing-key"]],
  [{ headings: { target: "目标" } }, ["$.headings.target type"]],
  [{ headings: { targets: ["目标"] } }, ["$.headings.targets unknown-key"]],
  [{ denominator: "final" }, ["$.denominator no-choice"]],
  [{ incomplete: 1 }, ["$.incomplete type"]],
])("what places do: %j", (changes, expected) => {
  expect(errors(changes).map((error) => error.replace('["变动率"]', ".变动率"))).toEqual(expected);
});

test("no JSON at all", () => {
  expect(parseProfile("{id: 1}", rules)).toMatchObject({ errors: [{ code: "not-json", path: "$" }] });
  expect(parseProfile("[]", rules)).toMatchObject({ errors: [{ code: "type", path: "$" }] });
});

test("the words name the place and what to write", () => {
  expect(says({ rules: { "rate-lo": {} }, fullScore: "100" })).toEqual([
    "$.fullScore：应当是数字（不加引号，不写百分号）",
    '$.rules["rate-lo"]：没有“rate-lo”这条规则，是不是“rate-low”？',
  ]);
  expect(says({ grade: [], rateWeight: -1 }, "en")).toEqual([
    "$.grade: there is no “grade” here; did you mean “grades”?",
    "$.rateWeight: -1 is out of range; it must be within [0, 1000]",
  ]);
});
