/** One file: read, checked, every failure named. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { checkSheet } from "../core/check";
import { nationalProfile } from "../core/profile";
import { rules } from "../rules/index";
import { defaultLimits, WorkbookError } from "../workbook/model";
import { readWorkbook } from "../workbook/read";
import { fileError } from "./file-error";
import { nodeInflate } from "./inflate";
import type { FileOutcome } from "./outcome";

/** Never rejects: a fault of this program is an outcome too, and the other files go on. */
export async function checkFile(path: string): Promise<FileOutcome> {
  try {
    const { size } = await stat(path);
    if (size > defaultLimits.fileSize) throw new WorkbookError("too-large", `${size} bytes`);
    const bytes = await readFile(path);
    const { sheets } = await readWorkbook(bytes, basename(path), { inflate: nodeInflate });
    return {
      path,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        forms: checkSheet(sheet, rules, nationalProfile),
      })),
    };
  } catch (cause) {
    return { path, error: fileError(cause) };
  }
}
