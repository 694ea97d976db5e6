/** Patterns of file names, for shells that do not expand them: `*`, `?`, `[…]`, `{…,…}` and `**`. */
import { lstat, readdir } from "node:fs/promises";
import { join, parse, sep } from "node:path";

export function isPattern(path: string): boolean {
  return /[*?[{]/.test(path);
}

/** What fits the pattern, by name; nothing where a folder cannot be listed. Links to folders are not entered by `**`. */
export async function expand(pattern: string): Promise<string[]> {
  const found = new Set<string>();
  for (const plain of alternatives(pattern)) {
    const { root } = parse(plain);
    const parts = plain.slice(root.length).split(sep === "\\" ? /[\\/]+/ : /\/+/);
    for (const path of await matches(
      root,
      parts.filter((part) => part !== ""),
    ))
      found.add(path);
  }
  return [...found];
}

/** `a{b,c}` → `ab`, `ac`; a brace without a comma stands for itself. */
function alternatives(pattern: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(pattern);
  if (!match) return [pattern];
  const [before, after] = [pattern.slice(0, match.index), pattern.slice(match.index + match[0].length)];
  return match[1]!.split(",").flatMap((middle) => alternatives(before + middle + after));
}

async function matches(folder: string, [part, ...rest]: readonly string[]): Promise<string[]> {
  if (part === undefined) return (await exists(folder)) ? [folder] : [];
  if (part !== "**" && !isPattern(part)) return matches(join(folder, part), rest);
  const byName = new Intl.Collator("zh-CN", { numeric: true });
  const entries = await readdir(folder || ".", { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => byName.compare(a.name, b.name));
  if (part === "**") {
    const here = await matches(folder, rest.length > 0 ? rest : ["*"]);
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
    const below = await inTurn(folders, ({ name }) => matches(join(folder, name), [part, ...rest]));
    return [...here, ...below];
  }
  const fits = nameMatcher(part);
  return inTurn(
    entries.filter(({ name }) => fits.test(name) && (part.startsWith(".") || !name.startsWith("."))),
    ({ name }) => matches(join(folder, name), rest),
  );
}

export async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

async function inTurn<T>(items: readonly T[], find: (item: T) => Promise<string[]>): Promise<string[]> {
  const found: string[] = [];
  for (const item of items) found.push(...(await find(item)));
  return found;
}

function nameMatcher(part: string): RegExp {
  const source = part.replace(/\[(!?)([^\]]+)\]|[*?]|[^*?[]+|\[/g, (token, not?: string, set?: string) => {
    if (set !== undefined) return `[${not ? "^" : ""}${set.replace(/[\\\]^[]/g, "\\$&")}]`;
    if (token === "*") return "[^]*";
    return token === "?" ? "[^]" : token.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${source}$`, process.platform === "win32" ? "i" : "");
}
