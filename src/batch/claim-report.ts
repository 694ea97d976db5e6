/** What is told of the claims of a report text, in words. */
import type { Locale } from "../core/locale";
import { heldWords } from "../core/prose/table/against-words";
import type { Claim } from "../core/prose/model";
import { claimWords } from "../core/prose/words";
import { placeText } from "../core/sheet/place";
import { address } from "../core/sheet/sheet";
import type { ComparedTable } from "./outcome";

export type ClaimReport = ReturnType<typeof claimReport>;

export function claimReport(claim: Claim, locale: Locale) {
  const { quote, start, end, kind, verdict, computed } = claim;
  return { quote, start, end, kind, verdict, computed, why: claimWords(claim, locale) };
}

/** 自评表 D5, or in a document 表2 第5行第3列. */
export const placeOnSheet = (
  { sheet, cell, place }: Pick<ComparedReport, "sheet" | "cell" | "place">,
  locale: Locale,
): string => (place ? placeText(place, locale) : `${sheet} ${cell}`);

export type ComparedReport = ReturnType<typeof comparedReport>[number];

/** Figures of the text, each with the cell of the table that states the same. */
export function comparedReport({ figures }: ComparedTable, locale: Locale) {
  return figures.map((figure) => {
    const { quote, start, end, what, agrees, sheet, cell, place } = figure;
    const why = heldWords(figure, locale);
    return { quote, start, end, what, agrees, sheet, cell: address(cell), ...(place && { place }), why };
  });
}
