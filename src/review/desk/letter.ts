/** 退回修改意见: what a letter to a unit says. */
import { groupBy } from "../../core/group-by";
import { nameOf } from "../../batch/source";
import { isOpen, type Item } from "../items";
import { decisionOf } from "../marks";
import type { SummaryRow } from "./summary-book";
import type { Strings } from "../strings/strings";

export interface LetterForm {
  /** Of the project, else the table's title or the file. */
  readonly name: string;
  /** File and sheet. */
  readonly from: string;
  readonly remark: string;
  readonly faults: readonly Pick<Item, "severity" | "place" | "what" | "fix" | "remark">[];
}

export interface Letter {
  readonly unit: string;
  readonly year: number | null;
  /** All that was received of the unit. */
  readonly received: readonly { readonly name: string; readonly file: string; readonly decision: string }[];
  /** What is sent back. */
  readonly forms: readonly LetterForm[];
}

/** A letter for each unit of which a form is sent back, in the order of the list. */
export function lettersOf(rows: readonly SummaryRow[], text: Strings): Letter[] {
  const units = groupBy(rows, ({ entry: { line, file } }) => line.unit.trim() || nameOf(file.path));
  return [...units].flatMap(([unit, all]): Letter[] => {
    const back = all.filter(({ marks }) => decisionOf(marks) === "return");
    if (back.length === 0) return [];
    return [
      {
        unit,
        year: back.map(({ entry }) => entry.line.year).find((year) => year !== null) ?? null,
        received: all.map((row) => ({
          name: nameIn(row, text),
          file: row.entry.file.path,
          decision: text.decisions[decisionOf(row.marks)],
        })),
        forms: back.map((row) => ({
          name: nameIn(row, text),
          from: [row.entry.file.path, row.entry.line.sheetName].filter(Boolean).join(" · "),
          remark: row.marks?.remark?.value ?? "",
          faults: row.items.filter(isOpen),
        })),
      },
    ];
  });
}

const nameIn = ({ entry: { line, file } }: SummaryRow, { summary }: Strings): string =>
  line.project || line.title || (line.kind === "text" ? summary.kinds.text : nameOf(file.path));

/** The office's own sentences with what they speak of: {unit}, {year}, {count}. */
export function filled(template: string, { unit, year, forms }: Letter): string {
  const count = forms.reduce((sum, { faults }) => sum + faults.length, 0);
  const values: Readonly<Record<string, string>> = {
    unit,
    year: year === null ? "" : String(year),
    count: String(count),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
