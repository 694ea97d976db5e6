/** What stands before the first element of an XML part. */

const [LT, GT] = [0x3c, 0x3e];

/**
 * Whether a document type is declared: the door to entities that swell or fetch other files. Spreadsheet programs
 * write none, and the Office formats forbid it. A comment or instruction that does not end counts as none.
 */
export function declaresDocumentType(part: Uint8Array): boolean {
  const wide = part[0] === 0 || part[1] === 0 || part[0] === 0xff || part[0] === 0xfe;
  const bytes = wide ? part.filter((byte) => byte !== 0) : part;
  for (let at = bytes.indexOf(LT); at >= 0; at = bytes.indexOf(LT, at)) {
    const head = String.fromCharCode(...bytes.subarray(at, at + 9));
    if (/^<!doctype/i.test(head)) return true;
    if (head.startsWith("<!--")) at = after(bytes, at + 4, "--");
    else if (head.startsWith("<?")) at = after(bytes, at + 2, "?");
    else return false;
    if (at < 0) return false;
  }
  return false;
}

/** Where the text behind the next `end` + ">" begins, or -1. */
function after(bytes: Uint8Array, from: number, end: string): number {
  for (let at = bytes.indexOf(GT, from); at >= 0; at = bytes.indexOf(GT, at + 1))
    if (String.fromCharCode(...bytes.subarray(at - end.length, at)) === end) return at + 1;
  return -1;
}
