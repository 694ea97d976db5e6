/** A workbook with what was kept in it. */
import { basename } from "node:path";
import type { Profile } from "../core/profiles/profile";
import type { WorkbookModel } from "../files/model";
import { readWorkbook } from "../files/workbook/read";
import type { CheckSettings } from "./check-file";
import { keptIn, type Kept } from "./kept-settings";
import type { Source } from "./outcome";
import { readSource } from "../cli/files/source";
import { nodeUnpacker } from "../cli/files/unpacker";

export interface OpenedWorkbook {
  readonly sheets: WorkbookModel["sheets"];
  readonly kept: Kept;
  /** What it is to be checked by: its own standard where that is wanted and there. */
  readonly profile: Profile;
}

/** Throws as `readSource` and `readWorkbook` do. */
export async function openWorkbook(
  source: Source,
  { limits, ownProfile, profile }: CheckSettings,
): Promise<OpenedWorkbook> {
  const bytes = await readSource(source, limits);
  const workbook = await readWorkbook(bytes, basename(source.path), { limits, unpacker: nodeUnpacker });
  const kept = keptIn(workbook);
  return { sheets: workbook.sheets, kept, profile: (ownProfile && kept.choice?.profile) || profile };
}
