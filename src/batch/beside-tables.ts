/** A report held against the workbook that goes with it. */
import { readForms } from "../core/form/read";
import type { Form } from "../core/form/model";
import { apartFrom, holdProse, isNamed } from "../core/prose/against-forms";
import { layOut } from "../core/prose/layout";
import type { Profile } from "../core/profiles/profile";
import { isAtLeast } from "../core/finding";
import type { CheckSettings } from "./check-file";
import { fileError } from "../cli/files/file-error";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import type { BesideReport, ComparedTable, Source } from "./outcome";

/** A report names what it is about in its title, within so many characters; further on it may name much else. */
const TITLE = 200;

interface Book {
  readonly path: string;
  readonly profile: Profile;
  readonly forms: readonly { readonly sheet: string; readonly form: Form }[];
}

/** `undefined` where no workbook goes with the report for certain, or differences are not wanted. */
export async function compareWithTables(
  text: string,
  beside: BesideReport | undefined,
  settings: CheckSettings,
): Promise<ComparedTable | undefined> {
  if (!beside || !isAtLeast("warning", settings.severity)) return undefined;
  const title = layOut(text.trimStart().slice(0, TITLE));
  const books: Book[] = [];
  for (const source of beside.books) {
    const book = await openBook(source, settings);
    if (!book || book.forms.length === 0) continue;
    if (beside.named || book.forms.some(({ form }) => isNamed(title, form))) books.push(book);
  }
  const [book] = books;
  if (!book || books.length > 1) return undefined;
  const forms = book.forms.map(({ form }) => form);
  const prose = layOut(text);
  const held = holdProse(prose, forms, book.profile);
  const [apart] = apartFrom(prose, forms);
  if (held.length === 0) return apart && { path: book.path, held: [], differences: apart.differences };
  return { path: book.path, held: held.map((each) => ({ ...each, sheet: book.forms[each.form]!.sheet })) };
}

/** `null` where it cannot be read: that is said of the workbook itself. */
async function openBook(source: Source, settings: CheckSettings): Promise<Book | null> {
  try {
    const { sheets, kept, profile } = await openWorkbook(source, settings);
    return {
      path: source.path,
      profile,
      forms: sheets.flatMap((sheet) =>
        readForms(sheet, hintsFor(sheet, kept.corrections)).map((form) => ({ sheet: sheet.name, form })),
      ),
    };
  } catch (cause) {
    if (fileError(cause).code === "internal") throw cause;
    return null;
  }
}
