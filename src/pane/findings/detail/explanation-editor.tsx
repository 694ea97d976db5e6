/** Where an explanation is written, beside what it still lacks. */
import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Edit } from "../../../core/finding";
import { address } from "../../../core/sheet/sheet";
import { explanationParts } from "./explanation-parts";
import type { Strings } from "../../strings/strings";

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
  foot: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalM },
  button: { flexShrink: 0 },
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
    selectGap(area.current, 0);
    // The whole of it, with what is still lacking and the button.
    void editor.current?.scrollIntoView({ block: "nearest" });
  }, [asked]);
  const { length, cause, measure } = explanationParts(written);
  const words = text.explain;
  const lacks = !cause ? words.missing : GAP.test(written) ? words.open : null;

  function write(): void {
    setRefused(lacks !== null);
    if (lacks === null) return onWrite(written.trim());
    area.current?.focus();
    if (area.current) selectGap(area.current, 0);
  }

  function handle(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) write();
    // On to the next place to fill in; after the last, Tab leaves the field as ever.
    else if (event.key !== "Tab" || event.shiftKey) return;
    else if (!selectGap(event.currentTarget, event.currentTarget.selectionEnd)) return;
    event.preventDefault();
  }

  return (
    <div ref={editor} className={styles.editor}>
      <Field
        size="small"
        label={words.label(address(edit.at))}
        validationMessage={(refused && lacks) || undefined}
      >
        <Textarea
          ref={area}
          rows={3}
          resize="vertical"
          value={written}
          aria-describedby={meterId}
          onKeyDown={handle}
          onChange={(_event, { value }) => setWritten(value)}
        />
      </Field>
      <div className={styles.foot}>
        <Button size="small" className={styles.button} title="Ctrl+Enter" onClick={write}>
          {words.write}
        </Button>
        <p id={meterId} className={styles.meter}>
          <span>{words.length(length)}</span>
          <span className={mergeClasses(!cause && styles.lacking)}>{words.cause[`${cause}`]}</span>
          <span className={mergeClasses(!measure && styles.lacking)}>{words.measure[`${measure}`]}</span>
        </p>
      </div>
    </div>
  );
}

/** A place of the draft to be filled in. */
const GAP = /_{2,}/;

/** Selects the next gap from a place on, so that typing takes its stead; false where there is none. */
function selectGap(area: HTMLTextAreaElement, from: number): boolean {
  const gap = GAP.exec(area.value.slice(from));
  if (gap) area.setSelectionRange(from + gap.index, from + gap.index + gap[0].length);
  return gap !== null;
}
