/** The claims of a report text, for programs and for people. */
import { heldWords } from "../../core/prose/against-words";
import type { Claim } from "../../core/prose/model";
import { claimWords, KIND_NAMES } from "../../core/prose/words";
import type { Locale } from "../../core/locale";
import { address } from "../../core/sheet/sheet";
import type { ComparedTable } from "../../batch/outcome";
import { painter } from "./paint";
import { plainPath, plainText } from "./plain-text";
import type { ReportStyle } from "../format";
import { strings } from "../../cli/strings/strings";
import { wrap } from "./text-width";

export type ClaimReport = ReturnType<typeof claimReport>;

export function claimReport(claim: Claim, locale: Locale) {
  const { quote, start, end, kind, verdict, computed } = claim;
  return { quote, start, end, kind, verdict, computed, why: claimWords(claim, locale) };
}

export type ComparedReport = ReturnType<typeof comparedReport>[number];

/** Figures of the report beside the cells of its table. */
export function comparedReport({ held }: ComparedTable, locale: Locale) {
  return held.map((figure) => {
    const { quote, start, end, what, agrees, sheet, cell } = figure;
    return { quote, start, end, what, agrees, sheet, cell: address(cell), why: heldWords(figure, locale) };
  });
}

/** Quotes are cut here, in characters. */
const LONGEST_QUOTE = 120;

/** The wrong claims with their calculation under them; with `all`, every claim with its verdict. */
export function claimLines(
  {
    path,
    claims,
    table,
    compared = [],
    apart,
  }: {
    readonly path: string;
    readonly claims: readonly ClaimReport[];
    readonly table?: string;
    readonly compared?: readonly ComparedReport[];
    /** Why it was not held against its table. */
    readonly apart?: string;
  },
  { run: { locale }, width, color }: ReportStyle,
  all = false,
): string[] {
  const text = strings[locale];
  const paint = painter(color);
  const name = paint(plainPath(path), "bold");
  if (claims.length === 0) return [name, `  ${paint(text.noClaims, "dim")}`, ...besideTable()];
  const count = (verdict: ClaimReport["verdict"]) => claims.filter((c) => c.verdict === verdict).length;
  const head = `  ${text.claims(count("right"), count("wrong"), count("uncheckable"))}`;
  const shown = all ? claims : claims.filter(({ verdict }) => verdict === "wrong");
  return [name, head, ...shown.flatMap((claim) => lines(claim)), ...besideTable()];

  function besideTable(): string[] {
    if (table === undefined) return [];
    if (apart !== undefined) return [`  ${plainText(plainPath(table))}：${plainText(apart)}`];
    const differ = compared.filter(({ agrees }) => !agrees);
    const counts = text.compared(plainPath(table), compared.length - differ.length, differ.length);
    return [
      `  ${counts}`,
      ...(all ? compared : differ).flatMap(({ agrees, sheet, cell, why }) => {
        const label = agrees ? text.verdicts.right : paint(text.verdicts.wrong, "warning");
        const said = wrap(plainText(why), width - 6).map((line) => `      ${line}`);
        return [`    ${label}  ${plainText(sheet)} ${cell}`, ...said];
      }),
    ];
  }

  function lines({ quote, kind, verdict, why }: ClaimReport): string[] {
    const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
    const label = verdict === "wrong" ? paint(text.verdicts.wrong, "error") : text.verdicts[verdict];
    const quoted = wrap(plainText(`“${short}”`), width - 6).map((line) => `      ${line}`);
    const said = wrap(plainText(why), width - 8).map((line, i) =>
      paint(`${i === 0 ? "→ " : "  "}${line}`, "dim"),
    );
    return [`    ${label}  ${KIND_NAMES[kind][locale]}`, ...quoted, ...said.map((line) => `      ${line}`)];
  }
}
