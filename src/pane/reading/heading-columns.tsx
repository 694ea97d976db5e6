/** The headings of a table with what each was taken for, and how to say otherwise. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MEANINGS, TABLE_MEANINGS, type Meaning } from "../../core/form/corrections";
import { fieldName } from "../../core/form/names";
import { address, type Position } from "../../core/sheet/sheet";
import type { Locale } from "../../core/locale";
import { lineButton } from "../../ui/looks";
import type { HeadingCell, HeadingTable } from "./reading";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 140px)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: "2px 0",
  },
  heading: { ...lineButton, columnGap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  cell: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  select: {
    width: "100%",
    minHeight: "26px",
    padding: "1px 2px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  said: {
    // One side differing would need all four spelt out: the border is drawn anew.
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  unread: { color: tokens.colorNeutralForeground3 },
});

export interface HeadingColumnsProps {
  readonly table: HeadingTable;
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
  onMeaning(at: Position, meaning: Meaning | null): void;
}

export function HeadingColumns({ table, text, locale, onShow, onMeaning }: HeadingColumnsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.rows}>
      {table.cells.map((cell) => (
        <li key={address(cell.at)} className={styles.row}>
          <button type="button" className={styles.heading} onClick={() => onShow(cell.at)}>
            <span className={styles.text}>{cell.text}</span>{" "}
            <span className={styles.cell}>{address(cell.at)}</span>
          </button>
          <select
            data-heading={address(cell.at)}
            className={mergeClasses(
              styles.select,
              cell.said !== null && styles.said,
              cell.said === null && cell.column === null && styles.unread,
            )}
            aria-label={text.reading.meaningOf(address(cell.at), cell.text, cell.said !== null)}
            value={cell.said ?? ""}
            onChange={({ target }) =>
              onMeaning(cell.at, MEANINGS.find((meaning) => meaning === target.value) ?? null)
            }
          >
            <option value="">{automatic(cell, text, locale)}</option>
            {offered(table, cell).map((meaning) => (
              <option key={meaning} value={meaning}>
                {text.reading.meanings[meaning]}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}

/** The meanings of the table's kind, all of them where the kind is yet unknown; always the one in force. */
function offered({ kind }: HeadingTable, { said }: HeadingCell): readonly Meaning[] {
  if (kind === null) return MEANINGS;
  return [...new Set<Meaning>([...TABLE_MEANINGS[kind], ...(said ? [said] : []), "other"])];
}

function automatic({ said, column }: HeadingCell, { reading }: Strings, locale: Locale): string {
  if (said !== null) return reading.automatic;
  if (column === null) return reading.automaticAs(reading.unread);
  if (column === "group") return reading.automaticAs(reading.group);
  const meaning = MEANINGS.find((known) => known === column);
  return reading.automaticAs(meaning ? reading.meanings[meaning] : fieldName(column, locale));
}
