/** The findings of a range, as rows that spill. */
import { checkSheet } from "../core/rule/check";
import { words } from "../core/rule/message";
import type { Profile } from "../core/profiles/profile";
import { SEVERITY_NAMES } from "../core/finding";
import { address, sheetFromValues, type CellValue, type Position } from "../core/sheet/sheet";
import { rules } from "../rules";
import { toCell, type Matrix } from "./coerce";

const HEADINGS = ["单元格", "级别", "问题"];
/** Findings listed; a spill of hundreds of rows is read by nobody and may run into what stands below. */
const MOST = 100;

/**
 * Headings, then a row per finding: cell, severity, what is wrong.
 * @param origin the range's first cell; `null` where Excel does not tell, and places count within the range
 */
export function checkRange(range: Matrix, profile: Profile, origin: Position | null): string[][] {
  const sheet = sheetFromValues(withBlanks(range.map((row) => row.map(toCell))));
  const forms = checkSheet(sheet, rules, profile);
  if (forms.length === 0) return [HEADINGS, ["", "", "没有认出绩效自评表。请选中整张表，包括标题和表头。"]];
  const findings = forms.flatMap((form) => form.findings);
  if (findings.length === 0) return [HEADINGS, ["", "", "未发现问题"]];
  const rows = findings
    .slice(0, MOST)
    .map((finding) => [
      placeName(finding.at, origin),
      SEVERITY_NAMES["zh-CN"][finding.severity],
      words(finding, rules, "zh-CN").what,
    ]);
  const more = findings.length - rows.length;
  const rest = more > 0 ? [["", "", `还有 ${more} 个问题没有列出。`]] : [];
  return [HEADINGS, ...rows, ...rest];
}

function placeName({ row, col }: Position, origin: Position | null): string {
  if (!origin) return `第${row + 1}行第${col + 1}列`;
  return address({ row: row + origin.row, col: col + origin.col });
}

/**
 * Excel on the desktop hands over blank cells as 0. Where a range has no blank but zeros, the zeros count as
 * blank: a table read full of zeros would be all faults, while a zero taken for a blank goes unnoticed at worst.
 */
function withBlanks(cells: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  if (cells.some((row) => row.includes(null))) return cells;
  return cells.map((row) => row.map((value) => (value === 0 ? null : value)));
}
