/** The table as it looks, not to be written in: cells at fault are marked, a cell can be chosen with pointer or keys. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from "react";
import type { Severity } from "../../core/finding";
import { address, parseAddress, type Position } from "../../core/sheet/sheet";
import type { Look } from "../../core/sheet/styled-book";
import type { DrawnSheet } from "../model";
import { gridOf, type GridCell } from "./grid-rows";

/** Pixels of the column with the numbers of the rows. */
const ROW_NAMES = 34;
/** Below that text can no longer be read. */
const SMALLEST_ZOOM = 0.72;

const line = `1px solid ${tokens.colorNeutralStroke1Hover}`;

const useStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    tableLayout: "fixed",
    fontSize: "13px",
    lineHeight: "19px",
    color: tokens.colorNeutralForeground1,
  },
  corner: { width: `${ROW_NAMES}px` },
  name: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: "0 4px",
    fontSize: "11px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: "center",
  },
  row: {
    left: 0,
    padding: "0 4px",
    fontSize: "11px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    textAlign: "center",
    position: "sticky",
  },
  cell: {
    padding: "2px 5px",
    height: "20px",
    verticalAlign: "middle",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    cursor: "cell",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  title: { fontSize: "18px", lineHeight: "28px", fontWeight: tokens.fontWeightSemibold, textAlign: "center" },
  line: { textAlign: "left" },
  "line-center": { textAlign: "center" },
  "line-end": { textAlign: "right" },
  head: { border: line, textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  label: { border: line, textAlign: "center" },
  text: { border: line, textAlign: "left" },
  figure: { border: line, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  score: { border: line, textAlign: "center", fontVariantNumeric: "tabular-nums" },
  error: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorPaletteRedBorder2}`,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  warning: {
    boxShadow: `inset 0 0 0 2px ${tokens.colorPaletteMarigoldBorder2}`,
    backgroundColor: tokens.colorPaletteMarigoldBackground1,
  },
  hint: { boxShadow: `inset 0 0 0 1px ${tokens.colorPaletteBlueBorderActive}` },
  evidence: { backgroundColor: tokens.colorPaletteLightTealBackground2 },
  chosen: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
});

export interface SheetTableProps {
  readonly sheet: DrawnSheet;
  readonly label: string;
  /** Gravest finding by the cell's address. */
  readonly marked: ReadonlyMap<string, Severity>;
  /** Cells that the figures of the finding looked at stand in. */
  readonly evidence: ReadonlySet<string>;
  /** Address of the cell looked at, "" for none. */
  readonly chosen: string;
  onChoose(cell: string): void;
}

export function SheetTable({ sheet, label, marked, evidence, chosen, onChoose }: SheetTableProps) {
  const styles = useStyles();
  const table = useRef<HTMLTableElement>(null);
  const { columns, rows } = useMemo(() => gridOf(sheet), [sheet]);
  useEffect(() => {
    if (chosen === "") return;
    const cell = table.current?.querySelector(`[data-cell="${CSS.escape(chosen)}"]`);
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen]);
  const looks: Readonly<Record<Look, string>> = styles;
  const tabStop = chosen || rows[0]?.[0]?.address;

  function move(event: KeyboardEvent<HTMLElement>, { at, rowSpan, colSpan }: GridCell): void {
    const steps: Readonly<Record<string, Position>> = {
      ArrowDown: { row: at.row + rowSpan, col: at.col },
      ArrowUp: { row: at.row - 1, col: at.col },
      ArrowRight: { row: at.row, col: at.col + colSpan },
      ArrowLeft: { row: at.row, col: at.col - 1 },
    };
    const to = steps[event.key];
    const next = to && cellAt(rows, to);
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onChoose(next.address);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.address}"]`)?.focus();
  }

  const width = columns.reduce((sum, column) => sum + column.width, ROW_NAMES);
  const zoom = useFittingZoom(table, width);
  return (
    <table
      ref={table}
      role="grid"
      aria-label={label}
      aria-readonly
      className={styles.table}
      style={{ width, zoom }}
    >
      <colgroup>
        <col className={styles.corner} />
        {columns.map((column) => (
          <col key={column.name} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className={styles.name} />
          {columns.map(({ name }) => (
            <th key={name} scope="col" className={styles.name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            <th scope="row" className={styles.row}>
              {row + 1}
            </th>
            {cells.map((each) => {
              const severity = marked.get(each.address);
              return (
                <td
                  key={each.address}
                  data-cell={each.address}
                  rowSpan={each.rowSpan}
                  colSpan={each.colSpan}
                  tabIndex={each.address === tabStop ? 0 : -1}
                  aria-selected={each.address === chosen}
                  className={mergeClasses(
                    styles.cell,
                    each.cell && looks[each.cell.look],
                    severity && styles[severity],
                    !severity && evidence.has(each.address) && styles.evidence,
                    each.address === chosen && styles.chosen,
                  )}
                  onClick={() => onChoose(each.address)}
                  onKeyDown={(event) => move(event, each)}
                >
                  {each.cell?.text}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Small enough to show all columns, as far as the text stays readable. */
function useFittingZoom(table: RefObject<HTMLTableElement | null>, width: number): number {
  const [room, setRoom] = useState(width);
  useLayoutEffect(() => {
    const parent = table.current?.parentElement;
    if (!parent) return;
    const measure = () => setRoom(parent.clientWidth);
    measure();
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, [table]);
  return Math.min(1, Math.max(SMALLEST_ZOOM, Math.floor((100 * room) / width) / 100));
}

/** The cell that shows a place: of a merged area its first. */
function cellAt(rows: readonly (readonly GridCell[])[], { row, col }: Position): GridCell | undefined {
  if (row < 0 || col < 0 || row >= rows.length) return undefined;
  for (let above = row; above >= 0; above--) {
    const found = rows[above]!.find(
      ({ at, rowSpan, colSpan }) => at.row + rowSpan > row && at.col <= col && at.col + colSpan > col,
    );
    if (found) return found;
  }
  return undefined;
}

/** The drawn cell that an address leads to: the first of its merged area. */
export function anchorOf({ merges }: DrawnSheet, cell: string): string {
  const at = parseAddress(cell);
  const area =
    at &&
    merges.find(
      ({ top, bottom, left, right }) =>
        at.top >= top && at.top <= bottom && at.left >= left && at.left <= right,
    );
  return area ? address({ row: area.top, col: area.left }) : cell;
}
