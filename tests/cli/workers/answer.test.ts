import type { FileError } from "../../../src/batch/file-error";
import { LOCALES } from "../../../src/core/locale";
import { reportOn } from "../../../src/cli/workers/answer";

const message = (error: FileError, locale = LOCALES[0]!) =>
  reportOn({ path: "a.xlsx", error }, locale).error?.message;

test.each<[FileError, string | undefined]>([
  [{ code: "timeout", detail: "" }, "--timeout"],
  [{ code: "out-of-memory", detail: "" }, "--max-memory"],
  [{ code: "too-large", detail: "", limit: "fileSize" }, "--max-size"],
  [{ code: "too-large", detail: "", limit: "unpackedSize" }, "--max-unpacked"],
  [{ code: "too-large", detail: "", limit: "cells" }, "--max-cells"],
  [{ code: "too-large", detail: "", limit: "entries" }, undefined],
  [{ code: "encrypted", detail: "" }, undefined],
])("a file beyond a bound is told with the option that allows more: %j", (error, option) => {
  for (const locale of LOCALES) expect(/--[a-z-]+/.exec(message(error, locale)!)?.[0]).toBe(option);
});
