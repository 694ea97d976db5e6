/** What the add-in kept in a workbook. */
import { type Acknowledged, ACKNOWLEDGED_KEY, parseAcknowledged } from "../core/rule/acknowledge";
import type { HeadingHint } from "../core/form/headings/hints";
import {
  correctionsOf,
  headingHints,
  locateCorrections,
  parseCorrections,
  READING_KEY,
  type SheetCorrections,
} from "../core/form/corrections";
import { parseProfileChoice, PROFILE_KEY, type ProfileChoice } from "../core/profiles/choice";
import { hasOwn } from "../core/json";
import type { Sheet } from "../core/sheet/sheet";
import { rules } from "../rules/index";
import type { WorkbookModel } from "../files/model";

export interface Kept {
  readonly acknowledged: readonly Acknowledged[];
  readonly corrections: readonly SheetCorrections[];
  /** The standard chosen in it, if any. */
  readonly choice: ProfileChoice | undefined;
  /** Names of settings that are there but cannot be read. */
  readonly unreadable: readonly string[];
}

export const nothingKept: Kept = { acknowledged: [], corrections: [], choice: undefined, unreadable: [] };

export function keptIn({ settings }: WorkbookModel): Kept {
  const unreadable: string[] = [];
  const read = <T>(key: string, parse: (stored: unknown) => T | undefined): T | undefined => {
    if (!hasOwn(settings, key)) return undefined;
    const parsed = parse(settings[key]);
    if (!parsed) unreadable.push(key);
    return parsed;
  };
  return {
    acknowledged: read(ACKNOWLEDGED_KEY, parseAcknowledged) ?? [],
    corrections: read(READING_KEY, parseCorrections) ?? [],
    choice: read(PROFILE_KEY, (stored) => parseProfileChoice(stored, rules)),
    unreadable,
  };
}

/** How the user wants headings of a sheet to be read. */
export function hintsFor(sheet: Sheet, corrections: readonly SheetCorrections[]): HeadingHint[] {
  return headingHints(sheet, locateCorrections(sheet, correctionsOf(corrections, { name: sheet.name })));
}
