/** The sheet of all tables: a row each, its execution rate next to what is asked of it. */
import type { FileReport, FormReport, KeptReport } from "../../../batch/file-report";
import { unitOf } from "../../../batch/file-report";
import { differing } from "../../../batch/summary";
import type { Severity } from "../../../core/finding";
import type { Column } from "../columns";
import { numbers, severityColumns, type SheetContext } from "../context";

export interface OverviewRow {
  readonly path: string;
  /** Left out of files without a table. */
  readonly table?: { readonly sheet: string; readonly form: FormReport };
  /** What stands in the place of a table's kind. */
  readonly other?: "reportText" | "noForm";
  /** What the settings of its file changed. */
  readonly kept?: KeptReport;
  /** `null` where nothing is counted. */
  readonly counts: Readonly<Record<Severity, number | null>>;
}

const NO_COUNTS = { error: null, warning: null, hint: null };

/** None of a file that was not read. */
export function overviewRows(file: FileReport): OverviewRow[] {
  const { path, sheets = [], claims } = file;
  if (file.error) return [];
  const rows = sheets.flatMap(({ name, forms }) =>
    forms.map((form): OverviewRow => ({
      path,
      table: { sheet: name, form },
      counts: countsOf(form),
      ...(file.kept && { kept: file.kept }),
    })),
  );
  // A document that is nothing but tables has no text to count.
  if (claims && (rows.length === 0 || claims.length > 0 || file.compared)) {
    const wrong = claims.filter(({ verdict }) => verdict === "wrong").length;
    rows.push({
      path,
      other: "reportText",
      counts: { ...NO_COUNTS, error: wrong, warning: differing(file) },
    });
  }
  return rows.length > 0 ? rows : [{ path, other: "noForm", counts: NO_COUNTS }];
}

function countsOf({ findings }: FormReport) {
  const open = findings.filter(({ acknowledged }) => !acknowledged);
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}

export function overviewColumns(context: SheetContext): Column<OverviewRow>[] {
  const { words, thresholds, fileCell, placeCell } = context;
  const { columns: headings } = words;
  const limit = thresholds.rate;
  /** A column of what only tables have. */
  const ofForm = (
    heading: string,
    width: number,
    style: Column<OverviewRow>["style"],
    content: (form: FormReport) => string | number | null,
  ): Column<OverviewRow> => ({
    heading,
    width,
    style,
    cell: ({ table }) => (table ? content(table.form) : null),
  });
  const funds = (form: FormReport) => form.funds;
  return [
    numbers(headings.number),
    { heading: headings.file, width: 32, style: "link", cell: ({ path }) => fileCell(path) },
    {
      heading: headings.sheet,
      width: 14,
      style: "link",
      cell: ({ path, table }) =>
        table ? placeCell(table.sheet, path, table.sheet, table.form.range.split(":")[0]!) : null,
    },
    {
      heading: headings.kind,
      width: 13,
      style: "center",
      cell: ({ table, other }) =>
        table ? words.kinds[table.form.kind] : { value: other ? words[other] : null, style: "dim" },
    },
    ofForm(headings.heading, 32, "text", ({ title }) => title),
    ofForm(headings.unit, 22, "text", unitOf),
    ofForm(headings.year, 7, "count", ({ head }) => head.year),
    ofForm(headings.money, 9, "center", ({ unit }) => unit),
    ofForm(
      headings.budget,
      14,
      "amount",
      (form) => funds(form)?.budget ?? funds(form)?.initialBudget ?? null,
    ),
    ofForm(headings.executed, 14, "amount", (form) => funds(form)?.executed ?? null),
    {
      heading: headings.rate,
      width: 10,
      style: "percent",
      cell: ({ table }) => {
        const rate = table?.form.funds?.rate ?? null;
        const off = rate !== null && (rate > 1 || rate < (limit ?? 0));
        return off ? { value: rate, style: "percentOff" } : rate;
      },
    },
    ofForm(headings.limit, 10, "percent", (form) => (funds(form)?.rate == null ? null : limit)),
    ofForm(headings.score, 8, "score", ({ total }) => total?.score ?? null),
    ofForm(headings.grade, 7, "center", ({ grade }) => grade),
    ...severityColumns<OverviewRow>(context, ({ counts }, severity) => counts[severity]).map(
      ({ column }) => column,
    ),
    ofForm(
      headings.acknowledged,
      8,
      "count",
      ({ findings }) => findings.filter(({ acknowledged }) => acknowledged).length,
    ),
    {
      heading: headings.kept,
      width: 24,
      style: "text",
      cell: ({ kept }) => (kept ? words.text.keptHere(kept) : null),
    },
  ];
}
