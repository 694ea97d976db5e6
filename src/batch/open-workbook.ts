/** A workbook with what was kept in it. */
import type { Profile } from "../core/profiles/profile";
import type { WorkbookModel } from "../files/model";
import { readWorkbook } from "../files/workbook/read";
import { keptIn, type Kept } from "./kept-settings";
import type { CheckSettings } from "./settings";
import { nameOf, type FileAccess, type Source } from "./source";

export interface OpenedWorkbook {
  readonly sheets: WorkbookModel["sheets"];
  readonly kept: Kept;
  /** What it is to be checked by: its own standard where that is wanted and there. */
  readonly profile: Profile;
}

/** Rejects as `access.read` and `readWorkbook` do. */
export async function openWorkbook(
  source: Source,
  { limits, keptProfiles, profile }: CheckSettings,
  { read, unpacker }: FileAccess,
): Promise<OpenedWorkbook> {
  const bytes = await read(source, limits);
  const workbook = await readWorkbook(bytes, nameOf(source.path), { limits, unpacker });
  const kept = keptIn(workbook);
  return { sheets: workbook.sheets, kept, profile: (keptProfiles && kept.choice?.profile) || profile };
}
