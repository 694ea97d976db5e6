/** From what the user names to the files to check. */
import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { isLockFile } from "../workbook/model";

const EXTENSIONS = new Set([".xlsx", ".xlsm", ".xls", ".ods", ".et"]);

export interface Collected {
  /** In the order named; a folder's files by name, its subfolders last. Each once. */
  readonly files: readonly string[];
  /** Temporary files of a spreadsheet program, passed over. */
  readonly lockFiles: readonly string[];
  /** Folders, as named by the user, without a workbook in them. */
  readonly emptyFolders: readonly string[];
}

/** A named file is taken whatever its extension; a path that does not exist is taken too, and fails when read. */
export async function collect(paths: readonly string[]): Promise<Collected> {
  const files = new Map<string, string>();
  const lockFiles: string[] = [];
  const emptyFolders: string[] = [];
  const take = (path: string) => {
    if (isLockFile(path)) lockFiles.push(path);
    else files.set(resolve(path), path);
  };
  for (const path of paths) {
    if (!(await isFolder(path))) {
      take(path);
      continue;
    }
    const inside = await workbooksIn(path);
    if (inside.length === 0) emptyFolders.push(path);
    inside.forEach(take);
  }
  return { files: [...files.values()], lockFiles, emptyFolders };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // reading it will say why
  }
}

/** Hidden folders and links to folders are not entered. A folder that cannot be listed stands for its files. */
async function workbooksIn(folder: string): Promise<string[]> {
  const byName = new Intl.Collator("zh-CN", { numeric: true });
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (!entries) return [folder]; // reading it will say why
  entries.sort((a, b) => byName.compare(a.name, b.name));
  const files = entries
    .filter((entry) => !entry.isDirectory() && EXTENSIONS.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(folder, entry.name));
  const folders = entries.filter((entry) => entry.isDirectory() && !basename(entry.name).startsWith("."));
  for (const { name } of folders) files.push(...(await workbooksIn(join(folder, name))));
  return files;
}
