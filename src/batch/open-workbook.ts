/** A workbook with what was kept in it. */
import type { Profile } from "../core/profiles/profile";
import type { WorkbookModel } from "../files/model";
import { readWorkbook } from "../files/workbook/read";
import { keptIn, nothingKept, type Kept } from "./kept-settings";
import type { CheckSettings } from "./settings";
import { nameOf, type FileAccess } from "./source";

export interface OpenedWorkbook {
  readonly sheets: WorkbookModel["sheets"];
  readonly kept: Kept;
  /** What it is to be checked by: its own standard where that is wanted and there. */
  readonly profile: Profile;
}

/** Rejects as `readWorkbook` does. */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
  { limits, kept: use, profile }: CheckSettings,
  { unpacker }: Pick<FileAccess, "unpacker">,
): Promise<OpenedWorkbook> {
  const workbook = await readWorkbook(bytes, nameOf(path), { limits, unpacker });
  const kept = use === "none" ? nothingKept : keptIn(workbook);
  return { sheets: workbook.sheets, kept, profile: (use === "all" && kept.choice?.profile) || profile };
}
