/** A report text compared with the workbook that goes with it. */
import { readForms } from "../core/form/read";
import type { Form } from "../core/form/model";
import { holdProse, isNamed } from "../core/prose/against-forms";
import { layOut } from "../core/prose/layout";
import type { Profile } from "../core/profiles/profile";
import { isAtLeast } from "../core/finding";
import { hintsFor } from "./kept-settings";
import { openWorkbook } from "./open-workbook";
import type { ComparedTable } from "./outcome";
import type { CheckSettings } from "./settings";
import type { FileAccess, PairedWorkbooks, Source } from "./source";

/** A report names what it is about in its title, within so many characters; further on it may name much else. */
const TITLE = 200;

interface Opened {
  readonly path: string;
  readonly profile: Profile;
  readonly forms: readonly { readonly sheet: string; readonly form: Form }[];
}

/** `undefined` where no workbook goes with the report for certain, or differences are not wanted. */
export async function compareWithTables(
  text: string,
  { named, workbooks }: PairedWorkbooks,
  settings: CheckSettings,
  access: FileAccess,
): Promise<ComparedTable | undefined> {
  if (!isAtLeast("warning", settings.severity)) return undefined;
  const title = layOut(text.trimStart().slice(0, TITLE));
  const fitting: Opened[] = [];
  for (const source of workbooks) {
    const workbook = await openForms(source, settings, access);
    if (!workbook || workbook.forms.length === 0) continue;
    if (named || workbook.forms.some(({ form }) => isNamed(title, form))) fitting.push(workbook);
  }
  const [workbook, ...others] = fitting;
  if (!workbook || others.length > 0) return undefined;
  const forms = workbook.forms.map(({ form }) => form);
  const figures = holdProse(layOut(text), forms, workbook.profile);
  if (figures.length === 0) return undefined;
  return {
    path: workbook.path,
    figures: figures.map((each) => ({ ...each, sheet: workbook.forms[each.form]!.sheet })),
  };
}

/** `null` where it cannot be read: the report has that under the workbook itself. */
async function openForms(
  source: Source,
  settings: CheckSettings,
  access: FileAccess,
): Promise<Opened | null> {
  try {
    const { sheets, kept, profile } = await openWorkbook(source, settings, access);
    return {
      path: source.path,
      profile,
      forms: sheets.flatMap((sheet) =>
        readForms(sheet, hintsFor(sheet, kept.corrections)).map((form) => ({ sheet: sheet.name, form })),
      ),
    };
  } catch (cause) {
    if (access.errorOf(cause).code === "internal") throw cause;
    return null;
  }
}
