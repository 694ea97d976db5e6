import fc from "fast-check";
import type { Form, FundRow, Indicator, Project } from "../../../src/core/form/model";
import { nationalProfile } from "../../../src/core/profiles/national";
import { compareWithForm } from "../../../src/core/prose/table/against-form";
import { narrate } from "../../../src/core/prose/narrate/narrate";
import { parseTemplates, serializeTemplates, unknownNames } from "../../../src/core/prose/narrate/templates";
import { form as base, fundTotal, number, text } from "../../fixtures/forms";
import { read } from "./support";

const options = { profile: nationalProfile, slowBelow: 0.8 };

const row = (label: string, budget: number, executed: number): FundRow => ({
  ...fundTotal,
  label: text("B7", label),
  budget: number("D7", budget),
  executed: number("E7", executed),
  rate: null,
});

const indicator = (
  name: string,
  target: string,
  actual: string,
  weight: number,
  score: number,
  why = "",
): Indicator => ({
  ...base.indicators[0]!,
  name: text("C15", name),
  target: text("D15", target),
  actual: text("E15", actual),
  weight: number("F15", weight),
  score: number("G15", score),
  explanation: text("I15", why),
});

const project = (name: string, budget: number, executed: number, why = ""): Project => ({
  row: 30,
  kind: "item",
  name: text("B31", name),
  budget: number("C31", budget),
  executed: number("D31", executed),
  rate: null,
  explanation: text("E31", why),
});

const form: Form = {
  ...base,
  title: "2025年度青禾县水务局部门整体支出绩效自评表",
  funds: {
    ...base.funds!,
    total: { ...fundTotal, budget: number("D6", 2100.5), executed: number("E6", 2037.49), rate: null },
    parts: [row("其中：一般公共预算", 1600.5, 1537.49), row("政府性基金", 500, 500)],
    expenditure: {
      basic: { label: text("B9", "基本支出"), amount: number("E9", 812.36) },
      project: { label: text("B10", "项目支出"), amount: number("E10", 1225.13) },
      total: null,
    },
  },
  indicators: [
    indicator("开展培训次数", "≥30次", "28次", 10, 9.33, "因汛期停办两期；2026年补办"),
    indicator("改造管网", "≥320公里", "352公里", 10, 10),
  ],
  total: { ...base.total!, score: number("G28", 96.8) },
  projects: [project("灌区改造", 100, 60, "招标推迟，2026年6月前支付"), project("清淤", 50, 50)],
};

const texts = (table: Form, change = {}) => narrate(table, { ...options, ...change }).map((s) => s.text);

test("the standard sentences", () =>
  expect(texts(form)).toEqual([
    "2025年全年预算数2,100.50万元，全年执行数2,037.49万元，预算执行率97.00%。",
    "按资金来源分，一般公共预算1,537.49万元，政府性基金500.00万元。",
    "按支出性质分，基本支出812.36万元，项目支出1,225.13万元。",
    "自评得分96.8分，等级为“优”。",
    "“开展培训次数”指标值≥30次，实际完成值28次，分值10分，得9.33分。原因及措施：因汛期停办两期；2026年补办。",
    "“灌区改造”预算数100.00万元，执行数60.00万元，执行率60.00%。原因及措施：招标推迟，2026年6月前支付。",
  ]));

test("the year of a line of its own stands in the sentence", () => {
  const dated = {
    ...form,
    title: "部门整体支出绩效自评表",
    head: { ...form.head, year: text("A2", "2024") },
  };
  expect(texts(dated)[0]).toMatch(/^2024年全年预算数/);
});

test.each(["原因及措施：经费不足，明年补办", "未完成原因：经费不足，明年补办"])(
  "a reason loses its own frame: %s",
  (why) => {
    const framed = { ...form, indicators: [indicator("开展培训次数", "≥30次", "28次", 10, 9.33, why)] };
    expect(texts(framed).find((t) => t.includes("开展培训次数"))).toMatch(
      /得9\.33分。原因及措施：经费不足，明年补办。$/,
    );
  },
);

test("open errors of the table are told first", () => {
  expect(texts(form, { openErrors: 3 })[0]).toContain("3处错误没有处理");
  expect(texts(form, { openErrors: 0 })[0]).toMatch(/^2025年/);
});

test("an office's own wording", () => {
  const templates = { score: "本单位自评{score}分（{grade}）。" };
  expect(texts(form, { templates })).toContain("本单位自评96.8分（优）。");
  expect(() => texts(form, { templates: { score: "{points}分" } })).toThrow("{points}");
  expect(unknownNames("score", "{score}{points}")).toEqual(["points"]);
});

test("what the table does not bear out is left out", () => {
  const off = { ...form, funds: { ...form.funds!, parts: [row("甲", 1, 1), row("乙", 2, 2)] } };
  expect(texts(off).join()).not.toContain("按资金来源分");
  expect(texts({ ...form, unit: null }).join()).not.toContain("万元");
  expect(texts({ ...form, funds: null, total: null, indicators: [], projects: [] })).toEqual([]);
});

test("a reason that is missing is asked for", () => {
  const silent = { ...form, indicators: [indicator("开展培训次数", "≥30次", "28次", 10, 9.33, "无")] };
  expect(texts(silent).join()).toContain("得9.33分。原因及措施：（请填写）");
});

const cents = (max: number) => fc.integer({ min: 1, max }).map((n) => n / 100);
const forms: fc.Arbitrary<Form> = fc
  .record({
    unit: fc.constantFrom("万元", "元", "亿元"),
    sources: fc.array(cents(9_999_999), { minLength: 1, maxLength: 5 }),
    basic: fc.double({ min: 0, max: 1, noNaN: true }),
    unspent: cents(999_999),
    score: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
    projects: fc.array(fc.tuple(cents(99_999), fc.double({ min: 0, max: 1.2, noNaN: true })), {
      maxLength: 4,
    }),
    points: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 })), {
      maxLength: 4,
    }),
  })
  .map(({ unit, sources, basic, unspent, score, projects, points }) => {
    const executed = Math.round(sources.reduce((sum, part) => sum + part, 0) * 100) / 100;
    const first = Math.round(executed * basic * 100) / 100;
    const second = Math.round((executed - first) * 100) / 100;
    const budget = Math.round((executed + unspent) * 100) / 100;
    return {
      ...form,
      unit: { name: unit as "万元", at: { row: 2, col: 8 } },
      funds: {
        ...form.funds!,
        total: { ...fundTotal, budget: number("D6", budget), executed: number("E6", executed), rate: null },
        parts: sources.map((part, i) =>
          row(["一般公共预算", "政府性基金", "上年结转", "单位资金", "其他资金"][i]!, part, part),
        ),
        expenditure: {
          basic: { label: text("B9", "基本支出"), amount: number("E9", first) },
          project: { label: text("B10", "项目支出"), amount: number("E10", second) },
          total: null,
        },
      },
      total: { ...base.total!, score: number("G28", score) },
      indicators: points.map(([weight, earned], i) =>
        indicator(
          `巡查河道次数${"甲乙丙丁"[i]}`,
          `≥${weight}次`,
          `${earned}次`,
          weight,
          Math.min(weight, earned),
        ),
      ),
      projects: projects.map(([given, share], i) =>
        project(`清淤${"甲乙丙丁"[i]}`, given, Math.round(given * share * 100) / 100),
      ),
    };
  });

test("the claim reader finds no fault in what the narrator writes, nor does the table", () => {
  fc.assert(
    fc.property(forms, fc.constantFrom("", "\n"), (table, between) => {
      const report = texts(table).join(between);
      expect(read(report).filter(({ verdict }) => verdict === "wrong")).toEqual([]);
      expect(compareWithForm(report, table, nationalProfile).filter(({ agrees }) => !agrees)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("wordings kept in a workbook: those that can be filled in", () => {
  const kept = { score: "得{score}分。", sources: "按{what}分", unmet: " ", slow: 1, other: "x" };
  const stored = JSON.stringify({ version: 1, templates: kept });
  expect(parseTemplates(stored)).toEqual({ score: "得{score}分。" });
  expect(parseTemplates(serializeTemplates({ score: "{score}" }))).toEqual({ score: "{score}" });
  for (const damaged of ["{", "null", '{"version":2,"templates":{}}', '{"version":1}', undefined])
    expect(parseTemplates(damaged)).toBeUndefined();
});
