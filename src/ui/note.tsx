/** A line of information, where nothing is wrong. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { LockClosed16Regular } from "@fluentui/react-icons/svg/lock-closed";
import { QuietButton } from "./quiet-button";

const useStyles = makeStyles({
  note: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface NoteAction {
  readonly name: string;
  onClick(): void;
}

export interface NoteProps {
  readonly children: string;
  readonly locked?: boolean;
  readonly action?: NoteAction;
  readonly other?: NoteAction;
}

export function Note({ children, locked, action, other }: NoteProps) {
  const styles = useStyles();
  const Icon = locked ? LockClosed16Regular : Info16Regular;
  return (
    <p className={styles.note}>
      <Icon aria-hidden />
      <span>
        {children}
        {[action, other].map(
          (each) =>
            each && (
              <QuietButton key={each.name} onClick={each.onClick}>
                {each.name}
              </QuietButton>
            ),
        )}
      </span>
    </p>
  );
}
