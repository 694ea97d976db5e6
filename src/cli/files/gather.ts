/** A report written as its files come in, with what is found between them at its end. */
import { crossCheck, crossReport } from "../../batch/cross";
import { nothing, together, withCross, type Summary } from "../../batch/summary";
import { formats, type FormatName } from "../../report";
import type { Output, ReportStyle } from "../../report/format";
import type { Table } from "../../rules/cross/table";

/** What the report takes of a file. */
export interface Gathered {
  readonly part: unknown;
  readonly summary: Summary;
  readonly tables: readonly Table[];
}

/**
 * Writes the whole report or nothing.
 * @param fill hands the files over; gives how many it left out, since the run was ended
 * @returns what all of it comes to
 */
export async function gather(
  format: FormatName,
  style: ReportStyle,
  output: Output,
  fill: (take: (file: Gathered) => Promise<void>) => Promise<number>,
): Promise<Summary> {
  const { cross: settings, locale } = style.run;
  const tables: Table[] = [];
  let summary = nothing;
  try {
    const report = await formats[format].begin(style, output);
    const left = await fill(async (file) => {
      await report.file(file.part);
      tables.push(...file.tables);
      summary = together(summary, file.summary);
    });
    if (left > 0) summary = { ...summary, left };
    const cross = settings ? crossCheck(tables, settings) : [];
    summary = withCross(summary, cross);
    await report.end(
      summary,
      cross.map((finding) => crossReport(finding, locale)),
    );
    await output.close();
  } catch (cause) {
    await output.discard();
    throw cause;
  }
  return summary;
}
