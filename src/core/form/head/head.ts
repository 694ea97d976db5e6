/** Reads what stands around the blocks: title, unit of money, and the labelled cells of head and foot. */
import { headLabel, isOtherHeadLabel, normalizeLabel } from "../../labels";
import { normalizeText } from "../../sheet/text";
import type { AmountUnit } from "../../sheet/arithmetic";
import { forEachCell, type Area } from "../../sheet/sheet";
import { plainField } from "../grid/fields";
import { anchor, hasContent, type Grid } from "../grid/grid";
import type { TextField, Total, Unit } from "../model";

const TITLE = /.{2}(?:表|清单|台账|明细|自评|报告|通报|一览)(?:\([^()]*\))?$/;

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
    if (/^(?:金额)?单位[:：]?\s*(?:人民币)?[亿万]?元$/.test(text)) return true;
    const label = headLabel(normalizeLabel(text.split(/[:：]/)[0]!));
    if (label === "projectName" || label === "reportingUnit") return true;
  }
  return false;
}

/** The labelled cells of an area: the value stands behind a colon, or in the next cell with content. */
export function readHead(grid: Grid, area: Area): Record<string, TextField> {
  const head: Record<string, TextField> = {};
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (!hasContent(cell) || typeof cell.value !== "string") continue;
      const [label = "", ...rest] = cell.value.split(/[:：]/);
      const name = headLabel(normalizeLabel(label));
      const inside = rest.join("：").trim();
      // 单位：万元 states the unit of money, which `readUnit` reads.
      if (!name || head[name] || /^(?:人民币)?[亿万]?元(?!\p{Script=Han})/u.test(inside)) continue;
      head[name] = inside !== "" ? { at: { row, col }, text: inside } : valueBeside(grid, row, col, area);
    }
  }
  const year = readYear(grid, area);
  return year ? { ...head, year } : head;
}

/** The next cell, or without merged areas the next with content; "" where that is a label of its own. */
function valueBeside(grid: Grid, row: number, col: number, head: Area): TextField {
  const label = grid.areaAt(row, col);
  if (label.right >= head.right) return { at: { row, col }, text: "" };
  const place = grid.areaAt(row, label.right + 1);
  const last = place.left < place.right ? place.right : head.right;
  for (let c = place.left; c <= last; c++) {
    const text = grid.textAt(row, c);
    if (text === "") continue;
    if (!isLabel(text)) return { at: anchor(grid.areaAt(row, c)), text };
    // Labels in one row, values in the next.
    const below = c === place.left && label.bottom < head.bottom ? grid.textAt(label.bottom + 1, col) : "";
    if (below !== "" && !isLabel(below)) return { at: { row: label.bottom + 1, col }, text: below };
    break;
  }
  return { at: anchor(place), text: "" };
}

function isLabel(text: string): boolean {
  const label = normalizeLabel(text.split(/[:：]/)[0]!);
  return headLabel(label) !== undefined || isOtherHeadLabel(label);
}

const YEAR = /(?:^|\D)((?:19|20)\d{2})年?度?(?:\D|$)/;
/** The form's own blank for the year: （    年度）, （20  年度）; in a title also ＿＿年度…表. */
const NO_YEAR = /[（(]\s*(?:20)?[\s_＿xX×*＊]*年\s*度?\s*[）)]/;
const NO_YEAR_ALONE = new RegExp(`^\\s*${NO_YEAR.source}\\s*$`);
const NO_YEAR_FIRST = /^\s*(?:20)?[\s_＿xX×*＊]+年度/;

/** The year the form is for: in its title, or in a line of its own; "" where its place is blank. */
function readYear(grid: Grid, area: Area): TextField | undefined {
  let blank: TextField | undefined;
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const value = grid.sheet.rows[row]?.[col]?.value;
      if (typeof value !== "string" || value.length > 60) continue;
      const plain = normalizeText(value);
      const titled = TITLE.test(plain.replace(/\([^()]*\)?$/, ""));
      const year = titled || /^.{0,7}年度?\)?$|年度\)/.test(plain) ? YEAR.exec(plain)?.[1] : undefined;
      if (year) return { at: { row, col }, text: year };
      if (NO_YEAR_ALONE.test(value) || (titled && (NO_YEAR.test(value) || NO_YEAR_FIRST.test(value))))
        blank ??= { at: { row, col }, text: "" };
    }
  return blank;
}

/** 单位：万元, 项目资金（万元）, 3359.62万: the plainest statement wins. */
export function readUnit(grid: Grid, area: Area): Unit | null {
  const candidates: { readonly rank: number; readonly unit: Unit }[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    forEachCell(grid.sheet.rows[row], (cell, col) => {
      if (col < area.left || col > area.right || typeof cell.value !== "string") return;
      const text = normalizeText(cell.value);
      const labelled = MONEY.test(text) && headLabel(normalizeLabel(grid.textAt(row, col - 1))) !== undefined;
      const found = labelled ? { rank: 0, name: text as AmountUnit } : unitIn(text);
      if (found) candidates.push({ rank: found.rank, unit: { name: found.name, at: { row, col } } });
    });
  }
  candidates.sort((a, b) => a.rank - b.rank);
  return candidates[0]?.unit ?? null;
}

/** 万元 in a cell of its own, beside 金额单位. */
const MONEY = /^[亿万]?元$/;

function unitIn(text: string): { rank: number; name: AmountUnit } | undefined {
  const said =
    /(?<!填报|预算|主管|实施|申报|使用|承担|编制|建设)单位:?\(?(?:人民币)?(亿元|万元|元)(?!\p{Script=Han})/u.exec(
      text,
    );
  if (said) return { rank: 0, name: said[1] as AmountUnit };
  const bracketed = text.length <= 30 ? /\((?:单位:)?(?:人民币)?(亿元|万元|元)\)/.exec(text) : null;
  if (bracketed) return { rank: 1, name: bracketed[1] as AmountUnit };
  const beside = text.length <= 30 ? /^(?:.{2,20}:)?-?\d[\d,.]*(亿|万)?(元)?$/.exec(text) : null;
  if (beside && (beside[1] || beside[2])) return { rank: 2, name: `${beside[1] ?? ""}元` as AmountUnit };
  return undefined;
}

/** 自评得分 98 in the head, or 自评得分为95分 in a summary above the table. */
export function totalInHead(grid: Grid, head: Readonly<Record<string, TextField>>, area: Area): Total | null {
  const stated = head["totalScore"];
  if (stated) {
    // 自评总分：69 has the figure behind its label.
    const field = plainField(stated.at, { value: stated.text });
    if (field.state === "number") return { label: stated, weight: null, score: field };
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const cell = grid.sheet.rows[row]?.[col];
      if (typeof cell?.value !== "string") continue;
      const match =
        /自评(?:总)?(?:得)?分数?(?:为|是|:)?(\d{1,3}(?:\.\d+)?)分(?!\(含|以上|以下|及|至|[-~—–])/.exec(
          normalizeText(cell.value),
        );
      if (!match) continue;
      const field = { at: { row, col }, text: match[1]!, state: "number" as const, value: Number(match[1]) };
      return { label: field, weight: null, score: field };
    }
  return null;
}
