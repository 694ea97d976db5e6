/**
 * `CustomFunctions` as the functions' bundle knows it, by what WPS has instead: the bundle is the same in Excel and in
 * WPS. Functions there are synchronous and take ranges as rows of cells.
 */
import type { Locale } from "../../core/locale";
import list from "../../functions/list.json";
import type { EtAddin } from "./et";
import { errorOf } from "./errors";

/** Before the names of all functions: PERF.RATE. */
export const NAMESPACE = "PERF";

/**
 * How an error of a single cell goes back: thrown, for which WPS shows an error of its own; as its text; or as its
 * number. No document of the vendor says which of them a cell shows as an error. In a table of results it is a text.
 */
export type FaultStyle = "throw" | "text";
const FAULTS: FaultStyle = "throw";

class FunctionFault extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ? `${code} ${message}` : code);
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

type Implementation = (...args: unknown[]) => unknown;

/** @param addin absent on pages whose functions WPS is not to call: registered twice, they are an error */
export function customFunctions(addin: Pick<EtAddin, "AddCustomFunction"> | undefined) {
  return {
    Error: FunctionFault,
    ErrorCode,
    associate(id: string, implementation: Implementation): void {
      addin?.AddCustomFunction?.(NAMESPACE, id, callable(implementation), describe(id, "zh-CN"));
    },
  };
}

/** Synchronous, and with plain results. */
export function callable(implementation: Implementation, faults: FaultStyle = FAULTS): Implementation {
  return (...args) => {
    try {
      return plain(implementation(...args.map(argument)));
    } catch (error) {
      if (faults === "text" && error instanceof FunctionFault) return error.code;
      throw error;
    }
  };
}

/** Errors in cells come as their numbers; the functions know them as objects with a code. */
function argument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((row: unknown) => argument(row));
  const error = errorOf(value);
  return error === undefined ? value : { code: error };
}

function plain(result: unknown): unknown {
  if (!Array.isArray(result)) return textOfFault(result);
  const rows = (result as unknown[][]).map((row) => row.map(textOfFault));
  return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
}

const textOfFault = (value: unknown) => (value instanceof FunctionFault ? value.code : value);

/** What WPS shows of a function while its formula is typed. */
export function describe(id: string, locale: Locale) {
  const entry = list.find((each) => each.id === id);
  if (!entry) throw new Error(`no description of ${id}`);
  return {
    description: entry.about[locale],
    // Names of parameters may have letters of ASCII only.
    parameters: entry.parameters.map(({ name, about, optional }) => ({
      name: name.en,
      description: about[locale],
      type: optional ? "any[][]?" : "any[][]",
    })),
    result: { type: "any[][]" },
  };
}
