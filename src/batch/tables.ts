/** The tables of a file as rules over several files see them. */
import { hash } from "../core/hash";
import { withoutYears } from "../core/time/year";
import type { Table } from "../rules/cross/table";
import type { FileReport, FormReport } from "./file-report";

/** Of the tables that say whose they are and what was spent or aimed at. */
export function tablesOf({ path, sheets = [] }: FileReport): Table[] {
  return sheets.flatMap(({ name, forms }) => forms.flatMap((form) => tableOf(path, name, form) ?? []));
}

function tableOf(path: string, sheet: string, form: FormReport): Table | undefined {
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

const IDLE = /盖章|公章|\d{3}/;

/** Codes, seals and blanks say nothing: [610001]某局、(盖章)某局. */
function alike(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[[(【]([^[(【\])】]*)[\])】]/g, (whole, inside: string) => (IDLE.test(inside) ? "" : whole))
    .replace(/^\d{3,}[-—–]?/, "")
    .replace(/\s/g, "");
}

function targetsOf({ indicators }: FormReport): Table["targets"] {
  const pairs = indicators
    .filter(({ name, target }) => name !== "" && target !== "")
    .map(({ name, target }) =>
      [name, target].map((text) => text.normalize("NFKC").replace(/\s/g, "")).join("\n"),
    )
    .sort();
  return { count: pairs.length, digest: hash(JSON.stringify(pairs)) };
}
