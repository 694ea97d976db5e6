/** How to use the command. */
import type { Localized } from "../../core/locale";

export const usage: Localized = {
  "zh-CN": `用法：perf-check [选项] 文件、文件夹、压缩包或通配符…
      perf-check merge 结果.ndjson… 把几次运行的结果合成一份报告
      perf-check rules              列出全部规则：编号、级别、名称
      perf-check explain 规则编号   一条规则为什么重要，什么样算错，什么样不算错
      perf-check profile            列出自带的口径

检查工作簿和 Word 文档里的绩效自评表、绩效目标表、项目清单和绩效监控表，逐处列出问题和改法。
自评报告（.docx，以及写明文件名的 .txt、.md）里的数字逐个复算；与自评表文件名相同（如 某局自评表.xlsx、某局自评报告.docx），
或标题里的单位、项目名称与同一文件夹的表相符的，再与表对照；同一文档里有表的，与自己的表对照。
文件夹会连同下级文件夹一起查找 .xlsx、.xlsm、.xlsb、.xls、.et、.ods、.docx、.docm、.dotx、.dotm 文件
和装有它们的 .zip 压缩包；
通配符 * ? [] {} ** 要加引号，如 "上报/**/*自评*.xlsx"。文件只读取，不改动，不解压到磁盘，也不上传。

选项：
  --profile 编号|文件  按哪个口径检查，默认 national（全国通用）；也可以是自己写的 .json 文件
  --own-profile        工作簿里选过口径的，按它自己的口径检查；没选过的照上一项
  --ignore-kept        文件里存的一概不用：指定的表头、已确认的问题、选过的口径；供审核的一方用
  --rule 编号          只看这条规则的问题，可以写多次
  --no-rule 编号       不看这条规则的问题，可以写多次
  --severity 级别      最低看到哪一级：error（错误）、warning（警告）、hint（提示，默认）
  --as-of 年-月-日     按哪一天算时间进度，如 2025-06-30；不写时按今天
  --format 格式        text（默认）、json、xlsx（工作簿）、html（网页），或 ndjson：每个文件一行，检查完一个写一行
  --out 文件           写到文件，写成 .xlsx、.html 的就是工作簿、网页；全部完成后一次写好，ndjson 逐行写
  --annotate 文件夹    另写一份副本，在每个出错的单元格加批注；只写 .xlsx、.xlsm 和 Word 文档，其余原样不变，原文件不动
  --resume 文件        接着写上次中断的 ndjson 文件：已检查且没有变化的文件不再检查；没有这个文件就从头开始
  --shard 几/共几      只检查其中一份，如 2/8，供多台机器分头运行
  --jobs 个数          同时检查几个文件，默认随处理器和内存
  --timeout 秒         一个文件最多用多久，默认 30
  --max-memory MB      检查一个文件最多用多少内存，默认 1024
  --max-size MB        文件最大多少，默认 100
  --max-unpacked MB    文件内容解压后最大多少，默认 100
  --max-cells 个数     一个文件最多多少单元格，默认 5000000
  --explain            不列问题，列出每张表读成了什么、各取自哪个单元格
  --check 文件         与 profile 同用：检查自己写的口径，逐处列出错误
  --lang zh-CN|en      语言，默认随系统，否则为中文
  --no-color           不用颜色（也可设置环境变量 NO_COLOR）
  -h, --help           显示本说明
  -v, --version        显示版本

退出码：0 没有错误级别的问题（在 Excel 里已确认的不算）；1 有错误级别的问题；
2 用法不对，或者有文件没有读成；130、143 被 Ctrl-C 或系统中断，已检查的结果都已写出`,
  en: `Usage: perf-check [options] files, folders, archives or patterns…
       perf-check merge RESULTS.ndjson…   puts the results of several runs into one report
       perf-check rules          every rule: id, severity, title
       perf-check explain RULE   why a rule matters, what is a fault and what is not
       perf-check profile        the built-in profiles (practice of places)

Checks performance self-evaluation, target, project-list and monitoring tables in workbooks and Word documents:
every fault, and what to do.
Figures in reports (.docx, and .txt or .md named one by one) are recomputed; a report is held against its table
where their file names go together (某局自评表.xlsx, 某局自评报告.docx) or its title names the unit or project of a table
in the same folder; in a document with tables, against these.
Folders are searched with their subfolders for .xlsx, .xlsm, .xlsb, .xls, .et, .ods, .docx,
.docm, .dotx and .dotm, and .zip archives of them.
Patterns * ? [] {} ** are quoted, such as "in/**/*2024*.xlsx". Files are only read, never unpacked to disk or sent anywhere.

Options:
  --profile ID|FILE    what to check against, national by default; a .json file of your own will do
  --own-profile        workbooks that keep a standard of their own are checked by that
  --ignore-kept        nothing that files keep holds: no headings named, findings acknowledged or standards chosen in
                       them; for those who review
  --rule ID            findings of this rule only; may be repeated
  --no-rule ID         no findings of this rule; may be repeated
  --severity LEVEL     least severity shown: error, warning or hint (the default)
  --as-of YYYY-MM-DD   the day that time progress is measured at, such as 2025-06-30; today by default
  --format FORMAT      text (the default), json, xlsx, html, or ndjson: a line a file, as each is done
  --out FILE           writes to a file, at once when all is done, ndjson line by line; format by .xlsx or .html
  --annotate FOLDER    also writes copies with a comment at each cell at fault (.xlsx, .xlsm, Word documents);
                       all else in them stays, and so do the originals
  --resume FILE        goes on with an ndjson file cut short: what was checked and has not changed is not checked
                       again; begins one where there is none
  --shard I/N          checks one part only, such as 2/8, for several machines
  --jobs N             files checked at once; by processors and memory when omitted
  --timeout SECONDS    the longest a file may take, 30 by default
  --max-memory MB      the most memory a file may take, 1024 by default
  --max-size MB        the largest file, 100 by default
  --max-unpacked MB    the largest content unpacked, 100 by default
  --max-cells N        the most cells of a file, 5000000 by default
  --explain            instead of findings, what each table was read as, and from which cells
  --check FILE         with profile: checks a profile of your own and lists every fault
  --lang zh-CN|en      language; the system's by default, else Chinese
  --no-color           no colours (so does the environment variable NO_COLOR)
  -h, --help           this text
  -v, --version        the version

Exit status: 0 nothing found at error level (what was acknowledged in Excel does not count); 1 something found;
2 misuse, or a file that could not be read; 130 or 143 ended by Ctrl-C or the system, all that was checked is written`,
};
