/** Patterns of file names, for shells that do not expand them: `*`, `?`, `[…]`, `{…,…}` and `**`. */
import { type Dirent, readdir, statSync } from "node:fs";
import { lstat } from "node:fs/promises";
import { join, parse, sep } from "node:path";
import { glob } from "tinyglobby";

export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/**
 * What fits the pattern, each folder's files by name, its subfolders last; nothing where a folder cannot be listed.
 * `**` does not enter links to folders. Hidden names are found where the pattern has the dot.
 */
export async function expand(pattern: string): Promise<string[]> {
  const { folder, rest } = await plainStart(pattern);
  const found = await glob(rest.join("/"), {
    ...(folder !== "" && { cwd: folder }),
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    extglob: false,
    caseSensitiveMatch: process.platform !== "win32",
    fs: { readdir: readdirWithLinks },
  });
  const hidden = rest.some((segment) => segment.startsWith("."));
  return found
    .map((path) => path.split("/").filter((segment) => segment !== "" && segment !== "."))
    .filter((way) => way.length > 0 && (hidden || !way.some((segment) => segment.startsWith("."))))
    .sort(filesFirst)
    .map((way) => join(folder, ...way));
}

/** A pattern's folders before the first that stands for several; a folder 自评[1] that is there stands for itself. */
async function plainStart(pattern: string): Promise<{ folder: string; rest: readonly string[] }> {
  const { root } = parse(pattern);
  const segments = pattern.slice(root.length).split(sep === "\\" ? /[\\/]+/ : /\/+/);
  const rest = segments.filter((segment) => segment !== "");
  let folder = root;
  while (rest.length > 1) {
    const next = join(folder, rest[0]!);
    if (isPattern(rest[0]!) && !(await exists(next))) break;
    folder = next;
    rest.shift();
  }
  return { folder, rest };
}

const BY_NAME = new Intl.Collator("zh-CN", { numeric: true });

/** 2.xlsx before 10.xlsx, both before 下级/1.xlsx. */
function filesFirst(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((segment, i) => segment !== b[i]);
  if (at < 0) return a.length - b.length;
  const deeper = Number(at < a.length - 1) - Number(at < b.length - 1);
  return deeper || BY_NAME.compare(a[at]!, b[at] ?? "");
}

type Listed = (error: NodeJS.ErrnoException | null, entries: Dirent[]) => void;

/** Links to files count as files, which the library otherwise passes over with those to folders. */
const readdirWithLinks = ((folder: string, options: { withFileTypes: true }, done: Listed) =>
  readdir(folder, options, (error, entries) => {
    for (const entry of entries ?? [])
      if (entry.isSymbolicLink() && isFile(join(folder, entry.name))) entry.isFile = () => true;
    done(error, entries);
  })) as typeof readdir;

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
