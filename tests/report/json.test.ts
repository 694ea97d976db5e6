import { formReport } from "../../src/batch/file-report";
import type { FileReport } from "../../src/batch/file-report";
import type { FileOutcome } from "../../src/batch/outcome";
import type { Summary } from "../../src/batch/summary";
import { acknowledged, checked, form, fundTotal, number, outcomes, rules, text } from "../fixtures/forms";
import { reportOf, style } from "./reports";

interface Report {
  readonly files: readonly FileReport[];
  readonly summary: Summary;
  readonly profile: unknown;
}
const report = async (files: readonly FileOutcome[], look = style(), left?: number) =>
  JSON.parse(await reportOf(files, "json", look, left)) as Report;

test("a form as the contract has it", () => {
  expect(formReport(checked, rules, "zh-CN")).toEqual({
    kind: "self-evaluation",
    title: "部门整体支出绩效自评表",
    head: { reportingUnit: null, projectName: null, supervisor: null, implementer: null, year: null },
    range: "A2:I28",
    unit: "万元",
    funds: {
      initialBudget: null,
      budget: 14623.09,
      executed: 18651.39,
      declaredRate: 1.2755,
      rate: 18651.39 / 14623.09,
      weight: 10,
      score: 10,
      denominator: "年度预算申请",
      projectExpenditure: null,
      carriedOver: null,
    },
    indicators: [
      {
        row: 15,
        level1: "产出指标",
        level2: "",
        name: "开展培训次数",
        target: "≥30次",
        actual: "28次",
        weight: 10,
        score: null,
        explanation: "",
      },
    ],
    total: { weight: 100, score: 98.5 },
    grade: null,
    projects: [
      { row: 31, name: "甲项目", budget: 0, executed: 0, declaredRate: null, rate: null, explanation: "" },
    ],
    findings: [
      {
        rule: "explanation-missing",
        severity: "error",
        cell: "I15",
        message: "“开展培训次数”没有完成，但没有写偏差原因",
        why: "扣分要有依据",
        fix: "在这一格写明没有完成的原因和下一步的改进措施",
        acknowledged: false,
      },
    ],
    unread: [],
    doubtful: false,
    verified: [
      {
        cells: ["F6", "E6", "D6"],
        what: "18,651.39 ÷ 14,623.09 = 127.55%，与所填执行率一致",
      },
    ],
    blank: [{ what: "得分", cells: ["G15"] }],
    unfilled: false,
  });
});

test("what a form has not is null", () => {
  const bare = { ...form, unit: null, funds: null, total: null };
  expect(formReport({ form: bare, findings: [] }, rules, "en")).toMatchObject({
    unit: null,
    funds: null,
    total: null,
  });
});

test("whose table it is: by the head, the year by the title too", () => {
  const head = { reportingUnit: text("A3", "青禾县农业农村局"), supervisor: text("A4", "") };
  const reportOn = (title: string, year?: string) =>
    formReport(
      {
        form: {
          ...form,
          title,
          grade: text("A30", "优"),
          head: { ...head, ...(year !== undefined && { year: text("C3", year) }) },
        },
        findings: [],
      },
      rules,
      "en",
    );
  const said = { reportingUnit: "青禾县农业农村局", projectName: null, supervisor: null, implementer: null };
  expect(reportOn("2024年度部门整体支出绩效自评表")).toMatchObject({
    head: { ...said, year: 2024 },
    grade: "优",
  });
  expect(reportOn("绩效自评表", "2023").head.year).toBe(2023);
  expect(reportOn("绩效自评表", "").head.year).toBeNull();
});

test("rows that repeat what other rows say are marked", () => {
  const [item] = form.projects;
  const detail = {
    ...item!,
    row: 32,
    name: text("B33", "其中：乙"),
    budget: number("C33", 0),
    executed: number("D33", 0),
  };
  const { projects } = formReport(
    { form: { ...form, projects: [item!, detail] }, findings: [] },
    rules,
    "en",
  );
  expect(projects.map(({ counted }) => counted)).toEqual([undefined, false]);
});

test("the rate divides by the initial budget only where there is no other column", () => {
  const rate = (total: typeof fundTotal) =>
    formReport({ form: { ...form, funds: { ...form.funds!, total } }, findings: [] }, rules, "en").funds
      ?.rate;
  const initialBudget = number("C6", 37302.78);
  expect(rate({ ...fundTotal, initialBudget, budget: null })).toBe(0.5);
  expect(rate({ ...fundTotal, initialBudget, budget: number("D6", null) })).toBeNull();
});

test("files, their errors and the summary", async () => {
  const { files, summary, profile } = await report(outcomes, style("en"));
  expect(files[0]).toMatchObject({
    path: "in/自评表.xlsx",
    sheets: [{ name: "自评表" }, { name: "备份", hidden: true }, { name: "说明", forms: [] }],
  });
  expect(files[0]).not.toHaveProperty("error");
  expect(files[2]).toEqual({
    path: "in/加密.xlsx",
    error: { code: "encrypted", message: expect.stringMatching(/password/) },
  });
  expect(summary).toEqual({
    files: 3,
    unreadable: 1,
    forms: 2,
    findings: { error: 1, warning: 0, hint: 0 },
    acknowledged: 0,
    kept: { headings: 0, standards: 0 },
  });
  expect(profile).toEqual({ id: "national", title: "National default" });
});

test("an acknowledged finding is marked with its reason and counted apart", async () => {
  const outcome = { path: "a.xlsx", sheets: [{ name: "一", hidden: false, forms: [acknowledged] }] };
  const { files, summary } = await report([outcome]);
  expect(files[0]?.sheets?.[0]?.forms[0]?.findings).toEqual([
    expect.objectContaining({ cell: "I15", acknowledged: true, reason: "下年补训", date: "2025-02-01" }),
  ]);
  expect(summary).toMatchObject({ findings: { error: 0, warning: 0, hint: 0 }, acknowledged: 1 });
});

test("put together file by file it is what JSON.stringify would print", async () => {
  for (const files of [outcomes, outcomes.slice(0, 1), []]) {
    const json = await reportOf(files, "json");
    expect(json).toBe(`${JSON.stringify(JSON.parse(json), null, 2)}\n`);
  }
});

test("files left unchecked are counted only where there are any", async () => {
  expect((await report(outcomes)).summary).not.toHaveProperty("left");
  expect((await report(outcomes, style(), 7)).summary.left).toBe(7);
});
