/** Writes cells in ET that hold what they are said to hold. */
import type { Area, Position } from "../../core/sheet/sheet";
import { boundingArea, concernsFormula, refusals, typed } from "../edits";
import { sheetFromRange } from "../grid";
import { type CellEdit, HostError, type WriteOutcome } from "../host";
import { areaOfRange, isCell, rangeOf } from "./block";
import { contentOf } from "./content";
import type { EtApplication, EtRange, EtSheet } from "./et";
import { quietly } from "./quietly";

/** As `Host.write`. */
export function writeCells(app: EtApplication, sheet: EtSheet, edits: readonly CellEdit[]): WriteOutcome {
  if (sheet.ProtectContents) throw new HostError("protected", sheet.Name);
  const name = sheet.Name;
  const touched = edits.map((edit) => ({ edit, cell: rangeOf(sheet, cellArea(edit.at)) }));
  const area = boundingArea(edits);
  const merges = touched.flatMap(({ cell }) => mergedWith(cell));
  const now = sheetFromRange(name, contentOf(sheet, area), merges);
  const formats = new Map(touched.map(({ edit, cell }) => [edit, cell.NumberFormat ?? "General"]));
  const formatOf = (edit: CellEdit) => formats.get(edit)!;
  const tabled = new Set(
    touched.filter(({ edit, cell }) => concernsFormula(edit) && cell.ListObject).map(({ edit }) => edit),
  );
  const refused = refusals(now, edits, formatOf, (edit) => tabled.has(edit));
  if (refused.length > 0) return { refused };

  quietly(app, () => {
    const written: (() => void)[] = [];
    try {
      for (const { edit, cell } of touched) {
        const before = typed(now.rows[edit.at.row]?.[edit.at.col], formatOf(edit));
        cell.Value2 = typed(edit.to, formatOf(edit));
        written.push(() => void (cell.Value2 = before));
      }
    } catch (error) {
      // Each cell is written as soon as it is told: there is no other way back.
      written.reverse().forEach((takeBack) => takeBack());
      throw error;
    }
  });
  const { rows } = sheetFromRange(name, contentOf(sheet, area), []);
  return { after: edits.map(({ at }) => rows[at.row]?.[at.col]) };
}

const cellArea = ({ row, col }: Position): Area => ({ top: row, left: col, bottom: row, right: col });

/** The merged area that the cell belongs to, if any. */
function mergedWith(cell: EtRange): Area[] {
  const { MergeArea } = cell;
  const place = MergeArea && areaOfRange(MergeArea);
  return place && !isCell(place) ? [place] : [];
}
