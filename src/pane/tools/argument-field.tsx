/** What is given for a parameter: typed, or taken from the selection. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

const useStyles = makeStyles({
  row: { display: "flex", columnGap: tokens.spacingHorizontalXS, marginTop: "2px" },
  button: { flexShrink: 0, whiteSpace: "nowrap" },
});

export interface ArgumentFieldProps {
  readonly name: string;
  readonly about: string;
  readonly optional: boolean;
  readonly value: string;
  /** True where several ranges were selected, of which none could be taken. */
  readonly many: boolean;
  readonly busy: boolean;
  readonly words: ToolStrings;
  onType(text: string): void;
  onPick(): void;
}

export function ArgumentField({
  name,
  about,
  optional,
  value,
  many,
  busy,
  words,
  onType,
  onPick,
}: ArgumentFieldProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const text = words.insert;
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {name}
        {optional && <span className={styles.quiet}>{text.optional}</span>}
      </label>
      <p id={`${id}-about`} className={styles.hint}>
        {about}
      </p>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.control}
          value={value}
          placeholder={text.argument}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-about`}
          aria-invalid={many || undefined}
          onChange={({ target }) => onType(target.value)}
        />
        <Button
          size="small"
          className={styles.button}
          disabledFocusable={busy}
          aria-label={text.takeFor(name)}
          onClick={onPick}
        >
          {text.take}
        </Button>
      </div>
      {many && (
        <p role="alert" className={styles.strong}>
          {text.manyRanges}
        </p>
      )}
    </div>
  );
}
