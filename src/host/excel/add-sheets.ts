/** Adds sheets to a workbook in Excel. */
import { fillSheet } from "./fill-sheet";
import { HostError, type NameOf, type SheetInfo } from "../host";
import { freeNames, type SheetPlan } from "../../core/sheet/plan";

/** As `Host.addSheets`. */
export async function addSheets(
  context: Excel.RequestContext,
  plan: (nameOf: NameOf) => readonly SheetPlan[],
): Promise<readonly SheetInfo[]> {
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
  return added.map(infoOf);
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
