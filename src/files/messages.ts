/** What is wrong with a file and what to do about it, in words. */
import type { Locale, Localized } from "../core/locale";
import type { ForeignFormat, WorkbookError, WorkbookErrorCode } from "./model";

const FORMATS: Readonly<Record<ForeignFormat, Localized>> = {
  word: { "zh-CN": "文字文档", en: "a text document" },
  powerpoint: { "zh-CN": "演示文稿", en: "a presentation" },
  pdf: { "zh-CN": "PDF 文件", en: "a PDF file" },
  ofd: { "zh-CN": "OFD 版式文件", en: "an OFD file" },
  archive: { "zh-CN": "压缩包", en: "an archive" },
  picture: { "zh-CN": "图片", en: "a picture" },
  rtf: { "zh-CN": "RTF 文档", en: "an RTF document" },
  numbers: { "zh-CN": "苹果 Numbers 表格", en: "an Apple Numbers document" },
  "web-archive": { "zh-CN": "单个文件网页（.mht）", en: "a single-file web page (.mht)" },
  "web-page": { "zh-CN": "不含表格的网页", en: "a web page without a table" },
  visio: { "zh-CN": "Visio 绘图", en: "a Visio drawing" },
};

const SENTENCES: Readonly<Record<WorkbookErrorCode, Localized>> = {
  empty: {
    "zh-CN": "文件是空的（0 字节）。多半是复制或下载没有完成，请重新获取这个文件。",
    en: "The file is empty (0 bytes), most likely after a copy or download that did not finish. Get it again.",
  },
  "lock-file": {
    "zh-CN": "这是表格打开时自动生成的临时文件，不是表格本身。请选择不带“~$”的同名文件。",
    en: "This is the temporary file beside an open workbook, not the workbook. Choose the one without “~$”.",
  },
  "not-a-workbook": {
    "zh-CN":
      "这不是表格文件，可能是其他文件改了扩展名。请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后再检查。",
    en: "This is not a workbook; another file may have been renamed. Open the original in Excel or WPS and save it as .xlsx.",
  },
  "not-a-report": {
    "zh-CN": "这不是文字材料，可能是其他文件改了扩展名。请用 Word 或 WPS 打开原文件，另存为 .docx 后再检查。",
    en: "This is no text; another file may have been renamed. Open the original in Word or WPS and save it as .docx.",
  },
  "unsupported-format": {
    "zh-CN": "这是{format}，不是表格文件。请把其中的表格存成 .xlsx 后再检查。",
    en: "This is {format}, not a workbook. Save the table in it as .xlsx first.",
  },
  encrypted: {
    "zh-CN": "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，去掉密码，另存一份后再检查。",
    en: "The file opens with a password only. Open it in Excel or WPS, remove the password and save a copy.",
  },
  truncated: {
    "zh-CN": "文件不完整，后面一部分丢失了，多半是传输中断所致。请重新获取这个文件。",
    en: "The end of the file is missing, most likely after an interrupted transfer. Get it again.",
  },
  damaged: {
    "zh-CN":
      "文件已损坏，无法可靠读取。请用 Excel 或 WPS 打开并修复，另存一份；打不开的，请重新获取这个文件。",
    en: "The file is damaged and cannot be read reliably. Open it in Excel or WPS, let it repair the file and save a copy, or get it again.",
  },
  "zip-bomb": {
    "zh-CN":
      "文件解压后大得反常，可能是恶意文件，没有读取。请核实来源；确属正常表格的，用 Excel 或 WPS 打开，删去多余的空行空列，另存一份。",
    en: "The file unpacks to an abnormal size and may be malicious; it was not read. Check where it came from. If it is genuine, delete the surplus rows and columns in Excel or WPS and save a copy.",
  },
  "unsafe-xml": {
    "zh-CN":
      "文件内部声明了文档类型或实体，正常的表格软件不会这样写，可能是恶意文件，没有读取。请核实来源；确属正常表格的，用 Excel 或 WPS 打开，另存一份。",
    en: "The file declares a document type or entities, which no spreadsheet program writes. It may be malicious and was not read. Check where it came from; if it is genuine, save a copy in Excel or WPS.",
  },
  "too-large": {
    "zh-CN": "文件太大，超出了能检查的范围。请把绩效表单独另存为一个文件再检查。",
    en: "The file is too large to check. Save the performance tables as a workbook of their own.",
  },
  "no-sheets": {
    "zh-CN": "文件里没有可检查的工作表（只有图表或宏表，或者没有工作表）。请确认选对了文件。",
    en: "There is no worksheet in the file, or only charts and macro sheets. Make sure it is the right file.",
  },
};

/** What is a document may well be saved as one that is read. */
const OF_DOCUMENTS: Partial<Record<WorkbookErrorCode, Localized>> = {
  "unsupported-format": {
    "zh-CN":
      "这是{format}，不是能直接读取的格式（旧版 .doc、WPS 文字的 .wps 也是）。请用 Word 或 WPS 打开，另存为 .docx 后再检查。",
    en: "This is {format} in a format that is not read, such as .doc or .wps. Open it in Word or WPS and save it as .docx first.",
  },
  "no-sheets": {
    "zh-CN": "文档里没有表格。请确认选对了文件。",
    en: "There is no table in the document. Make sure it is the right file.",
  },
};

/** One or two sentences in the user's language. */
export function workbookErrorText(
  { code, format }: Pick<WorkbookError, "code" | "format">,
  locale: Locale,
): string {
  const sentence = (isDocument(format) && OF_DOCUMENTS[code]) || SENTENCES[code];
  return sentence[locale].replace("{format}", format ? FORMATS[format][locale] : "");
}

const isDocument = (format: ForeignFormat | undefined) => format === "word" || format === "rtf";
