/** What came of the last change, and how to take it back. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { address, type Position } from "../core/sheet/sheet";
import type { RefusalReason } from "../host/host";
import type { Strings } from "./strings/strings";
import type { Change, ChangeNotice } from "./state/model";

/** Cells named one by one; of more, the first and how many. */
const MOST_NAMED = 4;
/** Milliseconds that a change stays told: it can be taken back later too, from the list of changes. */
const STAYS = 12_000;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `2px ${tokens.spacingHorizontalS}`,
    padding: `4px ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  words: { minWidth: 0 },
  line: { margin: 0 },
  refused: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalXS, marginLeft: "auto" },
  button: { minWidth: "auto" },
});

export interface WriteBarProps {
  readonly notice: ChangeNotice;
  readonly text: Strings;
  onUndo(change: Change): void;
  onRecheck(): void;
  onClose(): void;
}

export function WriteBar({ notice, text, onUndo, onRecheck, onClose }: WriteBarProps) {
  const styles = useStyles();
  const { change, refused, undone } = notice;
  const bar = useRef<HTMLDivElement>(null);
  const passing = refused.length === 0;
  useEffect(() => {
    if (!passing) return;
    const timer = setTimeout(() => {
      if (!bar.current?.contains(document.activeElement)) onClose();
    }, STAYS);
    return () => clearTimeout(timer);
  }, [notice, passing, onClose]);
  const { fixes } = text;
  const cells = (positions: readonly Position[]) => {
    const names = positions.map(address);
    const named = fixes.list(names.slice(0, MOST_NAMED));
    return names.length > MOST_NAMED ? fixes.more(named, names.length) : named;
  };
  const reasons = [...new Set(refused.map(({ why }) => why))];
  const because = (reason: RefusalReason) =>
    fixes.refused[reason](cells(refused.flatMap(({ at, why }) => (why === reason ? [at] : []))));
  return (
    <div ref={bar} className={styles.bar}>
      <div className={styles.words}>
        {change && <p className={styles.line}>{told(change, undone, cells, fixes)}</p>}
        {reasons.map((reason) => (
          <p key={reason} className={styles.refused}>
            {because(reason)}
          </p>
        ))}
      </div>
      <div className={styles.buttons}>
        {change && !undone && (
          <Button size="small" className={styles.button} onClick={() => onUndo(change)}>
            {fixes.undo}
          </Button>
        )}
        {refused.some(({ why }) => why === "changed") && (
          <Button size="small" className={styles.button} onClick={onRecheck}>
            {text.recheck}
          </Button>
        )}
        <Button size="small" className={styles.button} appearance="subtle" onClick={onClose}>
          {fixes.close}
        </Button>
      </div>
    </div>
  );
}

function told(
  change: Change,
  undone: boolean,
  cells: (positions: readonly Position[]) => string,
  words: Strings["fixes"],
): string {
  const named = change.kind === "written" ? change.edits.map(({ at }) => at) : change.cells;
  if (change.kind === "written")
    return undone ? words.undone(cells(named)) : words.written(cells(named), named.length);
  return undone ? words.reopened(cells(named)) : words.acknowledged(cells(named), named.length);
}
