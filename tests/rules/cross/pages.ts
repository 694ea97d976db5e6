/** Pages of the rules over several tables, and what a rule says of the files of an example. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { crossCheck } from "../../../src/batch/cross";
import { fileReport } from "../../../src/batch/file-report";
import { tablesOf } from "../../../src/batch/tables";
import { checkSheet } from "../../../src/core/rule/check";
import { nationalProfile } from "../../../src/core/profiles/national";
import { areaAddress } from "../../../src/core/sheet/sheet";
import { parseBatchPage, type Batch } from "../../../src/rules/page";
import type { CrossFinding } from "../../../src/rules/cross/rule";

export const folder = path.resolve(__dirname, "../../../src/rules/cross");

export const pageOf = (id: string) => parseBatchPage(readFileSync(path.join(folder, `${id}.md`), "utf8"));

/** The findings of one rule, as a run over the files would have them. Throws where the reader sees no form in one. */
export function findingsOn({ caption, files }: Batch, id: string): CrossFinding[] {
  const tables = files.flatMap(({ caption: name, sheet }) => {
    const forms = checkSheet(sheet, [], nationalProfile);
    if (forms.length === 0) throw new Error(`no form in ${name} of “${caption}”`);
    const sheets = [{ name: "自评表", hidden: false, forms }];
    return tablesOf(fileReport({ path: name, sheets }, [], "zh-CN"));
  });
  return crossCheck(tables, { rules: { [id]: null }, least: "hint" });
}

/** Where the page marks findings: file and cell. */
export function expectedIn({ files }: Batch): string[] {
  return files.flatMap(({ caption, expected }) =>
    expected.map(({ row, col }) =>
      [caption, areaAddress({ top: row, left: col, bottom: row, right: col })].join(" "),
    ),
  );
}
