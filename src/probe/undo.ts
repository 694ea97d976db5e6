/** Whether Excel's list of undo outlives a look at the workbook: the user types and undoes, the probe looks between. */
import type { Ask } from "./sheet";

export interface Look {
  readonly name: string;
  readonly run: (ask: Ask) => Promise<unknown>;
}

const read = (properties: string) => (ask: Ask) =>
  ask(async (sheet) => {
    sheet.getRange("A1:D9").load(properties);
    await sheet.context.sync();
  });

/** From the mildest to the one that a check asked for by the user takes. */
export const LOOKS: readonly Look[] = [
  { name: "nothing", run: async () => undefined },
  { name: "values", run: read("values,valueTypes,formulas,numberFormat") },
  {
    name: "merged areas",
    run: (ask) =>
      ask(async (sheet) => {
        sheet.getRange("A1:D9").getMergedAreasOrNullObject().load("areaCount");
        await sheet.context.sync();
      }),
  },
];

/** The cell that the user types into. */
export const CELL = "A15";

export async function cellText(ask: Ask): Promise<string> {
  return ask(async (sheet) => {
    const cell = sheet.getRange(CELL).load("values");
    await sheet.context.sync();
    return String(cell.values[0]?.[0] ?? "");
  });
}
