/** All sheets of the workbook: how far the check is, and what each sheet has. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { SEVERITIES } from "../../core/finding";
import { type ExportContext, useExport } from "./use-export";
import { countBySeverity } from "../state/findings";
import { rowButton } from "../../ui/looks";
import { QuietButton } from "../../ui/quiet-button";
import { SeverityIcon } from "../../ui/severity";
import type { Strings } from "../strings/strings";
import type { SheetOutcome, WorkbookState } from "../state/model";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  text: { margin: 0 },
  bar: { width: "100%", height: "6px" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  button: { ...rowButton, display: "block", padding: "7px 4px" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
  },
  count: { display: "flex", alignItems: "center", columnGap: "4px" },
});

export interface WorkbookViewProps {
  readonly workbook: WorkbookState;
  readonly text: Strings;
  readonly exporting: ExportContext;
  onCheck(): void;
  onCancel(): void;
  /** Goes to a sheet and its findings. */
  onSheet(outcome: SheetOutcome): void;
  onBack(): void;
}

export default function WorkbookView(props: WorkbookViewProps) {
  const { workbook, text, exporting, onCheck, onCancel, onSheet, onBack } = props;
  const styles = useStyles();
  const { workbook: words } = text;
  const { progress, outcomes, cancelled } = workbook;
  const read = outcomes?.filter(({ forms, failure }) => forms.length > 0 || failure) ?? [];
  const all = read.flatMap(({ items }) => items.map(({ finding }) => finding));
  const counts = countBySeverity(all);
  const listed = useMemo(() => worstFirst(outcomes ?? []), [outcomes]);
  const { told, toSheet, copy } = useExport(read, workbook.at, exporting);
  return (
    <section className={styles.stack}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.title}</h2>
        <QuietButton onClick={onBack}>{words.back}</QuietButton>
      </div>
      {progress ? (
        <>
          <progress
            className={styles.bar}
            value={progress.done}
            max={Math.max(1, progress.of)}
            aria-label={words.title}
          />
          <p className={styles.quiet} aria-live="polite">
            {words.progress(progress.done, progress.of, progress.name)}
          </p>
          <div className={styles.buttons}>
            <Button size="small" onClick={onCancel}>
              {text.fixes.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <Button size="small" appearance={outcomes ? "secondary" : "primary"} onClick={onCheck}>
            {outcomes ? words.again : words.check}
          </Button>
        </div>
      )}
      {cancelled && <p className={styles.quiet}>{text.cancelled}</p>}
      {outcomes && (
        <>
          <p className={styles.text} aria-live="polite">
            {words.summary(outcomes.length, read.length, counts.error, counts.warning, counts.hint)}
          </p>
          {all.length > 0 && (
            <div className={styles.buttons}>
              <QuietButton onClick={() => void toSheet()}>{text.exports.toSheet}</QuietButton>
              <QuietButton onClick={() => void copy()}>{text.exports.copy}</QuietButton>
            </div>
          )}
          <p className={styles.quiet} aria-live="polite">
            {told}
          </p>
          <ul className={styles.rows} aria-label={words.title}>
            {listed.map((outcome) => (
              <li key={outcome.id} className={styles.row}>
                <SheetRow outcome={outcome} text={text} onPress={() => onSheet(outcome)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SheetRow({ outcome, text, onPress }: { outcome: SheetOutcome; text: Strings; onPress(): void }) {
  const styles = useStyles();
  const { name, visible, forms, items, acknowledged, nothing, failure } = outcome;
  const counts = countBySeverity(items.map(({ finding }) => finding));
  const [first] = forms;
  return (
    <button type="button" className={styles.button} onClick={onPress}>
      <span className={styles.name}>{visible ? name : text.workbook.hidden(name)}</span>
      {first !== undefined && (
        <span className={styles.quiet}>
          {forms.length > 1 ? text.workbook.forms(first, forms.length) : first}
        </span>
      )}
      {failure ? (
        <span className={styles.quiet}>
          {text.trouble[failure.code].what} {text.trouble[failure.code].fix}
        </span>
      ) : nothing ? (
        <span className={styles.quiet}>{text.workbook.nothing[nothing]}</span>
      ) : (
        <span className={styles.counts}>
          {items.length === 0 && text.workbook.clean}
          {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
            <span key={severity} className={styles.count}>
              <SeverityIcon severity={severity} />
              {text.severities[severity]} {counts[severity]}
            </span>
          ))}
          {acknowledged.length > 0 && <span>{text.acknowledge.group(acknowledged.length)}</span>}
        </span>
      )}
    </button>
  );
}

/** Sheets that could not be checked, then by the gravity of what was found, then what looks like a form unread. */
function worstFirst(outcomes: readonly SheetOutcome[]): SheetOutcome[] {
  const weigh = ({ failure, nothing, items }: SheetOutcome): number[] => {
    const counts = countBySeverity(items.map(({ finding }) => finding));
    return [
      failure ? 1 : 0,
      ...SEVERITIES.map((severity) => counts[severity]),
      nothing === "unread" ? 1 : 0,
      nothing === null ? 1 : 0,
    ];
  };
  return outcomes
    .map((outcome) => ({ outcome, weight: weigh(outcome) }))
    .sort((a, b) => {
      const at = a.weight.findIndex((each, index) => each !== b.weight[index]);
      return at < 0 ? 0 : b.weight[at]! - a.weight[at]!;
    })
    .map(({ outcome }) => outcome);
}
