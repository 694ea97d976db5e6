/** The tables of indicators of one form as one. */
import { isLevel1Name, normalizeLabel } from "../../labels";
import type { IndicatorTable } from "./table";

/** 评价维度 | 满分 | 得分 over 产出指标, 效益指标: what the groups of the table below come to, and no indicators. */
export function withoutSummaries(tables: readonly IndicatorTable[]): readonly IndicatorTable[] {
  const levels = new Set(
    tables
      .flatMap(({ indicators }) => indicators.flatMap(({ level1 }) => level1?.text ?? []))
      .map(normalizeLabel),
  );
  const details = tables.filter(({ indicators, headings }) => {
    const names = indicators.map(({ name }) => normalizeLabel(name.text));
    const groups = names.filter((name) => isLevel1Name(name) || levels.has(name));
    const measured = headings.some(({ column }) => column === "target" || column === "actual");
    return measured || 2 * groups.length < names.length;
  });
  return details.length > 0 ? details : tables;
}

/** @param all the tables and the summaries over them, which may state the total */
export function joinTables(
  tables: readonly IndicatorTable[],
  all: readonly IndicatorTable[],
): IndicatorTable {
  const last = tables[tables.length - 1]!;
  return {
    ...tables[0]!,
    area: last.area,
    indicators: tables.flatMap((table) => table.indicators),
    groups: tables.flatMap((table) => table.groups),
    total: [...tables, ...all].map((table) => table.total).find((total) => total !== null) ?? null,
    grade: all.map((table) => table.grade).find((grade) => grade !== null) ?? null,
    explanationBelow: last.explanationBelow,
  };
}
