import type { Form, NumberField } from "../core/form/model";
import { defineRule } from "../core/rule/rule";
import { isPending } from "../core/sheet/sheet";

export default defineRule({
  id: "number-unreadable",
  scope: "form",
  severity: "error",
  basis: {
    "zh-CN": "分值、得分、预算数、执行数、执行率须为数字，系统按数字校验和汇总。",
    en: "Weights, scores, amounts and rates must be numbers: systems check and add them up as such.",
  },
  title: { "zh-CN": "数字无法识别", en: "Not a readable number" },
  options: {},
  messages: {
    text: {
      "zh-CN": {
        what: "这里应填数字，现在是“{text}”，无法识别。",
        why: "不是数字就无法计算，与它有关的执行率、得分和合计都没有检查。",
        fix: "改成一个数字，不要带多余的符号、空格或文字。",
      },
      en: {
        what: "A number belongs here; “{text}” cannot be read as one.",
        why: "What is no number cannot be reckoned with: rates, scores and totals that depend on it were not checked.",
        fix: "Enter a single number, without stray signs, spaces or words.",
      },
    },
    error: {
      "zh-CN": {
        what: "单元格显示错误值 {text}。",
        why: "公式引用的单元格已删除、除数为零或函数不可用；与它有关的执行率、得分和合计都没有检查。",
        fix: "检查这个单元格的公式，或直接填入数字。",
      },
      en: {
        what: "The cell shows the error {text}.",
        why: "Its formula refers to a deleted cell, divides by zero or uses a function that is absent; what depends on it was not checked.",
        fix: "Mend the formula, or enter the number itself.",
      },
    },
  },
  check(form, { report }) {
    const seen = new Set<string>();
    const fields = numberFields(form);
    const texts = new Set(fields.flatMap((field) => (field?.state === "unreadable" ? [field.at.row] : [])));
    for (const field of fields) {
      if (field?.state !== "error" && field?.state !== "unreadable") continue;
      if (isPending(field.text)) continue;
      // A text in F4 makes the formula in G4 #VALUE!: one fault, told where the text stands.
      if (field.text === "#VALUE!" && texts.has(field.at.row) && isReckoned(field, form)) continue;
      const key = `${field.at.row},${field.at.col}`;
      if (seen.has(key)) continue;
      seen.add(key);
      report(field.state === "error" ? "error" : "text", field.at, { text: field });
    }
  },
});

function numberFields({ funds, indicators, total, projects }: Form): (NumberField | null)[] {
  const fundRows = funds ? [funds.total, ...funds.parts] : [];
  const natures = funds ? [funds.expenditure.basic, funds.expenditure.project, funds.expenditure.total] : [];
  return [
    ...fundRows.flatMap((row) => [
      row.initialBudget,
      row.budget,
      row.executed,
      row.rate,
      row.weight,
      row.score,
    ]),
    ...natures.map((nature) => nature?.amount ?? null),
    ...indicators.flatMap((indicator) => [indicator.weight, indicator.score]),
    ...(total ? [total.weight, total.score] : []),
    ...projects.flatMap((project) => [project.budget, project.executed, project.rate]),
  ];
}

/** Rates and scores of a row are reckoned from its amounts. */
function isReckoned(field: NumberField, { funds, projects }: Form): boolean {
  const rows = [...(funds ? [funds.total, ...funds.parts] : [])];
  return (
    rows.some(({ rate, score }) => field === rate || field === score) ||
    projects.some(({ rate }) => field === rate)
  );
}
