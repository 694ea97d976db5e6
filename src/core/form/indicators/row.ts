/** Reads one row of an indicator table. */
import { isDetailName, isFiller, isLevel1Name, normalizeLabel } from "../../labels";
import { cellText, normalizeText } from "../../sheet/text";
import type { Area, Cell, Position } from "../../sheet/sheet";
import { cellUnder, plainField, pointsWithWords, textField } from "../grid/fields";
import { anchor, type Grid } from "../grid/grid";
import type { Layout } from "./layout";
import { numberUnder, textUnder } from "../grid/under";
import type { Indicator, NumberField, TextField } from "../model";

/** What a row of the table is: an indicator, more of the one above it, or neither; and the levels that hold from it on. */
export interface RowReading {
  readonly levels: Levels;
  /** A row that only names a level, or says nothing, gives none. */
  readonly indicator?: Indicator;
  /** The indicator goes on with the one above it, and stands in its place. */
  readonly completes?: boolean;
}

/** @param previous the indicator above, and the levels that hold so far */
export function readIndicatorRow(
  grid: Grid,
  row: number,
  layout: Layout,
  before: Levels,
  previous: Indicator | undefined,
): RowReading {
  const { columns } = layout;
  const name = cellUnder(grid, row, layout.name.area);
  if (runsAcross(name.area, layout)) {
    const heading = textField(anchor(name.area), name.cell);
    const begins = isLevel1Name(normalizeLabel(heading.text));
    return { levels: begins ? { level1: heading, level2: null } : before };
  }
  const levels = levelsAt(grid, row, layout, before);
  const score = numberUnder(grid, row, columns.get("score"));
  const target = targetField(grid, row, layout);
  const fields = {
    target,
    actual: textUnder(grid, row, columns.get("actual")),
    weight: columns.has("weight")
      ? numberUnder(grid, row, columns.get("weight"))
      : (weightInName(name) ?? weightBehind(target)),
    score,
    explanation: withWordsOfScore(explanationUnder(grid, row, layout), score),
    criteria: textUnder(grid, row, columns.get("criteria")),
  };
  // 年底能否完成目标 | ☑能完成 □可能完成: a text across the columns says something of the table.
  if (fields.target && fields.actual && samePlace(fields.target.at, fields.actual.at)) return { levels };
  const stated = [fields.target, fields.actual, fields.weight, fields.score].some(
    (field) =>
      field !== null && field.text !== "" && field.at.row === row && !/^[-‐-―/／]+$/u.test(field.text),
  );
  const nameText = textField(anchor(name.area), name.cell);
  const goesOn = (indicator: Indicator): RowReading => ({
    levels,
    indicator: completed(indicator, fields),
    completes: true,
  });
  // The name spans several rows: what stands only in a lower one belongs to it too.
  if (name.area.top < row) return previous?.name.at.row === name.area.top ? goesOn(previous) : { levels };
  if (nameText.text === "" && !stated) return { levels: inOneColumn(levels, row) };
  if (nameText.text === "") return previous && lacks(previous, fields) ? goesOn(previous) : { levels };
  if (isFiller(nameText.text) && !stated) return { levels };
  if (previous && isDetailOf(previous, nameText.text, fields)) return { levels };
  return { levels, indicator: { row, ...levels, name: nameText, ...fields } };
}

/** A text merged over the level columns, or on under the next heading, is a remark across the table, not a name. */
function runsAcross(area: Area, { level1, name, columns }: Layout): boolean {
  if (level1 && level1 !== name && area.left <= level1.area.left && area.right >= level1.area.left)
    return true;
  const after = [...columns.values()]
    .map((heading) => heading.area)
    .filter(({ left }) => left > name.area.right);
  const next = after.reduce<Area | undefined>(
    (first, other) => (first && first.left <= other.left ? first : other),
    undefined,
  );
  return next !== undefined && area.left <= name.area.right && area.right >= next.right;
}

const samePlace = (a: Position, b: Position) => a.row === b.row && a.col === b.col;
const isBlank = (field: { readonly text: string } | null) => field === null || field.text === "";

/** 其中… details the indicator above it: it has no weight of its own, or repeats that of the row above. */
function isDetailOf(previous: Indicator, name: string, { weight, score }: Fields): boolean {
  if (!isDetailName(name)) return false;
  if (isBlank(weight) !== isBlank(previous.weight)) return true;
  return weight?.value === previous.weight?.value && score?.value === previous.score?.value;
}

/** The reasons of a row; a cause and a measure in columns of their own are one explanation. */
function explanationUnder(grid: Grid, row: number, { explanations }: Layout): TextField | null {
  const fields = explanations.map((heading) => textUnder(grid, row, heading)!);
  const filled = fields.filter(({ text }) => text !== "");
  if (filled.length === 0) return fields[0] ?? null;
  return { at: filled[0]!.at, text: filled.map(({ text }) => text).join("；") };
}

/** 9.5分（因减少1人）: where there is no other place for it, the reason stands in the score's cell. */
function withWordsOfScore(explanation: TextField | null, score: NumberField | null): TextField | null {
  if (!score || (explanation && explanation.text !== "")) return explanation;
  const words = pointsWithWords(score.text)?.words;
  return words ? { at: score.at, text: words } : explanation;
}

/** 相关性（5分）: forms without a column of weights put them behind the names. */
function weightInName({ cell, area }: { cell: Cell | undefined; area: Area }): NumberField | null {
  const points = /\((\d+(?:\.\d+)?)分\)$/.exec(normalizeText(cellText(cell)))?.[1];
  return points ? plainField(anchor(area), { value: Number(points) }) : null;
}

/** ≥111套，7分: or behind the targets. */
function weightBehind(target: TextField | null): NumberField | null {
  const points = /[,，、;；]\s*(\d+(?:\.\d+)?)分$/.exec(target?.text ?? "")?.[1];
  return target && points ? plainField(target.at, { value: Number(points) }) : null;
}

const FIELDS = ["target", "actual", "weight", "score", "explanation", "criteria"] as const;
type Fields = Pick<Indicator, (typeof FIELDS)[number]>;

/** True where nothing would be overwritten by completing an indicator with these fields. */
function lacks(indicator: Indicator, fields: Fields): boolean {
  return FIELDS.every((key) => isBlank(fields[key]) || isBlank(indicator[key]));
}

function completed(indicator: Indicator, fields: Fields): Indicator {
  const result = { ...indicator };
  for (const key of FIELDS)
    if (isBlank(indicator[key]) && !isBlank(fields[key])) Object.assign(result, { [key]: fields[key] });
  return result;
}

/** The levels a row stands under. */
export interface Levels {
  readonly level1: TextField | null;
  readonly level2: TextField | null;
}

/** Without merged areas a level is written once, over its first row, be that row an indicator or not. */
function levelsAt(grid: Grid, row: number, layout: Layout, before: Levels): Levels {
  const level1 = textUnder(grid, row, layout.level1);
  const level2 = textUnder(grid, row, layout.level2);
  const another = level1?.text && level1.text !== before.level1?.text;
  return {
    level1: level1?.text ? level1 : before.level1,
    level2: level2?.text ? level2 : another ? null : before.level2,
  };
}

/** 一、产出指标 in a row of its own over 数量指标, in the column of the second level: the merge over the table is lost. */
function inOneColumn({ level1, level2 }: Levels, row: number): Levels {
  const begins = level2?.at.row === row && isLevel1Name(normalizeLabel(level2.text));
  return begins ? { level1: level2, level2: null } : { level1, level2 };
}

const SIGN_WORDS: Readonly<Record<string, string>> = {
  大于等于: "≥",
  小于等于: "≤",
  等于: "=",
  大于: ">",
  小于: "<",
};

/** The target as one text; sign, value and unit are joined where they have columns of their own. */
function targetField(grid: Grid, row: number, layout: Layout): TextField | null {
  const { columns } = layout;
  const adjusted = textUnder(grid, row, columns.get("adjustedTarget"));
  const value = adjusted && adjusted.text !== "" ? adjusted : textUnder(grid, row, columns.get("target"));
  if (!value || value.text === "") return value;
  const sign = layout.hasSigns ? (textUnder(grid, row, columns.get("targetSign"))?.text ?? "") : "";
  const unit = textUnder(grid, row, columns.get("targetUnit"))?.text ?? "";
  const written = SIGN_WORDS[sign] ?? sign;
  const prefix = /^[≥≤=<>＞＜≧≦﹦═＝]+$/u.test(written) && !value.text.startsWith(written) ? written : "";
  const suffix = value.text.endsWith(unit) ? "" : unit;
  return { at: value.at, text: `${prefix}${value.text}${suffix}` };
}
