/** Where an explanation is written, beside what it still lacks. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { Edit } from "../../core/finding";
import { address } from "../../core/sheet/sheet";
import { explanationParts } from "./explanation-parts";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  editor: {
    scrollMarginBottom: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  meter: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  lacking: { color: tokens.colorStatusWarningForeground3 },
  button: { alignSelf: "flex-start" },
});

export interface ExplanationEditorProps {
  /** The frame and its cell. */
  readonly edit: Edit;
  /** Whether the user has just asked for it. */
  readonly asked: boolean;
  readonly text: Strings;
  onWrite(explanation: string): void;
}

export function ExplanationEditor({ edit, asked, text, onWrite }: ExplanationEditorProps) {
  const styles = useStyles();
  const meterId = useId();
  const [written, setWritten] = useState(String(edit.to));
  const [refused, setRefused] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!asked || !area.current) return;
    area.current.focus({ preventScroll: true });
    selectFirstGap(area.current);
    // The whole of it, with what is still lacking and the button.
    void editor.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  const { length, cause, measure } = explanationParts(written);
  const words = text.explain;

  function write(): void {
    setRefused(!cause);
    if (cause) onWrite(written.trim());
  }

  return (
    <div ref={editor} className={styles.editor}>
      <Field
        size="small"
        label={words.label(address(edit.at))}
        validationMessage={refused && !cause ? words.missing : undefined}
      >
        <Textarea
          ref={area}
          rows={5}
          resize="vertical"
          value={written}
          aria-describedby={meterId}
          onChange={(_event, { value }) => setWritten(value)}
        />
      </Field>
      <p id={meterId} className={styles.meter}>
        <span>{words.length(length)}</span>
        <span className={mergeClasses(!cause && styles.lacking)}>{words.cause[`${cause}`]}</span>
        <span className={mergeClasses(!measure && styles.lacking)}>{words.measure[`${measure}`]}</span>
      </p>
      <Button size="small" className={styles.button} onClick={write}>
        {words.write}
      </Button>
    </div>
  );
}

/** Typing takes the place of the first thing that the frame asks for. */
function selectFirstGap(area: HTMLTextAreaElement): void {
  const gap = /请写明[^；。]*/.exec(area.value);
  if (gap) area.setSelectionRange(gap.index, gap.index + gap[0].length);
}
