/** The text of a formula, as far as calls in it must be found. In Excel's own grammar: commas, English names. */

export interface Call {
  /** RATE, in capitals, without prefix and namespace. */
  readonly name: string;
  /** Trimmed; "" where left out. */
  readonly args: readonly string[];
  /** Where it stands in the text, from its name, or what Excel put before that, to behind its closing parenthesis. */
  readonly from: number;
  readonly to: number;
}

const IDENTIFIER = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
/** As typed, and as files keep it: PERF.RATE, _xldudf_PERF_RATE. */
const OURS = /^(?:_xlfn\.)?(?:_xldudf_PERF[._]|PERF\.)([A-Z]+)$/i;

/** Where Excel looks for an unknown function once another add-in is loaded: 'C:\…\FUNCRES.XLAM'!, PERSONAL.XLSB! or [2]!. */
const ELSEWHERE = String.raw`(?:'(?:[^']|'')*'|\[\d+\]|[\p{L}\p{N}_.]+\.xl\w{1,2})!(?=(?:_xlfn\.)?_xldudf_PERF[._])`;
const PREFIX = new RegExp(ELSEWHERE, "iuy");
/** Names as Excel keeps them for functions that it does not know, and the texts that may look like them. */
const KEPT_NAMES = new RegExp(
  String.raw`"(?:[^"]|"")*"|(?:${ELSEWHERE})?(?:_xlfn\.)?_xldudf_PERF[._]([A-Z]+)|'(?:[^']|'')*'`,
  "giu",
);

/** The formula as it is typed: PERF.RATE(…) for _xldudf_PERF_RATE(…), wherever Excel believes that to be. */
export function cleanFormula(formula: string): string {
  return formula.replace(KEPT_NAMES, (text, name: string | undefined) =>
    name === undefined ? text : `PERF.${name.toUpperCase()}`,
  );
}

/** What can be seen of a formula: its outermost PERF calls, or that it cannot be read. */
export interface Scan {
  readonly calls: readonly Call[];
  /** A PERF function is named without being called, as in MAP(A1:A9, PERF.GRADE). */
  readonly named: boolean;
}

/** The outermost PERF calls of a text, left to right; `undefined` where quotes or parentheses do not close. */
export function scanCalls(text: string): Scan | undefined {
  const calls: Call[] = [];
  let named = false;
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const char = text[at]!;
    const start = at + matchAt(PREFIX, text, at).length;
    const end = start > at ? at : endOfLiteral(text, at);
    if (end === undefined) return undefined;
    if (end > at) {
      at = end;
      continue;
    }
    const word = matchAt(IDENTIFIER, text, start);
    const name = text[start - 1] === "!" && start === at ? undefined : OURS.exec(word)?.[1]?.toUpperCase();
    if (name !== undefined) {
      const call = callAt(text, name, at, start + word.length);
      if (call === undefined) return undefined;
      if (call) calls.push(call);
      else named = true;
      at = call ? call.to : start + word.length;
      continue;
    }
    if (char === "(" || char === "{") depth++;
    if (char === ")" || char === "}") depth--;
    if (depth < 0) return undefined;
    at += Math.max(1, word.length);
  }
  return depth === 0 ? { calls, named } : undefined;
}

/** `null` where no parenthesis follows, `undefined` where it does not close. */
function callAt(text: string, name: string, from: number, behind: number): Call | null | undefined {
  let open = behind;
  while (/\s/.test(text[open] ?? "")) open++;
  if (text[open] !== "(") return null;
  const args: string[] = [];
  let start = open + 1;
  for (let at = start, depth = 0; at < text.length; at++) {
    const end = endOfLiteral(text, at);
    if (end === undefined) return undefined;
    if (end > at) {
      at = end - 1;
      continue;
    }
    const char = text[at]!;
    if (char === "(" || char === "{") depth++;
    else if ((char === "," || char === ")") && depth === 0) {
      args.push(text.slice(start, at).trim());
      start = at + 1;
      if (char === ")") return { name, args, from, to: at + 1 };
    } else if (char === ")" || char === "}") depth--;
  }
  return undefined;
}

/** What a sticky pattern finds at a place; "" where nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Behind the string, sheet name or brackets that begin here; `at` itself where none does, `undefined` if unclosed. */
function endOfLiteral(text: string, at: number): number | undefined {
  const char = text[at];
  if (char === '"' || char === "'") return endOfQuoted(text, at, char);
  return char === "[" ? endOfBrackets(text, at) : at;
}

/** A quote within is written twice. */
function endOfQuoted(text: string, at: number, quote: string): number | undefined {
  for (let next = text.indexOf(quote, at + 1); next >= 0; next = text.indexOf(quote, next + 2))
    if (text[next + 1] !== quote) return next + 1;
  return undefined;
}

/** Table1[[#All],[得分]]; an apostrophe takes away the meaning of the character behind it. */
function endOfBrackets(text: string, from: number): number | undefined {
  for (let at = from, depth = 0; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  return undefined;
}

/** True where an expression needs no parentheses beside an operator: a reference, a literal, a call, (…). */
export function isOperand(text: string): boolean {
  for (let at = 0, depth = 0; at < text.length; at++) {
    const end = endOfLiteral(text, at) ?? at;
    if (end > at) at = end - 1;
    else if (/[({]/.test(text[at]!)) depth++;
    else if (/[)}]/.test(text[at]!)) depth--;
    else if (depth === 0 && /[-+*/^&=<>%,\s]/.test(text[at]!)) return false;
  }
  return text !== "";
}

/** The text of a string literal; `undefined` where the expression is anything else. */
export function stringLiteral(text: string): string | undefined {
  return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : undefined;
}
