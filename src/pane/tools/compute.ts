/** What a PERF call comes to, by the same functions that Excel calls, on cells as they stand. */
import { areaAddress, type CellValue, isCellError } from "../../core/sheet/sheet";
import { functions } from "../../functions/table";
import type { Host, SheetInfo, SheetSnapshot } from "../../host/host";
import type { Argument } from "./arguments";

export type FunctionId = keyof typeof functions;

export type Result =
  | { readonly kind: "values"; readonly rows: readonly (readonly CellValue[])[] }
  /** An error value, with what Excel says beside it. */
  | { readonly kind: "error"; readonly code: string; readonly message: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "no-sheet"; readonly sheet: string }
  | { readonly kind: "too-large" };

/** Cells of one argument that are read beforehand. */
const MOST_CELLS = 200_000;

/**
 * One argument for each parameter, omitted ones too.
 * @param home the sheet of references that name none. Rejects as the host does.
 */
export async function computeCall(
  host: Pick<Host, "sheets" | "read">,
  id: FunctionId,
  args: readonly Argument[],
  home: Pick<SheetInfo, "id" | "name">,
): Promise<Result> {
  if (args.some(({ kind }) => kind === "expression")) return { kind: "unknown" };
  const sheets = await host.sheets();
  const snapshots = new Map<string, SheetSnapshot>();
  const values: unknown[] = [];
  const places: string[] = [];
  for (const argument of args) {
    if (argument.kind !== "range") {
      values.push(argument.kind === "literal" ? [[argument.value]] : null);
      places.push("");
      continue;
    }
    const { area, sheet: name } = argument;
    const sheet =
      name === null
        ? sheets.find((each) => each.id === home.id)
        : sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!sheet) return { kind: "no-sheet", sheet: name ?? home.name };
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_CELLS)
      return { kind: "too-large" };
    const snapshot = snapshots.get(sheet.id) ?? (await host.read(sheet.id, { mergesOf: () => [] }));
    snapshots.set(sheet.id, snapshot);
    values.push(
      Array.from({ length: area.bottom - area.top + 1 }, (_row, r) =>
        Array.from({ length: area.right - area.left + 1 }, (_cell, c) =>
          argumentOf(snapshot.sheet.rows[area.top + r]?.[area.left + c]?.value),
        ),
      ),
    );
    places.push(`${sheet.name}!${areaAddress(area)}`);
  }
  return call(id, values, places);
}

/** As Excel hands cells over. */
function argumentOf(value: CellValue | undefined): unknown {
  return isCellError(value) ? { code: value.error } : (value ?? null);
}

function call(id: FunctionId, values: readonly unknown[], places: readonly string[]): Result {
  const run = functions[id] as (...args: unknown[]) => unknown;
  try {
    const result = run(...values, ...(id === "CHECK" ? [{ parameterAddresses: places }] : []));
    const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
    return { kind: "values", rows: rows.map((row) => row.map(valueOf)) };
  } catch (error) {
    if (!(error instanceof CustomFunctions.Error)) throw error;
    return { kind: "error", code: error.code, message: error.message ?? "" };
  }
}

function valueOf(result: unknown): CellValue {
  return result instanceof CustomFunctions.Error ? { error: result.code } : (result as CellValue);
}
