/** What was done from the pane in this session, the last first; each can be taken back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { address } from "../../core/sheet/sheet";
import { clock } from "../../core/time/day";
import { ChangeList } from "../parts/change-list";
import { isStanding } from "../state/changes";
import type { Change, CheckResult } from "../state/model";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  panel: {
    flexBasis: "100%",
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} 2px`,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: tokens.spacingHorizontalS,
    padding: "5px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":first-child": { borderTopStyle: "none" },
  },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  button: { flexShrink: 0, minWidth: "auto" },
});

export interface ChangesPanelProps {
  readonly id: string;
  readonly changes: readonly Change[];
  readonly result: CheckResult | null;
  readonly text: Strings;
  onUndo(id: number): void;
}

export default function ChangesPanel({ id, changes, result, text, onUndo }: ChangesPanelProps) {
  const styles = useStyles();
  const title = text.changes.title(changes.length);
  return (
    <div id={id} role="region" aria-label={title} tabIndex={0} className={styles.panel}>
      {changes.length === 0 ? (
        <p className={styles.quiet}>{text.changes.none}</p>
      ) : (
        <ol className={styles.list} aria-label={title}>
          {[...changes].reverse().map((change) => (
            <li key={change.id} className={styles.item}>
              <div className={styles.what}>
                <What change={change} text={text} />
                <p className={styles.quiet}>
                  {[change.sheetName, clock(change.at)].filter(Boolean).join(" · ")}
                  {!isStanding(change, result) && ` · ${text.changes.passed}`}
                </p>
              </div>
              {isStanding(change, result) && (
                <Button
                  size="small"
                  className={styles.button}
                  aria-label={text.changes.undo(cellsOf(change, text))}
                  onClick={() => onUndo(change.id)}
                >
                  {text.fixes.undo}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function What({ change, text }: { change: Change; text: Strings }) {
  const styles = useStyles();
  if (change.kind === "written") return <ChangeList edits={change.edits} text={text} />;
  return (
    <p className={styles.line}>
      {cellsOf(change, text)} {text.changes.acknowledged(change.reason)}
    </p>
  );
}

const cellsOf = (change: Change, text: Strings) =>
  text.fixes.list((change.kind === "written" ? change.edits.map(({ at }) => at) : change.cells).map(address));
