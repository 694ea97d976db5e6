/** Which forms the list shows, and in what order. */
import type { Decision, FormMarks } from "../model";
import { decisionOf, openCounts } from "../marks";
import type { Entry } from "../rounds";

export type State = Decision | "errors" | "clean" | "returned" | "missing";
export const STATES: readonly State[] = [
  "pending",
  "return",
  "pass",
  "errors",
  "clean",
  "returned",
  "missing",
];

export interface Filter {
  readonly text: string;
  /** "" for all. */
  readonly department: string;
  readonly year: string;
  readonly rule: string;
  readonly state: State | "";
}

export const NO_FILTER: Filter = { text: "", department: "", year: "", rule: "", state: "" };

export type Marks = ReadonlyMap<string, FormMarks>;

/** Every word of the search stands somewhere in the unit, project, title, file or sheet. */
export function filtered(entries: readonly Entry[], marks: Marks, filter: Filter): Entry[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { file, line } = entry;
    if (filter.department !== "" && line.department !== filter.department) return false;
    if (filter.year !== "" && String(line.year) !== filter.year) return false;
    if (filter.rule !== "" && !line.rules.includes(filter.rule)) return false;
    if (filter.state !== "" && !isIn(filter.state, entry, marks)) return false;
    if (words.length === 0) return true;
    const text = [line.unit, line.project, line.title, line.department, file.path, line.sheetName]
      .join("\n")
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function isIn(state: State, { line, before }: Entry, marks: Marks): boolean {
  const own = marks.get(line.id);
  const counts = openCounts(line, own);
  switch (state) {
    case "errors":
      return counts.error > 0;
    case "clean":
      return counts.error + counts.warning + counts.hint === 0;
    case "returned":
      return before !== undefined;
    case "missing":
      return before === undefined && decisionOf(own) === "return";
    default:
      return decisionOf(own) === state;
  }
}

export const SORTS = ["gravity", "unit", "project", "year", "rate", "score", "decision"] as const;
export type Sort = (typeof SORTS)[number];

/** The gravest first; else by the column, what is blank last. Equal ones stay in the order of the files. */
export function sorted(entries: readonly Entry[], marks: Marks, by: Sort): Entry[] {
  if (by === "gravity") {
    const gravity = new Map(entries.map((entry) => [entry, gravityOf(entry, marks)]));
    return [...entries].sort((a, b) => gravity.get(b)! - gravity.get(a)!);
  }
  if (by === "decision") {
    const order: readonly Decision[] = ["return", "pending", "pass"];
    const place = ({ line }: Entry) => order.indexOf(decisionOf(marks.get(line.id)));
    return [...entries].sort((a, b) => place(a) - place(b));
  }
  if (by === "unit" || by === "project") {
    const byName = new Intl.Collator("zh-CN", { numeric: true });
    return [...entries].sort(
      ({ line: a }, { line: b }) => blankLast(a[by], b[by]) ?? byName.compare(a[by], b[by]),
    );
  }
  return [...entries].sort(({ line: a }, { line: b }) => (a[by] ?? Infinity) - (b[by] ?? Infinity) || 0);
}

const blankLast = (a: string, b: string) =>
  a === "" || b === "" ? Number(a === "") - Number(b === "") : undefined;

/** An error outweighs any warnings, these any hints; then what was not read. */
function gravityOf({ line }: Entry, marks: Marks): number {
  const { error, warning, hint } = openCounts(line, marks.get(line.id));
  return error * 1e6 + warning * 1e3 + hint + (line.doubtful ? 0.5 : 0) + (line.unread > 0 ? 0.25 : 0);
}

/** The values that a filter offers, each once. */
export function choicesIn(entries: readonly Entry[]): {
  readonly departments: readonly string[];
  readonly years: readonly string[];
  readonly rules: readonly string[];
} {
  const once = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== "");
  return {
    departments: once(entries.map(({ line }) => line.department)).sort(new Intl.Collator("zh-CN").compare),
    years: once(entries.map(({ line }) => (line.year === null ? "" : String(line.year)))).sort(),
    rules: once(entries.flatMap(({ line }) => line.rules)),
  };
}
