/** The annotated copy of one file. Runs in a process of its own. */
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { WorkbookError, type Limits } from "../../files/model";
import type { Locale } from "../../core/locale";
import { isDocument } from "../../files/word/document";
import type { FileReport } from "../../batch/file-report";
import type { Source } from "../../batch/source";
import { annotate } from "../../report/comments/annotate";
import { annotateDocument } from "../../report/comments/document";
import { notesOf } from "../../report/comments/notes";
import { systemCode } from "../files/file-error";
import { diskFiles } from "../files/source";
import { NotAnnotated, type NotAnnotatedCode } from "../../report/comments/tags";

/** What the copies of a run have in common. */
export interface Copies {
  /** The folder that all of them go to. */
  readonly folder: string;
  /** Tells what this run leaves half written from what others write. */
  readonly run: number;
}

export interface CopyPlan extends Copies {
  /** Its place in the folder. */
  readonly target: string;
}

/** What became of it; `clean` where there was nothing to say. */
export type Copied =
  | { readonly state: "written" | "clean" }
  | { readonly state: "refused"; readonly code: NotAnnotatedCode }
  /** `code` as the system names it. */
  | { readonly state: "failed"; readonly code: string };

export interface CopyOptions {
  readonly limits: Limits;
  readonly day: string;
  readonly locale: Locale;
}

/** Rejects only with faults of this program. */
export async function writeCopy(
  source: Source,
  file: FileReport,
  plan: CopyPlan,
  { limits, day, locale }: CopyOptions,
): Promise<Copied> {
  const notes = notesOf(file, locale);
  if (notes.size === 0) {
    // The copy of an earlier run says what no longer holds. Its place is planned: what stands there is ours alone.
    rmSync(plan.target, { force: true });
    return { state: "clean" };
  }
  try {
    const bytes = await diskFiles.read(source, limits);
    // PK: anything else is no package.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { state: "refused", code: "format" };
    const put = isDocument(bytes, limits) ? annotateDocument : annotate;
    const copy = await put(bytes, notes, { limits, day, unpacker: diskFiles.unpacker });
    place(copy, plan);
    return { state: "written" };
  } catch (cause) {
    if (cause instanceof NotAnnotated) return { state: "refused", code: cause.code };
    if (cause instanceof WorkbookError) return { state: "refused", code: "unsound" };
    const code = systemCode(cause);
    if (typeof code === "string") return { state: "failed", code };
    throw cause;
  }
}

/** Until it is whole a copy stands under this name, which no unfinished report has. */
export const unfinished = (target: string, run: number) => `${target}.${run}.copy.part`;

/** Writes it at once or not at all, through no link. */
function place(bytes: Uint8Array, { folder, run, target }: CopyPlan): void {
  mkdirSync(folder, { recursive: true });
  let parent = folder;
  for (const segment of relative(folder, dirname(target)).split(sep).filter(Boolean)) {
    parent = join(parent, segment);
    const found = lstatSync(parent, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw Object.assign(new Error(parent), { code: "ENOTDIR" });
    // Another process may be making it too.
    if (!found) mkdirSync(parent, { recursive: true });
  }
  const part = unfinished(target, run);
  rmSync(part, { force: true });
  try {
    writeFileSync(part, bytes, { flag: "wx" });
    renameSync(part, target);
  } catch (cause) {
    rmSync(part, { force: true });
    throw cause;
  }
}
