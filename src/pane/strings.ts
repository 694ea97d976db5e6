/** Every sentence of the pane. English is typed from Chinese, so that neither can lack a key. */
import type { FormKind } from "../core/form/model";
import type { Locale, Severity } from "../core/rule";
import type { HostErrorCode } from "../host/host";

/** What happened, and what to do about it. */
export interface Trouble {
  readonly what: string;
  readonly fix: string;
}

/** `unexpected` is an exception of our own, not the program's. */
export type TroubleCode = HostErrorCode | "unexpected";

const zh = {
  product: "绩效自评助手",
  check: "检查",
  recheck: "重新检查",
  checking: "正在检查…",
  lastCheck: (time: string) => `上次检查 ${time}`,
  sheet: (name: string) => `工作表：${name}`,
  noAutoCheck: "修改后请点“重新检查”：Excel 没有通知本助手表格已改动。",
  protectedSheet: "工作表受保护：检查照常，本助手不会改动受保护的工作表。",

  welcome: {
    title: "检查当前工作表里的绩效自评表",
    points: [
      "能识别部门整体、项目支出自评表和项目清单，不用先设置。",
      "核对执行率、分值与得分、合计、偏差原因，列出每一处问题和改法。",
      "点一条问题，就跳到对应的单元格；改完自动再查一遍。",
    ],
    privacy: "表格内容只在本机处理，不上传，也不改动您的表格。",
  },
  noForm: {
    title: "这张工作表里没有找到自评表",
    lookFor: "本助手按表头来找，至少要有其中一组：",
    heads: [
      "三级指标（指标名称）、年度指标值、实际完成值、分值、得分",
      "全年预算数（或年初预算数）、全年执行数、执行率",
      "项目名称、预算数、支出数、执行率",
    ],
    todo: "可以这样做：",
    steps: [
      "切换到填好自评表的工作表，会自动检查。",
      "表头改过名或删去的，请恢复原表的写法。",
      "表格是图片的，请换成可以编辑的单元格。",
    ],
  },
  clean: {
    title: "未发现问题",
    text: (rules: number) => `已按 ${rules} 条规则检查。上报前仍请按本地要求复核。`,
  },

  kinds: {
    "self-evaluation": "绩效自评表",
    target: "绩效目标表",
    "project-list": "项目清单",
    monitoring: "绩效监控表",
  } satisfies Record<FormKind, string>,
  unit: (name: string) => `金额单位：${name}`,
  unitUnknown: "金额单位：未注明",
  rate: "执行率",
  rateOf: (denominator: string) => `执行数 ÷ ${denominator}`,
  rateUnknown: "无法计算",
  rateUnknownWhy: {
    "no-figures": "缺预算数或执行数",
    "zero-budget": "预算数为 0，请核实",
  },
  scoreOutOf: (full: string) => `/ ${full} 分`,
  scoreStated: "得分（表内总分）",
  scoreAdded: "得分（各行相加）",
  scoreIncomplete: "得分没有填全，暂不评等级",
  grade: (name: string) => `等级：${name}`,

  findings: "问题清单",
  severity: { error: "错误", warning: "警告", hint: "提示" } satisfies Record<Severity, string>,
  keys: "↑ ↓ 移动，Enter 定位到单元格",
  detail: { why: "为什么", fix: "怎么改", basis: "依据" },
  announce: (error: number, warning: number, hint: number) =>
    error + warning + hint === 0
      ? "检查完成，未发现问题。"
      : `检查完成：错误 ${error} 个，警告 ${warning} 个，提示 ${hint} 个。`,

  trouble: {
    "sheet-gone": {
      what: "刚才检查的工作表已被删除或改动，找不到了。",
      fix: "打开要检查的工作表，点“重新检查”。",
    },
    "cell-in-edit": {
      what: "有单元格正在编辑，Excel 暂时不接受别的操作。",
      fix: "按 Enter 完成输入，或按 Esc 放弃，检查会自动继续。",
    },
    protected: {
      what: "工作表或工作簿受保护，Excel 不允许这一步操作。",
      fix: "请向设置保护的人员要权限；本助手不会解除保护。",
    },
    "too-large": {
      what: "工作表太大，Excel 一次读不完。",
      fix: "把自评表单独放在一张工作表里，删去表外空白但设过格式的行和列，再检查。",
    },
    unsupported: {
      what: "这个版本的 Excel 缺少本助手需要的功能。",
      fix: "请使用 Excel 2021 及以上版本、Microsoft 365 或网页版 Excel。",
    },
    unknown: {
      what: "Excel 没有完成这一步操作，原因不明。",
      fix: "请重新检查；仍不行就保存并重新打开工作簿，再把下面的信息发给技术支持。",
    },
    unexpected: {
      what: "本助手内部出错，检查没有完成。您的表格没有被改动。",
      fix: "请重新检查；仍不行就把下面的信息发给技术支持。",
    },
  } satisfies Record<TroubleCode, Trouble>,
  supportDetail: "给技术支持的信息",
  staleResult: (time: string) => `下面仍是 ${time} 的检查结果。`,
  retry: "重试",

  notExcel: {
    what: "本助手要在 Excel 里使用。",
    fix: "请在 Excel 中打开工作簿，再从功能区打开绩效自评助手。",
  },
  noOffice: {
    what: "没能加载 Office 的脚本（office.js），绩效自评助手无法启动。",
    fix: "请检查网络能否访问微软的脚本地址，关闭后重新打开本窗格；在内网使用的，请联系管理员改用内网版本。",
  },
  profile: (title: string) => `标准：${title}`,
  language: "语言",
};

export type Strings = typeof zh;

const en: Strings = {
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
      "Where headings were renamed or removed, restore the wording of the official form.",
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
  profile: (title) => `Standard: ${title}`,
  language: "Language",
};

export const strings: Readonly<Record<Locale, Strings>> = { "zh-CN": zh, en };
