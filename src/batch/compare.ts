/** A report text compared with the tables that go with it: those of the same document, or of another file. */
import { readForms } from "../core/form/read";
import type { Form } from "../core/form/model";
import { apartFrom, holdProse, isNamed } from "../core/prose/table/against-forms";
import { layOut } from "../core/prose/text/layout";
import type { Profile } from "../core/profiles/profile";
import { isAtLeast } from "../core/finding";
import { placeAt, type Sheet } from "../core/sheet/sheet";
import { isDocument, readDocument } from "../files/word/document";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import type { ComparedTable } from "./outcome";
import type { CheckSettings } from "./settings";
import type { FileAccess, PairedFiles, Source } from "./source";

/** A report names what it is about in its title, within so many characters; further on it may name much else. */
const TITLE = 200;

export interface FormOnSheet {
  readonly sheet: Sheet;
  readonly form: Form;
}

interface Opened {
  readonly path: string;
  readonly profile: Profile;
  readonly forms: readonly FormOnSheet[];
}

/** `undefined` where no figure stands in both, or differences are not wanted. */
export function compareWithForms(
  text: string,
  { path, profile, forms }: Opened,
  settings: Pick<CheckSettings, "severity">,
): ComparedTable | undefined {
  if (!isAtLeast("warning", settings.severity)) return undefined;
  const prose = layOut(text);
  const read = forms.map(({ form }) => form);
  const held = holdProse(prose, read, profile);
  if (held.length === 0) {
    const [apart] = apartFrom(prose, read);
    return apart && { path, figures: [], differences: apart.differences };
  }
  const figures = held.map((each) => {
    const { sheet } = forms[each.form]!;
    const place = placeAt(sheet, each.cell);
    return { ...each, sheet: sheet.name, ...(place && { place }) };
  });
  return { path, figures };
}

/** `undefined` where no file goes with the report for certain, too. */
export async function compareWithTables(
  text: string,
  { named, files }: PairedFiles,
  settings: CheckSettings,
  access: FileAccess,
): Promise<ComparedTable | undefined> {
  const title = layOut(text.trimStart().slice(0, TITLE));
  const fitting: Opened[] = [];
  for (const source of files) {
    const opened = await openForms(source, settings, access);
    if (!opened || opened.forms.length === 0) continue;
    if (named || opened.forms.some(({ form }) => isNamed(title, form))) fitting.push(opened);
  }
  const [opened, ...others] = fitting;
  return opened && others.length === 0 ? compareWithForms(text, opened, settings) : undefined;
}

/** `null` where it cannot be read: the report has that under the file itself. */
async function openForms(
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<Opened | null> {
  const { path } = source;
  const { limits, profile } = settings;
  try {
    const bytes = await access.read(source, limits);
    if (isDocument(bytes, limits)) {
      const { sheets } = await readDocument(bytes, { limits, unpacker: access.unpacker });
      return {
        path,
        profile,
        forms: sheets.flatMap((sheet) => readForms(sheet).map((form) => ({ sheet, form }))),
      };
    }
    const { sheets, kept, ...opened } = await openWorkbook(bytes, path, settings, access);
    const formsOf = (sheet: Sheet) => readForms(sheet, hintsFor(sheet, kept.corrections));
    return {
      path,
      profile: opened.profile,
      forms: sheets.flatMap((sheet) => formsOf(sheet).map((form) => ({ sheet, form }))),
    };
  } catch (cause) {
    if (access.errorOf(cause).code === "internal") throw cause;
    return null;
  }
}
