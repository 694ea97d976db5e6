/** The command's sentences in Chinese; their keys are those of every language. */
import type { BlockName } from "../../core/form/explain";
import { FORM_KIND_NAMES } from "../../core/form/kinds";
import type { Verdict } from "../../core/prose/model";
import { SEVERITY_NAMES } from "../../core/finding";
import type { NotAnnotatedCode } from "../../report/comments/tags";
import type { WorkbookErrorCode } from "../../files/model";
import type { Command } from "../arguments/options";
import type { FileErrorCode } from "../../batch/outcome";
import { usage } from "../arguments/usage";

type OwnErrorCode = Exclude<FileErrorCode, WorkbookErrorCode>;

export const zh = {
  usage: usage["zh-CN"],
  moreHelp: "用法见 perf-check --help",
  misuse: {
    "unknown-option": "没有这个选项：",
    "missing-value": "这个选项后面要写取值：",
    "bad-value": (option: string, value: string, choices: string) =>
      `${option} 不能是“${value}”，只能是 ${choices}`,
    "no-paths": "没有指定要核对的文件或文件夹。",
    "explain-format": "--explain 只能按文字输出，不能与其他 --format、--annotate 同用。",
    "resume-format":
      "--resume 接着写原来的文件，每个文件一行；不能与 --out、--explain 和其他 --format 同用。",
    "merge-format": "merge 合成一份报告，不再输出 ndjson。",
    "out-missing": "--format xlsx 要用 --out 写明文件，如 --out 结果.xlsx",
    "no-lines": "merge 后面要写用 --format ndjson 生成的文件。",
    "bad-number": (option: string, value: string, most: number) =>
      `${option} 不能是“${value}”，要写 1 到 ${most} 的整数`,
    "bad-shard": "要写成“第几份/共几份”，如 2/8：",
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
    "not-a-file": "这不是文件，而是文件夹、管道或设备。请检查路径。",
    timeout: "读取时间过长，已放弃。请把绩效表单独另存为一个文件再核对，或用 --timeout 放宽。",
    "out-of-memory":
      "读取所需内存过多，已放弃。文件可能已损坏；请用 Excel 或 WPS 打开，另存一份再核对，或用 --max-memory 放宽。",
    internal: "程序内部出错，没有核对这个文件。请把下面的信息反馈给维护者：",
  } satisfies Record<OwnErrorCode, string>,
  limit: (option: string) => `（可用 ${option} 放宽）`,
  kinds: FORM_KIND_NAMES["zh-CN"],
  note: {
    head: (severity: string, title: string) => `【${severity}】${title}`,
    fix: (fix: string) => `改法：${fix}`,
  },
  copies: {
    done: (written: number, clean: number, folder: string) =>
      `带批注的副本：${written} 个，写在 ${folder}${clean > 0 ? `；${clean} 个没有问题，不另写` : ""}`,
    skipped: (count: number, folder: string) => `已跳过 ${folder} 里的 ${count} 个文件：那里存放带批注的副本`,
    refused: {
      format: "这种格式不能加批注，请另存为 .xlsx：",
      strict: "“Strict Open XML”格式不能加批注，请另存为普通的 .xlsx：",
      unsound: "文件内部与规范不符，没有加批注；请用 Excel 或 WPS 打开，另存一份：",
    } satisfies Record<NotAnnotatedCode, string>,
  },
  severity: SEVERITY_NAMES["zh-CN"],
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
  noClaims: "没有找到可以复算的数字",
  claims: (right: number, wrong: number, uncheckable: number) =>
    `可复算的数字：相符 ${right}，不符 ${wrong}，无法复算 ${uncheckable}`,
  compared: (table: string, same: number, other: number) => `与 ${table} 对照：相同 ${same}，不同 ${other}`,
  besideTable: "与表不同",
  verdicts: { right: "相符", wrong: "不符", uncheckable: "无法复算" } satisfies Record<Verdict, string>,
  findings: (count: number) => `${count} 处`,
  notRead: "未能读取",
  formHeader: (parts: readonly string[]) => parts.join(" · "),
  collected: {
    lockFile: "已跳过临时文件：",
    emptyFolder: "文件夹里没有表格文件：",
    emptyArchive: "压缩包里没有表格文件：",
    unreadFormat: "这种格式不能直接核对，已跳过；请解压，表另存为 .xlsx，报告另存为 .docx：",
    noMatch: "没有与之相符的文件：",
  },
  progress: (done: number, total: number, rate: string, left: string) =>
    `${done}/${total}  每秒 ${rate} 个  还需 ${left}`,
  seconds: (count: number) => `${count} 秒`,
  minutes: (count: number) => `${count} 分钟`,
  interrupted: (done: number, total: number) => `已中断：${total} 个文件核对了 ${done} 个`,
  continueWith: (file: string) => `接着核对：同样的命令，把 --out 换成 --resume ${file}`,
  continueSame: "接着核对：把同样的命令再运行一遍",
  left: (count: number) => `已中断，还有 ${count} 个文件没有核对`,
  resumed: (done: number, total: number) => `${total} 个文件中有 ${done} 个已核对过，没有变化`,
  outIsInput: (file: string) => `--out 不能写到所读的文件上：${file}`,
  notOurs: (file: string) => `${file} 不是 perf-check 的结果文件，没有动它；请给 --resume 另一个文件名`,
  notReadAtAll: (file: string, why: string) => `${file}：${why}`,
  notWritten: (file: string, why: string) => `无法写入 ${file}：${why}`,
  whyNotWritten: {
    ENOENT: "没有这个文件夹",
    ENOTDIR: "没有这个文件夹",
    EISDIR: "这是文件夹",
    EACCES: "没有写入权限",
    EPERM: "没有写入权限",
    EROFS: "磁盘只能读取",
    ENOSPC: "磁盘已满",
    EBUSY: "文件正在使用，请先关闭打开它的程序",
  },
  otherRun: {
    profile: (file: string) => `${file} 里的结果是按另一个配置核对的，不能合在一起`,
    asOf: (file: string) => `${file} 里的结果是按另一天核对的，不能合在一起；请用 --as-of 写明同一天`,
    locale: (file: string) => `${file} 里的结果是另一种语言，不能合在一起；请用 --lang 写明同一种语言`,
    settings: (file: string) => `${file} 里的结果来自另一版本或别的选项，不能合在一起`,
  },
  brokenLines: (file: string, count: number) => `${file}：有 ${count} 行不完整，没有采用`,
  noLines: "文件里没有可合并的结果。",
  nothing: "没有可核对的文件。",
  summary: (files: number, forms: number, severities: readonly string[]) =>
    `共 ${files} 个文件，${forms} 张绩效表：${severities.join("，")}`,
  unreadable: (count: number) => `${count} 个文件未能读取`,
  acknowledged: (reason: string) => `已确认（${reason}）：`,
  acknowledgedCount: (count: number) => `，已确认 ${count} 处`,
  cross: (count: number) => `各文件之间：${count} 处`,
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
    remedy: "怎么改",
    options: "选项",
  },
};
