/** The pane's Chinese. Its type is what every other language must say. */
import type { Block } from "../core/form/blocks";
import type { BlockName } from "../core/form/explain";
import type { Meaning } from "../core/form/hints";
import type { FormKind } from "../core/form/model";
import type { Sort } from "../core/portfolio";
import type { Severity } from "../core/rule";
import type { RefusalReason } from "../host/host";
import type { Stage } from "./checker";
import type { LimitName } from "./own-limits";
import type { TableKind } from "./reading";
import type { ThemeChoice } from "./settings";
import type { Trouble, TroubleCode } from "./strings";

export const zh = {
  product: "绩效自评助手",
  check: "检查",
  recheck: "重新检查",
  checking: "正在检查…",
  stages: {
    read: (_share: string) => "正在等 Excel 交出表格…",
    check: (share: string) => `正在核对 ${share}`,
    write: (_share: string) => "正在写入单元格…",
  } satisfies Record<Stage["kind"], (share: string) => string>,
  cancelled: "检查已取消。",
  lastCheck: (time: string) => `上次检查 ${time}`,
  sheet: (name: string) => `工作表：${name}`,
  noAutoCheck: "修改后请点“重新检查”：Excel 没有通知本助手表格已改动。",
  unknownFunctions: (count: number) => `有 ${count} 个 PERF 公式显示 #NAME?，Excel 没有认出 PERF 函数。`,
  mendFunctions: "去修复",
  protectedSheet: "工作表受保护：检查照常，本助手不会改动受保护的工作表。",

  welcome: {
    title: "检查当前工作表里的绩效自评表",
    points: [
      "能识别部门整体、项目支出自评表和项目清单，不用先设置。",
      "核对执行率、分值与得分、合计、偏差原因，列出每一处问题和改法。",
      "点一条问题，就跳到对应的单元格；改完自动再查一遍。",
      "能算准的改法可以一键写入：先看改前改后，写错了可以撤销。",
    ],
    privacy: "表格内容只在本机处理，不上传；不经您确认，不改动表格。",
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
      "表头改过名的，到“读到的结构”里指明哪一行是表头、各列是什么；删去的请补上。",
      "表格是图片的，请换成可以编辑的单元格。",
    ],
  },
  clean: {
    title: "未发现问题",
    text: (rules: number) => `已按 ${rules} 条规则检查。上报前仍请按本地要求复核。`,
    settled: "都处理完了",
    settledText: (seen: number, mended: number, acknowledged: number) =>
      `共 ${seen} 项：${[
        mended > 0 && `已改好 ${mended} 项`,
        acknowledged > 0 && `确认无误 ${acknowledged} 项`,
      ]
        .filter(Boolean)
        .join("，")}。`,
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
  progress: (all: number, done: number) => `${all} 项中已处理 ${done} 项`,
  rateMarks: {
    limit: (rate: string) => `界限 ${rate}`,
    time: (rate: string) => `序时进度 ${rate}`,
  },
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

  projects: {
    none: "这张工作表里没有项目清单",
    lookFor: "这里看各项目的执行率，需要其中一种：",
    kinds: [
      "项目明细表：有“项目名称、预算数、执行数”各列",
      "同一张工作表里的几张项目支出自评表：有“项目名称”和资金表",
    ],
    todo: "切换到这样的工作表，会自动检查。",
    summary: "项目执行情况",
    noLimit: (count: number) => `共 ${count} 个项目；所选标准没有设执行率界限。`,
    low: (limit: string, count: number, share: string) =>
      `执行率低于 ${limit} 的项目 ${count} 个，占预算 ${share}`,
    noneLow: (limit: string) => `没有执行率低于 ${limit} 的项目`,
    total: (count: number, budget: string, executed: string, unit: string) =>
      `${count} 个项目，预算 ${budget}，支出 ${executed}${unit && `（${unit}）`}`,
    weighted: (rate: string) => `总执行率 ${rate}`,
    slowUnspent: (amount: string) => `；偏低的项目未支出 ${amount}`,
    worst: (name: string, rate: string) => `最低：${name} ${rate}`,
    left: (count: number) => `另有 ${count} 个项目没有预算数或执行数，未计入。`,
    until: "截至",
    time: (rate: string) => `序时进度 ${rate}`,
    noTime: "第一个月未满，没有序时进度",
    which: "列出哪些项目",
    below: (limit: string, count: number) => `低于 ${limit}（${count}）`,
    all: (count: number) => `全部（${count}）`,
    sort: "排序",
    sorts: { rate: "执行率", budget: "预算", unspent: "未支出" } satisfies Record<Sort, string>,
    up: "↑",
    down: "↓",
    list: "项目",
    amounts: (budget: string, executed: string, unspent: string) =>
      `预算 ${budget} · 支出 ${executed} · 未支出 ${unspent}`,
    under: (limit: string) => `低于 ${limit}`,
    over: "超出预算",
    behind: (points: string) => `比序时进度慢 ${points}`,
    explained: "已写原因",
    unexplained: "没写原因",
    comma: "，",
    chart: "各执行率区间的预算（柱高）和项目个数",
    few: (count: number) => `${count} 个`,
    beyond: ">100%",
    asTable: "看表格",
    columns: ["执行率", "项目数", "预算", "占预算"],
  },
  findings: "问题清单",
  severity: { error: "错误", warning: "警告", hint: "提示" } satisfies Record<Severity, string>,
  keys: "↑ ↓ PgUp PgDn Home End 移动，Enter 定位，F 修改，A 确认无误，/ 筛选，Esc 收起",
  fresh: "新",
  blocks: {
    head: "表头",
    funds: "资金",
    indicators: "指标",
    total: "合计",
    projects: "项目",
  } satisfies Record<Block, string>,
  filter: {
    label: "筛选问题",
    text: "筛选文字或单元格",
    rule: "按规则筛选",
    place: "按位置筛选",
    anyRule: "全部规则",
    anywhere: "全部",
    count: (name: string, count: number) => `${name}（${count}）`,
    shown: (shown: number, all: number) => `显示 ${shown} 项，共 ${all} 项。`,
    clear: "清除筛选",
  },
  alike: {
    open: (count: number) => `同类 ${count} 项…`,
    title: (cells: string) => `同类问题：${cells}`,
    fix: (name: string, count: number) => `${name}（${count} 项）`,
    acknowledge: (count: number) => `${count} 项都确认无误`,
  },
  detail: { why: "为什么", fix: "怎么改", basis: (basis: string) => `依据：${basis}` },
  fixes: {
    change: (cell: string) => `${cell} 的改动`,
    now: "现在",
    to: "改为",
    blank: "（空白）",
    apply: "应用",
    alike: (count: number) => `同类 ${count} 项全部应用…`,
    title: (count: number) => `将改动 ${count} 个单元格：`,
    confirm: "确认改动",
    cancel: "取消",
    protected: "工作表受保护，请按上面的改法自己填写。",
    written: (cells: string, count: number) =>
      count === 1 ? `已改动 ${cells}。` : `已改动 ${count} 个单元格：${cells}。`,
    undone: (cells: string) => `已恢复 ${cells} 原来的内容。`,
    undo: "撤销",
    close: "知道了",
    refused: {
      changed: (cells: string) => `${cells} 在检查之后又改过，没有写入。`,
      "text-format": (cells: string) =>
        `${cells} 是文本格式，写进去的数字不能计算，没有写入。请先把单元格格式改为“常规”。`,
      merged: (cells: string) => `${cells} 被合并单元格盖住，没有写入。`,
    } satisfies Record<RefusalReason, (cells: string) => string>,
    nothingWritten: "没有改动任何单元格。",
    list: (cells: readonly string[]) => cells.join("、"),
    more: (cells: string, count: number) => `${cells} 等 ${count} 个`,
  },
  explain: {
    label: (cell: string) => `说明文字（写入 ${cell}）`,
    length: (count: number) => `${count} 字`,
    cause: { true: "有原因", false: "缺原因" },
    measure: { true: "有措施", false: "缺措施" },
    write: "写入单元格",
    missing: "还没有写出原因，请先写明。",
  },
  acknowledge: {
    open: "确认无误…",
    reason: "理由（会记在工作簿里）",
    confirm: "确认无误",
    empty: "请写明理由，例如：财政局已批复调整。",
    group: (count: number) => `已确认（${count}）`,
    also: (count: number) => `（已确认 ${count}）`,
    reopen: "取消确认",
    note: "内容有变化时会自动重新列为问题。",
  },
  page: {
    open: "说明",
    close: "收起说明",
    why: "为什么",
    faulty: "有问题的例子",
    clean: "没问题的例子",
    options: "选项",
    flagged: "有问题",
    failed: "说明没有打开。",
  },
  added: (cells: string, count: number) => `新增 ${count} 处：${cells}。`,
  gone: (cells: string, count: number) => `消除 ${count} 处：${cells}。`,
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
    "no-cells": {
      what: "选中的不是单元格，而是图表或图片。",
      fix: "请先点一下单元格，再试一次。",
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
      what: "本助手内部出错，这一步没有完成。",
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

  views: { label: "查看", findings: "问题", projects: "项目", reading: "读到的结构", tools: "工具" },
  reading: {
    range: (area: string) => `范围 ${area}`,
    blocks: {
      head: "表头",
      funds: "资金",
      headings: "表列",
      indicators: "指标",
      total: "合计",
      projects: "项目",
    } satisfies Record<BlockName, string>,
    columns: { funds: "资金表列", indicators: "指标表列", projects: "清单列" } satisfies Record<
      TableKind,
      string
    >,
    count: (name: string, count: string) => `${name}（${count}）`,
    blank: "空白",
    noNumber: "读不出数",
    taken: "读作",
    more: (next: number, left: string) => `再显示 ${next} 条（还有 ${left} 条）`,
    nothing: "没有读到任何表。",
    meaningOf: (cell: string, heading: string, said: boolean) =>
      `${cell} “${heading}”的含义${said ? "（已手动指定）" : ""}`,
    automatic: "自动识别",
    automaticAs: (name: string) => `自动：${name}`,
    unread: "不读取",
    group: "各级指标",
    meanings: {
      level1: "一级指标",
      level2: "二级指标",
      name: "三级指标名称",
      targetSign: "指标性质",
      target: "指标值",
      targetUnit: "度量单位",
      adjustedTarget: "调整后指标值",
      actual: "实际完成值",
      weight: "分值",
      score: "得分",
      explanation: "偏差原因说明",
      sequence: "序号",
      projectName: "项目名称",
      initialBudget: "年初预算数",
      budget: "预算数",
      executed: "执行数",
      rate: "执行率",
      other: "不读取此列",
    } satisfies Record<Meaning, string>,
    takeRowHint: "表头没认对？先在表格里选中表头那一行的任一单元格，再按：",
    takeRow: "以所选行为表头",
    rowTaken: (row: number) => `已把第 ${row} 行作为表头。`,
    rowNotTaken: (row: number) => `第 ${row} 行的文字单元格不足两个，不能作为表头。`,
    headingRow: (row: number) => `第 ${row} 行：手动指定的表头`,
    headingRowHint: "这一行下面还没有读到内容，请指明各列的含义。",
    corrected: "已手动指定",
    restore: "还原",
    restoreAll: "全部还原",
    stale: "表头已变化，手动指定失效。",
    forget: "清除失效的指定",
  },
  /** By the key of the setting. */
  unreadable: {
    "perf.reading": "工作簿里存的表头指定读不出来，没有采用，已按自动识别检查。",
    "perf.acknowledged": "工作簿里存的“已确认”记录读不出来，没有采用。",
    "perf.profile": "工作簿里存的标准读不出来，已按“全国通用”检查。",
  } as Readonly<Record<string, string>>,
  unsaved: "刚才的设定没能存进工作簿，只在本次有效。",
  profile: (title: string) => `标准：${title}`,
  standard: {
    label: "评分标准和口径",
    source: "依据：",
    ownTitle: "用本单位的标准",
    ownHint: "粘贴或打开标准文件（JSON）：",
    file: "打开文件…",
    text: "标准文件的内容",
    adopt: "采用",
    faults: (count: number) => `没有采用，有 ${count} 处错误：`,
    own: (title: string) => `${title}（本单位）`,
  },
  language: "语言",
  settings: {
    title: "设置",
    limits: "界限（只用于这个工作簿）",
    limit: {
      rate: "执行率低于此数要说明",
      project: "项目执行率低于此数列为偏低",
      over: "完成超过目标此数要说明",
      adjusted: "预算调整超过此数要说明",
    } satisfies Record<LimitName, string>,
    limitFault: (from: string, to: string) => `请填 ${from} 到 ${to} 之间的数，没有改动。`,
    limitsBack: "恢复原来的界限",
    live: "修改后自动检查",
    notLive: "自动检查已关，改完请点“重新检查”。",
    theme: "颜色",
    themes: { auto: "跟随 Office", light: "浅色", dark: "深色" } satisfies Record<ThemeChoice, string>,
    notKept: "这台电脑不允许保存设置，只在本次有效。",
    transfer: "带到别的电脑",
    save: "存为文件",
    copy: "复制",
    open: "从文件导入…",
    saved: (name: string) => `已交给浏览器保存 ${name}；没有反应的话，请用“复制”。`,
    copied: "设置已复制，可粘贴成一个 .json 文件。",
    notCopied: "没能复制：这里不允许使用剪贴板，请用“存为文件”。",
    taken: (name: string) => `已采用 ${name} 里的设置。`,
    notTaken: (name: string) => `没有采用：${name} 不是本助手导出的设置文件，或里面的标准有错。`,
  },
};
