/** Stands for Excel's function runtime: registers, calls as Excel does, and takes errors thrown or returned. */

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

export const registeredIds = (): string[] => [...registered.keys()];

/** An error cell as Excel hands it over. */
export const errorCell = (code: string): unknown => new ExcelError(code);

/** Calls by id with the invocation object behind the arguments. Errors come back by name, single or in place. */
export function call(id: string, ...args: unknown[]): unknown {
  return mapErrors(invoke(id, args), (error) => error.code);
}

/** As `call`, but errors come back as their sentences. */
export function callForMessage(id: string, ...args: unknown[]): unknown {
  return mapErrors(invoke(id, args), (error) => error.message);
}

function invoke(id: string, args: unknown[]): unknown {
  try {
    return registered.get(id)!(...args, { functionName: id, address: "Sheet1!H1" });
  } catch (error) {
    if (error instanceof ExcelError) return error;
    throw error;
  }
}

function mapErrors(result: unknown, map: (error: ExcelError) => string): unknown {
  if (Array.isArray(result)) return result.map((item: unknown) => mapErrors(item, map));
  return result instanceof ExcelError ? map(result) : result;
}
