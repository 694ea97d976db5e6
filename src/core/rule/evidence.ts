/** What a rule tells, with the cells it rests on. */
import type { NumberField, TextField } from "../form/model";
import type { Cited, Evidence, FindingValue, FindingValues } from "../finding";
import type { Position } from "../sheet/sheet";

/** What a rule may tell: a plain value, a field of the form, or what was reckoned from some. */
export type ToldValue = FindingValue | TextField | NumberField | Cited;
export type ToldValues = Readonly<Record<string, ToldValue>>;

/** A value with the fields it was reckoned from; blank places among them are passed over. */
export function cited(value: string | number, ...fields: readonly (TextField | null | undefined)[]): Cited {
  return { value, cells: fields.flatMap((field) => (field ? [field.at] : [])) };
}

/** The cell's own words, also where it holds a figure: 100% as it stands there, not 1. */
export function quoted({ text, at }: TextField): Cited {
  return { value: text, cells: [at] };
}

/** Parts what is told into the finding's values and the cells behind each. */
export function split(told: ToldValues): { readonly values: FindingValues; readonly evidence: Evidence } {
  const values: Record<string, FindingValue> = {};
  const evidence: Record<string, readonly Position[]> = {};
  for (const [name, each] of Object.entries(told)) {
    if (typeof each !== "object" || isPlaces(each)) values[name] = each;
    else if ("cells" in each) [values[name], evidence[name]] = [each.value, each.cells];
    else [values[name], evidence[name]] = [contentOf(each), [{ row: each.at.row, col: each.at.col }]];
  }
  return { values, evidence };
}

const isPlaces = (told: object): told is readonly Position[] => Array.isArray(told);

function contentOf(field: TextField | NumberField): string | number {
  return "value" in field && field.value !== null ? field.value : field.text;
}
