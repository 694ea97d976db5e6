/** What all forms come to: projects of low execution, and faults between files. */
import { crossCheck, crossReport, type CrossReport } from "../../batch/cross";
import type { FileReport } from "../../batch/file-report";
import { tablesOf } from "../../batch/tables";
import type { Locale } from "../../core/locale";
import type { Run } from "../../report/format";
import { createTally, weightedRate, type LowProject } from "../../report/workbook/tally";
import { everyRule } from "../../rules/cross";
import type { Table } from "../../rules/cross/table";

export interface Sums {
  /** The language of its words. */
  readonly locale: Locale;
  /** Worst first. */
  readonly low: readonly LowProject[];
  readonly lowCount: number;
  /** Amounts in 万元, of the projects of low execution and of all. */
  readonly lowBudget: number;
  readonly lowUnspent: number;
  readonly allCount: number;
  readonly allBudget: number;
  readonly allExecuted: number;
  /** Executed ÷ budget of all; `null` where there is no budget. */
  readonly rate: number | null;
  readonly limit: number | null;
  readonly cross: readonly CrossReport[];
  /** Below which the rate of a table is low; `null` where the standard does not look at it. */
  readonly rateLimit: number | null;
  /** What rules are called, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
}

/** Lines of the list of low projects that are shown. */
const MOST_LOW = 5000;

export async function sumsOf(run: Run, files: AsyncIterable<FileReport>): Promise<Sums> {
  const thresholds = run.thresholds ?? { rate: null, project: null };
  const tally = createTally(thresholds, MOST_LOW);
  const tables: Table[] = [];
  for await (const file of files) {
    tally.take(file);
    tables.push(...tablesOf(file));
  }
  const { all, low } = tally;
  const cross = run.cross ? crossCheck(tables, run.cross) : [];
  return {
    locale: run.locale,
    low: tally.worst(),
    lowCount: low.count,
    lowBudget: low.budget,
    lowUnspent: low.budget - low.executed,
    allCount: all.count,
    allBudget: all.budget,
    allExecuted: all.executed,
    rate: weightedRate(all),
    limit: thresholds.project,
    cross: cross.map((finding) => crossReport(finding, run.locale)),
    rateLimit: thresholds.rate,
    titles: Object.fromEntries(everyRule.map(({ id, title }) => [id, title[run.locale]])),
  };
}
