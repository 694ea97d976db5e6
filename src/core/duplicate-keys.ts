/**
 * Keys that a text of JSON gives twice in one object. `JSON.parse` lets the last win without a word, so that a threshold
 * read in one place of a file need not be the one that counts.
 */

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Level {
  readonly path: string;
  /** `undefined` in a list. */
  readonly keys: Set<string> | undefined;
  /** The key or place in the list that the next value belongs to. */
  at: string;
}

/** The paths of such keys, as in `$.rules["rate-low"].severity`; the text must be JSON. */
export function duplicateKeys(json: string): string[] {
  const found: string[] = [];
  const levels: Level[] = [];
  let text: string | undefined;
  for (const [token] of json.matchAll(TOKEN)) {
    const level = levels[levels.length - 1];
    if (token === "{" || token === "[") {
      const path = level ? level.path + level.at : "$";
      levels.push({ path, keys: token === "{" ? new Set() : undefined, at: token === "{" ? "" : "[0]" });
    } else if (token === "}" || token === "]") levels.pop();
    else if (token === ":" && level?.keys && text !== undefined) {
      const key = JSON.parse(text) as string;
      level.at = keyPath("", key);
      if (level.keys.has(key)) found.push(level.path + level.at);
      level.keys.add(key);
    } else if (token === "," && level && !level.keys) level.at = `[${Number(level.at.slice(1, -1)) + 1}]`;
    text = token.startsWith('"') ? token : undefined;
  }
  return found;
}

/** The path of what stands under a key. */
export function keyPath(path: string, key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}
