/** What is kept of each table to hold it against those of other files: little, whatever the table's size. */
import { createHash } from "node:crypto";
import { dirname } from "node:path";
import type { AmountUnit } from "../core/sheet/arithmetic";
import { withoutYears } from "../core/time/year";
import type { FileReport, FormReport } from "../report/json";

export interface Place {
  readonly path: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface Digest {
  readonly place: Place;
  readonly kind: FormReport["kind"];
  /** Of the project, else of the unit; as it stands in the table. */
  readonly name: string;
  /** All that says whose table it is, made alike. */
  readonly key: string;
  readonly isProject: boolean;
  /** Made alike; "" where not stated. */
  readonly unit: string;
  readonly supervisor: string;
  readonly year: number | null;
  readonly money: AmountUnit | null;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly projectExpenditure: number | null;
  readonly carriedOver: number | null;
  readonly targets: { readonly count: number; readonly hash: string };
}

/** Of the tables that say whose they are and what was spent or aimed at. */
export function digestsOf({ path, sheets = [] }: FileReport): Digest[] {
  return sheets.flatMap(({ name, forms }) => forms.flatMap((form) => digestOf(path, name, form) ?? []));
}

function digestOf(path: string, sheet: string, form: FormReport): Digest | undefined {
  const { kind, title, head, funds, range, unit: money } = form;
  if (kind !== "self-evaluation" && kind !== "target") return undefined;
  const isProject = head.projectName !== null;
  const name = head.projectName ?? head.reportingUnit;
  if (name === null) return undefined;
  const stated = [head.reportingUnit, head.supervisor, head.implementer].map((text) => alike(text ?? ""));
  return {
    place: { path, sheet, cell: range.split(":")[0]! },
    kind,
    name,
    // Tables of a unit that are no project's are told apart by their titles.
    key: JSON.stringify([kind, ...stated, alike(head.projectName ?? withoutYears(title))]),
    isProject,
    unit: stated[0]!,
    supervisor: stated[1]!,
    year: head.year,
    money,
    budget: funds?.budget ?? funds?.initialBudget ?? null,
    executed: funds?.executed ?? null,
    projectExpenditure: funds?.projectExpenditure ?? null,
    carriedOver: funds?.carriedOver ?? null,
    targets: targetsOf(form),
  };
}

/** Equal for tables that say the same. */
export function contentsOf({ budget, executed, targets }: Digest): string {
  return JSON.stringify([budget, executed, targets.hash]);
}

/**
 * Of tables with one key and year: equal for those whose figures ought to agree, `null` where none ought to.
 * Without a year they may be of different years; departments of one name may be those of different counties.
 */
export function scopeOf({ year, unit, place }: Digest): string | null {
  if (year === null) return null;
  return unit === "" ? dirname(place.path) : "";
}

/** Codes, seals and blanks say nothing: [610001]某局、(盖章)某局. */
function alike(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[[(【][^\])】]*(?:盖章|公章|\d{3,})[^\])】]*[\])】]/g, "")
    .replace(/^\d{3,}[-—–]?/, "")
    .replace(/\s/g, "");
}

function targetsOf({ indicators }: FormReport): Digest["targets"] {
  const pairs = indicators
    .filter(({ name, target }) => name !== "" && target !== "")
    .map(({ name, target }) =>
      [name, target].map((text) => text.normalize("NFKC").replace(/\s/g, "")).join("\n"),
    )
    .sort();
  const hash = createHash("sha1").update(JSON.stringify(pairs)).digest("base64").slice(0, 16);
  return { count: pairs.length, hash };
}
