/** One of few: radio buttons under a common name. */
import { useId } from "react";
import { useViewStyles } from "../../ui/view-styles";

export interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly names: Readonly<Record<T, string>>;
  readonly options: readonly T[];
  readonly value: T;
  onChoose(value: T): void;
}

export function Choices<T extends string>({ label, names, options, value, onChoose }: ChoicesProps<T>) {
  const styles = useViewStyles();
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option} className={styles.choice}>
          <input
            type="radio"
            className={styles.tick}
            name={group}
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          {names[option]}
        </label>
      ))}
    </fieldset>
  );
}
