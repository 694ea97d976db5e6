/** Adds sheets to a workbook in Excel. */
import { applyPrint, fillSheet } from "./fill-sheet";
import { type AddedSheet, HostError, type NameOf, type SheetInfo } from "../host";
import { freeNames, type SheetPlan } from "../../core/sheet/plan";

/** As `Host.addSheets`. */
export async function addSheets(
  context: Excel.RequestContext,
  plan: (nameOf: NameOf) => readonly SheetPlan[],
): Promise<readonly AddedSheet[]> {
  const { worksheets, protection } = context.workbook;
  protection.load("protected");
  worksheets.load("items/name");
  await context.sync();
  if (protection.protected) throw new HostError("protected", "workbook structure");

  const plans = plan(freeNames(worksheets.items.map(({ name }) => name)));
  const added = plans.map((each) => worksheets.add(each.name).load("id,name,visibility"));
  added.forEach((worksheet, index) => fillSheet(worksheet, plans[index] as SheetPlan));
  added[0]?.activate();
  added[0]?.getCell(0, 0).select();
  try {
    await context.sync();
  } catch (error) {
    await removeSheets(context, plans, error);
    throw error;
  }
  const pageSetUp = await setUpPages(context, added, plans);
  return added.map((worksheet) => ({ ...infoOf(worksheet), pageSetUp }));
}

/** Apart from all else: without a printer Excel may refuse it, and a form that does not print is still a form. */
async function setUpPages(
  context: Excel.RequestContext,
  added: readonly Excel.Worksheet[],
  plans: readonly SheetPlan[],
): Promise<boolean> {
  plans.forEach(({ print }, index) => print && applyPrint(added[index]!, print));
  if (plans.every(({ print }) => !print)) return true;
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

/** What was begun when Excel refused is taken away again; a name that someone else took meanwhile is not ours. */
async function removeSheets(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  refusal: unknown,
): Promise<void> {
  const taken = refusal instanceof OfficeExtension.Error && refusal.code === "ItemAlreadyExists";
  const begun = (taken ? [] : plans).map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  for (const worksheet of begun) if (!worksheet.isNullObject) worksheet.delete();
  await context.sync();
}

export function infoOf({ id, name, visibility }: Excel.Worksheet): SheetInfo {
  return { id, name, visible: visibility === "Visible" };
}
