/** One finding: where and what; opened, also its detail. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId } from "react";
import { words } from "../../core/rule/message";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { address } from "../../core/sheet/sheet";
import { type DetailActions, FindingDetail, type Panel } from "./finding-detail";
import type { Strings } from "../strings/strings";
import { rowButton } from "../../ui/looks";
import type { CheckResult, FindingItem } from "../state/model";

/** Cell and sentence; AA10000 fits the first. */
const COLUMNS = "minmax(40px, max-content) 1fr";

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
    // Clear of the group's heading, which stays in view.
    scrollMarginTop: "28px",
    // Windows paints a transparent border in contrast themes: without this every row would look current.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    "& button:hover": { backgroundColor: "transparent" },
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  button: {
    ...rowButton,
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: "7px 8px 7px 9px",
    // Clear of the group's heading, which stays in view.
    scrollMarginTop: "36px",
    scrollMarginBottom: tokens.spacingVerticalS,
  },
  fresh: {
    marginRight: "6px",
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
  },
  cell: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  what: { overflowWrap: "anywhere" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FindingRowProps extends DetailActions {
  readonly item: FindingItem;
  /** Room for undrawn rows above, in pixels. */
  readonly gap: number;
  /** Whether the last check was the first to find it. */
  readonly fresh: boolean;
  readonly rules: readonly AnyRule[];
  readonly result: CheckResult;
  readonly text: Strings;
  readonly locale: Locale;
  readonly current: boolean;
  readonly open: boolean;
  readonly panel: Panel;
  /** Whether the Tab key stops here; the arrow keys reach the other rows. */
  readonly tabStop: boolean;
  onFocus(): void;
  onPress(row: HTMLElement): void;
  /** Keys pressed on the row or inside its detail. */
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

export function FindingRow(props: FindingRowProps) {
  const { item, gap, fresh, rules, text, locale, current, open } = props;
  const styles = useStyles();
  const detailId = useId();
  const said = words(item.finding, rules, locale);
  return (
    <li
      data-key={item.key}
      className={mergeClasses(styles.row, current && styles.current)}
      style={gap > 0 ? { marginTop: gap } : undefined}
      onKeyDown={props.onKeyDown}
    >
      <button
        type="button"
        className={styles.button}
        tabIndex={props.tabStop ? 0 : -1}
        aria-current={current || undefined}
        aria-expanded={open}
        aria-controls={open ? detailId : undefined}
        onFocus={props.onFocus}
        onClick={(event) => props.onPress(event.currentTarget)}
      >
        <span className={styles.cell}>
          <span className={styles.hidden}>{text.severity[item.finding.severity]} </span>
          {address(item.finding.at)}
        </span>
        <span className={styles.what}>
          {fresh && <span className={styles.fresh}>{text.fresh}</span>}
          {said.what}
        </span>
      </button>
      {open && (
        <FindingDetail
          {...props}
          id={detailId}
          words={said}
          rule={rules.find((rule) => rule.id === item.finding.rule)}
        />
      )}
    </li>
  );
}
