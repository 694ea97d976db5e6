/** What is typed or picked for a parameter, and the formula made of it. */
import { type Area, areaAddress, parseAddress } from "../../core/sheet/sheet";
import { isOperand, scanCalls } from "../../core/sheet/formula";

export type Argument =
  | { readonly kind: "omitted" }
  /** `sheet` is `null` where no sheet is named. */
  | { readonly kind: "range"; readonly sheet: string | null; readonly area: Area; readonly place: string }
  | { readonly kind: "literal"; readonly value: string | number | boolean; readonly text: string }
  /** A formula's part that only the spreadsheet program can compute. */
  | { readonly kind: "expression"; readonly text: string };

const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([^\s'!"()+\-*/^&=<>,;{}[\]]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/i;
const COLUMNS_OR_ROWS =
  /^(?:(?:'(?:[^']|'')+'|[^\s'!"()]+)!)?(?:\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)$/i;
const NUMBER = /^([-+]?(?:\d+\.?\d*|\.\d+))(%?)$/;
/** The last cell of a sheet. */
const LAST = { row: 1_048_575, col: 16_383 };

/** Words are texts, as nobody thinks of quotes; what begins with = stays a formula. */
export function parseArgument(typed: string): Argument {
  const text = typed.trim();
  if (text === "") return { kind: "omitted" };
  const reference = REFERENCE.exec(text);
  const area = reference && parseAddress(reference[3]!);
  if (reference && area && area.bottom <= LAST.row && area.right <= LAST.col) {
    const sheet = reference[1]?.replaceAll("''", "'") ?? reference[2] ?? null;
    return { kind: "range", sheet, area, place: reference[3]!.toUpperCase() };
  }
  const number = NUMBER.exec(text);
  if (number) return { kind: "literal", value: Number(number[1]) / (number[2] ? 100 : 1), text };
  if (/^(?:true|false)$/i.test(text))
    return { kind: "literal", value: /^t/i.test(text), text: text.toUpperCase() };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { kind: "literal", value: quoted[1]!.replaceAll('""', '"'), text };
  const formula = text.startsWith("=") ? text.slice(1).trim() : "";
  // In parentheses a list of ranges stays one argument.
  if (formula !== "") return { kind: "expression", text: isOperand(formula) ? formula : `(${formula})` };
  if (COLUMNS_OR_ROWS.test(text)) return { kind: "expression", text };
  return { kind: "literal", value: text, text: `"${text.replaceAll('"', '""')}"` };
}

/** False for a part whose quotes or parentheses do not close. */
export function isSound(argument: Argument): boolean {
  return argument.kind !== "expression" || scanCalls(argument.text) !== undefined;
}

/**
 * The call, for a cell on the sheet `target`. References that name no sheet are to `home`.
 * Sheet names are compared as Excel does, whatever the case.
 */
export function formulaOf(id: string, args: readonly Argument[], home: string, target: string): string {
  const given = args.reduce((count, { kind }, index) => (kind === "omitted" ? count : index + 1), 0);
  const texts = args.slice(0, given).map((argument) => {
    if (argument.kind === "omitted") return "";
    if (argument.kind !== "range") return argument.text;
    const sheet = argument.sheet ?? home;
    const here = sheet.toLowerCase() === target.toLowerCase();
    return here ? argument.place : `${sheetPrefix(sheet)}${argument.place}`;
  });
  return `=PERF.${id}(${texts.join(",")})`;
}

/** As it is typed for a picked range. */
export function referenceText(area: Area, sheet: string | null): string {
  return `${sheet === null ? "" : sheetPrefix(sheet)}${areaAddress(area)}`;
}

/** A name that might be taken for anything else stands in quotes. */
function sheetPrefix(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
