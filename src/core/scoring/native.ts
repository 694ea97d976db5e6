/**
 * PERF calls as formulas of the spreadsheet's own, for workbooks that travel to where the add-in is not installed.
 * Where PERF gives a result, the formula gives the same; where PERF gives an error, so does the formula, but for
 * negative amounts and totals above 100, which it lets pass. Cells with figures are taken for granted: a formula
 * cannot read "≥95%", nor can it tell every filling from an explanation.
 */
import { isOperand, scanCalls, stringLiteral, type Call } from "../sheet/formula";
import { round } from "../sheet/arithmetic";
import { nationalProfile } from "../profiles/national";
import { profileCalled } from "../profiles/find";
import { parseQuantity } from "../quantity/parse";
import { dayOf } from "../time/dates";
import { monthsElapsed, type Day } from "../time/day";

/** Fillings that are no explanation and that a plain formula looks for. */
const FILLINGS = ["", "0", "无", "暂无", "没有", "/", "-", "—", "——", "*", "同上", "见上", "已完成", "正常"];
const MORE_FILLINGS = ["不涉及", "不适用", "NULL", "未偏离绩效目标"];

type Conversion = (...args: (string | undefined)[]) => string | null;

/** Every function that has a plain counterpart. Left out: SCORE, BAND, LOW and CHECK, which read words. */
const CONVERSIONS: Readonly<
  Record<string, { readonly needs: number; readonly takes: number; convert: Conversion }>
> = {
  RATE: { needs: 2, takes: 2, convert: (budget, executed) => quotient(executed!, budget!) },
  RATESCORE: {
    needs: 2,
    takes: 3,
    // MIN would make one figure of a range.
    convert(budget, executed, weight = String(nationalProfile.rateWeight)) {
      const rate = quotient(executed!, budget!);
      return `ROUND(IF(${rate}>1,1,${rate})*${operand(weight)},2)`;
    },
  },
  PACE: { needs: 3, takes: 4, convert: pace },
  DEVIATION: {
    needs: 2,
    takes: 2,
    convert(target, actual) {
      if ([target, actual].some((arg) => stringLiteral(arg!) !== undefined)) return null;
      return `(${operand(actual!)}-${operand(target!)})/${operand(target!)}`;
    },
  },
  WEIGHTED: {
    needs: 2,
    takes: 2,
    // SUMPRODUCT(a,b) and SUM(b) pass over figures kept as text; a product does not.
    convert: (scores, weights) =>
      `ROUND(SUMPRODUCT(${operand(scores!)}*${operand(weights!)})/SUMPRODUCT(${operand(weights!)}*1),2)`,
  },
  GRADE: { needs: 1, takes: 2, convert: grade },
  MISSING: {
    needs: 3,
    takes: 5,
    convert(weight, score, explanation, target, actual) {
      if (target !== undefined || actual !== undefined) return null;
      const fillings = [...FILLINGS, ...MORE_FILLINGS].map((text) => `"${text}"`).join(",");
      const silent = `ISNUMBER(MATCH(TRIM(${explanation}),{${fillings}},0))`;
      return `IF(${operand(score!)}-${operand(weight!)}<0,${silent},FALSE)`;
    },
  },
};

/** The expression, without "=", that stands for a PERF call; `null` where there is none. */
export function nativeFormula({ name, args }: Pick<Call, "name" | "args">): string | null {
  const conversion = CONVERSIONS[name.toUpperCase()];
  if (!conversion || args.length > conversion.takes) return null;
  const given = args.map((arg) => arg.trim() || undefined);
  if (given.slice(0, conversion.needs).filter(Boolean).length < conversion.needs) return null;
  return conversion.convert(...given);
}

/**
 * Rewrites the PERF calls of a formula. `complete` is false where some remain, or where the formula cannot be read.
 */
export function toNative(formula: string): { readonly formula: string; readonly complete: boolean } {
  const scan = scanCalls(formula);
  if (!scan) return { formula, complete: false };
  let complete = !scan.named;
  let [result, at] = ["", 0];
  for (const call of scan.calls) {
    const args = call.args.map(toNative);
    const native = nativeFormula({ name: call.name, args: args.map((arg) => arg.formula) });
    complete &&= native !== null && args.every((arg) => arg.complete);
    result += formula.slice(at, call.from);
    if (native === null) result += withArguments(formula, call, args);
    else result += standsAlone(formula, call) || isOperand(native) ? native : `(${native})`;
    at = call.to;
  }
  return { formula: result + formula.slice(at), complete };
}

/** A call that stays, with the calls inside it rewritten. */
function withArguments(formula: string, call: Call, args: readonly { readonly formula: string }[]): string {
  const head = formula.slice(call.from, formula.indexOf("(", call.from) + 1);
  return `${head}${args.map((arg) => arg.formula).join(",")})`;
}

/** Between commas, parentheses or the ends of the formula, where no operator can take part of it. */
function standsAlone(formula: string, { from, to }: Call): boolean {
  const before = formula.slice(0, from).trimEnd();
  return /(?:^=?|[(,])$/.test(before) && /^(?:$|[,)])/.test(formula.slice(to).trimStart());
}

const operand = (text: string): string => (isOperand(text) ? text : `(${text})`);
const quotient = (a: string, b: string): string => `${operand(a)}/${operand(b)}`;

function grade(score?: string, profile?: string): string | null {
  const name = profile === undefined ? "" : stringLiteral(profile);
  const scheme = name === undefined ? undefined : profileCalled(name);
  if (!scheme) return null;
  const points = `ROUND(${score},2)`;
  return scheme.grades.reduceRight(
    (below, { name: label, from }) =>
      below === "" ? `"${label}"` : `IF(${points}>=${round(from * scheme.fullScore, 2)},"${label}",${below})`,
    "",
  );
}

/** A day of its own accord becomes a number of months; a cell is asked for its date. */
function pace(budget?: string, executed?: string, asOf?: string, yearStart?: string): string | null {
  const rate = quotient(executed!, budget!);
  const until = stringLiteral(asOf!);
  if (until !== undefined) {
    const months = literalMonths(until, yearStart);
    return months === null ? null : `${rate}/(${months}/12)`;
  }
  // A start in a cell may be blank, which a formula would take for the year 1900.
  if (yearStart !== undefined) return null;
  // A month in words would be read as its first day.
  return `${rate}/(IF(ISNUMBER(${asOf}),MONTH(${asOf})-(DAY(${asOf})<28),NA())/12)`;
}

function literalMonths(asOf: string, yearStart: string | undefined): number | null {
  const [until, from] = [literalDay(asOf, "last"), yearStart && stringLiteral(yearStart)];
  const start = yearStart === undefined ? null : literalDay(from ?? "", "first");
  if (!until || start === undefined) return null;
  const months = monthsElapsed(until, start);
  return months > 0 ? months : null;
}

function literalDay(text: string, end: "first" | "last"): Day | undefined {
  const quantity = parseQuantity(text);
  return quantity.kind === "date" ? dayOf(quantity, end) : undefined;
}
