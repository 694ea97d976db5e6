/** Bytes of a report → its text: plain text or Markdown in whatever encoding, or a Word document. */
import { readDocument } from "./word/document";
import { completed, type ReadOptions } from "./zip/options";
import { decode } from "./workbook/markup";
import { checkedLength, isLockFile, WorkbookError } from "./model";
import { sniff } from "./workbook/sniff";

const EXTENSION = /\.(?:txt|md|markdown|docx|docm|dotx|dotm)$/i;

/** Whether a file is taken for a report, by its name: plain text looks like anything. */
export const isReportName = (fileName: string): boolean => EXTENSION.test(fileName);

/**
 * UTF-8 (a byte order mark is dropped), UTF-16 by its mark, else GB 18030.
 * Throws `WorkbookError` where the bytes are no text.
 */
export async function readReportText(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  options: ReadOptions = {},
): Promise<string> {
  const { limits } = completed(options);
  if (isLockFile(fileName)) throw new WorkbookError("lock-file", fileName);
  if (bytes.length === 0) throw new WorkbookError("empty", "0 bytes");
  if (bytes.length > limits.fileSize)
    throw new WorkbookError("too-large", `${bytes.length} bytes`, undefined, "fileSize");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    return (await readDocument(bytes, options)).textWithout([]);
  if (isText(bytes)) return checkedLength(decode(bytes), limits);
  throw otherFormat(bytes);
}

/** Names what else it is: a Word 97 document, a PDF, something with a password. */
function otherFormat(bytes: Uint8Array): WorkbookError {
  try {
    const container = sniff(bytes);
    if (container === "encrypted")
      return new WorkbookError("encrypted", "EncryptedPackage in a compound file");
    return new WorkbookError("not-a-report", `${container}, not text`);
  } catch (cause) {
    if (!(cause instanceof WorkbookError)) throw cause;
    return cause.code === "not-a-workbook" ? new WorkbookError("not-a-report", cause.detail) : cause;
  }
}

/** No zero byte but in UTF-16, and none of the signatures of other formats. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 65_536);
  return (
    !head.includes(0) && !/^(?:%PDF|\{\\rtf|Rar!|7z\xbc)/.test(String.fromCharCode(...head.subarray(0, 8)))
  );
}
