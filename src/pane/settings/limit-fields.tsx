/** The limits of the chosen standard, each to be set otherwise. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { formatNumber } from "../../core/sheet/print";
import { round } from "../../core/sheet/arithmetic";
import { parseProfile } from "../../core/profiles/parse";
import type { AnyRule } from "../../core/rule/rule";
import { LIMIT_NAMES, type LimitName, limitOf, LIMITS, originOf, withLimit } from "../state/own-limits";
import type { ProfileChoice } from "../state/profile-choice";
import { QuietButton } from "../../ui/quiet-button";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: "2px", margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", alignItems: "center", columnGap: "4px", minHeight: "28px" },
  label: { flexGrow: 1 },
  input: {
    boxSizing: "border-box",
    width: "68px",
    height: "26px",
    padding: "0 4px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "right",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  fault: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

export interface LimitFieldsProps {
  readonly choice: ProfileChoice;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  onChoose(choice: ProfileChoice): void;
}

export function LimitFields({ choice, rules, text: { settings: words }, onChoose }: LimitFieldsProps) {
  const styles = useStyles();
  const origin = originOf(choice);
  const shown = LIMIT_NAMES.filter((name) => limitOf(name, rules, choice.profile) !== null);
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{words.limits}</legend>
      {shown.map((name) => {
        const value = limitOf(name, rules, choice.profile)!;
        return (
          <LimitField
            // A limit that changed elsewhere begins anew.
            key={`${name} ${value}`}
            name={name}
            value={value}
            words={words}
            onSet={(fraction) => {
              const own = withLimit(choice, name, fraction);
              const parsed = parseProfile(own, rules);
              if ("profile" in parsed) onChoose({ profile: parsed.profile, own });
            }}
          />
        );
      })}
      {origin && (
        <QuietButton onClick={() => onChoose({ profile: origin, own: null })}>{words.limitsBack}</QuietButton>
      )}
    </fieldset>
  );
}

interface LimitFieldProps {
  readonly name: LimitName;
  readonly value: number;
  readonly words: Strings["settings"];
  onSet(fraction: number): void;
}

function LimitField({ name, value, words, onSet }: LimitFieldProps) {
  const styles = useStyles();
  const id = useId();
  const before = formatNumber(value * 100);
  const [written, setWritten] = useState(before);
  const [refused, setRefused] = useState(false);
  const { from, to } = LIMITS[name];

  function take(): void {
    if (written === before) return setRefused(false);
    const percent = Number(written.normalize("NFKC").replace("%", ""));
    const fits = written.trim() !== "" && percent >= from * 100 && percent <= to * 100;
    setRefused(!fits);
    if (fits) onSet(round(percent / 100, 6));
  }

  return (
    <>
      <div className={styles.line}>
        <label htmlFor={id} className={styles.label}>
          {words.limit[name]}
        </label>
        <input
          id={id}
          className={styles.input}
          inputMode="decimal"
          value={written}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? `${id}-fault` : undefined}
          onChange={({ target }) => setWritten(target.value)}
          onBlur={take}
          onKeyDown={({ key }) => {
            if (key === "Enter") take();
          }}
        />
        %
      </div>
      {refused && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {words.limitFault(formatNumber(from * 100), formatNumber(to * 100))}
        </p>
      )}
    </>
  );
}
