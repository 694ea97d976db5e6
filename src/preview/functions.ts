/** The shipped function bundle inside the grid, called the way Excel calls it. */

/** What we read of Excel's function list; the build writes it beside the bundle. */
export interface FunctionList {
  /** Without it an error among the arguments is the result, and the function is not called. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionEntry[];
}

export interface FunctionEntry {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly FunctionParameter[];
}

export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}

export type Implementation = (...args: unknown[]) => unknown;

/** As Excel's runtime: an error that a function throws or returns. */
class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? code);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** Stands for `CustomFunctions` while the bundle loads, and keeps what it associates. */
export function functionCollector() {
  const implementations = new Map<string, Implementation>();
  const global = {
    Error: FunctionError,
    ErrorCode,
    associate(id: string | Readonly<Record<string, Implementation>>, implementation?: Implementation) {
      const entries = typeof id === "string" ? [[id, implementation] as const] : Object.entries(id);
      for (const [key, value] of entries) {
        if (!value) throw new Error(`CustomFunctions.associate("${key}") without a function`);
        implementations.set(key.toUpperCase(), value);
      }
    },
  };
  return { global, implementations };
}

const ERROR_VALUE = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)$/;

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && ERROR_VALUE.test(value);
}

/**
 * Excel's calling convention: ranges for matrix parameters, single values for the others, `null` for what was left
 * out. Errors arrive as objects where the list allows them.
 */
export function excelCall(list: FunctionList, entry: FunctionEntry, implementation: Implementation) {
  return (...given: unknown[]): unknown => {
    const args = entry.parameters.map(({ dimensionality }, index) => {
      if (index >= given.length) return null;
      return dimensionality === "matrix" ? asMatrix(given[index]) : argument(firstOf(given[index]));
    });
    if (!list.allowErrorForDataTypeAny) {
      const error = args.flat(2).find((value) => value instanceof FunctionError);
      if (error) return error.code;
    }
    try {
      return asResult(implementation(...args));
    } catch (error) {
      if (error instanceof FunctionError) return error.code;
      // Excel shows #VALUE! for any other exception; here its cause must stay visible as well.
      reportError(error);
      return ErrorCode.invalidValue;
    }
  };
}

function asMatrix(value: unknown): unknown[][] {
  const rows = Array.isArray(value) ? (value as unknown[][]) : [[value]];
  return rows.map((row) => row.map(argument));
}

function argument(value: unknown): unknown {
  return isErrorValue(value) ? new FunctionError(value) : (value ?? null);
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
}

function asResult(result: unknown): unknown {
  if (!Array.isArray(result)) return asCell(result);
  const rows = (result as unknown[][]).map((row) => row.map(asCell));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

function asCell(value: unknown): unknown {
  return value instanceof FunctionError ? value.code : value;
}
