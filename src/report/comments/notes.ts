/** What a copy's comments say: the findings of a file, cell by cell. */
import type { FileReport, FindingReport } from "../../batch/file-report";
import { groupBy } from "../../core/group-by";
import type { Locale } from "../../core/locale";
import { rules } from "../../rules/index";
import { reportWords } from "../words";
import { mostSevere, type CellNote, type Line } from "./comments";

/** By sheet, each cell once; what was acknowledged stands last, with its reason and day. */
export function notesOf({ sheets = [] }: FileReport, locale: Locale): Map<string, CellNote[]> {
  const titles = new Map(rules.map(({ id, title }) => [id, title[locale]]));
  const { severity: names, note } = reportWords[locale];
  const linesOf = (finding: FindingReport): Line[] => {
    const { acknowledged, severity, rule, message, fix, reason = "", date = "" } = finding;
    const title = titles.get(rule) ?? rule;
    const head = acknowledged ? note.acknowledged(title) : note.head(names[severity], title);
    return [
      { text: head, bold: true },
      { text: message, bold: false },
      { text: acknowledged ? note.reason(reason, date) : note.fix(fix), bold: false },
    ];
  };
  const notes = new Map<string, CellNote[]>();
  for (const { name, forms } of sheets) {
    const all = forms.flatMap(({ findings }) => findings);
    const cells = [...groupBy(all, ({ cell }) => cell)].map(([cell, findings]): CellNote => {
      const [known, open] = [true, false].map((state) =>
        findings.filter((each) => each.acknowledged === state),
      );
      return {
        cell,
        lines: [...open!, ...known!].flatMap(linesOf),
        severity: open!.length > 0 ? mostSevere(open!) : "hint",
      };
    });
    if (cells.length > 0) notes.set(name, cells);
  }
  return notes;
}
