/** Which file holds the table that a report is about: by their names, else by what stands in them. */
import { isReportName } from "../files/prose-text";
import { groupBy } from "../core/group-by";
import { yearIn } from "../core/time/year";
import { plainName } from "./plain-name";
import { folderOf, nameOf, type PairedFiles, type Source } from "./source";

/** Workbooks in a report's folder that are looked into where no name tells; of more, none is. */
const MOST_CANDIDATES = 10;

/** Tables for reports, by the reports' paths. The same whatever the order of the files and whichever are checked here. */
export function pairTables(files: readonly Source[]): ReadonlyMap<string, PairedFiles> {
  const reports = files.filter(({ path }) => isReportName(path));
  if (reports.length === 0) return new Map();
  const workbooks = files.filter(({ path }) => !isReportName(path));
  const inFolder = (path: string) => `${folderOf(path)}\n${plainName(path)}`;
  const near = groupBy(workbooks, ({ path }) => inFolder(path));
  // A table may be filled in as a document of its own, next to the report.
  const documents = groupBy(reports, ({ path }) => inFolder(path));
  const anywhere = groupBy(workbooks, ({ path }) => plainName(path));
  const folders = groupBy(workbooks, ({ path }) => folderOf(path));
  const paired = new Map<string, PairedFiles>();
  for (const { path } of reports) {
    const name = plainName(path);
    const here = near.get(inFolder(path)) ?? [];
    // Names that say nothing of their own go together in one folder only.
    const alike = here.length > 0 || name === "" ? here : (anywhere.get(name) ?? []);
    const next = (documents.get(inFolder(path)) ?? []).filter((file) => file.path !== path && name !== "");
    const named = (alike.length > 0 ? alike : next).filter((file) => sameYear(file.path, path));
    const candidates = folders.get(folderOf(path)) ?? [];
    if (named.length === 1) paired.set(path, { named: true, files: named });
    else if (candidates.length > 0 && candidates.length <= MOST_CANDIDATES)
      paired.set(path, { named: false, files: candidates });
  }
  return paired;
}

/** Not of two years, as far as the names say. */
function sameYear(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => yearIn(nameOf(path)));
  return one === undefined || other === undefined || one === other;
}
