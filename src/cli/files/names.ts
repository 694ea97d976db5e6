/** Files of a disk whose names may be in the bytes of a system before Unicode. */
import { decodedName, utf8Text } from "../../files/zip/names";

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
