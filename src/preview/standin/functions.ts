/** Calls custom functions through the client library, as Excel does when it evaluates a formula. */
import { type CellError, type CellValue, isCellError } from "../../core/sheet/sheet";
import type { ApiObject } from "./api-object";

export type FunctionArgument = CellValue | readonly (readonly CellValue[])[];
export interface FunctionError extends CellError {
  /** What Excel shows beside the cell; "" where the function gave no words. */
  readonly message: string;
}
export type FunctionResult = CellValue | FunctionError | readonly (readonly CellValue[])[];

interface WireResult {
  readonly id: number;
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

// The library's own numbers.
const CALL_CATEGORY = 1;
const CALL_TYPE = 1000;
const ERRORS_AS_ARGUMENTS = 4;
/** A function that is missing, throws anything else or rejects shows #VALUE!. */
const ERROR_OF: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

export function createFunctionCalls(sendEntries: (entry: object) => void) {
  const waiting = new Map<number, (result: FunctionResult) => void>();
  let lastCall = 0;

  function settle(results: readonly WireResult[]): void {
    for (const result of results) {
      waiting.get(result.id)?.(fromWire(result));
      waiting.delete(result.id);
    }
  }

  const service: ApiObject = {
    type: "CustomFunctions",
    call: {
      setInvocationResults: settle,
      _SetOsfControlContainerReadyForCustomFunctions: () => null,
    },
  };

  /** @param places addresses of the ranges given, for functions that ask for them */
  function call(
    name: string,
    args: readonly FunctionArgument[],
    places: readonly string[] | null = null,
  ): Promise<FunctionResult> {
    const id = ++lastCall;
    const message = [id, name, args.map(toWire), "Sheet1!A1", ERRORS_AS_ARGUMENTS, places];
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      sendEntries({
        messageCategory: CALL_CATEGORY,
        messageType: CALL_TYPE,
        targetId: "",
        message: JSON.stringify(message),
      });
    });
  }

  return { service, call };
}

function toWire(argument: FunctionArgument): unknown {
  const one = (value: CellValue) =>
    isCellError(value) ? { type: "CustomFunctionError", code: value.error } : value;
  return isTable(argument) ? argument.map((row) => row.map(one)) : one(argument);
}

function isTable(argument: FunctionArgument): argument is readonly (readonly CellValue[])[] {
  return Array.isArray(argument);
}

function fromWire({ value, failed, errorCode }: WireResult): FunctionResult {
  if (failed) return { error: ERROR_OF[errorCode ?? 0] ?? "#VALUE!", message: textOf(value) };
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map(cellFromWire));
  return cellFromWire(value);
}

/** A returned error travels as an entity with the value that the cell shows. */
function cellFromWire(value: unknown): CellValue | FunctionError {
  if (typeof value !== "object" || value === null) return (value ?? null) as CellValue;
  const { basicValue, message } = value as { basicValue?: unknown; message?: unknown };
  return { error: textOf(basicValue), message: textOf(message) };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
