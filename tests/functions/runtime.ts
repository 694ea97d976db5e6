/** Stands for Excel's function runtime: registers, calls as Excel does, and takes errors thrown or returned. */
import { withErrors } from "./cases/model";

class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

type Registered = (...args: unknown[]) => unknown;
const registered = new Map<string, Registered>();

Object.assign(globalThis, {
  CustomFunctions: {
    Error: ExcelError,
    associate: (id: string, implementation: Registered) => void registered.set(id, implementation),
  },
});

export const parametersOf = (id: string): number | undefined => PARAMETERS[id];
export const registeredIds = (): string[] => [...registered.keys()];

/** How many arguments each takes. */
const PARAMETERS: Readonly<Record<string, number>> = {
  RATE: 2,
  RATESCORE: 3,
  PACE: 4,
  LOW: 4,
  SCORE: 4,
  BAND: 3,
  DEVIATION: 2,
  WEIGHTED: 2,
  GRADE: 2,
  MISSING: 5,
  CHECK: 2,
};

/** Calls by id with the invocation object behind the arguments. Errors come back by name, single or in place. */
export function call(id: string, ...args: unknown[]): unknown {
  return mapErrors(invoke(id, args), (error) => error.code);
}

/** As `call`, where Excel says in which ranges the arguments stand. */
export function callAt(parameterAddresses: readonly string[], id: string, ...args: unknown[]): unknown {
  return mapErrors(invoke(id, args, { parameterAddresses }), (error) => error.code);
}

/** As `call`, but errors come back as their sentences. */
export function callForMessage(id: string, ...args: unknown[]): unknown {
  return mapErrors(invoke(id, args), (error) => error.message);
}

function invoke(id: string, args: unknown[], invocation: object = {}): unknown {
  try {
    // Excel passes null for an argument left out, and the invocation behind the last one.
    const cells = withErrors(args, (code) => new ExcelError(code));
    const given = Array.from({ length: PARAMETERS[id]! }, (_, index) => cells[index] ?? null);
    return registered.get(id)!(...given, { functionName: id, ...invocation });
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

function mapErrors(result: unknown, map: (error: ExcelError) => string): unknown {
  if (Array.isArray(result)) return result.map((item: unknown) => mapErrors(item, map));
  return result instanceof ExcelError ? map(result) : result;
}
