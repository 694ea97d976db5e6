/** A button that copies; where the clipboard is closed, the text to be copied by hand. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { copyText } from "../../ui/clipboard";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

export interface CopyTextProps {
  readonly name: string;
  readonly text: string;
  readonly words: ReportStrings;
  readonly primary?: boolean;
}

export function CopyText({ name, text, words, primary }: CopyTextProps) {
  const styles = useViewStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  /** What came of copying which text. */
  const [done, setDone] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const outcome = done?.text === text ? done : null;
  const failed = outcome?.copied === false;
  useEffect(() => {
    if (!failed) return;
    field.current?.focus();
    field.current?.select();
  }, [failed]);
  async function copy(): Promise<void> {
    setDone(null);
    setDone({ text, copied: await copyText(text) });
  }

  return (
    <>
      <Button
        size="small"
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={text === ""}
        onClick={() => void copy()}
      >
        {name}
      </Button>
      <span aria-live="polite">{outcome?.copied ? words.copied : failed ? words.notCopied : ""}</span>
      {failed && (
        <textarea
          ref={field}
          className={styles.field}
          rows={4}
          readOnly
          aria-label={words.copyField}
          value={text}
        />
      )}
    </>
  );
}
