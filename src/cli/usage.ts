/** How to use the command. */
import type { Localized } from "../core/rule";

export const usage: Localized = {
  "zh-CN": `用法：perf-check [选项] 文件或文件夹…
      perf-check rules              列出全部规则：编号、级别、名称
      perf-check explain 规则编号   一条规则为什么重要，什么样算错，什么样不算错
      perf-check profile            列出自带的配置（各地口径）

核对绩效自评表、绩效目标表、项目清单和绩效监控表，逐处列出问题和改法。
文件夹会连同下级文件夹一起查找 .xlsx、.xlsm、.xls、.et、.ods 文件。文件只读取，不改动，也不上传。

选项：
  --profile 编号|文件  按哪个配置核对，默认 national（全国通用）；也可以是自己写的 .json 文件
  --rule 编号          只看这条规则的问题，可以写多次
  --no-rule 编号       不看这条规则的问题，可以写多次
  --severity 级别      最低看到哪一级：error（错误）、warning（警告）、hint（提示，默认）
  --as-of 年-月-日     按哪一天算时间进度，如 2025-06-30；不写时按今天
  --format text|json   输出格式，默认 text
  --explain            不列问题，列出每张表读成了什么、各取自哪个单元格
  --check 文件         与 profile 同用：检查自己写的配置，逐处列出错误
  --lang zh-CN|en      语言，默认随系统，否则为中文
  --no-color           不用颜色（也可设置环境变量 NO_COLOR）
  -h, --help           显示本说明
  -v, --version        显示版本

退出码：0 没有错误级别的问题（在 Excel 里已确认的不算）；1 有错误级别的问题；
2 用法不对，或者有文件没有读成`,
  en: `Usage: perf-check [options] files or folders…
       perf-check rules          every rule: id, severity, title
       perf-check explain RULE   why a rule matters, what is a fault and what is not
       perf-check profile        the built-in profiles (practice of places)

Checks performance self-evaluation, target, project-list and monitoring tables: every fault, and what to do.
Folders are searched with their subfolders for .xlsx, .xlsm, .xls, .et and .ods. Files are only read, never sent anywhere.

Options:
  --profile ID|FILE    what to check against, national by default; a .json file of your own will do
  --rule ID            findings of this rule only; may be repeated
  --no-rule ID         no findings of this rule; may be repeated
  --severity LEVEL     least severity shown: error, warning or hint (the default)
  --as-of YYYY-MM-DD   the day that time progress is measured at, such as 2025-06-30; today by default
  --format text|json   output format, text by default
  --explain            instead of findings, what each table was read as, and from which cells
  --check FILE         with profile: checks a profile of your own and lists every fault
  --lang zh-CN|en      language; the system's by default, else Chinese
  --no-color           no colours (so does the environment variable NO_COLOR)
  -h, --help           this text
  -v, --version        the version

Exit status: 0 nothing found at error level (what was acknowledged in Excel does not count); 1 something found;
2 misuse, or a file that could not be read`,
};
