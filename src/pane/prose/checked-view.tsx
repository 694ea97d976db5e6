/** What was found in a report: counts that filter, the text with its marks, the corrected text. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { CorrectionsPanel } from "./corrections-panel";
import type { Beside, CheckedReport, DeskState, ReportDesk } from "./desk";
import { MarkedText } from "./marked-text";
import { countMarks, VERDICTS } from "./marks";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: "-6px", // beyond the padding of what scrolls
    zIndex: 2,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "6px 0",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chip: {
    minHeight: "26px",
    padding: "1px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "HighlightText",
      backgroundColor: "Highlight",
    },
  },
  next: { marginLeft: "auto" },
});

export interface CheckedViewProps {
  readonly desk: ReportDesk;
  readonly state: DeskState;
  readonly report: CheckedReport;
  readonly beside: Beside;
  readonly words: ReportStrings;
  readonly locale: Locale;
  onShow(sheetId: string, at: Position): void;
}

export function CheckedView({ desk, state, report, beside, words, locale, onShow }: CheckedViewProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const { marks } = report;
  const { filter, before } = state;
  const counts = useMemo(() => countMarks(marks), [marks]);
  /** Mark that is to be brought into view and get the focus; a new object each time. */
  const [wanted, setWanted] = useState<{ readonly index: number } | null>(null);
  const last = useRef(-1);

  function goTo(index: number): void {
    last.current = index;
    const shown = filter === "all" || filter === marks[index]?.verdict;
    if (!shown) desk.filter("all");
    desk.show(index);
    setWanted({ index });
  }

  /** The wrong one after or before the one last gone to, round the ends. */
  function nextWrong(step: 1 | -1, from = last.current): void {
    const wrong = marks.filter(({ verdict }) => verdict === "wrong").map(({ index }) => index);
    const next =
      step > 0
        ? (wrong.find((index) => index > from) ?? wrong[0])
        : (wrong.filter((index) => index < from).at(-1) ?? wrong.at(-1));
    if (next !== undefined) goTo(next);
  }

  return (
    <>
      <p role="status" className={styles.strong}>
        {marks.length === 0 ? words.nothing : words.summary(counts.right, counts.wrong, counts.uncheckable)}
      </p>
      {before && (
        <div className={styles.buttons}>
          <span>{words.corrections.adopted(before.count)}</span>
          <Button size="small" onClick={() => void desk.undo(beside)}>
            {words.corrections.undo}
          </Button>
        </div>
      )}
      {marks.length > 0 && (
        <div className={styles.bar} role="group" aria-label={words.filterLabel}>
          {VERDICTS.map((each) => (
            <button
              key={each}
              type="button"
              className={mergeClasses(styles.chip, each === filter && styles.chosen)}
              aria-pressed={each === filter}
              onClick={() => desk.filter(each === filter ? "all" : each)}
            >
              {words.count(words.filters[each], counts[each])}
            </button>
          ))}
          {counts.wrong > 0 && (
            <Button size="small" className={styles.next} onClick={() => nextWrong(1)}>
              {words.next}
            </Button>
          )}
        </div>
      )}
      <MarkedText
        desk={desk}
        state={state}
        report={report}
        wanted={wanted}
        words={words}
        locale={locale}
        onShow={onShow}
        onFocused={(index) => (last.current = index)}
        onNextWrong={nextWrong}
      />
      <CorrectionsPanel
        desk={desk}
        report={report}
        chosen={state.chosen}
        wrong={counts.wrong}
        beside={beside}
        words={words}
        onGoTo={goTo}
      />
    </>
  );
}
