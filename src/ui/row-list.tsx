/** Rows that each show a cell. One Tab stop per list; arrow keys, Home and End move inside; long lists in pages. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import type { Position } from "../core/sheet/sheet";
import { lineButton } from "./looks";

/** Rows shown at once, and added at a time. */
export const PAGE = 100;

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ":first-child": { borderTopStyle: "none" } },
  button: { ...lineButton, columnGap: tokens.spacingHorizontalS, width: "100%" },
  chevron: { flexShrink: 0, alignSelf: "center", color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  detail: {
    margin: "0 0 4px 9px",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  more: {
    margin: "4px 0 0",
    padding: "3px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface ListRow {
  readonly at: Position;
  readonly body: ReactNode;
  /** What a press unfolds besides showing the cell. */
  readonly detail?: () => ReactNode;
}

export interface RowListProps {
  readonly rows: readonly ListRow[];
  readonly label: string;
  /** Words of the button that shows this many more, of so many left. */
  readonly more: (next: number, left: string) => string;
  /** Whether the first row stands unfolded. */
  readonly firstOpen?: boolean;
  onShow(at: Position): void;
}

export function RowList({ rows, label, more, firstOpen = false, onShow }: RowListProps) {
  const styles = useStyles();
  const id = useId();
  const [shown, setShown] = useState(PAGE);
  const [stop, setStop] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set(firstOpen ? [0] : []));
  const visible = rows.slice(0, shown);
  const tabStop = Math.min(stop, visible.length - 1);
  const left = rows.length - visible.length;

  function press(index: number, row: ListRow): void {
    if (row.detail) {
      const next = new Set(open);
      if (!next.delete(index)) next.add(index);
      setOpen(next);
    }
    onShow(row.at);
  }

  return (
    <>
      <ul className={styles.rows} aria-label={label}>
        {visible.map((row, index) => {
          const unfolded = row.detail !== undefined && open.has(index);
          return (
            <li key={index} className={styles.row}>
              <button
                type="button"
                className={styles.button}
                tabIndex={index === tabStop ? 0 : -1}
                aria-expanded={row.detail && unfolded}
                aria-controls={unfolded ? `${id}-${index}` : undefined}
                onFocus={() => setStop(index)}
                onClick={() => press(index, row)}
                onKeyDown={moveInList}
              >
                {row.detail && (
                  <ChevronRight12Regular
                    className={mergeClasses(styles.chevron, unfolded && styles.open)}
                    aria-hidden
                  />
                )}
                {row.body}
              </button>
              {unfolded && (
                <div id={`${id}-${index}`} className={styles.detail}>
                  {row.detail?.()}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {more(Math.min(PAGE, left), left.toLocaleString("en-US"))}
        </button>
      )}
    </>
  );
}

/** Moves the focus among the first controls of the list's items. */
function moveInList(event: KeyboardEvent<HTMLElement>): void {
  const items = [...(event.currentTarget.closest("ul")?.children ?? [])];
  const at = items.findIndex((item) => item.firstElementChild === event.currentTarget);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  (items[to]?.firstElementChild as HTMLElement | null | undefined)?.focus();
}
