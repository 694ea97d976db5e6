/** What the reviewer decides of a form: passed, sent back or pending, a score, a word to the unit. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useViewStyles } from "../../ui/view-styles";
import { decisionOf, type MarkChange } from "../marks";
import type { Decision, FormMarks } from "../model";
import type { Strings } from "../strings/strings";

export const DECISIONS: readonly Decision[] = ["pass", "return", "pending"];

const useStyles = makeStyles({
  part: { padding: "8px 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  choices: { display: "flex", columnGap: "4px", margin: 0, padding: 0, border: "none" },
  choice: {
    flexGrow: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    columnGap: "6px",
    minHeight: "30px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pass: { backgroundColor: tokens.colorPaletteGreenBackground1, color: tokens.colorPaletteGreenForeground1 },
  return: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorPaletteRedForeground1 },
  pending: { backgroundColor: tokens.colorNeutralBackground3 },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  radio: { margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  fields: {
    display: "grid",
    gridTemplateColumns: "72px 1fr",
    gap: "4px 8px",
    alignItems: "start",
    marginTop: "8px",
  },
  label: { paddingTop: "4px" },
});

export interface DecisionPartProps {
  readonly marks: FormMarks | undefined;
  readonly text: Strings;
  onMark(change: MarkChange): void;
}

export function DecisionPart({ marks, text, onMark }: DecisionPartProps) {
  const styles = useStyles();
  const views = useViewStyles();
  const name = useId();
  const { form, decisions } = text;
  const decision = decisionOf(marks);
  const remark = marks?.remark?.value ?? "";
  const score = marks?.score?.value ?? null;
  const keepScore = (typed: string) => {
    const value = typed.trim() === "" ? null : Number(typed);
    if (value !== score && (value === null || Number.isFinite(value))) onMark({ kind: "score", value });
  };
  return (
    <div className={styles.part}>
      <fieldset className={styles.choices} aria-label={form.decision}>
        {DECISIONS.map((each, i) => (
          <label
            key={each}
            className={mergeClasses(
              styles.choice,
              each === decision && styles.chosen,
              each === decision && styles[each],
            )}
            title={`${decisions[each]} (${i + 1})`}
          >
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={each === decision}
              onChange={() => onMark({ kind: "decision", value: each })}
            />
            {decisions[each]}
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <span className={styles.label} aria-hidden>
          {form.score}
        </span>
        <input
          className={views.control}
          inputMode="decimal"
          aria-label={form.score}
          placeholder={form.scoreHint}
          defaultValue={score ?? ""}
          onBlur={({ target }) => keepScore(target.value)}
        />
        <span className={styles.label} aria-hidden>
          {form.remark}
        </span>
        <textarea
          className={views.field}
          rows={2}
          aria-label={form.remark}
          placeholder={form.remarkHint}
          defaultValue={remark}
          onBlur={({ target }) => target.value !== remark && onMark({ kind: "remark", value: target.value })}
        />
      </div>
    </div>
  );
}
