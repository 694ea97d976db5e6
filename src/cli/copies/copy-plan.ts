/** Where the annotated copies of a run go: one folder, with the subfolders that the files stand in. */
import { lstat, readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { numbered } from "../../files/zip/numbered";
import { isAsFinished } from "../../report/comments/package-edit";
import { safeName } from "../../report/paths";

/** Whether a path is a folder or stands in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/**
 * A place in the folder for each path. None is that of a file to check, of one that is not ours or no longer only ours, of
 * another, or of the report: names that clash get a number.
 */
export async function planCopies(
  paths: readonly string[],
  folder: string,
  report: string | null = null,
): Promise<Map<string, string>> {
  const ways = paths.map((path) => segmentsOf(path));
  const shared = sharedStart(ways.map((way) => way.slice(0, -1)));
  const originals = new Set(await Promise.all(paths.map((path) => realPath(path))));
  const taken = new Set(report === null ? [] : [keyOf(resolve(report))]);
  const plan = new Map<string, string>();
  /** The next number of names that clash, by their keys: those before are taken. */
  const numbers = new Map<string, number>();
  for (const [i, path] of paths.entries()) {
    const way = ways[i]!.slice(shared).map(safeName);
    const name = way.pop()!;
    const own = keyOf(join(folder, ...way, name));
    for (let n = numbers.get(own) ?? 1; !plan.has(path); n++) {
      numbers.set(own, n + 1);
      const target = join(folder, ...way, n === 1 ? name : numbered(name, n));
      const key = keyOf(target);
      if (taken.has(key) || !(await isFree(target, originals))) continue;
      taken.add(key);
      plan.set(path, target);
    }
  }
  return plan;
}

/** Nothing is there, or a copy that we made before and nobody has saved since. */
async function isFree(target: string, originals: ReadonlySet<string>): Promise<boolean> {
  const found = await lstat(target).catch(() => null);
  if (!found) return true;
  if (!found.isFile() || originals.has(await realPath(target))) return false;
  const bytes = await readFile(target).catch(() => null);
  return bytes !== null && isAsFinished(bytes);
}

/** Alike for names that some systems take for one. */
const keyOf = (path: string) => path.normalize("NFC").toLowerCase();

/** As it is, where there is no such file. */
const realPath = (path: string) => realpath(path).catch(() => resolve(path));

/** Folders and name; an archive counts as a folder. */
function segmentsOf(path: string): string[] {
  const [, archive, inside] = /^(.*?\.zip)!\/(.*)$/is.exec(path) ?? [];
  const outer = resolve(archive ?? path).split(sep);
  return inside === undefined ? outer : [...outer, ...inside.split(/[\\/]+/).filter(Boolean)];
}

/** How many segments all begin with. */
function sharedStart(ways: readonly (readonly string[])[]): number {
  const [first = [], ...others] = ways;
  const end = first.findIndex((segment, i) => others.some((way) => way[i] !== segment));
  return Math.min(end < 0 ? first.length : end, ...ways.map((way) => way.length));
}
