/** Workbooks under Excel's own password, which it and WPS open without asking; any other password is refused by name. */
import * as XLSX from "@e965/xlsx";
import { WorkbookError } from "../model";
import { decryptPackage } from "../encryption/package";
import { decryptRecords } from "../encryption/records";

type Bytes = Uint8Array<ArrayBuffer>;

/** The zip package inside an encrypted .xlsx. Throws `WorkbookError`. */
export async function openedPackage(file: Bytes): Promise<Bytes> {
  const [info, encrypted] = streamsOf(file, "EncryptionInfo", "EncryptedPackage");
  const plain = info && encrypted && (await decryptPackage(info, encrypted));
  if (!plain) throw new WorkbookError("encrypted", "EncryptedPackage in a compound file");
  // Nothing else is ever locked so; and no file is opened twice.
  if (plain[0] !== 0x50 || plain[1] !== 0x4b)
    throw new WorkbookError("damaged", "no package behind the password");
  return plain;
}

/** The records of an .xls file as they are read: the file itself where they are not encrypted. Throws `WorkbookError`. */
export async function openedRecords(file: Bytes): Promise<Bytes> {
  if (file[0] !== 0xd0) return file;
  const [workbook, book] = streamsOf(file, "Workbook", "Book");
  const stream = workbook ?? book;
  const plain = stream && (await decryptRecords(stream));
  if (stream && !plain) throw new WorkbookError("encrypted", "FilePass record");
  return plain && plain !== stream ? plain : file;
}

/** The library's reader of compound files, which its type declarations leave open. */
const CFB = XLSX.CFB as {
  read(file: Uint8Array, options: { readonly type: "array" }): unknown;
  find(container: unknown, name: string): { readonly content?: ArrayLike<number> } | null;
};

/** Streams of a compound file by their names; `undefined` for those it has not. Throws `WorkbookError`. */
function streamsOf(file: Bytes, ...names: readonly string[]): (Bytes | undefined)[] {
  try {
    const container = CFB.read(file, { type: "array" });
    return names.map((name) => {
      const content = CFB.find(container, name)?.content;
      return content && new Uint8Array(content);
    });
  } catch (cause) {
    throw new WorkbookError("damaged", cause instanceof Error ? cause.message : String(cause));
  }
}
