/** One finding in a line: where, of what, by which figures; opened, also its detail. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, lazy, Suspense, useId } from "react";
import { briefOf } from "../../core/rule/brief";
import { words } from "../../core/rule/message";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { address } from "../../core/sheet/sheet";
import type { DetailActions, Panel } from "./detail/panel";
import type { Strings } from "../strings/strings";
import { heardOnly, rowButton } from "../../ui/looks";
import { SeverityIcon } from "../../ui/severity";
import type { CheckResult, FindingItem } from "../state/model";

/** Nothing of it is seen until a finding is opened. */
const FindingDetail = lazy(() => import(/* webpackChunkName: "detail" */ "./detail/finding-detail"));

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
    // Clear of the kind's title, which stays in view.
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
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    minHeight: "28px",
    padding: "2px 6px 2px 1px",
    // Clear of the kind's title, which stays in view.
    scrollMarginTop: "28px",
    scrollMarginBottom: tokens.spacingVerticalS,
  },
  // Under the title, its cell where those of rows with a shape of their own stand.
  under: { paddingLeft: "23px" },
  cell: {
    flexShrink: 0,
    minWidth: "30px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  fresh: {
    flexShrink: 0,
    padding: "0 4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
  },
  cut: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  what: { flexGrow: 1, flexShrink: 1 },
  of: { color: tokens.colorNeutralForeground3 },
  figures: {
    flexShrink: 0,
    maxWidth: "52%",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  hidden: heardOnly,
});

export interface FindingRowProps extends DetailActions {
  readonly item: FindingItem;
  /** Room for undrawn rows above, in pixels. */
  readonly gap: number;
  /** Whether no other of its kind stands there: there is then no title above it. */
  readonly alone: boolean;
  /** Whether no check before found it. */
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
  const { item, gap, alone, fresh, rules, result, text, locale, current, open } = props;
  const { finding } = item;
  const styles = useStyles();
  const detailId = useId();
  const { subject, figures } = briefOf(finding, rules, result.forms[item.form]?.form);
  // Under its title a row that names nothing is known by what stands in its cell.
  const named = alone || subject !== "";
  const title = rules.find(({ id }) => id === finding.rule)?.title[locale] ?? finding.rule;
  return (
    <li
      data-key={item.key}
      className={mergeClasses(styles.row, current && styles.current)}
      style={gap > 0 ? { marginTop: gap } : undefined}
      onKeyDown={props.onKeyDown}
    >
      <button
        type="button"
        className={mergeClasses(styles.button, !alone && styles.under)}
        tabIndex={props.tabStop ? 0 : -1}
        title={words(finding, rules, locale).what}
        aria-current={current || undefined}
        aria-expanded={open}
        aria-controls={open ? detailId : undefined}
        onFocus={props.onFocus}
        onClick={(event) => props.onPress(event.currentTarget)}
      >
        {alone && <SeverityIcon severity={finding.severity} />}
        <span className={styles.cell}>
          <span className={styles.hidden}>{text.severity[finding.severity]} </span>
          {address(finding.at)}
        </span>{" "}
        {fresh && <span className={styles.fresh}>{text.fresh}</span>}
        <span className={mergeClasses(styles.cut, styles.what)}>
          {alone ? title : subject || figures || title}
          {alone && subject && <span className={styles.of}> {subject}</span>}
        </span>{" "}
        {named && figures && <span className={mergeClasses(styles.cut, styles.figures)}>{figures}</span>}
      </button>
      {open && (
        <Suspense fallback={null}>
          <FindingDetail {...props} id={detailId} />
        </Suspense>
      )}
    </li>
  );
}
