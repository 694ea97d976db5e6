import type { FileError } from "../../../src/batch/file-error";
import { LOCALES } from "../../../src/core/locale";
import { nothing } from "../../../src/batch/summary";
import { reportOn, type Answer } from "../../../src/cli/workers/answer";
import { bounded } from "../../../src/cli/workers/work";

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

test("an answer larger than the command could hold is the file's error, and no other", () => {
  const answer: Answer = {
    path: "a.xlsx",
    part: "x".repeat(5000),
    summary: nothing,
    unreadable: [],
    tables: [],
  };
  expect(bounded(answer)).toBe(answer);
  expect(bounded(answer, 4000)).toMatchObject({ code: "out-of-memory" });
});
