/** What the sheets of a report workbook are made with. */
import type { LinkBase } from "../link";
import type { Run } from "../format";
import { everyRule } from "../../rules/cross";
import { SEVERITIES, type Severity } from "../../core/finding";
import { sheetLink } from "../link";
import { reportWords } from "../words";
import type { Column, Content } from "./columns";

export type SheetContext = ReturnType<typeof sheetContext>;

export function sheetContext({ locale, thresholds }: Run, links: LinkBase) {
  const { book, ...shared } = reportWords[locale];
  const titles = new Map(everyRule.map(({ id, title }) => [id, title[locale]]));
  return {
    locale,
    thresholds: thresholds ?? { rate: null, project: null },
    /** The workbook's words, and those of all reports. */
    words: { ...shared, ...book },
    /** What a rule is called; what is none of them by its id. */
    titleOf: (rule: string) => titles.get(rule) ?? rule,
    fileCell: (path: string): Content => ({ value: path, link: sheetLink(path, links) }),
    placeCell: (value: string, path: string, sheet: string, cell: string): Content => ({
      value,
      link: sheetLink(path, links, sheet, cell),
    }),
  };
}

/** The numbers of the rows. */
export const numbers = (heading: string): Column<unknown> => ({
  heading,
  width: 6,
  style: "count",
  cell: (_, number) => number,
});

/** A count that is coloured where there is something to count. */
export const counted = (count: number, severity: Severity): Content => ({
  value: count,
  style: count > 0 ? severity : "count",
});

/** A column of counts for each severity. */
export function severityColumns<Row>(
  { words }: SheetContext,
  countOf: (row: Row, severity: Severity) => number | null,
) {
  const widths = { error: 7, warning: 8, hint: 7 };
  return SEVERITIES.map((severity) => ({
    severity,
    column: {
      heading: words.severity[severity],
      width: widths[severity],
      style: "count",
      cell: (row) => {
        const count = countOf(row, severity);
        return count === null ? null : counted(count, severity);
      },
    } satisfies Column<Row>,
  }));
}
