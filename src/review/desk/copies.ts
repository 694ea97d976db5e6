/** Copies of the files with the findings as comments, in one archive. */
import type { FileReport } from "../../batch/file-report";
import type { FileAccess, Source } from "../../batch/source";
import type { Locale } from "../../core/locale";
import { WorkbookError, type Limits } from "../../files/model";
import { numbered } from "../../files/zip/numbered";
import { isDocument } from "../../files/word/document";
import { annotate } from "../../report/comments/annotate";
import { annotateDocument } from "../../report/comments/document";
import { notesOf } from "../../report/comments/notes";
import { NotAnnotated, type NotAnnotatedCode } from "../../report/comments/tags";
import { safeName, segmentsOf } from "../../report/paths";

export type NotCopied = NotAnnotatedCode | "missing";

/** The copy's bytes, why there is none, or `undefined` where there is nothing to say of the file. */
export async function copyOf(
  source: Source,
  report: FileReport,
  access: FileAccess,
  { limits, day, locale }: { readonly limits: Limits; readonly day: string; readonly locale: Locale },
): Promise<Uint8Array | NotCopied | undefined> {
  const notes = notesOf(report, locale);
  if (notes.size === 0) return undefined;
  try {
    const bytes = await access.read(source, limits);
    // PK: anything else is no package.
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return "format";
    const put = isDocument(bytes, limits) ? annotateDocument : annotate;
    return await put(bytes, notes, { limits, day, unpacker: access.unpacker });
  } catch (cause) {
    if (cause instanceof NotAnnotated) return cause.code;
    if (cause instanceof WorkbookError) return "unsound";
    // A file that has gone or changed since it was given.
    if (cause instanceof DOMException) return "missing";
    throw cause;
  }
}

/** Names of an archive, each once whatever the case, none that leaves its folder. */
export function archiveNames(): (path: string) => string {
  const taken = new Set<string>();
  return (path) => {
    const plain = segmentsOf(path.replace(/!\//g, "/").replace(/\\/g, "/")).map(safeName).join("/");
    for (let n = 1; ; n++) {
      const name = n === 1 ? plain : numbered(plain, n);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
