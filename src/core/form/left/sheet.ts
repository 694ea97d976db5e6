/** A sheet that looks like one of our forms and was read as none: said, with what was seen, instead of passed over. */
import { isLevel1Name, isLevel2Name, normalizeLabel } from "../../labels";
import { readNumber } from "../../sheet/number";
import { forEachCell, type Sheet } from "../../sheet/sheet";
import { normalizeText } from "../../sheet/text";
import { createGrid, hasContent } from "../grid/grid";
import { isTitle } from "../head/title";
import type { Unread } from "../model";

/** A title alone also stands over lists of signatures and of files. */
const TITLE = /绩效.*(?:自评|评价|目标|监控)|(?:支出|执行|支付|使用)(?:情况|进度)/;
/** Figures, or names of levels, that make a table of it. */
const LEAST_FIGURES = 4;
const LEAST_LEVELS = 2;
/** Rows looked at: what a form is shows at its beginning. */
const ROWS = 60;

/** @returns one entry for the sheet, or none where it looks like nothing of ours */
export function unreadOfSheet(sheet: Sheet): Unread[] {
  const { used } = createGrid(sheet);
  let [figures, levels, title] = [0, 0, ""];
  for (let row = used.top; row <= Math.min(used.bottom, used.top + ROWS); row++)
    forEachCell(sheet.rows[row], (cell) => {
      if (!hasContent(cell)) return;
      if (readNumber(cell).state === "number") figures++;
      if (typeof cell.value !== "string" || cell.value.length > 60) return;
      const label = normalizeLabel(cell.value);
      if (isLevel1Name(label) || isLevel2Name(label)) levels++;
      if (title === "" && isTitle(cell.value) && TITLE.test(cell.value)) title = normalizeText(cell.value);
    });
  const looksLikeOne = levels >= LEAST_LEVELS || (title !== "" && figures >= LEAST_FIGURES);
  return looksLikeOne ? [{ area: used, why: "table", heading: title || "产出指标、效益指标" }] : [];
}
