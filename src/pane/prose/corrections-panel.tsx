/** The corrected text: each change first, those that are wanted ticked. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { QuietButton } from "../../ui/quiet-button";
import { CopyText } from "./copy-text";
import { correctedText, type Beside, type CheckedReport, type ReportDesk } from "./desk";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

/** Changes listed before the rest is asked for. */
const MOST = 200;
/** Characters of the text before a change. */
const CONTEXT = 12;

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: "flex", alignItems: "flex-start", columnGap: "8px", padding: "2px 0" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  was: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  scroll: { maxHeight: "340px", overflowY: "auto" },
  goTo: { flexShrink: 0 },
});

export interface CorrectionsPanelProps {
  readonly desk: ReportDesk;
  readonly report: CheckedReport;
  readonly chosen: ReadonlySet<number>;
  /** Marks that are wrong, whether or not they can be corrected. */
  readonly wrong: number;
  readonly beside: Beside;
  readonly words: ReportStrings;
  onGoTo(mark: number): void;
}

export function CorrectionsPanel(props: CorrectionsPanelProps) {
  const { desk, report, chosen, wrong, beside, words, onGoTo } = props;
  const styles = { ...useViewStyles(), ...useStyles() };
  const { corrections, text, marks } = report;
  const said = words.corrections;
  const byEnd = useMemo(() => new Map(marks.map(({ end, index }) => [end, index])), [marks]);
  const count = corrections.filter(({ start }) => chosen.has(start)).length;
  const left = wrong - new Set(corrections.map(({ end }) => byEnd.get(end))).size;
  if (wrong === 0) return null;
  return (
    <section className={styles.panel} aria-label={said.title}>
      <h3 className={styles.heading}>{said.title}</h3>
      {corrections.length > 0 && <p className={styles.hint}>{said.hint(count, corrections.length)}</p>}
      <ul className={`${styles.list} ${styles.scroll}`}>
        {corrections.slice(0, MOST).map(({ start, end, from, to }) => {
          const mark = byEnd.get(end);
          return (
            <li key={start} className={styles.item}>
              <label className={`${styles.choice} ${styles.label}`}>
                <input
                  type="checkbox"
                  className={styles.tick}
                  checked={chosen.has(start)}
                  onChange={(event) => desk.choose(start, event.target.checked)}
                />
                <span>
                  <span className={styles.quiet} aria-hidden>
                    …{text.slice(Math.max(0, start - CONTEXT), start).replace(/\s+/g, "")}
                  </span>
                  <span className={styles.was} aria-hidden>
                    {from}
                  </span>
                  <span aria-hidden> → </span>
                  <strong aria-hidden>{to}</strong>
                  <VisuallyHidden>{said.change(from, to)}</VisuallyHidden>
                </span>
              </label>
              {mark !== undefined && (
                <span className={styles.goTo}>
                  <QuietButton onClick={() => onGoTo(mark)}>{said.goTo}</QuietButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className={styles.line}>{said.left(left)}</p>}
      {corrections.length > 0 && (
        <div className={styles.buttons}>
          <CopyText
            primary
            name={said.copy}
            text={count > 0 ? correctedText(report, chosen) : ""}
            words={words}
          />
          <Button size="small" disabledFocusable={count === 0} onClick={() => void desk.adopt(beside)}>
            {said.adopt}
          </Button>
        </div>
      )}
    </section>
  );
}

const useHidden = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function VisuallyHidden({ children }: { readonly children: string }) {
  return <span className={useHidden().hidden}>{children}</span>;
}
