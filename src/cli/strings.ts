/** Every sentence of the command. English is typed from Chinese, so that neither can lack a key. */
import type { BlockName } from "../core/form/explain";
import type { FormKind } from "../core/form/model";
import type { Locale, Severity } from "../core/rule";
import { workbookErrorText } from "../workbook/messages";
import type { Command, Misuse } from "./arguments";
import type { FileError, FileErrorCode } from "./outcome";
import { usage } from "./usage";
import type { WorkbookErrorCode } from "../workbook/model";

type OwnErrorCode = Exclude<FileErrorCode, WorkbookErrorCode>;

const zh = {
  usage: usage["zh-CN"],
  moreHelp: "用法见 perf-check --help",
  misuse: {
    "unknown-option": "没有这个选项：",
    "missing-value": "这个选项后面要写取值：",
    "bad-value": (option: string, value: string, choices: string) =>
      `${option} 不能是“${value}”，只能是 ${choices}`,
    "no-paths": "没有指定要核对的文件或文件夹。",
    "explain-json": "--explain 只能按文字输出，不能与 --format json 同用。",
    "bad-date": "要写成年-月-日，且是日历上有的日子，如 2025-06-30：",
    "unfit-option": (option: string, command: Command) =>
      command === "check" ? `${option} 只能与 profile 同用` : `${option} 不能与 ${command} 同用`,
    "unknown-rule": (rule: string, near: string | undefined) =>
      `没有“${rule}”这条规则${near === undefined ? "" : `，是不是“${near}”`}。全部规则见 perf-check rules`,
    "no-rules": "所选的规则都被排除了，没有可查的。",
    "which-rule": "explain 后面要写一条规则的编号；全部规则见 perf-check rules",
    "no-operands": "rules 和 profile 后面不写文件；同名的文件夹请写成 ./rules、./profile",
  },
  errors: {
    "not-found": "没有这个文件或文件夹。请检查路径和文件名。",
    "no-access": "系统不允许读取。请检查权限，或者先关闭正在使用它的程序。",
    timeout: "读取时间过长，已放弃。请把绩效表单独另存为一个文件再核对。",
    "out-of-memory": "读取所需内存过多，已放弃。文件可能已损坏；请用 Excel 或 WPS 打开，另存一份再核对。",
    internal: "程序内部出错，没有核对这个文件。请把下面的信息反馈给维护者：",
  } satisfies Record<OwnErrorCode, string>,
  kinds: {
    "self-evaluation": "绩效自评表",
    target: "绩效目标表",
    "project-list": "项目清单",
    monitoring: "绩效运行监控表",
  } satisfies Record<FormKind, string>,
  severity: { error: "错误", warning: "警告", hint: "提示" } satisfies Record<Severity, string>,
  blocks: {
    head: "表头",
    funds: "资金",
    headings: "表列",
    indicators: "指标",
    total: "合计",
    projects: "项目",
  } satisfies Record<BlockName, string>,
  blank: "（空）",
  hidden: "隐藏",
  clean: "未发现问题",
  noForm: "没有找到绩效自评表、绩效目标表、项目清单或绩效运行监控表",
  findings: (count: number) => `${count} 处`,
  notRead: "未能读取",
  formHeader: (parts: readonly string[]) => parts.join(" · "),
  lockFile: (path: string) => `已跳过临时文件：${path}`,
  emptyFolder: (path: string) => `文件夹里没有表格文件：${path}`,
  nothing: "没有可核对的文件。",
  summary: (files: number, forms: number, severities: readonly string[]) =>
    `共 ${files} 个文件，${forms} 张绩效表：${severities.join("，")}`,
  unreadable: (count: number) => `${count} 个文件未能读取`,
  acknowledged: (reason: string) => `已确认（${reason}）：`,
  acknowledgedCount: (count: number) => `，已确认 ${count} 处`,
  usedProfile: (title: string, id: string) => `按“${title}”（${id}）核对`,
  unreadableSetting: (path: string, key: string) =>
    `${path}：文件里由加载项保存的 ${key} 读不出来，没有采用。请在 Excel 里重新确认`,
  profile: {
    unknown: (name: string, near: string | undefined) =>
      `没有“${name}”这个配置，也没有这个文件${near === undefined ? "" : `；是不是“${near}”`}。自带的配置见 perf-check profile`,
    faults: (file: string, count: number) => `${file}：${count} 处错误`,
    sound: (file: string, title: string, id: string) => `${file}：没有错误，可以使用（${title}，${id}）`,
  },
  off: "停用",
  page: {
    heading: (title: string, id: string, severity: string) => `${title}（${id}，${severity}）`,
    basis: "依据：",
    why: "为什么",
    faulty: "有问题（⚑ 是要报的单元格）",
    clean: "没问题",
    options: "选项",
  },
};

const en: typeof zh = {
  usage: usage.en,
  moreHelp: "For how to use it: perf-check --help",
  misuse: {
    "unknown-option": "No such option: ",
    "missing-value": "This option needs a value: ",
    "bad-value": (option, value, choices) => `${option} cannot be “${value}”, only ${choices}`,
    "no-paths": "No file or folder to check.",
    "explain-json": "--explain prints text only; it does not go with --format json.",
    "bad-date": "Must be a day of the calendar as YYYY-MM-DD, such as 2025-06-30: ",
    "unfit-option": (option, command) =>
      command === "check" ? `${option} goes with profile only` : `${option} does not go with ${command}`,
    "unknown-rule": (rule, near) =>
      `No such rule: ${rule}${near === undefined ? "." : `; did you mean ${near}?`} See perf-check rules for all of them`,
    "no-rules": "Every rule asked for is left out again; nothing to check.",
    "which-rule": "explain needs the id of one rule; see perf-check rules for all of them",
    "no-operands": "rules and profile take no files; for a folder of that name write ./rules or ./profile",
  },
  errors: {
    "not-found": "There is no such file or folder. Check the path and the name.",
    "no-access":
      "The system does not allow reading it. Check permissions, or close the program that uses it.",
    timeout:
      "Reading took too long and was given up. Save the performance tables as a workbook of their own.",
    "out-of-memory":
      "Reading needs too much memory and was given up. The file may be damaged; open it in Excel or WPS and save a copy.",
    internal:
      "An error inside this program; the file was not checked. Please report this to the maintainers: ",
  },
  kinds: {
    "self-evaluation": "Self-evaluation",
    target: "Targets",
    "project-list": "Project list",
    monitoring: "Monitoring",
  },
  severity: { error: "error", warning: "warning", hint: "hint" },
  blocks: {
    head: "head",
    funds: "funds",
    headings: "columns",
    indicators: "indicators",
    total: "total",
    projects: "projects",
  },
  blank: "(blank)",
  hidden: "hidden",
  clean: "nothing found",
  noForm: "no self-evaluation, target, project-list or monitoring table found",
  findings: (count) => (count === 1 ? "1 finding" : `${count} findings`),
  notRead: "not read",
  formHeader: (parts) => parts.join(" · "),
  lockFile: (path) => `Passed over a temporary file: ${path}`,
  emptyFolder: (path) => `No workbook in the folder: ${path}`,
  nothing: "There is no file to check.",
  summary: (files, forms, severities) =>
    `${files} ${files === 1 ? "file" : "files"}, ${forms} ${forms === 1 ? "table" : "tables"}: ${severities.join(", ")}`,
  unreadable: (count) => `${count} ${count === 1 ? "file" : "files"} could not be read`,
  acknowledged: (reason) => `acknowledged (${reason}): `,
  acknowledgedCount: (count) => `, ${count} acknowledged`,
  usedProfile: (title, id) => `Checked against “${title}” (${id})`,
  unreadableSetting: (path, key) =>
    `${path}: what the add-in kept as ${key} cannot be read and was left aside. Acknowledge again in Excel`,
  profile: {
    unknown: (name, near) =>
      `No such profile or file: ${name}${near === undefined ? "." : `; did you mean ${near}?`} See perf-check profile for the built-in ones`,
    faults: (file, count) => `${file}: ${count === 1 ? "1 fault" : `${count} faults`}`,
    sound: (file, title, id) => `${file}: no faults, ready for use (${title}, ${id})`,
  },
  off: "off",
  page: {
    heading: (title, id, severity) => `${title} (${id}, ${severity})`,
    basis: "Rests on: ",
    why: "Why",
    faulty: "Faulty (⚑ marks the cell reported; examples are in Chinese)",
    clean: "Not faulty",
    options: "Options",
  },
};

export const strings: Readonly<Record<Locale, typeof zh>> = { "zh-CN": zh, en };

/** What is wrong with a file and what to do. */
export function fileErrorText(error: FileError, locale: Locale): string {
  const { code, detail, format } = error;
  switch (code) {
    case "internal":
      return strings[locale].errors.internal + detail;
    case "not-found":
    case "no-access":
    case "timeout":
    case "out-of-memory":
      return strings[locale].errors[code];
    default:
      return workbookErrorText({ code, format }, locale);
  }
}

export function misuseText(misuse: Misuse, locale: Locale): string {
  const sentences = strings[locale].misuse;
  switch (misuse.code) {
    case "no-paths":
    case "no-rules":
    case "which-rule":
    case "no-operands":
    case "explain-json":
      return sentences[misuse.code];
    case "bad-value":
      return sentences["bad-value"](misuse.option, misuse.value, misuse.choices);
    case "unfit-option":
      return sentences["unfit-option"](misuse.option, misuse.command);
    case "unknown-rule":
      return sentences["unknown-rule"](misuse.value, misuse.near);
    default:
      return sentences[misuse.code] + misuse.option;
  }
}
