/** An office's own wording of a sentence, seen in the sentences while it is typed. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import { SENTENCES, type SentenceName } from "../../core/prose/narrate/templates";
import { QuietButton } from "../../ui/quiet-button";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";
import { fieldsOf, parseShown, shownTemplate } from "./wording";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: "6px 0",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

export interface WordingEditorProps {
  readonly name: SentenceName;
  /** The office's own; the standard one where `undefined`. */
  readonly template: string | undefined;
  readonly words: ReportStrings;
  /** What is typed, `null` while it cannot be filled in. */
  onDraft(template: string | null): void;
  /** With `null` the standard wording counts again. */
  onSave(template: string | null): void;
  onCancel(): void;
}

export function WordingEditor({ name, template, words, onDraft, onSave, onCancel }: WordingEditorProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const field = useRef<HTMLTextAreaElement>(null);
  const faultId = useId();
  const said = words.narrative;
  const [shown, setShown] = useState(() => shownTemplate(template ?? SENTENCES[name], words));
  const parsed = parseShown(shown, name, words);
  const fault = "fault" in parsed ? parsed.fault : null;
  useEffect(() => field.current?.focus(), []);

  function type(next: string): void {
    setShown(next);
    const typed = parseShown(next, name, words);
    onDraft("template" in typed ? typed.template : null);
  }

  function insert(text: string): void {
    const { selectionStart, selectionEnd } = field.current ?? {
      selectionStart: shown.length,
      selectionEnd: shown.length,
    };
    type(shown.slice(0, selectionStart) + text + shown.slice(selectionEnd));
    field.current?.focus();
  }

  return (
    <div
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        onCancel();
      }}
    >
      <textarea
        ref={field}
        className={styles.field}
        rows={3}
        aria-label={said.template(said.names[name])}
        aria-invalid={fault !== null}
        aria-describedby={faultId}
        value={shown}
        onChange={(event) => type(event.target.value)}
      />
      <p id={faultId} className={styles.fault} aria-live="polite">
        {fault}
      </p>
      <p className={styles.hint}>{said.fields}</p>
      <div className={styles.buttons}>
        {fieldsOf(name, words).map((text) => (
          <QuietButton key={text} onClick={() => insert(text)}>
            {text}
          </QuietButton>
        ))}
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={fault !== null}
          onClick={() =>
            "template" in parsed && onSave(parsed.template === SENTENCES[name] ? null : parsed.template)
          }
        >
          {said.save}
        </Button>
        <Button size="small" disabledFocusable={template === undefined} onClick={() => onSave(null)}>
          {said.restore}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {said.cancel}
        </Button>
      </div>
    </div>
  );
}
