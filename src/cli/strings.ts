/** Every sentence of the command. English is typed from Chinese, so that neither can lack a key. */
import type { BlockName } from "../core/form/explain";
import type { FormKind } from "../core/form/model";
import type { Locale, Severity } from "../core/rule";
import { workbookErrorText } from "../workbook/messages";
import type { Misuse } from "./arguments";
import type { FileError, FileErrorCode } from "./outcome";
import type { WorkbookErrorCode } from "../workbook/model";

type OwnErrorCode = Exclude<FileErrorCode, WorkbookErrorCode>;

const zh = {
  usage: `用法：perf-check [选项] 文件或文件夹…

核对绩效自评表、绩效目标表、项目清单和绩效监控表，逐处列出问题和改法。
文件夹会连同下级文件夹一起查找 .xlsx、.xlsm、.xls、.et、.ods 文件。文件只读取，不改动，也不上传。

选项：
  --format text|json   输出格式，默认 text
  --explain            不列问题，列出每张表读成了什么、各取自哪个单元格
  --lang zh-CN|en      语言，默认随系统，否则为中文
  --no-color           不用颜色（也可设置环境变量 NO_COLOR）
  -h, --help           显示本说明
  -v, --version        显示版本

退出码：0 没有错误级别的问题；1 有错误级别的问题；2 用法不对，或者有文件没有读成`,
  misuse: {
    "unknown-option": "没有这个选项：",
    "missing-value": "这个选项后面要写取值：",
    "bad-value": (option: string, value: string, choices: string) =>
      `${option} 不能是“${value}”，只能是 ${choices}`,
    "no-paths": "没有指定要核对的文件或文件夹。",
    "explain-json": "--explain 只能按文字输出，不能与 --format json 同用。",
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
};

const en: typeof zh = {
  usage: `Usage: perf-check [options] files or folders…

Checks performance self-evaluation, target, project-list and monitoring tables: every fault, and what to do.
Folders are searched with their subfolders for .xlsx, .xlsm, .xls, .et and .ods. Files are only read, never sent anywhere.

Options:
  --format text|json   output format, text by default
  --explain            instead of findings, what each table was read as, and from which cells
  --lang zh-CN|en      language; the system's by default, else Chinese
  --no-color           no colours (so does the environment variable NO_COLOR)
  -h, --help           this text
  -v, --version        the version

Exit status: 0 nothing found at error level; 1 something found; 2 misuse, or a file that could not be read`,
  misuse: {
    "unknown-option": "No such option: ",
    "missing-value": "This option needs a value: ",
    "bad-value": (option, value, choices) => `${option} cannot be “${value}”, only ${choices}`,
    "no-paths": "No file or folder to check.",
    "explain-json": "--explain prints text only; it does not go with --format json.",
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
    case "explain-json":
      return sentences[misuse.code];
    case "bad-value":
      return sentences["bad-value"](misuse.option, misuse.value, misuse.choices);
    default:
      return sentences[misuse.code] + misuse.option;
  }
}
