/** Why a file was not read and what to do, in words. */
import { hasOwn } from "../core/json";
import type { Locale, Localized } from "../core/locale";
import { workbookErrorText } from "../files/messages";
import type { WorkbookErrorCode } from "../files/model";
import type { FileError, FileErrorCode } from "./file-error";

type OtherCode = Exclude<FileErrorCode, WorkbookErrorCode>;

const SENTENCES: Readonly<Record<OtherCode, Localized>> = {
  "not-found": {
    "zh-CN": "没有这个文件或文件夹。请检查路径和文件名。",
    en: "There is no such file or folder. Check the path and the name.",
  },
  "no-access": {
    "zh-CN": "系统不允许读取。请检查权限，或者先关闭正在使用它的程序。",
    en: "The system does not allow reading it. Check permissions, or close the program that uses it.",
  },
  "not-a-file": {
    "zh-CN": "这不是文件，而是文件夹、管道或设备。请检查路径。",
    en: "This is no file but a folder, a pipe or a device. Check the path.",
  },
  timeout: {
    "zh-CN": "读取时间过长，已放弃。请把绩效表单独另存为一个文件再检查。",
    en: "Reading took too long and was given up. Save the performance tables as a workbook of their own.",
  },
  "out-of-memory": {
    "zh-CN": "读取所需内存过多，已放弃。文件可能已损坏；请用 Excel 或 WPS 打开，另存一份再检查。",
    en: "Reading needs too much memory and was given up. The file may be damaged; open it in Excel or WPS and save a copy.",
  },
  internal: {
    "zh-CN": "程序内部出错，没有检查这个文件。请把下面的信息反馈给维护者：",
    en: "An error inside this program; the file was not checked. Please report this to the maintainers: ",
  },
};

/** One or two sentences. */
export function fileErrorText({ code, detail, format }: FileError, locale: Locale): string {
  if (!isOther(code)) return workbookErrorText({ code, format }, locale);
  const sentence = SENTENCES[code][locale];
  return code === "internal" ? sentence + detail : sentence;
}

const isOther = (code: FileErrorCode): code is OtherCode => hasOwn(SENTENCES, code);
