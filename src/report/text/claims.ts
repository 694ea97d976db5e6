/** The claims of a report text, for people on a terminal. */
import type { ClaimReport } from "../../batch/claim-report";
import { placeOnSheet } from "../../batch/claim-report";
import type { FileReport } from "../../batch/file-report";
import { KIND_NAMES } from "../../core/prose/words";
import type { ReportStyle } from "../format";
import { reportWords } from "../words";
import { painter } from "./paint";
import { plainPath, plainText } from "./plain-text";
import { wrap } from "./text-width";

/** Quotes are cut here, in characters. */
const LONGEST_QUOTE = 120;

/** The wrong claims with their calculation under them; with `all`, every claim with its verdict. None of other files. */
export function claimLines(
  { path, claims = [], table, compared = [], apart }: FileReport,
  { run: { locale }, width, color }: ReportStyle,
  all = false,
): string[] {
  const text = reportWords[locale].text;
  const paint = painter(color);
  if (claims.length === 0) return comparedLines();
  const count = (verdict: ClaimReport["verdict"]) => claims.filter((c) => c.verdict === verdict).length;
  const head = `  ${text.claims(count("right"), count("wrong"), count("uncheckable"))}`;
  const shown = all ? claims : claims.filter(({ verdict }) => verdict === "wrong");
  return [head, ...shown.flatMap((claim) => lines(claim)), ...comparedLines()];

  function comparedLines(): string[] {
    if (table === undefined) return [];
    if (apart !== undefined) return [`  ${plainText(plainPath(table))}：${plainText(apart)}`];
    const differ = compared.filter(({ agrees }) => !agrees);
    const tables = table === path ? text.ownTables : plainPath(table);
    const counts = text.compared(tables, compared.length - differ.length, differ.length);
    return [
      `  ${counts}`,
      ...(all ? compared : differ).flatMap(({ agrees, why, ...where }) => {
        const label = agrees ? text.verdicts.right : paint(text.verdicts.wrong, "warning");
        const reason = wrap(plainText(why), width - 6).map((line) => `      ${line}`);
        return [`    ${label}  ${plainText(placeOnSheet(where, locale))}`, ...reason];
      }),
    ];
  }

  function lines({ quote, kind, verdict, why }: ClaimReport): string[] {
    const short = quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE)}…` : quote;
    const label = verdict === "wrong" ? paint(text.verdicts.wrong, "error") : text.verdicts[verdict];
    const quoted = wrap(plainText(`“${short}”`), width - 6).map((line) => `      ${line}`);
    const reason = wrap(plainText(why), width - 8).map((line, i) =>
      paint(`${i === 0 ? "→ " : "  "}${line}`, "dim"),
    );
    return [`    ${label}  ${KIND_NAMES[kind][locale]}`, ...quoted, ...reason.map((line) => `      ${line}`)];
  }
}
