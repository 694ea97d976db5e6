/** What came of the last edits, and how to take them back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { address, type Position } from "../core/sheet/sheet";
import type { RefusalReason } from "../host/host";
import type { Strings } from "./strings/strings";
import type { WriteNotice } from "./state/model";

/** Cells named one by one; of more, the first and how many. */
const MOST_NAMED = 4;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  line: { margin: 0 },
  refused: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

export interface WriteBarProps {
  readonly notice: WriteNotice;
  readonly text: Strings;
  onUndo(): void;
  onRecheck(): void;
  onClose(): void;
}

export function WriteBar({ notice, text, onUndo, onRecheck, onClose }: WriteBarProps) {
  const styles = useStyles();
  const { written, refused, undo, undone } = notice;
  const { fixes } = text;
  const cells = (positions: readonly Position[]) => {
    const names = positions.map(address);
    const named = fixes.list(names.slice(0, MOST_NAMED));
    return names.length > MOST_NAMED ? fixes.more(named, names.length) : named;
  };
  const changed = written.map(({ at }) => at);
  const reasons = [...new Set(refused.map(({ why }) => why))];
  const because = (reason: RefusalReason) =>
    fixes.refused[reason](cells(refused.flatMap(({ at, why }) => (why === reason ? [at] : []))));
  return (
    <div className={styles.bar}>
      {changed.length > 0 && (
        <p className={styles.line}>
          {undone ? fixes.undone(cells(changed)) : fixes.written(cells(changed), changed.length)}
        </p>
      )}
      {reasons.map((reason) => (
        <p key={reason} className={styles.refused}>
          {because(reason)}
        </p>
      ))}
      <div className={styles.buttons}>
        {undo && (
          <Button size="small" onClick={onUndo}>
            {fixes.undo}
          </Button>
        )}
        {refused.some(({ why }) => why === "changed") && (
          <Button size="small" onClick={onRecheck}>
            {text.recheck}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {fixes.close}
        </Button>
      </div>
    </div>
  );
}
