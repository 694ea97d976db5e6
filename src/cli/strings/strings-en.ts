/** The command's sentences in English, typed from the Chinese ones so that neither can lack a key. */
import type { zh } from "./strings-zh";
import { usage } from "../arguments/usage";

export const en: typeof zh = {
  usage: usage.en,
  moreHelp: "For how to use it: perf-check --help",
  misuse: {
    "unknown-option": "No such option: ",
    "missing-value": "This option needs a value: ",
    "bad-value": (option, value, choices) => `${option} cannot be “${value}”, only ${choices}`,
    "no-paths": "No file or folder to check.",
    "explain-format": "--explain prints text only; it does not go with another --format or --annotate.",
    "kept-and-ignored": "--own-profile and --ignore-kept do not go together",
    "resume-format":
      "--resume goes on writing the same file, a line a file; it does not go with --out, --explain or another --format.",
    "merge-format": "merge makes one report, not ndjson again.",
    "out-missing": "--format xlsx needs --out and a file, such as --out results.xlsx",
    "no-lines": "merge needs files made by --format ndjson.",
    "bad-number": (option, value, most) =>
      `${option} cannot be “${value}”, only a whole number from 1 to ${most}`,
    "bad-shard": "Must be which part of how many, such as 2/8: ",
    "bad-date": "Must be a day of the calendar as YYYY-MM-DD, such as 2025-06-30: ",
    "unfit-option": (option, command) =>
      command === "check" ? `${option} goes with profile only` : `${option} does not go with ${command}`,
    "unknown-rule": (rule, near) =>
      `No such rule: ${rule}${near === undefined ? "." : `; did you mean ${near}?`} See perf-check rules for all of them`,
    "no-rules": "Every rule asked for is left out again; nothing to check.",
    "which-rule": "explain needs the id of one rule; see perf-check rules for all of them",
    "no-operands": "rules and profile take no files; for a folder of that name write ./rules or ./profile",
  },
  limit: (option) => ` (${option} allows more)`,
  copies: {
    done: (written, clean, folder) =>
      `Annotated copies: ${written} in ${folder}${clean > 0 ? `; ${clean} without findings are not copied` : ""}`,
    skipped: (count, folder) =>
      `Passed over ${count} ${count === 1 ? "file" : "files"} in ${folder}, the folder of annotated copies`,
    refused: {
      format: "Cannot be annotated in this format; save it as .xlsx: ",
      strict: "Cannot be annotated as Strict Open XML; save it as a plain .xlsx or .docx: ",
      signed: "Not annotated, since a comment would break the document's signature: ",
      protected: "Not annotated, since the document is protected; lift the protection and save a copy: ",
      unsound:
        "Not annotated, since the file is not put together as it should be; open it in Excel or WPS and save a copy: ",
    },
  },
  collected: {
    lockFile: "Passed over a temporary file: ",
    emptyFolder: "No workbook in the folder: ",
    emptyArchive: "No workbook in the archive: ",
    unreadFormat:
      "Passed over, since this format is not read; unpack it, save tables as .xlsx, reports as .docx: ",
    noMatch: "No file fits: ",
  },
  progress: (done, total, rate, left) => `${done}/${total}  ${rate} files/s  ${left} left`,
  seconds: (count) => `${count} s`,
  minutes: (count) => `${count} min`,
  interrupted: (done, total) => `Interrupted: ${done} of ${total} files checked`,
  endedEarly: "Interrupted before any file was checked; nothing was written",
  continueWith: (file) => `To go on: the same command with --resume ${file} instead of --out`,
  continueSame: "To go on: run the same command again",
  resumed: (done, total, next) =>
    `${done} of ${total} files were checked before and have not changed${next === undefined ? "" : `; it had come to: ${next}`}`,
  outIsInput: (file) => `--out must not be a file that is read: ${file}`,
  notOurs: (file) => `${file} is no result of perf-check and was left as it is; give --resume another name`,
  notReadAtAll: (file, why) => `${file}: ${why}`,
  whyNotWritten: {
    ENOENT: "there is no such folder",
    ENOTDIR: "there is no such folder",
    EISDIR: "it is a folder",
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the disk is read-only",
    ENOSPC: "the disk is full",
    EBUSY: "it is in use; close the program that has it open",
  },
  notWritten: (file, why) => `Cannot write ${file}: ${why}`,
  otherRun: {
    profile: (file) => `${file} was checked against another profile; the results do not go together`,
    asOf: (file) =>
      `${file} was checked as of another day; the results do not go together. Give one by --as-of`,
    locale: (file) => `${file} is in another language; the results do not go together. Give one by --lang`,
    settings: (file) => `${file} is from another version or other options; the results do not go together`,
  },
  brokenLines: (file, count) =>
    `${file}: ${count} ${count === 1 ? "line is" : "lines are"} incomplete and left out`,
  noLines: "There are no results to merge in the files.",
  nothing: "There is no file to check.",
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
