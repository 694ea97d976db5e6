/** Adds sheets to a workbook in ET. */
import { freeNames, type SheetPlan } from "../../core/sheet/plan";
import { type AddedSheet, HostError, type NameOf } from "../host";
import { bookKey, infoOf, sheetsOf } from "./books";
import type { EtApplication, EtBook, EtSheet } from "./et";
import { applyPrint, fillSheet } from "./fill-sheet";
import { quietly } from "./quietly";

/** As `Host.addSheets`. */
export function addSheets(
  app: EtApplication,
  book: EtBook,
  plan: (nameOf: NameOf) => readonly SheetPlan[],
): readonly AddedSheet[] {
  if (book.ProtectStructure) throw new HostError("protected", "workbook structure");
  const plans = plan(freeNames(sheetsOf(book).map(({ Name }) => Name)));
  const key = bookKey(book);
  return quietly(app, () => {
    const added: EtSheet[] = [];
    try {
      for (const each of plans) {
        const { Worksheets } = book;
        const sheet = Worksheets.Add(undefined, Worksheets.Item(Worksheets.Count));
        added.push(sheet);
        sheet.Name = each.name;
        fillSheet(app, sheet, each);
      }
    } catch (error) {
      added.reverse().forEach((sheet) => sheet.Delete());
      throw error;
    }
    const pageSetUp = plans.map(({ print }, index) => !print || isSetUp(added[index]!, print)).every(Boolean);
    added[0]?.Activate();
    added[0]?.Range("A1").Select();
    return added.map((sheet) => ({ ...infoOf(key, sheet), pageSetUp }));
  });
}

/** False where the printed page could not be set up, as without a printer; a form that does not print is still a form. */
function isSetUp(sheet: EtSheet, print: NonNullable<SheetPlan["print"]>): boolean {
  try {
    applyPrint(sheet.PageSetup, print);
    return true;
  } catch {
    return false;
  }
}
