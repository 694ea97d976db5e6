/** The command's sentences in Chinese; their keys are those of every language. */
import type { NotAnnotatedCode } from "../../report/comments/tags";
import type { Command } from "../arguments/misuse";
import { usage } from "../arguments/usage";

export const zh = {
  usage: usage["zh-CN"],
  moreHelp: "用法见 perf-check --help",
  misuse: {
    "unknown-option": "没有这个选项：",
    "missing-value": "这个选项后面要写取值：",
    "bad-value": (option: string, value: string, choices: string) =>
      `${option} 不能是“${value}”，只能是 ${choices}`,
    "no-paths": "没有指定要检查的文件或文件夹。",
    "explain-format": "--explain 只能按文字输出，不能与其他 --format、--annotate 同用。",
    "kept-and-ignored": "--own-profile 与 --ignore-kept 不能同用",
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
  limit: (option: string) => `（可用 ${option} 放宽）`,
  copies: {
    done: (written: number, clean: number, folder: string) =>
      `带批注的副本：${written} 个，写在 ${folder}${clean > 0 ? `；${clean} 个没有问题，不另写` : ""}`,
    skipped: (count: number, folder: string) => `已跳过 ${folder} 里的 ${count} 个文件：那里存放带批注的副本`,
    refused: {
      format: "这种格式不能加批注，请另存为 .xlsx：",
      strict: "“Strict Open XML”格式不能加批注，请另存为普通的 .xlsx 或 .docx：",
      signed: "文档有数字签名，加批注会使签名失效，没有加：",
      protected: "文档设有编辑限制，没有加批注；请取消限制，另存一份：",
      unsound: "文件内部与规范不符，没有加批注；请用 Excel 或 WPS 打开，另存一份：",
    } satisfies Record<NotAnnotatedCode, string>,
  },
  collected: {
    lockFile: "已跳过临时文件：",
    emptyFolder: "文件夹里没有表格文件：",
    emptyArchive: "压缩包里没有表格文件：",
    unreadFormat: "这种格式不能直接检查，已跳过；请解压，表另存为 .xlsx，报告另存为 .docx：",
    noMatch: "没有与之相符的文件：",
  },
  progress: (done: number, total: number, rate: string, left: string) =>
    `${done}/${total}  每秒 ${rate} 个  还需 ${left}`,
  seconds: (count: number) => `${count} 秒`,
  minutes: (count: number) => `${count} 分钟`,
  interrupted: (done: number, total: number) => `已中断：${total} 个文件检查了 ${done} 个`,
  endedEarly: "已中断：还没有开始检查，什么也没有写",
  continueWith: (file: string) => `接着检查：同样的命令，把 --out 换成 --resume ${file}`,
  continueSame: "接着检查：把同样的命令再运行一遍",
  resumed: (done: number, total: number, next: string | undefined) =>
    `${total} 个文件中有 ${done} 个已检查过，没有变化${next === undefined ? "" : `；上次检查到：${next}`}`,
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
    profile: (file: string) => `${file} 里的结果是按另一个口径检查的，不能合在一起`,
    asOf: (file: string) => `${file} 里的结果是按另一天检查的，不能合在一起；请用 --as-of 写明同一天`,
    locale: (file: string) => `${file} 里的结果是另一种语言，不能合在一起；请用 --lang 写明同一种语言`,
    settings: (file: string) => `${file} 里的结果来自另一版本或别的选项，不能合在一起`,
  },
  brokenLines: (file: string, count: number) => `${file}：有 ${count} 行不完整，没有采用`,
  noLines: "文件里没有可合并的结果。",
  nothing: "没有可检查的文件。",
  unreadableSetting: (path: string, key: string) =>
    `${path}：文件里由加载项保存的 ${key} 读不出来，没有采用。请在 Excel 里重新确认`,
  profile: {
    unknown: (name: string, near: string | undefined) =>
      `没有“${name}”这个口径，也没有这个文件${near === undefined ? "" : `；是不是“${near}”`}。自带的口径见 perf-check profile`,
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
