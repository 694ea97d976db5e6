/** How a form was read, for people on a terminal: each block with the cell that every field was taken from. */
import { explainReading, type ReadField, type ReadRow } from "../../core/form/explain";
import type { Form } from "../../core/form/model";
import { fieldName } from "../../core/form/names";
import { formatNumber } from "../../core/sheet/print";
import type { Locale } from "../../core/locale";
import { placeText } from "../../core/sheet/place";
import { address, placeAt, type Position, type Sheet } from "../../core/sheet/sheet";
import { reportWords } from "../words";
import { padEnd, textWidth, wrap } from "./text-width";

/** Longest text shown of a cell, in characters. */
const LONGEST = 24;

/** @param sheet of a document: its cells are named as people count them there */
export function readingLines(
  form: Form,
  sheet: Pick<Sheet, "places">,
  locale: Locale,
  width: number,
): string[] {
  const labels = reportWords[locale].text.blocks;
  const indent = 4 + Math.max(...Object.values(labels).map(textWidth)) + 2;
  let above: ReadRow | undefined;
  return explainReading(form).flatMap((row) => {
    const label = row.block === above?.block ? "" : labels[row.block];
    // A level that goes on from the row above is not repeated.
    const fresh = row.fields.filter(
      ({ field, at }) => !above?.fields.some((other) => other.field === field && samePlace(other.at, at)),
    );
    above = row;
    const fields = fresh.map((field) => fieldText(field, sheet, locale)).join(" · ");
    const [first = "", ...rest] = wrap(fields, Math.max(width - indent, 20));
    return [`    ${padEnd(label, indent - 4)}${first}`, ...rest.map((line) => " ".repeat(indent) + line)];
  });
}

const samePlace = (a: Position, b: Position) => a.row === b.row && a.col === b.col;

/** 得分 H13 9.5 */
function fieldText(
  { field, at, text, value }: ReadField,
  sheet: Pick<Sheet, "places">,
  locale: Locale,
): string {
  const place = placeAt(sheet, at);
  const cell = place ? placeText(place, locale) : address(at);
  const plain = text.replace(/\s+/g, " ");
  const shown =
    plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain || reportWords[locale].text.blank;
  const taken = value === undefined ? "" : ` → ${formatNumber(value)}`;
  return `${fieldName(field, locale)} ${cell} ${shown}${taken}`;
}
