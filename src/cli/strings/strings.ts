/** Every sentence of the command. */
import type { Locale } from "../../core/locale";
import type { Limits } from "../../files/model";
import type { Misuse } from "../arguments/misuse";
import { systemCode } from "../files/file-error";
import type { FileError, FileErrorCode } from "../../batch/file-error";
import type { OutputError } from "../files/output";
import { en } from "./strings-en";
import { zh } from "./strings-zh";

export const strings: Readonly<Record<Locale, typeof zh>> = { "zh-CN": zh, en };

/** Why the report could not be written. */
export function notWrittenText({ path, reason }: OutputError, locale: Locale): string {
  const text = strings[locale];
  const known: Readonly<Record<string, string>> = text.whyNotWritten;
  return text.notWritten(path, known[String(systemCode(reason))] ?? String(reason));
}

/** The option that allows more than the bound passed, as a remark; "" where there is none. */
export function allowance({ code, limit }: FileError, locale: Locale): string {
  const option = (limit && OPTION_OF_LIMIT[limit]) ?? OPTION_OF_CODE[code];
  return option ? strings[locale].limit(option) : "";
}

const OPTION_OF_LIMIT: Partial<Record<keyof Limits, string>> = {
  fileSize: "--max-size",
  unpackedSize: "--max-unpacked",
  cells: "--max-cells",
};
const OPTION_OF_CODE: Partial<Record<FileErrorCode, string>> = {
  timeout: "--timeout",
  "out-of-memory": "--max-memory",
};

export function misuseText(misuse: Misuse, locale: Locale): string {
  const sentences = strings[locale].misuse;
  switch (misuse.code) {
    case "no-paths":
    case "no-rules":
    case "which-rule":
    case "no-operands":
    case "no-lines":
    case "explain-format":
    case "resume-format":
    case "kept-and-ignored":
    case "merge-format":
    case "out-missing":
      return sentences[misuse.code];
    case "bad-value":
      return sentences["bad-value"](misuse.option, misuse.value, misuse.choices);
    case "bad-number":
      return sentences["bad-number"](misuse.option, misuse.value, misuse.most);
    case "unfit-option":
      return sentences["unfit-option"](misuse.option, misuse.command);
    case "unknown-rule":
      return sentences["unknown-rule"](misuse.value, misuse.near);
    default:
      return sentences[misuse.code] + misuse.option;
  }
}
