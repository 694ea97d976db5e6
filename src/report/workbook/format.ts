/** `--format xlsx`: a workbook to sort, filter, print and hand on. */
import type { FileReport } from "../../batch/file-report";
import type { ReportFormat } from "../format";
import { beginBook } from "./book";

export const workbookFormat: ReportFormat<FileReport> = {
  part: ({ file }) => file,
  begin: (style, output) => beginBook(style, (bytes) => output.write(bytes)),
};
