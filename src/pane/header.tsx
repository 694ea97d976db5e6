/** Name, the one button, and when which sheet was checked. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { QuietButton } from "../ui/quiet-button";
import type { Strings } from "./strings/strings";
import type { Stage } from "./state/model";

const useStyles = makeStyles({
  header: {
    position: "relative",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    // Office lays its own menu over the corner.
    paddingRight: "32px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  // Office names the pane above it.
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  row: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    paddingRight: "28px",
  },
  button: { flexShrink: 0 },
  when: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  hide: { marginLeft: "auto", flexShrink: 0 },
  line: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export interface HeaderProps {
  readonly text: Strings;
  readonly busy: boolean;
  /** Whether a check was made before, even one that failed. */
  readonly again: boolean;
  /** Clock time of the last finished check, and its sheet. */
  readonly last: { readonly time: string; readonly sheet: string } | null;
  /** What is being waited for. */
  readonly stage: Stage | null;
  onCheck(): void;
  onCancel(): void;
  /** Absent where the program closes the pane itself. */
  onHide?: (() => void) | undefined;
}

export function Header({ text, busy, again, last, stage, onCheck, onCancel, onHide }: HeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <h1 className={again ? styles.hidden : styles.title}>{text.product}</h1>
      <div className={styles.row}>
        <Button
          appearance="primary"
          className={styles.button}
          disabledFocusable={busy}
          icon={busy ? <Spinner size="extra-tiny" /> : undefined}
          onClick={onCheck}
        >
          {busy && stage?.kind !== "write" ? text.checking : again ? text.recheck : text.check}
        </Button>
        {busy && stage && (
          <div className={styles.when}>
            <span className={styles.line}>{text.stages[stage.kind](stageShare(stage))}</span>
            {stage.kind !== "write" && <QuietButton onClick={onCancel}>{text.fixes.cancel}</QuietButton>}
          </div>
        )}
        {!(busy && stage) && last && (
          <div className={styles.when}>
            <span className={styles.line}>{text.lastCheck(last.time)}</span>
            <span className={styles.line} title={last.sheet}>
              {text.sheet(last.sheet)}
            </span>
          </div>
        )}
        {onHide && (
          <span className={styles.hide}>
            <QuietButton onClick={onHide}>{text.hidePane}</QuietButton>
          </span>
        )}
      </div>
    </header>
  );
}

const stageShare = (stage: Stage) => (stage.kind === "check" ? `${Math.round(stage.share * 100)}%` : "");
