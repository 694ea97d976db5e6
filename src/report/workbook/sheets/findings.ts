/** The sheet of all findings, and of the claims of report texts that are wrong. */
import { placeOf, unitOf, type FileReport } from "../../../batch/file-report";
import type { Severity } from "../../../core/finding";
import { KIND_NAMES } from "../../../core/prose/words";
import type { Column } from "../columns";
import { numbers, type SheetContext } from "../context";

export interface FindingRow {
  readonly severity: Severity;
  readonly unit: string | null;
  readonly path: string;
  /** Left out of report texts. */
  readonly place?: { readonly sheet: string; readonly cell: string; readonly shown: string };
  /** Title of the rule, or what else it is. */
  readonly title: string;
  readonly id: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string | null;
  readonly acknowledged: boolean;
  readonly reason: string | null;
  /** YYYY-MM-DD. */
  readonly date: string | null;
}

export function findingRows(file: FileReport, context: SheetContext): FindingRow[] {
  const { path, sheets = [] } = file;
  const rows = sheets.flatMap(({ name: sheet, forms }) =>
    forms.flatMap((form) =>
      form.findings.map(
        ({ rule, cell, place, message, reason = "", date = null, ...finding }): FindingRow => ({
          ...finding,
          unit: unitOf(form),
          path,
          place: { sheet, cell, shown: placeOf({ cell, place }, context.locale) },
          title: context.titleOf(rule),
          id: rule,
          what: message,
          reason,
          date,
        }),
      ),
    ),
  );
  return [...rows, ...textRows(file, context)];
}

/** Wrong claims of a report text, then what its table has otherwise. */
function textRows(
  { path, claims = [], compared = [] }: FileReport,
  { locale, words }: SheetContext,
): FindingRow[] {
  const rest = { unit: null, path, fix: null, acknowledged: false, reason: null, date: null };
  const wrong = claims
    .filter(({ verdict }) => verdict === "wrong")
    .map(({ quote, kind, why }): FindingRow => ({
      ...rest,
      severity: "error",
      title: KIND_NAMES[kind][locale],
      id: kind,
      what: quote,
      why,
    }));
  const unlike = compared
    .filter(({ agrees }) => !agrees)
    .map(({ quote, why, what }): FindingRow => ({
      ...rest,
      severity: "warning",
      title: words.unlikeTable,
      id: what,
      what: quote,
      why,
    }));
  return [...wrong, ...unlike];
}

export function findingColumns({ words, fileCell, placeCell }: SheetContext): Column<FindingRow>[] {
  const { columns: headings } = words;
  return [
    numbers(headings.number),
    {
      heading: headings.severity,
      width: 8,
      style: "dim",
      cell: ({ severity, acknowledged }) => ({
        value: words.severity[severity],
        style: acknowledged ? "dim" : severity,
      }),
    },
    { heading: headings.unit, width: 14, style: "text", cell: ({ unit }) => unit },
    { heading: headings.file, width: 20, style: "link", cell: ({ path }) => fileCell(path) },
    {
      heading: headings.sheet,
      width: 10,
      style: "text",
      cell: ({ place }) => place?.sheet ?? { value: words.reportText, style: "dim" },
    },
    {
      heading: headings.cell,
      width: 8,
      style: "linkCenter",
      cell: ({ path, place }) => (place ? placeCell(place.shown, path, place.sheet, place.cell) : null),
    },
    { heading: headings.rule, width: 15, style: "text", cell: ({ title }) => title },
    { heading: headings.what, width: 36, style: "text", cell: ({ what }) => what },
    { heading: headings.why, width: 30, style: "text", cell: ({ why }) => why },
    { heading: headings.fix, width: 34, style: "text", cell: ({ fix }) => fix },
    {
      heading: headings.state,
      width: 9,
      style: "center",
      cell: ({ acknowledged }) => (acknowledged ? { value: words.acknowledged, style: "dim" } : words.open),
    },
    { heading: headings.reason, width: 13, style: "text", cell: ({ reason }) => reason },
    { heading: headings.date, width: 12, style: "text", cell: ({ date }) => date },
    { heading: headings.id, width: 17, style: "text", cell: ({ id }) => id },
  ];
}
