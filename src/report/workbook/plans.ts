/** The sheets of a report workbook and their columns. */
import type { Locale } from "../../core/locale";
import { strings } from "../../cli/strings/strings";
import type { SheetPlan } from "../xlsx/sheet";
import { bookWords } from "./words";

/** In tab order. */
export const SHEETS = ["summary", "overview", "findings", "cross", "low", "rules", "unread"] as const;
export type SheetId = (typeof SHEETS)[number];

type Column = readonly [heading: string, width: number];

/** Headings with their widths, in characters; the summary has none of its own. */
export function columnsOf(id: SheetId, locale: Locale): readonly Column[] {
  const { columns: c } = bookWords[locale];
  const { severity } = strings[locale];
  const counts: readonly Column[] = [
    [severity.error, 7],
    [severity.warning, 8],
    [severity.hint, 7],
    [c.acknowledged, 8],
  ];
  switch (id) {
    case "summary":
      return [22, 13, 13, 3, ...Array.from({ length: 8 }, () => 12)].map((width) => ["", width]);
    case "overview":
      return [
        [c.number, 6],
        [c.file, 32],
        [c.sheet, 14],
        [c.kind, 13],
        [c.heading, 32],
        [c.unit, 22],
        [c.year, 7],
        [c.money, 9],
        [c.budget, 14],
        [c.executed, 14],
        [c.rate, 10],
        [c.limit, 10],
        [c.score, 8],
        [c.grade, 7],
        ...counts,
      ];
    case "findings":
      return [
        [c.number, 6],
        [c.severity, 8],
        [c.unit, 14],
        [c.file, 20],
        [c.sheet, 10],
        [c.cell, 8],
        [c.rule, 15],
        [c.what, 36],
        [c.why, 30],
        [c.fix, 34],
        [c.state, 9],
        [c.reason, 13],
        [c.id, 17],
      ];
    case "cross":
      return [
        [c.number, 6],
        [c.severity, 8],
        [c.rule, 20],
        [c.file, 26],
        [c.sheet, 12],
        [c.what, 50],
        [c.why, 34],
        [c.fix, 38],
        [c.against, 30],
      ];
    case "low":
      return [
        [c.rank, 7],
        [c.unit, 24],
        [c.project, 38],
        [c.year, 7],
        [c.money, 9],
        [c.budget, 15],
        [c.executed, 15],
        [c.unspent, 15],
        [c.rate, 10],
        [c.explanation, 36],
        [c.file, 32],
      ];
    case "rules":
      return [[c.rule, 34], [c.id, 28], ...counts, [c.total, 8], [c.files, 10], [c.share, 12]];
    case "unread":
      return [
        [c.number, 6],
        [c.file, 50],
        [c.code, 20],
        [c.message, 80],
      ];
  }
}

/** Rows above the headings of the list of projects: sums and a note. */
export const LOW_HEAD = 4;

export function planOf(id: SheetId, locale: Locale): SheetPlan {
  const words = bookWords[locale];
  const headRow = id === "summary" ? 0 : id === "low" ? LOW_HEAD : 1;
  return {
    name: words.sheets[id],
    widths: columnsOf(id, locale).map(([, width]) => width),
    headRow,
    filtered: headRow > 0,
    onePage: id === "summary",
    title: words.title,
    footer: words.footer,
  };
}
