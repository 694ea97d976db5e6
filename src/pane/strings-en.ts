/** The pane's English. */
import type { Strings } from "./strings";

export const en: Strings = {
  product: "Self-Evaluation Helper",
  check: "Check",
  recheck: "Check again",
  checking: "Checking…",
  lastCheck: (time) => `Last check ${time}`,
  sheet: (name) => `Sheet: ${name}`,
  noAutoCheck: "After a change, press “Check again”: Excel does not tell this helper about edits.",
  protectedSheet:
    "The sheet is protected: it is checked as usual; this helper never changes a protected sheet.",

  welcome: {
    title: "Check the self-evaluation table on this sheet",
    points: [
      "Reads whole-department and project tables and project lists; nothing to set up.",
      "Checks execution rates, weights and scores, totals and explanations, and says how to mend each fault.",
      "Click a finding to go to its cell; after an edit the check runs again by itself.",
    ],
    privacy: "Everything stays on this computer; your table is never changed.",
  },
  noForm: {
    title: "No self-evaluation table found on this sheet",
    lookFor: "The helper looks for headings, at least one of these sets:",
    heads: [
      "三级指标 (indicator), 年度指标值 (target), 实际完成值 (actual), 分值 (weight), 得分 (score)",
      "全年预算数 or 年初预算数 (budget), 全年执行数 (executed), 执行率 (execution rate)",
      "项目名称 (project), 预算数 (budget), 支出数 (spent), 执行率 (execution rate)",
    ],
    todo: "What you can do:",
    steps: [
      "Switch to the sheet with the completed table; it is checked by itself.",
      "Where headings were renamed, open “Structure” and say which row they are in and what they mean; where they were removed, put them back.",
      "Where the table is a picture, use editable cells instead.",
    ],
  },
  clean: {
    title: "No problems found",
    text: (rules) =>
      rules === 1
        ? "Checked against 1 rule. Please still review it against local requirements before you submit it."
        : `Checked against ${rules} rules. Please still review it against local requirements before you submit it.`,
  },

  kinds: {
    "self-evaluation": "Self-evaluation table",
    target: "Target table",
    "project-list": "Project list",
    monitoring: "Monitoring table",
  },
  unit: (name) => `Unit: ${name}`,
  unitUnknown: "Unit: not stated",
  rate: "Execution rate",
  rateOf: (denominator) => `executed ÷ ${denominator}`,
  rateUnknown: "Not computable",
  rateUnknownWhy: {
    "no-figures": "budget or executed amount missing",
    "zero-budget": "the budget is 0, please verify",
  },
  scoreOutOf: (full) => `/ ${full}`,
  scoreStated: "Score (as stated)",
  scoreAdded: "Score (rows added)",
  scoreIncomplete: "Scores still missing, no grade yet",
  grade: (name) => `Grade: ${name}`,

  findings: "Findings",
  severity: { error: "Errors", warning: "Warnings", hint: "Hints" },
  keys: "↑ ↓ to move, Enter to go to the cell",
  detail: { why: "Why", fix: "Fix", basis: "Basis" },
  announce: (error, warning, hint) =>
    error + warning + hint === 0
      ? "Check finished, no problems found."
      : `Check finished. Errors: ${error}, warnings: ${warning}, hints: ${hint}.`,

  trouble: {
    "sheet-gone": {
      what: "The sheet that was checked has been deleted or changed and cannot be found.",
      fix: "Open the sheet you want to check and press “Check again”.",
    },
    "cell-in-edit": {
      what: "A cell is being edited, so Excel accepts nothing else for now.",
      fix: "Press Enter to finish or Esc to cancel; the check then goes on by itself.",
    },
    protected: {
      what: "The sheet or workbook is protected, and Excel does not allow this step.",
      fix: "Ask whoever protected it for permission; this helper never removes protection.",
    },
    "too-large": {
      what: "The sheet is too large for Excel to hand over at once.",
      fix: "Keep the table on a sheet of its own, delete formatted but empty rows and columns, and check again.",
    },
    unsupported: {
      what: "This version of Excel lacks something the helper needs.",
      fix: "Use Excel 2021 or later, Microsoft 365, or Excel on the web.",
    },
    unknown: {
      what: "Excel did not complete this step, for an unknown reason.",
      fix: "Check again. If it fails again, save and reopen the workbook, then send the details below to support.",
    },
    unexpected: {
      what: "Something went wrong inside the helper and the check did not finish. Your table was not changed.",
      fix: "Check again. If it fails again, send the details below to support.",
    },
  },
  supportDetail: "Details for support",
  staleResult: (time) => `Below is still the result of ${time}.`,
  retry: "Try again",

  notExcel: {
    what: "This helper works inside Excel.",
    fix: "Open your workbook in Excel and start the helper from the ribbon.",
  },
  noOffice: {
    what: "The Office script (office.js) could not be loaded, so the helper cannot start.",
    fix: "Check that Microsoft's script address can be reached, then close and reopen this pane. On a closed network, ask your administrator for the intranet edition.",
  },

  views: { label: "View", findings: "Findings", reading: "Structure" },
  reading: {
    range: (area) => `Range ${area}`,
    blocks: {
      head: "Head",
      funds: "Funds",
      headings: "Columns",
      indicators: "Indicators",
      total: "Total",
      projects: "Projects",
    },
    columns: {
      funds: "Columns of the funds",
      indicators: "Columns of the table",
      projects: "Columns of the list",
    },
    count: (name, count) => `${name} (${count})`,
    blank: "blank",
    noNumber: "not a number",
    taken: "taken for",
    more: (next, left) => `Show ${next} more (${left} left)`,
    nothing: "No table was read.",
    meaningOf: (cell, heading, said) => `Meaning of ${cell} “${heading}”${said ? " (set by hand)" : ""}`,
    automatic: "Automatic",
    automaticAs: (name) => `Auto: ${name}`,
    unread: "not read",
    group: "all levels",
    meanings: {
      level1: "level 1",
      level2: "level 2",
      name: "indicator",
      targetSign: "sign of the target",
      target: "target",
      targetUnit: "unit of the target",
      adjustedTarget: "adjusted target",
      actual: "actual",
      weight: "weight",
      score: "score",
      explanation: "explanation",
      sequence: "number",
      projectName: "project name",
      initialBudget: "initial budget",
      budget: "budget",
      executed: "executed",
      rate: "rate",
      other: "do not read",
    },
    takeRowHint: "Headings not recognised? Select any cell of the heading row in the sheet, then press:",
    takeRow: "Use the selected row as headings",
    rowTaken: (row) => `Row ${row} is now a heading row.`,
    rowNotTaken: (row) => `Row ${row} has fewer than two cells with text and cannot be a heading row.`,
    headingRow: (row) => `Row ${row}: headings set by hand`,
    headingRowHint: "Nothing has been read under this row yet. Please say what its columns mean.",
    corrected: "Set by hand",
    restore: "Restore",
    restoreAll: "Restore all",
    stale: "The headings have changed; what was set by hand no longer applies.",
    forget: "Forget it",
    unreadable: "What the workbook keeps as set by hand cannot be read; the check went without it.",
    unsaved: "What was set by hand could not be kept in the workbook and holds for this session only.",
  },
  profile: (title) => `Standard: ${title}`,
  language: "Language",
};
