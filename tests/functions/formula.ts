/** Examples as pages print them: =PERF.SCORE("≥95%", {1;2}, 10) and its result. */
import { scanCalls } from "../../src/core/sheet/formula";
import { call } from "./runtime";

/** Calls the function of a formula that is a single call of constants. */
export function evaluate(formula: string): unknown {
  const [only, ...more] = scanCalls(formula)?.calls ?? [];
  if (!only || more.length > 0 || only.from !== 1 || only.to !== formula.length)
    throw new Error(`not a single call: ${formula}`);
  return call(only.name, ...only.args.map(argument));
}

/** A result in Excel's notation: 0.9, 优, TRUE, #N/A, {1,2;3,4}. */
export function shown(result: unknown): string {
  if (!Array.isArray(result)) return cell(result);
  const rows = result as unknown[][];
  if (rows.length === 1 && rows[0]!.length === 1) return cell(rows[0]![0]);
  return `{${rows.map((row) => row.map(quoted).join(",")).join(";")}}`;
}

const cell = (value: unknown): string =>
  typeof value === "boolean" ? String(value).toUpperCase() : String(value);
const quoted = (value: unknown): string =>
  typeof value === "string" && !value.startsWith("#") ? `"${value}"` : cell(value);

function argument(text: string): unknown {
  if (text === "") return null;
  if (!text.startsWith("{")) return [[constant(text)]];
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(constant));
}

/** Not within quotes. */
function split(text: string, separator: string): string[] {
  const parts = text.match(new RegExp(`(?:"(?:[^"]|"")*"|[^"${separator}])+`, "g"));
  return parts ?? [];
}

function constant(text: string): unknown {
  const plain = text.trim();
  if (/^".*"$/s.test(plain)) return plain.slice(1, -1).replaceAll('""', '"');
  if (plain === "TRUE" || plain === "FALSE") return plain === "TRUE";
  const value = Number(plain);
  if (plain === "" || Number.isNaN(value)) throw new Error(`not a constant: ${text}`);
  return value;
}
