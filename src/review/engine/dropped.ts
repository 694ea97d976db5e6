/** What a reviewer drops or chooses. */

export interface GivenFile {
  /** From the folder that was given, that included: 上报/某局/自评表.xlsx. */
  readonly path: string;
  readonly file: File;
}

/** What an input of the page holds. */
export const chosenFiles = (list: Iterable<File>): GivenFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));

/** What was dropped, folders gone through. To be called while the event lasts. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const given = await Promise.all(entries.map(filesOfEntry));
  return given.flat();
}

async function filesOfEntry(entry: FileSystemEntry): Promise<GivenFile[]> {
  const path = entry.fullPath.replace(/^\//, "");
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path, file }];
  }
  const given: GivenFile[] = [];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A browser hands a folder over in pieces.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return given;
    for (const each of some) given.push(...(await filesOfEntry(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
