/** A file of the user's → a workbook for the grid, or the reason why not. The bytes stay on the page. */
import type { Locale } from "../core/locale";
import { workbookErrorText } from "../files/messages";
import { WorkbookError } from "../files/model";
import type { StyledBook } from "../core/sheet/styled-book";
import { styledSheet } from "../core/sheet/styled-sheet";

export type Opened = { readonly book: StyledBook } | { readonly problem: string };

export async function openFile(file: File, locale: Locale): Promise<Opened> {
  const { sheetsIn } = await import(/* webpackChunkName: "workbook" */ "./file-sheets");
  try {
    const sheets = await sheetsIn(new Uint8Array(await file.arrayBuffer()), file.name);
    return { book: { name: file.name, sheets: sheets.map(styledSheet) } };
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: workbookErrorText(error, locale) };
    throw error;
  }
}
