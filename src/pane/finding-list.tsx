/** All findings, by severity. One Tab stop; arrow keys, Home and End move inside. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { words } from "../core/message";
import type { AnyRule, Locale } from "../core/rule";
import { SEVERITIES } from "../core/rule";
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

export interface FindingListProps {
  readonly items: readonly FindingItem[];
  readonly rules: readonly AnyRule[];
  readonly current: string | null;
  readonly locale: Locale;
  readonly text: Strings;
  onSelect(item: FindingItem): void;
}

export function FindingList({ items, rules, current, locale, text, onSelect }: FindingListProps) {
  const styles = useStyles();
  const headingId = useId();
  const keysId = useId();
  const list = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [folded, setFolded] = useState<string | null>(null);
  const holdInPlace = useHoldInPlace(current);
  const tabStop =
    [focused, current].find((key) => items.some((item) => item.key === key)) ?? items[0]?.key ?? null;

  function press(item: FindingItem, row: HTMLElement): void {
    setFocused(item.key);
    setFolded(item.key === current && folded !== item.key ? item.key : null);
    holdInPlace(row);
    onSelect(item);
  }

  function move(event: KeyboardEvent<HTMLElement>): void {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("li > button") ?? [])];
    const at = rows.indexOf(event.currentTarget);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    rows[to]?.focus();
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
                    finding={item.finding}
                    words={words(item.finding, rules, locale)}
                    basis={rules.find((rule) => rule.id === item.finding.rule)?.basis[locale] ?? ""}
                    text={text}
                    current={item.key === current}
                    open={item.key === current && item.key !== folded}
                    tabStop={item.key === tabStop}
                    onFocus={() => setFocused(item.key)}
                    onPress={(row) => press(item, row)}
                    onKeyDown={move}
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
