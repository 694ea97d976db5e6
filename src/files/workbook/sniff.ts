/** What a file is, by its bytes: the name says little, since files are renamed. */
import { compoundNames } from "./compound";
import { type ForeignFormat, WorkbookError } from "../model";

export type Container =
  | "zip"
  | "encrypted" // a package inside a compound file, under a password
  | "biff" // .xls, .et: in a compound file, or bare from before 1995
  | "markup"; // XML 2003, HTML and flat OpenDocument, whatever the extension says

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
const FOREIGN: readonly (readonly [signature: readonly number[], format: ForeignFormat])[] = [
  [ascii("%PDF"), "pdf"],
  [ascii("Rar!"), "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
  [[0x89, ...ascii("PNG")], "picture"],
  [[0xff, 0xd8, 0xff], "picture"],
  [ascii("GIF8"), "picture"],
  [ascii("II*\0"), "picture"],
  [ascii("MM\0*"), "picture"],
  [ascii("{\\rtf"), "rtf"],
  [ascii("MIME-Version:"), "web-archive"],
];

/** Throws where the bytes cannot be a workbook; a container says nothing yet of what it holds. */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new WorkbookError("empty", "0 bytes");
  if (startsWith(bytes, ascii("PK\x03\x04"))) return "zip";
  if (startsWith(bytes, ascii("PK\x05\x06")))
    throw new WorkbookError("not-a-workbook", "an empty zip archive");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return checkCompound(compoundNames(bytes));
  if (isBareBiff(bytes)) return "biff";
  const foreign = FOREIGN.find(([signature]) => startsWith(bytes, signature));
  if (foreign) throw new WorkbookError("unsupported-format", foreign[1], foreign[1]);
  if (bytes.every((byte) => byte === 0)) throw new WorkbookError("damaged", "nothing but zero bytes");
  if (/^\s*<[?!a-z]/i.test(opening(bytes))) return "markup";
  throw new WorkbookError("not-a-workbook", looksLikeText(bytes) ? "plain text" : "unknown bytes");
}

function checkCompound(names: readonly string[]): Container {
  const has = (name: string) => names.some((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (has("EncryptedPackage")) return "encrypted";
  if (has("Workbook") || has("Book")) return "biff";
  if (has("WordDocument")) throw new WorkbookError("unsupported-format", "Word 97", "word");
  if (has("PowerPoint Document"))
    throw new WorkbookError("unsupported-format", "PowerPoint 97", "powerpoint");
  if (has("VisioDocument")) throw new WorkbookError("unsupported-format", "Visio", "visio");
  throw new WorkbookError("not-a-workbook", "compound file without a workbook stream");
}

/** A BOF record of BIFF 2 to 8 with its plausible length. */
function isBareBiff(bytes: Uint8Array): boolean {
  const [first, version = 0, length = 0, high] = bytes;
  return first === 0x09 && [0, 2, 4, 8].includes(version) && length >= 4 && length <= 16 && high === 0;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** The first characters, enough to see a tag, in whatever encoding. */
function opening(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 512);
  const utf16 = startsWith(head, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(head, [0xfe, 0xff])
      ? "utf-16be"
      : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(head);
}

function looksLikeText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 4096).includes(0);
}
