/** The sheet of files that were not read. */
import type { FileReport } from "../../../batch/file-report";
import type { Column } from "../columns";
import { numbers, type SheetContext } from "../context";

export interface UnreadRow {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export function unreadRows({ path, error }: FileReport): UnreadRow[] {
  return error ? [{ path, ...error }] : [];
}

export function unreadColumns({ words: { columns: headings }, fileCell }: SheetContext): Column<UnreadRow>[] {
  return [
    numbers(headings.number),
    { heading: headings.file, width: 50, style: "link", cell: ({ path }) => fileCell(path) },
    { heading: headings.code, width: 20, style: "center", cell: ({ code }) => code },
    { heading: headings.message, width: 80, style: "text", cell: ({ message }) => message },
  ];
}
