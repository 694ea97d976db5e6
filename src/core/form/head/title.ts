/** Rows that name a form. */
import { headLabel, normalizeLabel } from "../../labels";
import { normalizeText } from "../../sheet/text";
import { anchor, type Grid } from "../grid/grid";
import type { TextField } from "../model";

const TITLE = /.{2}(?:表|清单|台账|明细|自评|报告|通报|一览|(?:监控|监测|跟踪|自评)情况)(?:\([^()]*\))?$/;

/** A row that names a form: one short text, and it says so. */
export function titleAt(grid: Grid, row: number, left: number, right: number): TextField | undefined {
  let found: TextField | undefined;
  for (let col = left; col <= right; col++) {
    const area = grid.areaAt(row, col);
    const text = grid.textAt(row, col);
    if (text === "" || area.top !== row || area.left !== col) continue;
    if (found) return undefined;
    found = { at: anchor(area), text };
  }
  return found && isTitle(found.text) ? found : undefined;
}

/** A short text that ends as titles do: …自评表, …清单, …表（2023年度）. */
export function isTitle(text: string): boolean {
  if (text.length > 60) return false;
  const plain = normalizeText(text).replace(/\(\d{4}年?度?\)$/, "");
  return TITLE.test(plain) && !/[。;；]/.test(plain);
}

/** A row that begins a form's head: 项目名称, 部门名称, 填报单位 … */
export function headBegins(grid: Grid, row: number, left: number, right: number): boolean {
  for (let col = left; col <= right; col++) {
    const text = grid.textAt(row, col);
    if (text === "") continue;
    if (/^(?:金额)?单位[:：]?\s*(?:人民币)?[亿万千]?元$/.test(text)) return true;
    const label = headLabel(normalizeLabel(text.split(/[:：]/)[0]!));
    if (label === "projectName" || label === "reportingUnit") return true;
  }
  return false;
}
