/** Links from a report to the files it speaks of. */
import { isAbsolute, relative, resolve, sep } from "node:path";

/**
 * A file as seen from a folder, with `/`; of a file in an archive the archive, since nothing opens what is inside.
 * `cell` and `sheet` are left out there.
 */
export function linkedPath(
  path: string,
  folder: string,
): { readonly path: string; readonly inside: boolean } {
  const archive = /^(.*\.zip)!\//i.exec(path)?.[1];
  const from = relative(folder, resolve(archive ?? path));
  // On another drive there is no way from here.
  const way = isAbsolute(from) ? resolve(archive ?? path) : from;
  return { path: way.split(sep).join("/"), inside: archive !== undefined };
}

/** As Excel's HYPERLINK takes it: signs that it reads as codes are given as such. */
export function sheetLink(path: string, folder: string, sheet?: string, cell?: string): string {
  const { path: way, inside } = linkedPath(path, folder);
  const target = way.replaceAll("%", "%25").replaceAll("#", "%23");
  return sheet === undefined || inside
    ? target
    : `${target}#'${sheet.replaceAll("'", "''")}'!${cell ?? "A1"}`;
}

/** As a page takes it. */
export function pageLink(path: string, folder: string): string {
  const way = linkedPath(path, folder).path;
  const encoded = way.split("/").map(encodeURIComponent).join("/");
  if (!isAbsolute(way)) return `./${encoded}`;
  // A drive of Windows keeps its colon, and has no slash before it.
  return `file://${encoded.replace(/^([a-z])%3A\//i, "/$1:/")}`;
}
