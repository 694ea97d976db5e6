/** Tables of several files held against each other. */
import { crossCheck, crossReport, crossSettings, type CrossReport } from "../../src/batch/cross";
import { tablesOf } from "../../src/batch/tables";
import { crossRules } from "../../src/rules/cross";
import type { FormReport } from "../../src/batch/file-report";
import type { FileReport } from "../../src/batch/file-report";
import { nationalProfile } from "../../src/core/profiles/national";
import { LOCALES, type Locale } from "../../src/core/locale";
import type { Severity } from "../../src/core/finding";
import { exitStatus, nothing, withCross } from "../../src/batch/summary";
import { parseArguments } from "../../src/cli/arguments/arguments";
import { run } from "../../src/cli/run";
import { reportOf, style } from "../report/reports";

type Funds = NonNullable<FormReport["funds"]>;
interface Table {
  readonly head?: Partial<FormReport["head"]>;
  readonly funds?: Partial<Funds>;
  readonly form?: Partial<FormReport>;
}

const FUNDS: Funds = {
  initialBudget: null,
  budget: 100,
  executed: 90,
  declaredRate: null,
  rate: 0.9,
  weight: 10,
  score: 9,
  denominator: "全年预算数",
  projectExpenditure: null,
  carriedOver: null,
};
const HEAD = { reportingUnit: null, projectName: null, supervisor: null, implementer: null, year: 2024 };

function file(path: string, { head, funds, form }: Table = {}): FileReport {
  const table: FormReport = {
    kind: "self-evaluation",
    title: "绩效自评表",
    head: { ...HEAD, ...head },
    range: "A2:I20",
    unit: "万元",
    funds: { ...FUNDS, ...funds },
    indicators: [],
    unread: [],
    doubtful: false,
    verified: [],
    blank: [],
    unfilled: false,
    total: null,
    grade: null,
    projects: [],
    findings: [],
    ...form,
  };
  return { path, sheets: [{ name: "自评表", forms: [table] }] };
}
const department = (path: string, change: Table = {}) =>
  file(path, { ...change, head: { reportingUnit: "青禾县水利局", ...change.head } });
const project = (path: string, name: string, change: Table = {}) =>
  file(path, { ...change, head: { projectName: name, supervisor: "青禾县水利局", ...change.head } });
const indicators = (count: number, target = "≥95%"): FormReport["indicators"] =>
  Array.from({ length: count }, (_, i) => ({
    row: i + 10,
    level1: "产出指标",
    level2: "",
    name: `指标${i}`,
    target,
    actual: "",
    weight: 10,
    score: 10,
    explanation: "",
  }));

const ALL = crossRules.map(({ id }) => id);
function found(
  files: readonly FileReport[],
  least: Severity = "hint",
  locale: Locale = "zh-CN",
): CrossReport[] {
  return crossCheck(files.flatMap(tablesOf), crossSettings(nationalProfile, ALL, least)).map((finding) =>
    crossReport(finding, locale),
  );
}
const short = (findings: readonly CrossReport[]) =>
  findings.map(({ rule, severity, places }) => [rule, severity, ...places.map(({ path }) => path)]);

describe("unit-twice", () => {
  test("the same table again is a hint, other figures a warning", () => {
    const twice = [department("a"), department("b"), department("c", { funds: { executed: 80 } })];
    expect(short(found(twice))).toEqual([
      ["unit-twice", "hint", "b", "a"],
      ["unit-twice", "warning", "c", "a"],
    ]);
    expect(found(twice)[1]!.message).toBe(
      "“青禾县水利局” 2024 年有两张表，数却不同：这里预算数 100.00、执行数 80.00，“a”里是 100.00、90.00。",
    );
    expect(short(found(twice, "warning"))).toEqual([["unit-twice", "warning", "c", "a"]]);
  });
  test("codes, seals, blanks and widths say nothing", () => {
    const names = [
      "青禾县水利局",
      "(盖章) 青禾县 水利局",
      "[610001]青禾县水利局",
      "219001-青禾县水利局",
      "（公章）青禾县水利局",
    ];
    const files = names.map((reportingUnit, i) => department(String(i), { head: { reportingUnit } }));
    expect(found(files)).toHaveLength(4);
  });
  test.each<[string, Table]>([
    ["another year", { head: { year: 2023 } }],
    ["no year", { head: { year: null } }],
    ["another unit", { head: { reportingUnit: "青禾县林业局" } }],
    ["a target table", { form: { kind: "target" } }],
    ["a monitoring table", { form: { kind: "monitoring" } }],
    ["another title", { form: { title: "专项资金绩效自评表" } }],
    ["a blank form", { funds: { budget: null, executed: null } }],
  ])("%s is no second table", (_, change) => {
    expect(short(found([department("a"), department("b", change)]))).toEqual([]);
  });
  test("a project of one name in two counties is two projects", () => {
    const of = (implementer: string) => project(implementer, "耕地补贴", { head: { implementer } });
    expect(found([of("甲县"), of("乙县")])).toEqual([]);
    expect(short(found([of("甲县"), of("甲县")]))).toHaveLength(1);
  });
  test("without a year other figures are those of another year, the same figures are not", () => {
    const of = (path: string, executed: number) =>
      department(path, { head: { year: null }, funds: { executed } });
    expect(short(found([of("2023/a", 90), of("2024/a", 80), of("b", 80), of("c", 90)]))).toEqual([
      ["unit-twice", "hint", "b", "2024/a"],
      ["unit-twice", "hint", "c", "2023/a"],
    ]);
  });
  test("departments of one name in other folders are others, unless a unit reports", () => {
    const of = (path: string, executed: number, head: Table["head"] = {}) =>
      project(path, "医疗救助", { head: { supervisor: "医疗保障局", ...head }, funds: { executed } });
    expect(found([of("甲县/a", 90), of("乙县/a", 80)])).toEqual([]);
    expect(found([of("合.zip!/甲县/a", 90), of("合.zip!/乙县/a", 80)])).toEqual([]);
    expect(short(found([of("甲县/a", 90), of("乙县/a", 80), of("乙县/b", 70), of("乙县/c", 90)]))).toEqual([
      ["unit-twice", "warning", "乙县/b", "乙县/a"],
      ["unit-twice", "hint", "乙县/c", "甲县/a"],
    ]);
    const unit = { reportingUnit: "甲县医疗保障局" };
    expect(short(found([of("一/a", 90, unit), of("二/a", 80, unit)]))).toEqual([
      ["unit-twice", "warning", "二/a", "一/a"],
    ]);
  });
  test("of units that do not say who they are nothing is said", () => {
    expect(found([file("a"), file("b")])).toEqual([]);
  });
});

describe("department-unlike-projects", () => {
  const projects = [
    project("p1", "清淤", { funds: { budget: 60, executed: 50 } }),
    project("p2", "加固", { funds: { budget: 60, executed: 50.01 } }),
  ];
  test("projects that come to more than their department", () => {
    const findings = found([department("d", { funds: { budget: 110, executed: 100 } }), ...projects]);
    expect(short(findings)).toEqual([["department-unlike-projects", "warning", "d", "p1", "p2"]]);
    expect(findings[0]!.message).toBe("2 个项目表的预算数合计 120.00 万元，大于部门表的预算数 110.00 万元。");
    const spent = found([department("d", { funds: { budget: 120, executed: 99 } }), ...projects]);
    expect(spent[0]!.message).toBe("2 个项目表的执行数合计 100.01 万元，大于部门表的执行数 99.00 万元。");
  });
  test("what rounding explains is not reported", () => {
    expect(found([department("d", { funds: { budget: 120, executed: 100 } }), ...projects])).toEqual([]);
  });
  test("against project expenditure where it is stated: more is a warning, less a hint", () => {
    const of = (projectExpenditure: number) =>
      department("d", { funds: { budget: 500, executed: 400, projectExpenditure } });
    expect(short(found([of(90), ...projects]))).toEqual([
      ["department-unlike-projects", "warning", "d", "p1", "p2"],
    ]);
    expect(short(found([of(150), ...projects]))).toEqual([
      ["department-unlike-projects", "hint", "d", "p1", "p2"],
    ]);
    expect(found([of(100), ...projects])).toEqual([]);
  });
  test.each<[string, FileReport[]]>([
    [
      "of another department",
      [project("p", "绿化", { head: { supervisor: "青禾县林业局" }, funds: { executed: 500 } })],
    ],
    ["of another year", [project("p", "绿化", { head: { year: 2023 }, funds: { executed: 500 } })]],
    ["in another unit of money", [project("p", "绿化", { form: { unit: "元" }, funds: { executed: 500 } })]],
    ["without figures", [project("p", "绿化", { funds: { budget: null, executed: null } })]],
  ])("projects %s do not count", (_, others) => {
    expect(short(found([department("d"), ...others]))).toEqual([]);
  });
  test("a project's table handed in twice counts once", () => {
    const again = project("p3", "清淤", { funds: { budget: 60, executed: 50 } });
    const findings = found([
      department("d", { funds: { budget: 120, executed: 100.01 } }),
      ...projects,
      again,
    ]);
    expect(findings.map(({ rule }) => rule)).toEqual(["unit-twice"]);
  });
  test("of many projects the first are listed", () => {
    const many = Array.from({ length: 40 }, (_, i) => project(`p${i}`, `项目${i}`));
    const [finding] = found([department("d"), ...many]);
    expect([finding!.places.length, finding!.message.slice(0, 6)]).toEqual([20, "40 个项目"]);
  });
});

describe("this year and the one before", () => {
  const years = (before: Table, now: Table) => [
    department("now", { ...now, head: { year: 2025, ...now.head } }),
    department("before", before),
  ];
  test("the same targets again, if they are some", () => {
    const same = (count: number) => ({ form: { indicators: indicators(count) } });
    expect(short(found(years(same(5), same(5))))).toEqual([["targets-copied", "hint", "now", "before"]]);
    expect(found(years(same(4), same(4)))).toEqual([]);
    expect(found(years(same(5), { form: { indicators: indicators(5, "≥96%") } }))).toEqual([]);
    expect(found(years(same(5), { ...same(5), head: { year: 2026 } }))).toEqual([]);
  });
  test("more carried over than was left", () => {
    const carried = (carriedOver: number | null) => years({}, { funds: { carriedOver } });
    expect(short(found(carried(12)))).toEqual([["carryover-unlike", "warning", "now", "before"]]);
    expect(found(carried(12))[0]!.message).toBe(
      "“青禾县水利局”2025 年的上年结转是 12.00 万元，上年的表（“before”）只剩 10.00 万元（预算数 100.00，执行数 90.00）。",
    );
    for (const fine of [10, 4, 10.01, null]) expect(found(carried(fine))).toEqual([]);
  });
  test("nothing is held against another unit of money", () => {
    expect(found(years({ form: { unit: "元" } }, { funds: { carriedOver: 50 } }))).toEqual([]);
  });
});

test.each(LOCALES)("%s: every message is filled in", (locale) => {
  const target = { form: { indicators: indicators(6) } };
  const findings = found(
    [
      department("a", { ...target, funds: { projectExpenditure: 200 } }),
      department("b", target),
      department("c", { ...target, head: { year: 2025 }, funds: { carriedOver: 50, projectExpenditure: 1 } }),
      department("d", { funds: { executed: 1 } }),
      project("p", "清淤", { funds: { budget: 900, executed: 80 } }),
      project("q", "清淤", { head: { year: 2025 } }),
    ],
    "hint",
    locale,
  );
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(ALL));
  for (const { message, why, fix } of findings) expect(message + why + fix).not.toMatch(/[{}]|undefined/);
});

test("a profile's options hold", () => {
  const profile = { ...nationalProfile, rules: { "targets-copied": { options: { least: 3 } } } };
  const same = { form: { indicators: indicators(3) } };
  const years = [department("now", { ...same, head: { year: 2025 } }), department("before", same)];
  const count = (by: typeof nationalProfile) =>
    crossCheck(years.flatMap(tablesOf), crossSettings(by, ["targets-copied"], "hint")).length;
  expect([count(profile), count(nationalProfile)]).toEqual([1, 0]);
});

test("a profile's severity holds, off is off, what is not wanted is not there", () => {
  const profile = {
    ...nationalProfile,
    rules: { "unit-twice": { severity: "error" as const }, "targets-copied": { severity: "off" as const } },
  };
  const settings = crossSettings(profile, ["unit-twice", "targets-copied"], "hint");
  expect(settings.rules).toEqual({ "unit-twice": "error" });
  const files = [department("a"), department("b")];
  const findings = crossCheck(files.flatMap(tablesOf), settings);
  expect(findings.map(({ severity }) => severity)).toEqual(["error"]);
  expect(exitStatus(withCross(nothing, findings))).toBe(1);
  expect(exitStatus(withCross(nothing, found(files)))).toBe(0);
});

test("reports have it: text under the files, JSON by its schema's name", async () => {
  const findings = found([department("a"), department("=b")]);
  const text = await reportOf([{ path: "a.xlsx", sheets: [] }], "text", style(), undefined, findings);
  expect(text).toContain(
    "各文件之间：1 处\n  提示  '=b · 自评表\n      “青禾县水利局” 2024 年的表与“a”里的是同一张",
  );
  expect(JSON.parse(await reportOf([], "json", style(), undefined, findings))).toMatchObject({
    crossFindings: [
      { rule: "unit-twice", places: [{ path: "=b", sheet: "自评表", cell: "A2" }, { path: "a" }] },
    ],
  });
});

test("named like the other rules", async () => {
  expect(parseArguments(["--rule", "unit-twice", "a"], {})).toMatchObject({ rules: ["unit-twice"] });
  let out = "";
  const around = {
    env: {},
    terminal: false,
    progress: { terminal: false, write: () => undefined, now: () => 0 },
    note: () => undefined,
    check: async () => undefined,
  };
  const write = (content: string | Uint8Array) => void (out += String(content));
  await run(["explain", "carryover-unlike"], { ...around, write });
  expect(out).toMatch(/上年结转与上年的表不衔接（carryover-unlike，警告）\n依据：/);
  await run(["rules"], { ...around, write });
  for (const id of ALL) expect(out).toContain(id);
});
