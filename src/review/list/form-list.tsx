/** The list of forms: only the lines near the view are drawn, and the keyboard goes through all of them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { SEVERITIES } from "../../core/finding";
import { useHeldPlace } from "../../ui/hold-place";
import { stepsTo, useListFocus } from "../../ui/list-focus";
import { useWindow } from "../../ui/windowing";
import type { Entry } from "../rounds";
import type { Strings } from "../strings/strings";
import type { Marks, Sort } from "./filter";
import { COLUMNS, FormRow, type RowActions } from "./form-row";

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: "8px",
    alignItems: "center",
    minHeight: "28px",
    padding: "0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    "@media print": { position: "static" },
  },
  sort: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "inherit",
    cursor: "pointer",
    whiteSpace: "nowrap",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sorted: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  right: { textAlign: "right" },
  center: { textAlign: "center" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export interface FormListProps {
  readonly entries: readonly Entry[];
  readonly marks: Marks;
  readonly sort: Sort;
  readonly limit: number | null;
  /** Where the focus goes when the list comes back. */
  readonly last: string | null;
  readonly text: Strings;
  onSort(sort: Sort): void;
  onOpen(form: string): void;
}

interface Keyed {
  readonly key: string;
  readonly entry: Entry;
}

export function FormList({ entries, marks, sort, limit, last, text, onSort, onOpen }: FormListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const items: readonly Keyed[] = entries.map((entry) => ({ key: entry.line.id, entry }));
  const place = useHeldPlace(list);
  const focus = useListFocus(list, items);
  const { goTo } = focus;
  useEffect(() => {
    if (last !== null) goTo(last);
  }, [last, goTo]);
  const tabStop = items.find(({ key }) => key === focus.at)?.key ?? items[0]?.key ?? null;
  const { slots, rest } = useWindow(
    list,
    items.map(({ key }) => key),
    [tabStop, focus.wanted],
    place.settle,
  );

  function handle(key: string, event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = items.findIndex((item) => item.key === key);
    const to = stepsTo(event.key, at, items.length, list.current!);
    if (to === undefined || !items[to]) return;
    event.preventDefault();
    focus.goTo(items[to].key);
  }

  const latest = useRef<RowActions>({ onFocus: focus.note, onOpen, onKeyDown: handle });
  useLayoutEffect(() => {
    latest.current = { onFocus: focus.note, onOpen, onKeyDown: handle };
  });
  const [actions] = useState<RowActions>(() => ({
    onFocus: (form) => latest.current.onFocus(form),
    onOpen: (form) => latest.current.onOpen(form),
    onKeyDown: (form, event) => latest.current.onKeyDown(form, event),
  }));

  const head = (by: Sort, name: string, look?: string) => (
    <button
      type="button"
      className={mergeClasses(styles.sort, look, by === sort && styles.sorted)}
      aria-pressed={by === sort}
      title={text.list.sortBy(name)}
      onClick={() => onSort(by)}
    >
      {name}
      {by === sort ? " ↓" : ""}
    </button>
  );
  const { list: names } = text;
  return (
    <>
      <div className={styles.head}>
        {head("unit", names.unit)}
        {head("project", names.project)}
        {head("year", names.year, styles.right)}
        {head("rate", names.rate, styles.right)}
        <span className={styles.right}>{names.limit}</span>
        {head("score", names.score, styles.right)}
        <span>{names.grade}</span>
        {SEVERITIES.map((severity) =>
          severity === "error" ? (
            <button
              key={severity}
              type="button"
              className={mergeClasses(styles.sort, styles.right, sort === "gravity" && styles.sorted)}
              aria-pressed={sort === "gravity"}
              title={names.sortBy(names.gravity)}
              onClick={() => onSort("gravity")}
            >
              {text.severity[severity]}
              {sort === "gravity" ? " ↓" : ""}
            </button>
          ) : (
            <span key={severity} className={styles.right}>
              {text.severity[severity]}
            </span>
          ),
        )}
        <span className={styles.right}>{names.unread}</span>
        <span className={styles.right}>{names.acknowledged}</span>
        {head("decision", names.decision, styles.center)}
      </div>
      <ul ref={list} className={styles.list} aria-label={names.label}>
        {slots.map(({ index, gap }) => {
          const { key, entry } = items[index]!;
          return (
            <FormRow
              key={key}
              line={entry.line}
              file={entry.file}
              marks={marks.get(key)}
              limit={limit}
              gap={gap}
              tabStop={key === tabStop}
              text={text}
              actions={actions}
            />
          );
        })}
        {rest > 0 && <li aria-hidden style={{ height: rest }} />}
      </ul>
    </>
  );
}
