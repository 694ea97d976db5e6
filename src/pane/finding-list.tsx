/** All findings, by severity. One Tab stop; arrow keys, Home and End move inside. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { useId, useLayoutEffect, useRef, useState } from "react";
import type { AnyRule, Locale } from "../core/rule";
import { SEVERITIES } from "../core/rule";
import type { CellEdit } from "../host/host";
import type { CheckResult } from "./checker";
import type { Panel } from "./finding-detail";
import { NO_PANEL } from "./finding-detail";
import { FindingRow } from "./finding-row";
import type { FindingItem } from "./findings";
import { SeverityIcon } from "./severity";
import type { Strings } from "./strings";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  keys: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  group: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface FindingActions {
  onSelect(item: FindingItem): void;
  onApply(groups: readonly (readonly CellEdit[])[]): void;
  onAcknowledge(item: FindingItem, reason: string): void;
}

export interface FindingListProps extends FindingActions {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly current: string | null;
  readonly locale: Locale;
  readonly text: Strings;
}

export function FindingList({ result, rules, current, locale, text, ...actions }: FindingListProps) {
  const styles = useStyles();
  const headingId = useId();
  const keysId = useId();
  const list = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [folded, setFolded] = useState<string | null>(null);
  const [panel, setPanel] = useState<{ readonly key: string; readonly panel: Panel } | null>(null);
  const holdInPlace = useHoldInPlace(current);
  const { items } = result;
  useHeldFocus(list, items, focused);
  const tabStop =
    [focused, current].find((key) => items.some((item) => item.key === key)) ?? items[0]?.key ?? null;

  function press(item: FindingItem, row: HTMLElement): void {
    setFocused(item.key);
    setFolded(item.key === current && folded !== item.key ? item.key : null);
    setPanel(null);
    holdInPlace(row);
    actions.onSelect(item);
  }

  /** Opens a finding with something unfolded under it. */
  function show(item: FindingItem, wanted: Panel): void {
    setFolded(null);
    setPanel({ key: item.key, panel: wanted });
    if (item.key !== current) actions.onSelect(item);
  }

  /** Folds what is unfolded under a finding, and goes back to its row. */
  function close(item: FindingItem): void {
    setPanel(null);
    rowsOf(list.current)[items.indexOf(item)]?.focus();
  }

  function handle(item: FindingItem, event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const rows = rowsOf(list.current);
    const at = rows.indexOf(event.target as HTMLElement);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape") {
      if (at >= 0 && panel?.key !== item.key) setFolded(item.key);
      close(item);
    } else if (isTyping(event.target)) return;
    else if (key === "a") show(item, { kind: "acknowledge" });
    else if (key === "f") show(item, firstFix(item));
    else {
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
      if (to === undefined || at < 0) return;
      rows[to]?.focus();
    }
    event.preventDefault();
  }

  return (
    <section ref={list} aria-labelledby={headingId} aria-describedby={keysId}>
      <h2 id={headingId} className={styles.heading}>
        {text.findings}
      </h2>
      <p id={keysId} className={styles.keys}>
        {text.keys}
      </p>
      {SEVERITIES.map((severity) => {
        const group = items.filter((item) => item.finding.severity === severity);
        return (
          group.length > 0 && (
            <div key={severity}>
              <h3 className={styles.group}>
                <SeverityIcon severity={severity} />
                {text.severity[severity]} {group.length}
              </h3>
              <ul className={styles.rows}>
                {group.map((item) => (
                  <FindingRow
                    key={item.key}
                    item={item}
                    rules={rules}
                    result={result}
                    text={text}
                    locale={locale}
                    current={item.key === current}
                    open={item.key === current && item.key !== folded}
                    panel={panel?.key === item.key ? panel.panel : NO_PANEL}
                    tabStop={item.key === tabStop}
                    onFocus={() => setFocused(item.key)}
                    onPress={(row) => press(item, row)}
                    onKeyDown={(event) => handle(item, event)}
                    onPanel={(next) => (next.kind === "none" ? close(item) : show(item, next))}
                    onApply={(groups) => {
                      close(item);
                      actions.onApply(groups);
                    }}
                    onAcknowledge={(reason) => {
                      close(item);
                      actions.onAcknowledge(item, reason);
                    }}
                  />
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}

const rowsOf = (list: HTMLElement | null) => [...(list?.querySelectorAll<HTMLElement>("li > button") ?? [])];

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** What F unfolds: the best fix to confirm, or the place to write the explanation. */
function firstFix({ finding: { fixes } }: FindingItem): Panel {
  const fix = fixes.find(({ kind }) => kind !== "skeleton");
  return fix ? { kind: "confirm", fixes: [fix] } : fixes.length > 0 ? { kind: "explain" } : NO_PANEL;
}

/** When the row that had the focus goes, since its fault is mended, the one in its place takes it. */
function useHeldFocus(
  list: RefObject<HTMLElement | null>,
  items: readonly FindingItem[],
  focused: string | null,
): void {
  const before = useRef(items);
  useLayoutEffect(() => {
    const place = before.current.findIndex(({ key }) => key === focused);
    before.current = items;
    const gone = place >= 0 && !items.some(({ key }) => key === focused);
    if (!gone || document.activeElement !== document.body || !document.hasFocus()) return;
    rowsOf(list.current)[Math.min(place, items.length - 1)]?.focus();
  }, [list, items, focused]);
}

/** Keeps the row just pressed under the pointer while the one opened before folds above it. */
function useHoldInPlace(current: string | null): (row: HTMLElement) => void {
  const held = useRef<{ row: HTMLElement; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!held.current) return;
    const { row, top } = held.current;
    held.current = null;
    const scroller = row.closest("main");
    if (scroller) scroller.scrollTop += row.getBoundingClientRect().top - top;
    row.parentElement?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (row) => {
    held.current = { row, top: row.getBoundingClientRect().top };
  };
}
