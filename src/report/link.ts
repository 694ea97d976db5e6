/** Links from a report to the files it speaks of. */
import { isReportName } from "../files/prose-text";
import { segmentsOf, wayTo } from "./paths";

/** Absolute folders as their system writes them; both "" where nobody knows them, as in a page. */
export interface LinkBase {
  /** The folder of the report, which links start from. */
  readonly folder: string;
  /** The folder that shown paths start from. */
  readonly working: string;
}

const DRIVE = /^[a-z]:/i;

/**
 * A file as seen from the report's folder, with `/`; of a file in an archive the archive, since nothing opens what is
 * inside (`inside`). From another drive of Windows there is no way: the path is absolute then.
 */
export function linkedPath(
  path: string,
  { folder, working }: LinkBase,
): { readonly path: string; readonly inside: boolean } {
  const archive = /^(.*\.zip)!\//i.exec(path)?.[1];
  const file = archive ?? path;
  const windows = DRIVE.test(working) || working.startsWith("\\\\");
  const slashed = (name: string) => (windows ? name.replaceAll("\\", "/") : name);
  const target = absolute(slashed(file), slashed(working));
  const [to, from] = [segmentsOf(target), segmentsOf(slashed(folder))];
  const alike = (a: string, b: string | undefined) =>
    windows ? a.toLowerCase() === b?.toLowerCase() : a === b;
  const apart = windows && !alike(to[0]!, from[0]);
  return { path: apart ? target : wayTo(to, from, alike), inside: archive !== undefined };
}

/** A path with `/` made absolute; \上报 of Windows is on the drive that is worked on. */
function absolute(path: string, working: string): string {
  if (DRIVE.test(path) || path.startsWith("//")) return path;
  if (path.startsWith("/")) return (DRIVE.exec(working)?.[0] ?? "") + path;
  return `${working}/${path}`;
}

/** As Excel's HYPERLINK takes it: signs that it reads as codes are given as such. `cell` and `sheet` are left out for files in archives, and for documents. */
export function sheetLink(path: string, base: LinkBase, sheet?: string, cell?: string): string {
  const { path: way, inside } = linkedPath(path, base);
  // A name such as \\host\a.xlsx, which only other systems than Windows allow, is a file and no address.
  const file = /^\\|^[a-z][\w+.-]+:/i.test(way) ? `./${way}` : way;
  const target = file.replaceAll("%", "%25").replaceAll("#", "%23");
  return sheet === undefined || inside || isReportName(path)
    ? target
    : `${target}#'${sheet.replaceAll("'", "''")}'!${cell ?? "A1"}`;
}

/** As a page takes it. */
export function pageLink(path: string, base: LinkBase): string {
  const way = linkedPath(path, base).path;
  const encoded = way.split("/").map(encodeURIComponent).join("/");
  if (way.startsWith("//")) return `file:${encoded}`;
  // A drive keeps its colon.
  return DRIVE.test(way) ? `file:///${encoded.replace("%3A", ":")}` : `./${encoded}`;
}
