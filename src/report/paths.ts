/** Paths without a file system: folders and names put apart by `/`. */

/** The parts of a path, `.` and `..` resolved: a/./b/../c → a, c. */
export function segmentsOf(path: string): string[] {
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments;
}

/** The way from a folder to a file, both from one root; `alike` tells whether two names are one. */
export function wayTo(
  target: readonly string[],
  folder: readonly string[],
  alike = (a: string, b: string | undefined) => a === b,
): string {
  const differing = folder.findIndex((segment, i) => !alike(segment, target[i]));
  const shared = differing < 0 ? folder.length : differing;
  return [...folder.slice(shared).map(() => ".."), ...target.slice(shared)].join("/");
}

/** A name that stays in its folder on every system. */
export function safeName(name: string): string {
  const plain = name.replace(/[\u0000-\u001f<>:"/\\|?*]/g, "_").replace(/[. ]+$/, "_");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) || plain === "" ? `_${plain}` : plain;
}
