/** How many originals the workbook keeps, and how to bring them back. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { QuietButton } from "../../ui/quiet-button";
import { Note } from "../../ui/note";
import type { Original } from "./originals";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

export interface KeptProps {
  /** `null` where they cannot be read. */
  readonly originals: readonly Original[] | null;
  readonly words: ToolStrings;
  readonly busy: boolean;
  onRestore(): void;
  onForget(): void;
}

export function Kept({ originals, words: { formulas: text }, busy, onRestore, onForget }: KeptProps) {
  const styles = useViewStyles();
  const [forgetting, setForgetting] = useState(false);
  if (originals === null) return <Note>{text.unreadable}</Note>;
  if (originals.length === 0) return null;
  return (
    <div className={styles.panel}>
      <p className={styles.line}>{text.kept(originals.length)}</p>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={onRestore}>
          {text.restore(originals.length)}
        </Button>
        {forgetting ? (
          <QuietButton
            onClick={() => {
              setForgetting(false);
              onForget();
            }}
          >
            {text.forgetNow}
          </QuietButton>
        ) : (
          <QuietButton onClick={() => setForgetting(true)}>{text.forget}</QuietButton>
        )}
      </div>
    </div>
  );
}
