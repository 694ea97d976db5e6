/** Cells as fields: the text or number with the place it stands at. */
import { type AmountUnit, convertAmount, round } from "../../sheet/arithmetic";
import { cellText, normalizeText } from "../../sheet/text";
import { readNumber, readNumberText, type NumberReading } from "../../sheet/number";
import type { Area, Cell, Position } from "../../sheet/sheet";
import { hasContent, type Grid } from "./grid";
import type { NumberField, TextField } from "../model";

/** The cell of a row that stands under a heading: the first with content among the heading's columns. */
export function cellUnder(grid: Grid, row: number, heading: Area): { cell: Cell | undefined; area: Area } {
  for (let col = heading.left; col <= heading.right; col++) {
    const cell = grid.cellAt(row, col);
    if (hasContent(cell)) return { cell, area: grid.areaAt(row, col) };
  }
  return { cell: undefined, area: grid.areaAt(row, heading.left) };
}

export function textField(at: Position, cell: Cell | undefined): TextField {
  return { at: { row: at.row, col: at.col }, text: cellText(cell).trim() };
}

type Figure = Extract<NumberReading, { state: "number" }>;

function numberField(
  { row, col }: Position,
  text: string,
  reading: NumberReading,
  valueOf: (figure: Figure) => number,
): NumberField {
  const at = { row, col };
  if (reading.state !== "number") return { at, text, state: reading.state, value: null };
  return { at, text, state: reading.state, value: valueOf(reading) };
}

/** A plain number: weight or score. Points written as a share of a hundred (10%) are points. */
export function plainField(at: Position, cell: Cell | undefined): NumberField {
  const text = cellText(cell).trim();
  const points = pointsWithWords(text)?.points;
  const reading = points === undefined ? readNumber(cell) : readNumberText(points);
  const field = numberField(at, text, reading, ({ value, percent }) =>
    percent ? round(value * 100, 10) : value,
  );
  return cell?.formula === undefined ? field : { ...field, computed: true };
}

/** Points with a reason behind them: 9.5分（因人数减少，少发1人） → 9.5 and the reason. */
export function pointsWithWords(text: string): { points: string; words: string } | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*分\s*[（(，,；;：:]\s*(\D[^]{3,}?)\s*[）)]?\s*$/u.exec(text);
  return match ? { points: match[1]!, words: match[2]! } : undefined;
}

/** An amount in the form's unit; a unit written in the cell is converted. */
export function amountField(at: Position, cell: Cell | undefined, unit: AmountUnit | undefined): NumberField {
  return amountFrom(at, cellText(cell).trim(), readNumber(cell), unit);
}

/** As `amountField`, for a figure that stands inside a text. */
export function amountFieldFromText(at: Position, text: string, unit: AmountUnit | undefined): NumberField {
  return amountFrom(at, text, readNumberText(text), unit);
}

function amountFrom(
  at: Position,
  text: string,
  reading: NumberReading,
  unit: AmountUnit | undefined,
): NumberField {
  return numberField(at, text, reading, ({ value, unit: written }) =>
    written && unit ? convertAmount(value, written, unit) : value,
  );
}

/**
 * A rate as a fraction. Offices write 86%, 0.86 and 86 for the same thing: a bare figure is taken for whichever
 * of the two readings lies nearer to `expected` (executed ÷ budget); without it, above 2 it is a percentage.
 */
export function rateField(at: Position, cell: Cell | undefined, expected: number | null): NumberField {
  return numberField(at, cellText(cell).trim(), readNumber(cell), ({ value, percent }) => {
    if (percent) return value;
    const percentage = value / 100;
    const nearer =
      expected === null ? value > 2 : Math.abs(percentage - expected) < Math.abs(value - expected);
    return nearer ? round(percentage, 10) : value;
  });
}

/** A label that carries its amount: "资金总额：14623.09 万元" → 资金总额, 14623.09万元; with no amount yet it is "". */
export function splitLabelledAmount(text: string): { label: string; amount: string } | undefined {
  const plain = normalizeText(text);
  const match =
    /^(.{2,24}):(-?[\d,.]*\d(?:亿|万)?(?:元|%)?)?$/u.exec(plain) ??
    /^(.{2,24}?)(-?[\d,.]*\d(?:亿|万)?元)$/u.exec(plain);
  return match ? { label: match[1]!, amount: match[2] ?? "" } : undefined;
}
