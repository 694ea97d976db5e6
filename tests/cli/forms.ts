/** A form and its findings made by hand, as the reader and the rules would hand them over. */
import type { Form, FundRow, NumberField, TextField } from "../../src/core/form/model";
import type { AnyRule } from "../../src/core/rule";
import { defineRule } from "../../src/core/rule";
import { parseAddress } from "../../src/core/sheet";
import type { FileOutcome, ReportedForm } from "../../src/cli/outcome";

function at(cell: string) {
  const area = parseAddress(cell)!;
  return { row: area.top, col: area.left };
}

export function text(cell: string, content: string): TextField {
  return { at: at(cell), text: content };
}

export function number(cell: string, value: number | null): NumberField {
  return {
    at: at(cell),
    text: value === null ? "" : String(value),
    state: value === null ? "blank" : "number",
    value,
  };
}

export const fundTotal: FundRow = {
  row: 5,
  label: text("B6", "年度资金总额"),
  initialBudget: null,
  budget: number("D6", 14623.09),
  executed: number("E6", 18651.39),
  rate: number("F6", 1.2755),
  weight: number("G6", 10),
  score: number("H6", 10),
};

export const form: Form = {
  kind: "self-evaluation",
  title: "部门整体支出绩效自评表",
  area: parseAddress("A2:I28")!,
  unit: { name: "万元", at: at("I3") },
  head: {},
  funds: {
    area: parseAddress("A5:I9")!,
    headings: [],
    total: fundTotal,
    parts: [],
    expenditureParts: [],
    expenditureTotal: null,
    denominator: "年度预算申请",
    explanation: null,
  },
  headings: [],
  indicators: [
    {
      row: 14,
      level1: text("A15", "产出指标"),
      level2: null,
      name: text("C15", "开展培训次数"),
      target: text("D15", "≥30次"),
      actual: text("E15", "28次"),
      weight: number("F15", 10),
      score: number("G15", null),
      explanation: text("I15", ""),
    },
  ],
  groups: [],
  total: { label: text("A28", "总分"), weight: number("F28", 100), score: number("G28", 98.5) },
  projects: [
    {
      row: 30,
      kind: "item",
      name: text("B31", "甲项目"),
      budget: number("C31", 0),
      executed: number("D31", 0),
      rate: null,
      explanation: null,
    },
    {
      row: 31,
      kind: "total",
      name: text("B32", "合计"),
      budget: number("C32", 0),
      executed: number("D32", 0),
      rate: null,
      explanation: null,
    },
  ],
  grade: null,
  prompts: [],
  explanationBelow: null,
};

export const rules: readonly AnyRule[] = [
  defineRule({
    id: "explanation-missing",
    scope: "indicator",
    severity: "error",
    basis: { "zh-CN": "", en: "" },
    title: { "zh-CN": "", en: "" },
    options: {},
    messages: {
      absent: {
        "zh-CN": {
          what: "“{name}”没有完成，但没有写偏差原因",
          why: "扣分要有依据",
          fix: "在这一格写明没有完成的原因和下一步的改进措施",
        },
        en: {
          what: "“{name}” falls short without an explanation",
          why: "A deduction needs a cause",
          fix: "State the cause and the remedy",
        },
      },
    },
    check() {},
  }),
];

export const checked: ReportedForm = {
  form,
  findings: [
    {
      rule: "explanation-missing",
      message: "absent",
      severity: "error",
      at: at("I15"),
      values: { name: "开展培训次数" },
      fixes: [],
    },
  ],
};

/** The same, acknowledged in the add-in. */
export const acknowledged: ReportedForm = {
  form,
  findings: checked.findings.map((finding) => ({
    ...finding,
    acknowledged: { reason: "下年补训", date: "2025-02-01" },
  })),
};

export const outcomes: readonly FileOutcome[] = [
  {
    path: "in/自评表.xlsx",
    sheets: [
      { name: "自评表", hidden: false, forms: [checked] },
      { name: "备份", hidden: true, forms: [{ form, findings: [] }] },
      { name: "说明", hidden: false, forms: [] },
    ],
  },
  { path: "in/说明.xlsx", sheets: [{ name: "说明", hidden: false, forms: [] }] },
  { path: "in/加密.xlsx", error: { code: "encrypted", detail: "EncryptedPackage in a compound file" } },
];
