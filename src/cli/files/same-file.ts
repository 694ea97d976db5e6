/** Whether two paths lead to one file: by a link of either kind, too. */
import { statSync } from "node:fs";
import { resolve } from "node:path";

/** Whether `path` is one of the files; what is not there is told by its path. */
export function isOneOf(path: string, files: Iterable<string>): boolean {
  const wanted = identity(path);
  for (const file of files) if (identity(file) === wanted) return true;
  return false;
}

function identity(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.dev}:${found.ino}` : resolve(path);
}
