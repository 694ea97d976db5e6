/** From what the user names to the files to check. */
import { readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import {
  DOCUMENTS,
  filesOfArchive,
  hasExtension,
  isTemporary,
  UNREAD,
  WORKBOOKS,
  type CollectNote,
  type Found,
} from "../../batch/collect";
import { archiveEntries } from "./archive";
import { fileError } from "./file-error";
import { placeOf, within, type Located } from "./names";
import { exists, expand, isPattern } from "./patterns";

export interface Collected {
  /** In the order named; a folder's files by name, its subfolders last; an archive's in its own order. Each once. */
  readonly files: readonly Found[];
  readonly notes: readonly CollectNote[];
}

/** A named file is taken whatever its extension; a path that does not exist is taken too, and fails when read. */
export async function collect(paths: readonly string[]): Promise<Collected> {
  const files = new Map<string, Found>();
  const notes: CollectNote[] = [];
  const note = (code: CollectNote["code"], path: string) => void notes.push({ code, path });

  /** Names that are not UTF-8 may look alike once they are shown. */
  const put = (found: Found) =>
    void files.set(`${resolve(found.path)}${found.raw ? `\0${hex(found.raw)}` : ""}`, found);

  async function take(found: Located): Promise<void> {
    if (isTemporary(found.path)) note("lockFile", found.path);
    else if (hasExtension(found.path, [".zip"])) await takeArchive(found);
    else put(found);
  }

  async function takeArchive(found: Located): Promise<void> {
    try {
      const inside = filesOfArchive(found, await archiveEntries(placeOf(found)));
      if (!inside) return put(found);
      inside.files.forEach(put);
      notes.push(...inside.notes);
    } catch (cause) {
      put({ ...found, error: fileError(cause) });
    }
  }

  async function takeFolder(path: string): Promise<void> {
    const inside = await filesIn({ path });
    for (const found of inside) {
      if (found.error) put(found);
      else if (hasExtension(found.path, UNREAD)) note("unreadFormat", found.path);
      else await take(found);
    }
    if (inside.length > 0) return;
    if (hasExtension(path, WORKBOOKS)) put({ path, error: { code: "not-a-file", detail: "a folder" } });
    else note("emptyFolder", path);
  }

  for (const named of paths) {
    const expanded = isPattern(named) && !(await exists(named)) ? await expand(named) : [named];
    if (expanded.length === 0) note("noMatch", named);
    for (const path of expanded) await ((await isFolder(path)) ? takeFolder(path) : take({ path }));
  }
  return { files: [...files.values()], notes };
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // reading it will say why
  }
}

/** Hidden folders and links to folders are not entered. What cannot be listed, or is a workbook by name, stands for itself. */
async function filesIn(folder: Located): Promise<Found[]> {
  const byName = new Intl.Collator("zh-CN", { numeric: true });
  const listed = await readdir(placeOf(folder), { withFileTypes: true, encoding: "buffer" }).catch(fileError);
  if (!Array.isArray(listed)) return [{ ...folder, error: listed }];
  const entries = listed
    .map((entry) => ({ isFolder: entry.isDirectory(), at: within(folder, entry.name, join) }))
    .sort((a, b) => byName.compare(basename(a.at.path), basename(b.at.path)));
  const files: Found[] = entries
    .filter(
      ({ isFolder: below, at }) =>
        !below && hasExtension(at.path, [...WORKBOOKS, ...DOCUMENTS, ...UNREAD, ".zip"]),
    )
    .map(({ at }) => at);
  for (const { isFolder: below, at } of entries) {
    if (!below || basename(at.path).startsWith(".")) continue;
    const inside = await filesIn(at);
    files.push(...(inside.length === 0 && hasExtension(at.path, WORKBOOKS) ? [at] : inside));
  }
  return files;
}
