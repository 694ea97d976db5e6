/** The reports of the command, of a review. */
import { crossCheck, crossReport, type CrossReport } from "../../batch/cross";
import type { FileReport } from "../../batch/file-report";
import { nothing, summaryOf, together, withCross } from "../../batch/summary";
import { tablesOf } from "../../batch/tables";
import { formats } from "../../report";
import type { ReportStyle, Run } from "../../report/format";
import type { Table } from "../../rules/cross/table";

export type ReportName = "xlsx" | "html" | "json";

/** Nobody knows where the files lie: links lead from the report to where they stood beside it. */
export const styleOf = (run: Run): ReportStyle => ({
  run,
  width: 0,
  color: false,
  links: { folder: "", working: "" },
});

/** @param files in the order of the run, told one at a time */
export async function wholeReport(
  name: ReportName,
  run: Run,
  files: AsyncIterable<FileReport>,
): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const write = (content: string | Uint8Array) => void pieces.push(content as BlobPart);
  const style = styleOf(run);
  const format = formats[name];
  const report = await format.begin(style, { write });
  const tables: Table[] = [];
  let summary = nothing;
  let order = 0;
  for await (const file of files) {
    await report.file(format.part({ file, order: order++, stamp: null }, style));
    tables.push(...tablesOf(file));
    summary = together(summary, summaryOf(file));
  }
  const cross = run.cross ? crossCheck(tables, run.cross) : [];
  await report.end(withCross(summary, cross), crossReports(cross, run));
  return new Blob(pieces, { type: TYPES[name] });
}

const TYPES: Readonly<Record<ReportName, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  html: "text/html",
  json: "application/json",
};

const crossReports = (findings: ReturnType<typeof crossCheck>, { locale }: Run): CrossReport[] =>
  findings.map((finding) => crossReport(finding, locale));
