/** `--format xlsx`: a workbook to sort, filter, print and hand on. */
import { beginBook } from "./book";
import type { ReportFormat } from "../format";
import type { FileReport } from "../json";

export const xlsxFormat: ReportFormat = {
  between: "",
  head: () => "",
  file: ({ file }) => JSON.stringify(file),
  foot: () => "",
  begin: async (style, output) => {
    const book = await beginBook(style, (bytes) => output.write(bytes));
    return { file: (part) => book.file(JSON.parse(part) as FileReport), end: book.end };
  },
};
