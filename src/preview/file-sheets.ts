/** The sheets of a workbook, or the tables of a document as sheets. */
import { readForms } from "../core/form/read";
import type { Sheet } from "../core/sheet/sheet";
import { defaultLimits, WorkbookError } from "../files/model";
import { isDocument, readDocument } from "../files/word/document";
import { readWorkbook } from "../files/workbook/read";

export type FileSheet = Sheet & { readonly hidden?: boolean };

/** Of a document those tables that are forms, if any is. Throws `WorkbookError`. */
export async function sheetsIn(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<readonly FileSheet[]> {
  if (!isDocument(bytes, defaultLimits)) return (await readWorkbook(bytes, name)).sheets;
  const { sheets } = await readDocument(bytes);
  if (sheets.length === 0) throw new WorkbookError("no-sheets", "a document without a table", "word");
  const forms = sheets.filter((sheet) => readForms(sheet).length > 0);
  return forms.length > 0 ? forms : sheets;
}
