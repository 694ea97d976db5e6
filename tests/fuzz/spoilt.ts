/** Tables of the corpus with cells overwritten and a row or column gone. */
import fc from "fast-check";
import type { Cell, CellValue, Sheet } from "../../src/core/sheet/sheet";
import { readCorpus } from "../core/form/corpus";

const sheets = readCorpus().flatMap((page) => page.sheets);

const strange: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "/",
    "—",
    "无",
    "≥95%",
    "12月底前",
    "±10%",
    "3,4",
    "﹣5",
    "达成预期指标",
    "1e9",
    "得分",
    "合计",
  ),
  fc.double({ noNaN: false }),
  fc.boolean(),
  fc.constantFrom<CellValue>({ error: "#REF!" }, { error: "#DIV/0!" }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

interface Spoiling {
  readonly sheet: number;
  readonly cells: readonly { readonly row: number; readonly col: number; readonly value: CellValue }[];
  readonly lost: "row" | "column" | "nothing";
  readonly at: number;
}

function spoil({ sheet: index, cells, lost, at }: Spoiling): Sheet {
  const sheet = sheets[index % sheets.length]!;
  const rows: (Cell | undefined)[][] = Array.from(sheet.rows, (row) => [...(row ?? [])]);
  for (const { row, col, value } of cells) {
    const line = rows[row % rows.length]!;
    if (line.length > 0) line[col % line.length] = { value };
  }
  if (lost === "row") rows.splice(at % rows.length, 1);
  if (lost === "column") for (const row of rows) row.splice(at % 12, 1);
  return { ...sheet, rows };
}

export const spoiltTables: fc.Arbitrary<Sheet> = fc
  .record<Spoiling>({
    sheet: fc.nat(10_000),
    cells: fc.array(fc.record({ row: fc.nat(60), col: fc.nat(16), value: strange }), { maxLength: 8 }),
    lost: fc.constantFrom("row", "column", "nothing"),
    at: fc.nat(60),
  })
  .map(spoil);
