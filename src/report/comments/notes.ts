/** What a copy's comments say: the findings of a file, cell by cell. */
import type { FileReport, FindingReport } from "../../batch/file-report";
import { groupBy } from "../../core/group-by";
import type { Locale } from "../../core/locale";
import { rules } from "../../rules/index";
import { reportWords } from "../words";
import { mostSevere, type CellNote, type Line } from "./comments";

/** By sheet, each cell once; what was acknowledged is left out. */
export function notesOf({ sheets = [] }: FileReport, locale: Locale): Map<string, CellNote[]> {
  const titles = new Map(rules.map(({ id, title }) => [id, title[locale]]));
  const { severity: names, note } = reportWords[locale];
  const linesOf = ({ severity, rule, message, fix }: FindingReport): Line[] => [
    { text: note.head(names[severity], titles.get(rule) ?? rule), bold: true },
    { text: message, bold: false },
    { text: note.fix(fix), bold: false },
  ];
  const notes = new Map<string, CellNote[]>();
  for (const { name, forms } of sheets) {
    const open = forms.flatMap(({ findings }) => findings).filter(({ acknowledged }) => !acknowledged);
    const cells = [...groupBy(open, ({ cell }) => cell)].map(([cell, findings]): CellNote => ({
      cell,
      lines: findings.flatMap(linesOf),
      severity: mostSevere(findings),
    }));
    if (cells.length > 0) notes.set(name, cells);
  }
  return notes;
}
