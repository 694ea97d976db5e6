/** Names as systems before Unicode wrote them: on disks and in archives that come from there. */

/** What is neither declared as UTF-8 nor reads as such is GB 18030. */
export function decodedName(bytes: Uint8Array): string {
  return utf8Text(bytes) ?? new TextDecoder("gb18030").decode(bytes);
}

/** `undefined` where the bytes are no UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
