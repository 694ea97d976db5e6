/** In which part of a form a cell lies. */
import type { Position } from "../sheet/sheet";
import type { Form } from "./model";

/** In the order in which forms have them. */
export const BLOCKS = ["head", "funds", "indicators", "total", "projects"] as const;
export type Block = (typeof BLOCKS)[number];

/** A function that tells for a cell of the form its block; what stands above them is the head, below them the total. */
export function blocksOfForm(form: Form): (at: Position) => Block {
  const table: Block = form.kind === "project-list" ? "projects" : "indicators";
  const items = form.projects.filter(({ kind }) => kind === "item");
  const sums = form.projects.filter(({ kind }) => kind !== "item");
  const rows = [...form.indicators, ...items].map(({ row }) => row);
  const first = least([...rows, ...form.headings.map(({ at }) => at.row)]);
  const last = most(rows);
  const end = Math.max(last, form.funds?.area.bottom ?? -1);
  const total = form.total ? [form.total.label, form.total.weight, form.total.score, form.grade] : [];
  const stated = total.flatMap((field) => (field ? [field.at.row] : []));
  const totals = new Set([...stated, ...sums.map(({ row }) => row)]);
  const funds = form.funds?.area;
  return ({ row }) => {
    if (totals.has(row)) return "total";
    if (funds && row >= funds.top && row <= funds.bottom) return "funds";
    if (row >= first && row <= last) return table;
    return row > end && end >= 0 ? "total" : "head";
  };
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), -1);
