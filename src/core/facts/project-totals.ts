/** Whether the totals of a list of projects are the sums of what they stand over or under. */
import type { NumberField, Project } from "../form/model";
import { decimals } from "../sheet/print";
import { normalizeText } from "../sheet/text";
import { sum } from "../sheet/arithmetic";
import { isDetailName } from "../labels";
import { AMOUNTS, groupHeads, ownField, type Amount } from "./project-rows";

export interface WrongTotal {
  readonly project: Project;
  readonly column: Amount;
  readonly field: NumberField;
  readonly stated: number;
  readonly sum: number;
  /** What was added up, a place a row; `null` where a row has no figure of its own. */
  readonly parts: readonly (NumberField | null)[];
}

/**
 * The totals and subtotals that are certainly wrong. A list whose build can be read in two ways gives none: totals
 * in the middle, subtotals both before and after their rows, levels of groups that state no sum of their own.
 */
export function wrongTotals(projects: readonly Project[], tolerance: number): WrongTotal[] {
  const rows = projects.filter(({ kind, name }) => kind !== "item" || !isDetailName(name.text));
  const totals = rows.filter(({ kind }) => kind === "total");
  const body = rows.filter(({ kind }) => kind !== "total");
  const groups = groupsOf(body);
  if (!groups) return [];
  const atAnEnd = [rows[0], rows[rows.length - 1]].includes(totals[0]);
  const total = totals.length === 1 && atAnEnd ? totals : [];
  const readings = readingsOf(body, groups);
  return AMOUNTS.flatMap((column) => [
    ...groups.flatMap(({ head, members }) => wrong(head, [members], column, tolerance)),
    ...total.flatMap((project) => wrong(project, readings, column, tolerance)),
  ]);
}

interface Group {
  readonly head: Project;
  readonly members: readonly Project[];
}

/** Groups with their rows, subtotal first or last; `null` where it is not certain which rows belong to which. */
function groupsOf(body: readonly Project[]): Group[] | null {
  const [first, last] = [body[0], body[body.length - 1]];
  const heads = body.filter(({ kind }) => kind === "subtotal");
  if (heads.length === 0) return [];
  if (new Set(heads.map(({ name }) => levelOf(name.text))).size > 1) return null;
  const [leads, closes] = [first?.kind === "subtotal", last?.kind === "subtotal"];
  if (leads === closes) return null;
  const groups: { head: Project; members: Project[] }[] = [];
  let members: Project[] = [];
  for (const project of body) {
    if (project.kind === "item") members.push(project);
    else {
      if (leads) members = [];
      groups.push({ head: project, members });
      if (closes) members = [];
    }
  }
  return groups.some((group) => group.members.length === 0) ? null : groups;
}

/** 一、 stands over （一）; 小计 tells no level. */
function levelOf(label: string): number {
  const text = normalizeText(label);
  if (/^[一二三四五六七八九十]+[、.]/.test(text)) return 1;
  return /^\([一二三四五六七八九十]+\)/.test(text) ? 2 : 0;
}

/** What a total may be the sum of: all projects, or the subtotals with the projects that stand outside groups. */
function readingsOf(body: readonly Project[], groups: readonly Group[]): (readonly Project[])[] {
  const items = body.filter(({ kind }) => kind === "item");
  if (groups.length === 0) return [items];
  const grouped = new Set(groups.flatMap(({ members }) => members));
  return [items, body.filter((project) => !grouped.has(project))];
}

/** The first reading is the one that is reported; any that agrees clears the total. */
function wrong(
  project: Project,
  readings: readonly (readonly Project[])[],
  column: Amount,
  tolerance: number,
): WrongTotal[] {
  const field = project[column];
  const rows = readings[0]!;
  // A single row under a total is a list cut off more often than a sum.
  if (field?.value == null || rows.length < 2) return [];
  const fields = rows.map((row) => row[column]);
  if (fields.some((part) => part?.state === "error" || part?.state === "unreadable")) return [];
  if (fields.every((part) => part?.state !== "number")) return [];
  const stated = field.value;
  const agrees = (parts: readonly Project[]) =>
    Math.abs(sum([stated, -sumOf(parts, column)])) <= allowance(parts, column, tolerance);
  if (readings.some(agrees) || groupHeads(rows).size > 0) return [];
  return [
    {
      project,
      column,
      field,
      stated,
      sum: sumOf(rows, column),
      parts: rows.map((row) => ownField(row, column)),
    },
  ];
}

function sumOf(rows: readonly Project[], column: Amount): number {
  return sum(rows.map((row) => ownField(row, column)?.value ?? 0));
}

/**
 * What rounding row by row adds up to: four standard deviations of n figures, each off by up to half a unit of the
 * last digit that any of them prints.
 */
function allowance(rows: readonly Project[], column: Amount, tolerance: number): number {
  const digits = rows.reduce((most, row) => Math.max(most, decimals(row[column]?.text ?? "")), 0);
  return Math.max(tolerance, 10 ** -digits * 4 * Math.sqrt(rows.length / 12)) + 1e-9;
}
