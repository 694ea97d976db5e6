/** Projects one under the other. One Tab stop; arrow keys, Page keys, Home and End move; Enter shows the row. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { formatAmount, formatPercent } from "../../core/sheet/print";
import type { ProjectLine } from "../../core/facts/portfolio";
import { address, type Position } from "../../core/sheet/sheet";
import { useHeldPlace } from "../../ui/hold-place";
import { stepsTo, useListFocus } from "../../ui/list-focus";
import { rowButton } from "../../ui/looks";
import { RateBar } from "../parts/rate-bar";
import type { Strings } from "../strings/strings";
import { percentText } from "../state/thresholds";
import { useWindow } from "../../ui/windowing";

const useStyles = makeStyles({
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...rowButton, display: "block", padding: "6px 4px" },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2 },
    "@media (forced-colors: active)": { outline: "1px solid Highlight" },
  },
  head: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  rate: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  low: { color: tokens.colorStatusWarningForeground3 },
  over: { color: tokens.colorStatusDangerForeground1 },
  lacking: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface ProjectListProps {
  readonly lines: readonly ProjectLine[];
  readonly limit: number | null;
  /** Share of the year that is over. */
  readonly time: number | null;
  readonly text: Strings;
  isLow(line: ProjectLine): boolean;
  onShow(at: Position): void;
}

export function ProjectList({ lines, limit, time, text, isLow, onShow }: ProjectListProps) {
  const styles = useStyles();
  const { projects: words } = text;
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const keyed = lines.map((line) => ({ key: `${line.form}/${address(line.at)}`, line }));
  const place = useHeldPlace(list);
  const focus = useListFocus(list, keyed);
  const stop =
    [focus.at, current].find((key) => keyed.some((each) => each.key === key)) ?? keyed[0]?.key ?? null;
  const { slots, rest } = useWindow(
    list,
    keyed.map(({ key }) => key),
    [stop, focus.wanted],
    place.settle,
  );
  const marks = [limit, time].filter((at) => at !== null);
  return (
    <ul
      ref={list}
      className={styles.rows}
      aria-label={words.list}
      style={{ paddingBottom: rest || undefined }}
    >
      {slots.map(({ index, gap }) => {
        const { key, line } = keyed[index]!;
        const { name, at, rate, budget, executed, unspent, explained } = line;
        const [low, over] = [isLow(line), rate > 1];
        // Once the year is over, the limit says enough.
        const behind = time !== null && time < 1 && rate < time ? time - rate : 0;
        return (
          <li
            key={key}
            data-key={key}
            className={styles.row}
            style={gap > 0 ? { marginTop: gap } : undefined}
          >
            <button
              type="button"
              className={mergeClasses(styles.button, key === current && styles.current)}
              aria-current={key === current || undefined}
              tabIndex={key === stop ? 0 : -1}
              onFocus={() => focus.note(key)}
              onClick={(event) => {
                setCurrent(key);
                place.hold(event.currentTarget.parentElement!);
                onShow(at);
              }}
              onKeyDown={(event) => {
                const to = stepsTo(event.key, index, keyed.length, list.current!);
                if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                if (keyed[to]) focus.goTo(keyed[to].key);
              }}
            >
              <span className={styles.head}>
                <span className={styles.name}>{name}</span>
                <span className={mergeClasses(styles.rate, low && styles.low, over && styles.over)}>
                  {formatPercent(rate)}
                </span>
              </span>
              <RateBar rate={rate} marks={marks} low={limit} />
              <span className={styles.quiet}>
                {address(at)} ·{" "}
                {words.amounts(formatAmount(budget), formatAmount(executed), formatAmount(unspent))}
              </span>
              {(low || over || behind > 0) && (
                <span className={styles.quiet}>
                  {[
                    over ? words.over : low && limit !== null && words.under(percentText(limit)),
                    behind > 0 && words.behind(percentText(behind)),
                    low && explained && words.explained,
                  ]
                    .filter(Boolean)
                    .join(words.comma)}
                  {low && !explained && (
                    <>
                      {words.comma}
                      <span className={styles.lacking}>{words.unexplained}</span>
                    </>
                  )}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
