/** Works out the formulas that rules propose: sums, quotients and a few functions over single cells. */
import { type Cell, type CellValue, isCellError, parseAddress, type Sheet } from "../../src/core/sheet/sheet";
import { round } from "../../src/core/sheet/arithmetic";
import { executionRate, executionScore, type Outcome } from "../../src/core/scoring/scores";

const TOKEN = /\s*([A-Z.]+(?=\()|\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?|""|[-+*/(),])/y;

/** What Excel shows for a formula. Throws on a formula of another make: nobody has looked at it here. */
export function evaluate(formula: string, sheet: Sheet): CellValue {
  const tokens = tokensOf(formula);
  let next = 0;
  const take = (...wanted: string[]) => (wanted.includes(tokens[next] ?? "") ? tokens[next++] : undefined);

  function expression(): CellValue {
    let value = term();
    for (let sign = take("+", "-"); sign; sign = take("+", "-")) {
      const plus = sign === "+";
      value = arithmetic(value, term(), (a, b) => (plus ? a + b : a - b));
    }
    return value;
  }
  function term(): CellValue {
    let value = factor();
    for (let sign = take("*", "/"); sign; sign = take("*", "/")) {
      const times = sign === "*";
      value = arithmetic(value, factor(), (a, b) => (times ? a * b : a / b));
    }
    return value;
  }
  function factor(): CellValue {
    const token = tokens[next++] ?? "";
    if (/^\d/.test(token)) return Number(token);
    if (token === '""') return "";
    if (tokens[next] !== "(") return valueAt(token, sheet);
    const given: CellValue[] = [];
    do {
      next++;
      given.push(expression());
    } while (tokens[next] === ",");
    next++;
    return call(token, given);
  }
  const value = expression();
  if (next !== tokens.length) throw new Error(`cannot read ${formula}`);
  return value;
}

function tokensOf(formula: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.length) {
    const token = TOKEN.exec(formula)?.[1];
    if (formula[0] !== "=" || token === undefined) throw new Error(`cannot read ${formula}`);
    tokens.push(token);
  }
  return tokens;
}

function valueAt(reference: string, sheet: Sheet): CellValue {
  const area = parseAddress(reference);
  if (!area) throw new Error(`no cell ${reference}`);
  return sheet.rows[area.top]?.[area.left]?.value ?? null;
}

/** Blank counts as 0; text that is a figure as that figure, as Excel has it. */
function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  return value === null ? 0 : Number(value);
}

function arithmetic(a: CellValue, b: CellValue, operation: (a: number, b: number) => number): CellValue {
  for (const value of [a, b]) if (isCellError(value)) return value;
  const [x, y] = [toNumber(a), toNumber(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return { error: "#VALUE!" };
  const result = operation(x, y);
  return Number.isFinite(result) ? result : { error: "#DIV/0!" };
}

function call(name: string, given: readonly CellValue[]): CellValue {
  if (name === "IFERROR") return isCellError(given[0] ?? null) ? given[1]! : given[0]!;
  const fault = given.find(isCellError);
  if (fault) return fault;
  const [a = 0, b = 0, c = 0] = given.map(toNumber);
  const shown = (outcome: Outcome) => ("value" in outcome ? outcome.value : { error: "#DIV/0!" });
  switch (name) {
    case "MIN":
      return Math.min(a, b);
    case "ROUND":
      return round(a, b);
    case "PERF.RATE":
      return shown(executionRate(a, b));
    case "PERF.RATESCORE":
      return shown(executionScore(a, b, c));
    default:
      throw new Error(`no function ${name}`);
  }
}

/** The sheet with a value or formula entered. */
export function withEntry(sheet: Sheet, row: number, col: number, to: string | number): Sheet {
  const formula = typeof to === "string" && to.startsWith("=") ? to : undefined;
  const value = formula ? evaluate(formula, sheet) : to;
  const cell: Cell = { value: value === "" ? null : value, ...(formula && { formula }) };
  const rows = sheet.rows.map((cells, index) =>
    index === row ? Object.assign([...(cells ?? [])], { [col]: cell }) : cells,
  );
  return { ...sheet, rows };
}
