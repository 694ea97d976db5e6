/** A table as rules over several see it: whose it is and what it comes to, little, whatever the table's size. */
import type { FormKind } from "../../core/form/model";
import { groupBy } from "../../core/group-by";
import type { AmountUnit } from "../../core/sheet/arithmetic";

/** Where a table stands. */
export interface Place {
  /** The file, as shown to the user. */
  readonly path: string;
  readonly sheet: string;
  /** Its first cell, such as `A2`. */
  readonly cell: string;
}

export interface Table {
  readonly place: Place;
  readonly kind: FormKind;
  /** Of the project, else of the unit; as it stands in the table. */
  readonly name: string;
  /** All that says whose table it is, made alike. */
  readonly key: string;
  readonly isProject: boolean;
  /** Made alike; "" where not stated. */
  readonly unit: string;
  readonly supervisor: string;
  readonly year: number | null;
  /** The unit that its amounts are in, `null` where not stated. */
  readonly money: AmountUnit | null;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly projectExpenditure: number | null;
  readonly carriedOver: number | null;
  /** How many indicators have a target, and a digest of these. */
  readonly targets: { readonly count: number; readonly digest: string };
}

/** Half a unit of the last digit that tables print: 12.35 stands for anything from 12.345 on. */
export const TOLERANCE = 0.005;

/** Tables with that of the same unit or project of the year before; of several of one year the first counts. */
export function withYearBefore(tables: readonly Table[]): [table: Table, before: Table][] {
  return [...groupBy(tables, ({ key }) => key).values()].flatMap((group) => {
    const byYear = new Map<number, Table>();
    for (const table of group)
      if (table.year !== null && !byYear.has(table.year)) byYear.set(table.year, table);
    return [...byYear].flatMap(([year, table]): [Table, Table][] => {
      const before = byYear.get(year - 1);
      return before ? [[table, before]] : [];
    });
  });
}
