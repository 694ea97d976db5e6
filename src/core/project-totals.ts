/** Whether the totals of a list of projects are the sums of what they stand over or under. */
import type { NumberField, Project } from "./form/model";
import { decimals, normalizeText, sum } from "./number";

export interface WrongTotal {
  readonly project: Project;
  readonly column: Amount;
  readonly field: NumberField;
  readonly stated: number;
  readonly sum: number;
  /** Rows added up. */
  readonly rows: number;
}

export const AMOUNTS = ["budget", "executed"] as const;
export type Amount = (typeof AMOUNTS)[number];

/**
 * The totals and subtotals that are certainly wrong. A list whose build can be read in two ways gives none: totals
 * in the middle, subtotals both before and after their rows, levels of groups that state no sum of their own.
 */
export function wrongTotals(projects: readonly Project[], tolerance: number): WrongTotal[] {
  const rows = projects.filter(({ kind, name }) => kind !== "item" || !isDetail(name.text));
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

/** 其中：… is counted in the row above it. */
const isDetail = (name: string): boolean => /^(?:--?|[①-⑳])?其中/.test(normalizeText(name));

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
  if (readings.some(agrees) || hasHiddenGroups(rows)) return [];
  return [{ project, column, field, stated, sum: sumOf(rows, column), rows: rows.length }];
}

function sumOf(rows: readonly Project[], column: Amount): number {
  return sum(rows.map((row) => ownField(row, column)?.value ?? 0));
}

/** An amount merged over several rows counts in the first. */
function ownField(project: Project, column: Amount): NumberField | null {
  const field = project[column];
  return field?.at.row === project.row ? field : null;
}

/**
 * What rounding row by row adds up to: four standard deviations of n figures, each off by up to half a unit of the
 * last digit that any of them prints.
 */
function allowance(rows: readonly Project[], column: Amount, tolerance: number): number {
  const digits = rows.reduce((most, row) => Math.max(most, decimals(row[column]?.text ?? "")), 0);
  return Math.max(tolerance, 10 ** -digits * 4 * Math.sqrt(rows.length / 12)) + 1e-9;
}

/** True where a row is in both columns the sum of the rows that follow it: a group whose label does not say so. */
function hasHiddenGroups(rows: readonly Project[]): boolean {
  const whole = (row: Project, column: Amount) => Math.round((ownField(row, column)?.value ?? 0) * 1e4);
  const own = rows
    .map((row) => ({ budget: whole(row, "budget"), executed: whole(row, "executed") }))
    .filter((row) => row.budget !== 0 || row.executed !== 0);
  let [budget, executed] = [0, 0];
  const sums = own.map((row) => ({ budget: (budget += row.budget), executed: (executed += row.executed) }));
  // Where each sum is reached last: budgets grow but for the few that were taken back.
  const reached = new Map(sums.map((total, index) => [total.budget, index]));
  return own.some((row, index) => {
    const end = reached.get(sums[index]!.budget + row.budget);
    // One row that equals the next is no group.
    if (end === undefined || end < index + 2) return false;
    return sums[end]!.executed === sums[index]!.executed + row.executed;
  });
}
