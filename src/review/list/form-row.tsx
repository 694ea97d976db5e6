/** A line of the list: a form, or a file without one. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type KeyboardEvent } from "react";
import { nameOf } from "../../batch/source";
import { SEVERITIES } from "../../core/finding";
import { formatNumber, formatPercent } from "../../core/sheet/print";
import { rowButton } from "../../ui/looks";
import { decisionOf, openCounts } from "../marks";
import type { Decision, FileLine, FormLine, FormMarks } from "../model";
import type { Entry } from "../rounds";
import type { Strings } from "../strings/strings";

/** Of the list's head and of its lines. */
export const COLUMNS =
  "minmax(120px, 2fr) minmax(160px, 3fr) 44px 72px 52px 56px 48px 44px 44px 44px 44px 52px 56px";

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, breakInside: "avoid" },
  button: {
    ...rowButton,
    display: "grid",
    gridTemplateColumns: COLUMNS,
    columnGap: "8px",
    alignItems: "center",
    minHeight: "30px",
    padding: "2px 12px",
  },
  text: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  off: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorPaletteMarigoldForeground2, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2 },
  decision: { textAlign: "center", whiteSpace: "nowrap" },
  pass: { color: tokens.colorPaletteGreenForeground1 },
  return: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  pending: { color: tokens.colorNeutralForeground3 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface FormRowProps {
  readonly line: FormLine;
  readonly file: FileLine;
  readonly marks: FormMarks | undefined;
  /** Below which an execution rate is low. */
  readonly limit: number | null;
  readonly gap: number;
  readonly tabStop: boolean;
  readonly text: Strings;
  readonly actions: RowActions;
}

/** The same for all rows of a list, and as long as it lasts: rows are drawn again only where they change. */
export interface RowActions {
  onFocus(form: string): void;
  onOpen(form: string): void;
  onKeyDown(form: string, event: KeyboardEvent<HTMLElement>): void;
}

export const FormRow = memo(function Row(props: FormRowProps) {
  const { line, file, marks, limit, gap, tabStop, text, actions } = props;
  const styles = useStyles();
  const counts = openCounts(line, marks);
  const decision: Decision = decisionOf(marks);
  const off = line.rate !== null && (line.rate > 1 || (limit !== null && line.rate < limit));
  const unit = line.unit || text.list.noUnit;
  const figure = mergeClasses(styles.figure);
  /** What the head names, said to those who do not see it. */
  const named = (name: string) => <span className={styles.hidden}>{name} </span>;
  return (
    <li className={styles.row} data-key={line.id} style={gap > 0 ? { marginTop: gap } : undefined}>
      <button
        type="button"
        className={styles.button}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => actions.onFocus(line.id)}
        onClick={() => actions.onOpen(line.id)}
        onKeyDown={(event) => actions.onKeyDown(line.id, event)}
      >
        <span className={mergeClasses(styles.text, !line.unit && styles.quiet)} title={unit}>
          {unit}
        </span>
        <span className={styles.text} title={`${file.path}${line.sheetName && ` · ${line.sheetName}`}`}>
          {whatOf({ line, file }, text)}
          {file.round > 1 && <span className={styles.quiet}> {text.list.round(file.round)}</span>}
          {line.doubtful && <span className={styles.quiet}> {text.list.doubtful}</span>}
        </span>
        <span className={figure}>{line.year}</span>
        <span className={mergeClasses(styles.figure, off && styles.off)}>
          {line.rate !== null && named(text.list.rate)}
          {line.rate === null ? "" : formatPercent(line.rate)}
        </span>
        <span className={mergeClasses(styles.figure, styles.quiet)}>
          {line.rate !== null && limit !== null && `≥${formatNumber(limit * 100)}%`}
        </span>
        <span className={figure}>
          {line.score !== null && named(text.list.score)}
          {line.score === null ? "" : formatNumber(line.score)}
        </span>
        <span className={styles.text}>{line.grade}</span>
        {SEVERITIES.map((severity) => (
          <span
            key={severity}
            className={mergeClasses(styles.figure, counts[severity] > 0 && styles[severity])}
          >
            {counts[severity] > 0 && named(text.severity[severity])}
            {counts[severity] || ""}
          </span>
        ))}
        <span className={figure}>
          {line.unread > 0 && named(text.list.unread)}
          {line.unread || ""}
        </span>
        <span className={figure}>
          {line.acknowledged > 0 && named(text.list.acknowledged)}
          {line.acknowledged || ""}
        </span>
        <span className={mergeClasses(styles.decision, styles[decision])}>{text.decisions[decision]}</span>
      </button>
    </li>
  );
});

/** Its project, else the table's title, with the file where neither tells. */
export function whatOf({ line, file }: Pick<Entry, "line" | "file">, { list }: Strings): string {
  if (line.kind === "text") return `${list.text} · ${nameOf(file.path)}`;
  if (line.kind === "none") return `${nameOf(file.path)} · ${list.noForm}`;
  return line.project || `${line.title || line.sheetName}${line.unit ? "" : ` · ${nameOf(file.path)}`}`;
}
