/** Wordings that a place has for headings, read as if the user had named them: 年度工作目标 for the target. */
import { normalizeLabel } from "../../labels";
import type { ColumnLabel } from "../../labels/columns";
import { forEachCell, type Sheet } from "../../sheet/sheet";
import type { HeadingHint } from "./hints";

export type LocalHeadings = Readonly<Partial<Record<ColumnLabel, readonly string[]>>>;

/** Headings named by hand and those of the place; the hand's word counts where both speak of a column. */
export function withLocalHeadings(
  sheet: Sheet,
  hints: readonly HeadingHint[],
  local: LocalHeadings,
): readonly HeadingHint[] {
  const labels = new Map(
    Object.entries(local).flatMap(([label, texts]) =>
      texts.map((text) => [normalizeLabel(text), label as ColumnLabel] as const),
    ),
  );
  if (labels.size === 0) return hints;
  const named = new Map(hints.map((hint) => [hint.row, hint]));
  sheet.rows.forEach((cells, row) => {
    const columns: Record<number, ColumnLabel> = {};
    forEachCell(cells, ({ value }, col) => {
      const label = typeof value === "string" ? labels.get(normalizeLabel(value)) : undefined;
      if (label) columns[col] = label;
    });
    const hint = named.get(row);
    if (Object.keys(columns).length > 0)
      named.set(row, { ...hint, row, columns: { ...columns, ...hint?.columns } });
  });
  return [...named.values()];
}
