/** The grid's commands as the few events a host of Excel add-ins reports. */
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { Area } from "../core/sheet/sheet";

/** What a command did to cells; `area` is `null` where rows, columns or merged areas changed. */
export interface GridChange {
  readonly kind: "edited" | "calculated";
  readonly sheetId: string;
  readonly area: Area | null;
}

interface CommandParams {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>> | undefined>>;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

const RESHAPING = new Set(
  [
    "add-worksheet-merge",
    "remove-worksheet-merge",
    "insert-row",
    "insert-col",
    "remove-rows",
    "remove-col",
    "move-rows",
    "move-columns",
    "reorder-range",
  ].map((name) => `sheet.mutation.${name}`),
);

/** Changes to cells of the workbook; formats alone are none, or else colouring a cell would start a check. */
export function changesOf(command: ICommandInfo, options: IExecutionOptions | undefined): GridChange[] {
  const params = (command.params ?? {}) as CommandParams;
  if (command.id === "sheet.mutation.move-range")
    return [params.from, params.to].flatMap((end) =>
      end ? [{ kind: "edited", sheetId: end.subUnitId, area: null } as const] : [],
    );
  const sheetId = params.subUnitId;
  if (sheetId === undefined) return [];
  if (RESHAPING.has(command.id)) return [{ kind: "edited", sheetId, area: null }];
  if (command.id !== "sheet.mutation.set-range-values") return [];
  const area = contentArea(params.cellValue ?? {});
  if (!area) return [];
  return [{ kind: options?.["fromFormula"] ? "calculated" : "edited", sheetId, area }];
}

/** The smallest area with all cells whose content, not only their format, was set. */
function contentArea(cellValue: NonNullable<CommandParams["cellValue"]>): Area | null {
  const rows: number[] = [];
  const cols: number[] = [];
  for (const [row, cells] of Object.entries(cellValue))
    for (const [col, cell] of Object.entries(cells ?? {})) {
      if (cell !== null && !("v" in cell || "f" in cell || "p" in cell || "si" in cell)) continue;
      rows.push(Number(row));
      cols.push(Number(col));
    }
  if (rows.length === 0) return null;
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b));
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b));
  return { top: least(rows), bottom: most(rows), left: least(cols), right: most(cols) };
}
