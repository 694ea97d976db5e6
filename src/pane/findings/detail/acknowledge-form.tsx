/** Asks why a finding is no fault. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Strings } from "../../strings/strings";

/** A reason is a line, not an essay. */
const LONGEST = 200;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  note: { margin: 0, color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

export interface AcknowledgeFormProps {
  readonly text: Strings;
  /** What the button says, where it is about more than one finding. */
  readonly name?: string;
  onConfirm(reason: string): void;
  onCancel(): void;
}

export function AcknowledgeForm({ text, name, onConfirm, onCancel }: AcknowledgeFormProps) {
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const words = text.acknowledge;

  function confirm(): void {
    if (reason.trim() !== "") return onConfirm(reason);
    setRefused(true);
    input.current?.focus();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
    >
      <Field size="small" label={words.reason} validationMessage={refused ? words.empty : undefined}>
        <Input
          ref={input}
          value={reason}
          maxLength={LONGEST}
          onChange={(_event, { value }) => {
            setReason(value);
            if (value.trim() !== "") setRefused(false);
          }}
        />
      </Field>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {name ?? words.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {text.fixes.cancel}
        </Button>
      </div>
    </form>
  );
}
