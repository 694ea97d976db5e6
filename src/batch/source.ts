/** Files to check, wherever they are read: on a disk, in an archive, or in a page that was given them. */
import type { Limits } from "../files/model";
import type { ZipEntry } from "../files/zip/directory";
import type { Unpacker } from "../files/zip/unpack";
import type { FileError } from "./file-error";

/** Where a file is read from. */
export interface Source {
  /** As shown to the user; of a file in a zip archive `archive.zip!/path/inside.xlsx`. */
  readonly path: string;
  /** Its path in the bytes of a system whose names are not UTF-8; of a file in an archive that of the archive. */
  readonly raw?: Uint8Array;
  readonly archive?: { readonly path: string; readonly entry: ZipEntry };
  /** Of a report text: files that may hold its table. */
  readonly paired?: PairedFiles;
}

export interface PairedFiles {
  /** Whether the file names tell that they go together; else what stands in them must. */
  readonly named: boolean;
  readonly files: readonly Source[];
}

/** What tells a file from what it was before: bytes, and milliseconds since 1970. */
export interface Stamp {
  readonly size: number;
  readonly mtime: number;
}

/** What checking asks of the place where files are: the command has a disk, a page what the user chose. */
export interface FileAccess {
  /** The bytes, at most `limits.fileSize`. Rejects with what `errorOf` can name. */
  read(source: Source, limits: Limits): Promise<Uint8Array<ArrayBuffer>>;
  /** Of the file alone. Throws where there is none. */
  stamp(source: Source): Stamp;
  /** Names what was thrown while a file was found, read or checked. */
  errorOf(cause: unknown): FileError;
  /** Faster ways to unpack than the web's own, where the platform has them. */
  readonly unpacker: Partial<Unpacker>;
}

/** Of a report text that is compared with tables: their bytes added to its own, and the latest time of all. */
export function stampWithPaired(source: Source, { stamp }: Pick<FileAccess, "stamp">): Stamp {
  const stamps = (source.paired?.files ?? []).flatMap((file) => stampIfThere(file, stamp) ?? []);
  return stamps.reduce(
    (all, each) => ({ size: all.size + each.size, mtime: Math.max(all.mtime, each.mtime) }),
    stamp(source),
  );
}

function stampIfThere(source: Source, stamp: FileAccess["stamp"]): Stamp | null {
  try {
    return stamp(source);
  } catch {
    return null;
  }
}

/** What stands before the name in a shown path, with either slash: 上报/某局.xlsx → 上报/. */
export const folderOf = (path: string): string => path.replace(/[^\\/]*$/, "");

/** The last part of a shown path. */
export const nameOf = (path: string): string => path.slice(folderOf(path).length);
