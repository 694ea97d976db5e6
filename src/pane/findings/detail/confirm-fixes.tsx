/** Everything that is about to be written, and the last word on it. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import type { CellEdit } from "../../../host/host";
import { ChangeList } from "../../parts/change-list";
import type { Strings } from "../../strings/strings";

const useStyles = makeStyles({
  panel: {
    padding: "6px 8px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  changes: { maxHeight: "220px", overflowY: "auto" },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface ConfirmFixesProps {
  readonly edits: readonly CellEdit[];
  readonly text: Strings;
  onConfirm(): void;
  onCancel(): void;
}

export function ConfirmFixes({ edits, text, onConfirm, onCancel }: ConfirmFixesProps) {
  const styles = useStyles();
  const titleId = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div role="group" aria-labelledby={titleId} className={styles.panel}>
      <p id={titleId} className={styles.title}>
        {text.fixes.title(edits.length)}
      </p>
      {/* Focusable, so that a keyboard can scroll it. */}
      <div className={styles.changes} tabIndex={edits.length > 5 ? 0 : undefined}>
        <ChangeList edits={edits} text={text} />
      </div>
      <div className={styles.buttons}>
        <Button ref={button} size="small" appearance="primary" onClick={onConfirm}>
          {text.fixes.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.fixes.cancel}
        </Button>
      </div>
    </div>
  );
}
