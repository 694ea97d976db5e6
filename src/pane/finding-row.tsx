/** One finding: where and what; opened, also why, what to do, and on what it rests. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useId } from "react";
import type { Finding, Words } from "../core/rule";
import { address } from "../core/sheet";
import type { Strings } from "./strings";

/** Cell and sentence; opened, term and text. AA10000 and 为什么 both fit the first. */
const COLUMNS = "minmax(40px, max-content) 1fr";

const useStyles = makeStyles({
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
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
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "36px",
    padding: "7px 8px 7px 9px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  cell: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  what: { overflowWrap: "anywhere" },
  detail: {
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: "0 8px 10px 9px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    overflowWrap: "anywhere",
  },
  term: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  basis: { color: tokens.colorNeutralForeground3 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FindingRowProps {
  readonly finding: Finding;
  readonly words: Words;
  readonly basis: string;
  readonly text: Strings;
  readonly current: boolean;
  readonly open: boolean;
  /** Whether the Tab key stops here; the arrow keys reach the other rows. */
  readonly tabStop: boolean;
  onFocus(): void;
  onPress(row: HTMLElement): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

export function FindingRow(props: FindingRowProps) {
  const { finding, words, basis, text, current, open } = props;
  const styles = useStyles();
  const detailId = useId();
  return (
    <li className={mergeClasses(styles.row, current && styles.current)}>
      <button
        type="button"
        className={styles.button}
        tabIndex={props.tabStop ? 0 : -1}
        aria-current={current || undefined}
        aria-expanded={open}
        aria-controls={open ? detailId : undefined}
        onFocus={props.onFocus}
        onClick={(event) => props.onPress(event.currentTarget)}
        onKeyDown={props.onKeyDown}
      >
        <span className={styles.cell}>
          <span className={styles.hidden}>{text.severity[finding.severity]} </span>
          {address(finding.at)}
        </span>
        <span className={styles.what}>{words.what}</span>
      </button>
      {open && (
        <dl id={detailId} className={styles.detail}>
          <dt className={styles.term}>{text.detail.why}</dt>
          <dd className={styles.text}>{words.why}</dd>
          <dt className={styles.term}>{text.detail.fix}</dt>
          <dd className={styles.text}>{words.fix}</dd>
          <dt className={mergeClasses(styles.term, styles.basis)}>{text.detail.basis}</dt>
          <dd className={mergeClasses(styles.text, styles.basis)}>{basis}</dd>
        </dl>
      )}
    </li>
  );
}
