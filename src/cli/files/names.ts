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

/** Where a file is: its path as shown, and the bytes by which the system knows it where those are no UTF-8. */
export interface Located {
  readonly path: string;
  readonly raw?: Uint8Array;
}

/** As Node opens it. */
export const placeOf = ({ path, raw }: Located): string | Buffer => (raw ? Buffer.from(raw) : path);

/** What stands in a folder under a name that a system gave as bytes. */
export function within(folder: Located, name: Uint8Array, join: (a: string, b: string) => string): Located {
  const text = utf8Text(name);
  const path = join(folder.path, text ?? decodedName(name));
  if (text !== undefined && !folder.raw) return { path };
  const start = folder.raw ?? Buffer.from(folder.path);
  return { path, raw: Buffer.concat([start, Buffer.from("/"), name]) };
}
