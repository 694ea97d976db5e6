import type { Form } from "../core/form/model";
import { normalizeText } from "../core/sheet/text";
import { defineRule } from "../core/rule/rule";

export default defineRule({
  id: "header-field-blank",
  scope: "form",
  kinds: ["self-evaluation", "project-list", "monitoring"],
  severity: "warning",
  basis: {
    "zh-CN": "自评表表头须填全：项目名称、主管部门、实施单位、年度等，以表上印有的为准。",
    en: "The head of a table is filled in: project, departments, year and whatever else the form prints there.",
  },
  title: { "zh-CN": "表头没有填全", en: "Head not filled in" },
  options: {},
  severities: { signature: "hint" },
  messages: {
    field: {
      "zh-CN": {
        what: "“{field}”没有填。",
        why: "表头不全，汇总时对不上是谁的、哪个项目的表。",
        fix: "在这里填上{field}。",
      },
      en: {
        what: "“{field}” is blank.",
        why: "Without it nobody who gathers the tables can tell whose this is, or of which project.",
        fix: "Enter it here.",
      },
    },
    year: {
      "zh-CN": {
        what: "没有填是哪一年度的表。",
        why: "同一项目每年一张，缺了年度就分不清是哪一年的。",
        fix: "在“年度”前面填上四位数的年份。",
      },
      en: {
        what: "The year the table is for is not filled in.",
        why: "A project has a table every year; without the year they cannot be told apart.",
        fix: "Enter the year, four digits, before “年度”.",
      },
    },
    signature: {
      "zh-CN": {
        what: "“{field}”空着。",
        why: "上报的表要有人填写、有人负责；电子表先报、纸质再签的可以不管。",
        fix: "填上{field}，或打印后签字。",
      },
      en: {
        what: "“{field}” is blank.",
        why: "Somebody fills the table in and somebody answers for it; ignore this where the printed copy is signed.",
        fix: "Enter it, or sign the printed copy.",
      },
    },
  },
  check(form, { report }) {
    if (!isBegun(form)) return;
    for (const [name, { at, text }] of Object.entries(form.head)) {
      if (!isBlank(text) || (SIGNATURES[name] && isRedacted(text))) continue;
      const field = FIELDS[name];
      if (name === "year") report("year", at);
      else if (field) report("field", at, { field });
      else if (SIGNATURES[name]) report("signature", at, { field: SIGNATURES[name] });
    }
  },
});

const FIELDS: Readonly<Record<string, string>> = {
  reportingUnit: "填报单位",
  projectName: "项目名称",
  supervisor: "主管部门",
  implementer: "实施单位",
};

const SIGNATURES: Readonly<Record<string, string>> = {
  preparer: "填表人",
  date: "填报日期",
  signatory: "负责人",
};

/** A template nobody has written into is blank everywhere. */
function isBegun({ funds, indicators, projects }: Form): boolean {
  return (
    indicators.some(({ actual, score }) => actual?.text || score?.text) ||
    funds?.total.executed?.state === "number" ||
    projects.length > 0
  );
}

/** Nothing but lines to write on, a stamp's place, the next label, or a stand-in for a name: ××县财政局. */
const UNFILLED =
  /^(?:[_□○…:年月日]*|(?:金额)?单位:.*|(?:填[报表]日期|填[报表]人|联系人|联系电话|负责人):.*|[×xX*]{2,}.{0,8})$/;

/** A person's name that was taken out for publication was there. */
function isRedacted(text: string): boolean {
  return /^[×xX*]{2,}$/.test(normalizeText(text));
}

function isBlank(text: string): boolean {
  return UNFILLED.test(normalizeText(text).replace(/\([^()]*\)/g, ""));
}
