/** Which sheet was checked when, and what can be done with the whole of it. */
import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowClockwise16Regular } from "@fluentui/react-icons/svg/arrow-clockwise";
import { heardOnly, iconButton } from "../ui/looks";
import { Menu, type MenuItem } from "../ui/menu";
import { QuietButton } from "../ui/quiet-button";
import type { Strings } from "./strings/strings";
import type { Stage } from "./state/model";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: "2px",
    minHeight: "36px",
    // Office lays its own menu over the corner.
    padding: `0 30px 0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { columnGap: tokens.spacingHorizontalS },
  title: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  icon: { flexShrink: 0, width: "20px", height: "20px" },
  // Office names the pane above it.
  hidden: heardOnly,
  when: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  again: iconButton,
  words: { width: "auto", padding: "0 6px", columnGap: "4px", color: tokens.colorNeutralForeground1 },
  button: { flexShrink: 0 },
  hide: { flexShrink: 0 },
});

export interface HeaderProps {
  readonly text: Strings;
  readonly busy: boolean;
  /** Whether a check was made before, even one that failed. */
  readonly again: boolean;
  /** Whether a check follows each edit: the button is then seldom wanted. */
  readonly live: boolean;
  /** Clock time of the last finished check, and its sheet. */
  readonly last: { readonly time: string; readonly sheet: string } | null;
  /** What is being waited for. */
  readonly stage: Stage | null;
  readonly menu: readonly MenuItem[];
  onCheck(): void;
  onCancel(): void;
  /** Absent where the program closes the pane itself. */
  onHide?: (() => void) | undefined;
}

export function Header(props: HeaderProps) {
  const { text, busy, again, live, last, stage, menu, onCheck, onCancel, onHide } = props;
  const styles = useStyles();
  const working = busy && stage;
  // As in the page's own frame, which is there before this is.
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href;
  const name = busy && stage?.kind !== "write" ? text.checking : again ? text.recheck : text.check;
  return (
    <header className={mergeClasses(styles.header, !again && styles.first)}>
      {!again && !working && icon !== undefined && <img className={styles.icon} src={icon} alt="" />}
      <h1 className={again || working ? styles.hidden : styles.title}>{text.product}</h1>
      {(again || working) && (
        <div className={styles.when} title={last?.sheet}>
          {working
            ? text.stages[stage.kind](stageShare(stage))
            : last && text.checkedAt(last.sheet, last.time)}
        </div>
      )}
      {working && stage.kind !== "write" && <QuietButton onClick={onCancel}>{text.fixes.cancel}</QuietButton>}
      {again ? (
        <button
          type="button"
          className={mergeClasses(styles.again, !live && styles.words)}
          aria-label={name}
          title={text.recheck}
          aria-disabled={busy}
          onClick={() => !busy && onCheck()}
        >
          {busy ? <Spinner size="extra-tiny" /> : <ArrowClockwise16Regular aria-hidden />}
          {!live && text.recheck}
        </button>
      ) : (
        <Button
          appearance="primary"
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          icon={busy ? <Spinner size="extra-tiny" /> : undefined}
          onClick={onCheck}
        >
          {name}
        </Button>
      )}
      {onHide && (
        <span className={styles.hide}>
          <QuietButton onClick={onHide}>{text.hidePane}</QuietButton>
        </span>
      )}
      <Menu label={text.menu} items={menu} />
    </header>
  );
}

const stageShare = (stage: Stage) => (stage.kind === "check" ? `${Math.round(stage.share * 100)}%` : "");
