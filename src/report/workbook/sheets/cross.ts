/** The sheet of findings over several files. */
import type { CrossReport } from "../../../batch/cross";
import type { Column } from "../columns";
import { numbers, type SheetContext } from "../context";

export function crossColumns(context: SheetContext): Column<CrossReport>[] {
  const { words, titleOf, fileCell, placeCell } = context;
  const { columns: headings } = words;
  return [
    numbers(headings.number),
    {
      heading: headings.severity,
      width: 8,
      style: "center",
      cell: ({ severity }) => ({ value: words.severity[severity], style: severity }),
    },
    { heading: headings.rule, width: 20, style: "text", cell: ({ rule }) => titleOf(rule) },
    { heading: headings.file, width: 26, style: "link", cell: ({ places: [{ path }] }) => fileCell(path) },
    {
      heading: headings.sheet,
      width: 12,
      style: "link",
      cell: ({ places: [{ path, sheet, cell }] }) => placeCell(sheet, path, sheet, cell),
    },
    { heading: headings.what, width: 50, style: "text", cell: ({ message }) => message },
    { heading: headings.why, width: 34, style: "text", cell: ({ why }) => why },
    { heading: headings.fix, width: 38, style: "text", cell: ({ fix }) => fix },
    {
      heading: headings.against,
      width: 30,
      style: "link",
      cell: ({ places: [, ...others] }) => {
        const [other] = others;
        if (!other) return null;
        const more = others.length > 1 ? words.others(others.length) : "";
        return placeCell(other.path + more, other.path, other.sheet, other.cell);
      },
    },
  ];
}
