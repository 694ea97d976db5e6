/** From what a reviewer gives to the files to check, in the order in which the command takes them. */
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
import { folderOf } from "../../batch/source";
import { archiveEntries } from "../../files/zip/archive";
import type { GivenFile } from "./dropped";
import { archiveOf, pageError } from "./page-files";

export interface Gathered {
  readonly found: readonly Found[];
  readonly notes: readonly CollectNote[];
  /** By their shown paths. */
  readonly files: ReadonlyMap<string, File>;
}

/** A file given by itself is taken whatever its name; of a folder those that may hold tables. */
export async function gather(given: readonly GivenFile[]): Promise<Gathered> {
  const found = new Map<string, Found>();
  const notes: CollectNote[] = [];
  const files = new Map<string, File>();
  for (const { path, file } of inOrder(given)) {
    const inFolder = folderOf(path) !== "";
    if (/(?:^|\/)\.[^/]*\//.test(path)) continue;
    if (isTemporary(path)) {
      notes.push({ code: "lockFile", path });
      continue;
    }
    if (inFolder && hasExtension(path, UNREAD)) notes.push({ code: "unreadFormat", path });
    if (inFolder && !hasExtension(path, [...WORKBOOKS, ...DOCUMENTS, ".zip"])) continue;
    files.set(path, file);
    const inside = hasExtension(path, [".zip"]) ? await filesOf(path, file) : undefined;
    for (const each of inside?.files ?? [{ path }]) found.set(each.path, each);
    notes.push(...(inside?.notes ?? []));
  }
  return { found: [...found.values()], notes, files };
}

async function filesOf(path: string, file: File): Promise<ReturnType<typeof filesOfArchive>> {
  try {
    return filesOfArchive({ path }, await archiveEntries(archiveOf(file)));
  } catch (cause) {
    return { files: [{ path, error: pageError(cause) }], notes: [] };
  }
}

/** A folder's files by name, then its subfolders. */
function inOrder(given: readonly GivenFile[]): GivenFile[] {
  const byName = new Intl.Collator("zh-CN", { numeric: true });
  const parts = new Map(given.map((each) => [each, each.path.split("/")]));
  return [...given].sort((a, b) => {
    const [one, other] = [parts.get(a)!, parts.get(b)!];
    for (let i = 0; ; i++) {
      const [last, otherLast] = [i === one.length - 1, i === other.length - 1];
      if (last || otherLast) return last && otherLast ? byName.compare(one[i]!, other[i]!) : last ? -1 : 1;
      const order = byName.compare(one[i]!, other[i]!);
      if (order !== 0) return order;
    }
  });
}
