/** Which of the files that a user names are checked, wherever these are: on a disk, in an archive, given to a page. */
import { isLockFile } from "../files/model";
import type { ZipEntry } from "../files/zip/directory";
import type { FileError } from "./file-error";
import { nameOf, type Source } from "./source";

export const WORKBOOKS = [".xlsx", ".xlsm", ".xlsb", ".xls", ".et", ".ods", ".fods"];
/** Documents: reports, tables, or both; plain text is taken only where it is named. */
export const DOCUMENTS = [".docx", ".docm", ".dotx", ".dotm"];
/** What may well hold tables, but not in a form that is read. */
export const UNREAD = [
  ".rar",
  ".7z",
  ".tar",
  ".gz",
  ".tgz",
  ".bz2",
  ".xz",
  ".numbers",
  ".csv",
  ".tsv",
  ".doc",
  ".wps",
  ".rtf",
  ".odt",
];

/** A file to check, or why it cannot be. */
export interface Found extends Source {
  readonly error?: FileError;
}

/** What was passed over, or found empty. */
export interface CollectNote {
  readonly code: "lockFile" | "emptyFolder" | "emptyArchive" | "unreadFormat" | "noMatch";
  readonly path: string;
}

export function hasExtension(path: string, extensions: readonly string[]): boolean {
  return extensions.includes(/(?!^)\.[^.]*$/.exec(nameOf(path))?.[0].toLowerCase() ?? "");
}

/** What spreadsheet programs and Macs leave next to a file. */
export function isTemporary(path: string): boolean {
  return isLockFile(path) || nameOf(path).startsWith("._");
}

/** What an archive holds to check, in its own order; `undefined` where it is a workbook under another name. */
export function filesOfArchive(
  { path, raw }: Pick<Source, "path" | "raw">,
  entries: readonly ZipEntry[],
): { readonly files: readonly Found[]; readonly notes: readonly CollectNote[] } | undefined {
  if (entries.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype")) return undefined;
  const files: Found[] = [];
  const notes: CollectNote[] = [];
  for (const entry of entries) {
    const inside = `${path}!/${entry.name}`;
    if (/^__MACOSX\//.test(entry.name)) continue;
    if (isTemporary(entry.name)) notes.push({ code: "lockFile", path: inside });
    else if (hasExtension(entry.name, [...WORKBOOKS, ...DOCUMENTS]))
      files.push({ path: inside, ...(raw && { raw }), archive: { path, entry } });
    else if (hasExtension(entry.name, [...UNREAD, ".zip"]))
      notes.push({ code: "unreadFormat", path: inside });
  }
  if (files.length === 0) notes.push({ code: "emptyArchive", path });
  return { files, notes };
}
