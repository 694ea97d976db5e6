/** What became of the faults of the round before. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuietButton } from "../../ui/quiet-button";
import type { Change, Outcome } from "../changes";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  part: { padding: "6px 10px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none" },
  change: { padding: "3px 0", overflowWrap: "anywhere" },
  outcome: { fontWeight: tokens.fontWeightSemibold, marginRight: "6px" },
  mended: { color: tokens.colorPaletteGreenForeground1 },
  left: { color: tokens.colorPaletteRedForeground1 },
  new: { color: tokens.colorPaletteMarigoldForeground2 },
  values: { color: tokens.colorNeutralForeground2 },
});

export interface ChangesPartProps {
  readonly changes: readonly Change[];
  readonly text: Strings;
  onLook(cell: string): void;
}

export function ChangesPart({ changes, text: { form }, onLook }: ChangesPartProps) {
  const styles = useStyles();
  const count = (outcome: Outcome) => changes.filter((change) => change.outcome === outcome).length;
  const shown = (value: string | undefined) => (value === undefined || value === "" ? form.blank : value);
  return (
    <section className={styles.part} aria-label={form.changes}>
      <h3 className={styles.title}>{form.changesOf(count("mended"), count("left"), count("new"))}</h3>
      <ul className={styles.list}>
        {changes.map(({ outcome, item, before, after }, i) => (
          <li key={i} className={styles.change}>
            <span className={mergeClasses(styles.outcome, styles[outcome])}>{form.outcomes[outcome]}</span>
            {item.cell && (
              <QuietButton label={form.goTo(item.place)} onClick={() => onLook(item.cell)}>
                {item.place}
              </QuietButton>
            )}{" "}
            {item.title}
            {(before !== undefined || after !== undefined) && (
              <div className={styles.values}>
                {form.before} {shown(before)} → {form.after} {shown(after)}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
