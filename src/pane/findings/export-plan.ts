/** A list of findings as a sheet that can be printed on A4 as it is. */
import { areaAddress, columnName } from "../../core/sheet/sheet";
import type { Locale } from "../../core/locale";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";
import { HEADING_FILL, type SheetPlan } from "../../core/sheet/plan";
import { clock, isoDay } from "../../core/time/day";
import type { NameOf } from "../../host/host";
import type { Strings } from "../strings/strings";
import { type Exported, exportTable } from "./export-table";

export { exportTable, toTsv } from "./export-table";

/** Points: number, sheet, cell, severity, place, what, why, fix, basis, state. */
const WIDTHS = [28, 70, 40, 36, 36, 170, 150, 150, 110, 80];
/** Title, what it is about, headings. */
const HEAD = 3;

export interface ExportContext {
  readonly profile: Profile;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
  /** When it is made. */
  readonly at: Date;
}

/** The findings of some sheets as a sheet. */
export function findingsPlan(
  nameOf: NameOf,
  sheets: readonly Exported[],
  { profile, rules, text, locale, at }: ExportContext,
): SheetPlan {
  const { exports: words } = text;
  const table = exportTable(sheets, rules, text, locale);
  const open = sheets.reduce((count, { items }) => count + items.length, 0);
  const time = `${isoDay(at)} ${clock(at)}`;
  const about = words.about(profile.title[locale], time, open, table.length - 1 - open);
  return exportPlan(nameOf(words.sheet), { title: words.title, about }, table);
}

export interface ExportHead {
  readonly title: string;
  /** Standard, time and counts, in a line. */
  readonly about: string;
}

/** `table` begins with its headings. */
export function exportPlan(
  name: string,
  { title, about }: ExportHead,
  table: readonly (readonly string[])[],
): SheetPlan {
  const last = columnName(WIDTHS.length - 1);
  const bottom = HEAD - 1 + table.length;
  const body = areaAddress({ top: HEAD, left: 0, bottom: bottom - 1, right: WIDTHS.length - 1 });
  const headings = `A${HEAD}:${last}${HEAD}`;
  return {
    name,
    rows: [
      [title],
      [about],
      ...table.map((row, index) => (index === 0 ? row : [Number(row[0]), ...row.slice(1)])),
    ],
    widths: WIDTHS,
    merges: [`A1:${last}1`, `A2:${last}2`],
    styles: [
      { ranges: ["A1"], style: { size: 16, bold: true, horizontal: "center" } },
      { ranges: ["A2"], style: { size: 10, horizontal: "left" } },
      {
        ranges: [headings],
        style: { size: 10, bold: true, horizontal: "center", border: true, fill: HEADING_FILL },
      },
      ...(table.length > 1
        ? [{ ranges: [body], style: { size: 10, horizontal: "left", border: true } as const }]
        : []),
    ],
    frozenRows: HEAD,
    gridlines: false,
    print: { orientation: "landscape", area: `A1:${last}${bottom}`, titleRows: `${HEAD}:${HEAD}` },
  };
}
