/** The unit of money, wherever a form states it. */
import { headLabel, normalizeLabel } from "../../labels";
import type { AmountUnit } from "../../sheet/arithmetic";
import { normalizeText } from "../../sheet/text";
import { forEachCell, type Area } from "../../sheet/sheet";
import type { Grid } from "../grid/grid";
import type { Unit } from "../model";

/**
 * 单位：万元, 项目资金（万元）, 3359.62万: the plainest statement wins.
 * @param heading the last row of the first headings: below it, 万元 alone is the unit of a target
 */
export function readUnit(grid: Grid, area: Area, heading: number): Unit | null {
  const candidates: { readonly rank: number; readonly unit: Unit }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      if (col < area.left || col > area.right || typeof cell.value !== "string") return;
      const text = normalizeText(cell.value);
      const apart = isLabelled(grid, row, col) || (row <= heading && standsApart(grid, row, col));
      const found = ALONE.test(text) && !apart ? undefined : (unitIn(text) ?? unitInPart(cell.value));
      if (found) candidates.push({ rank: found.rank, unit: { name: found.name, at: { row, col } } });
    });
  }
  candidates.sort((a, b) => a.rank - b.rank);
  return candidates[0]?.unit ?? null;
}

/** 万元 beside 金额单位 */
const isLabelled = (grid: Grid, row: number, col: number): boolean =>
  headLabel(normalizeLabel(grid.textAt(row, col - 1))) !== undefined;

/** No label right before it whose value it might be. */
const standsApart = (grid: Grid, row: number, col: number): boolean => grid.textAt(row, col - 1) === "";

const MONEY = "(?:人民币)?([亿万千]?元)";
/** 单位：万元 in a text; 填报单位 names an office. */
const STATED = new RegExp(
  `(?<!填报|预算|主管|实施|申报|使用|承担|编制|建设|报送|责任)(?:单位|金额):?\\(?${MONEY}(?!\\p{Script=Han})`,
  "u",
);
/** 万元 and nothing else, at the end of a row or beside its label. */
const ALONE = new RegExp(`^${MONEY}$`);
const BRACKETED = new RegExp(`\\((?:单位:)?${MONEY}\\)`);
/** 资金总额：14623.09万 */
const BESIDE = /^(?:.{2,20}:)?-?\d[\d,.]*([亿万千]?元|[亿万])$/;
/** 本年预算120万元，实际支出118.8万元 */
const TOLD = /预算[^\d,，。；;]{0,8}\d[\d,.]*([亿万千]?元)/;
/** Longer texts with a unit in brackets speak of something else. */
const LONGEST = 30;

/** 编报：预算股　　金额单位：万元　　截至12月31日: what stands apart in one cell is read apart. */
function unitInPart(text: string) {
  const parts = text.split(/\s{2,}|\u3000+/).map((part) => unitIn(normalizeText(part)));
  return parts.find((found) => found?.rank === 0);
}

function unitIn(text: string): { rank: number; name: AmountUnit } | undefined {
  const stated = STATED.exec(text);
  if (stated) return { rank: 0, name: stated[1] as AmountUnit };
  const told = TOLD.exec(text);
  if (told) return { rank: 3, name: told[1] as AmountUnit };
  if (text.length > LONGEST) return undefined;
  const alone = ALONE.exec(text);
  if (alone) return { rank: 1, name: alone[1] as AmountUnit };
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return { rank: 2, name: bracketed[1] as AmountUnit };
  const beside = BESIDE.exec(text)?.[1];
  return beside
    ? { rank: 3, name: (beside.endsWith("元") ? beside : `${beside}元`) as AmountUnit }
    : undefined;
}
