/** A report text: put in, read, shown with all that was found in it. */
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { FilePicker } from "../../ui/file-picker";
import { useLasting } from "../../ui/lasting";
import { QuietButton } from "../../ui/quiet-button";
import { Note } from "../../ui/note";
import { CheckedView } from "./checked-view";
import { TableChoice } from "./table-choice";
import type { Beside, DeskState, ReportDesk } from "./desk";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

const useStyles = makeStyles({
  field: { minHeight: "140px", maxHeight: "40vh" },
  problem: {
    padding: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteRedBackground1,
  },
  pre: { margin: 0, maxHeight: "120px", overflow: "auto", whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

export interface CheckSectionProps {
  readonly desk: ReportDesk;
  readonly state: DeskState;
  readonly beside: Beside;
  readonly words: ReportStrings;
  readonly locale: Locale;
  onShow(sheetId: string, at: Position): void;
  /** Has the sheet read, so that the text can be held against it. */
  onCheckSheet(): void;
}

export function CheckSection({
  desk,
  state,
  beside,
  words,
  locale,
  onShow,
  onCheckSheet,
}: CheckSectionProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const shared = useViewStyles();
  const { check: text } = words;
  const { share, report, problem, cancelled } = state;
  const lasting = useLasting(share !== null);
  const tables = beside.forms.map(({ head, title }) => head["projectName"]?.text || title).filter(Boolean);
  return (
    <div className={styles.stack}>
      {!report && <p className={styles.hint}>{text.hint}</p>}
      {!report && (
        <>
          <textarea
            className={`${shared.field} ${styles.field}`}
            rows={7}
            aria-label={text.label}
            placeholder={text.placeholder}
            value={state.text}
            onChange={(event) => desk.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && state.text.trim() !== "")
                void desk.check(beside);
            }}
          />
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={state.text.trim() === "" || share !== null}
              onClick={() => void desk.check(beside)}
            >
              {text.go}
            </Button>
            <FilePicker
              label={text.open}
              hint={text.openHint}
              accept=".docx,.txt,.md,.markdown"
              onFile={(chosen) => void desk.open(chosen, beside)}
            />
            <span className={styles.hint}>{text.length(state.text.length.toLocaleString("en-US"))}</span>
          </div>
          <p className={styles.hint}>{text.privacy}</p>
        </>
      )}
      {report && (
        <div className={styles.buttons}>
          <QuietButton onClick={desk.edit}>{text.edit}</QuietButton>
          <QuietButton onClick={desk.clear}>{text.clear}</QuietButton>
          {state.fileName !== null && <span className={styles.hint}>{text.source(state.fileName)}</span>}
        </div>
      )}
      <div aria-live="polite">
        {lasting && share !== null && (
          <div className={styles.buttons}>
            <ProgressBar value={share} aria-label={text.reading("")} />
            <span className={styles.hint}>{text.reading(`${Math.round(share * 100)}%`)}</span>
            <QuietButton onClick={desk.cancel}>{text.cancel}</QuietButton>
          </div>
        )}
        {cancelled && <p className={styles.line}>{text.cancelled}</p>}
      </div>
      {problem && (
        <div role="alert" className={styles.problem}>
          <p className={styles.line}>{words.problems[problem.kind]}</p>
          <details className={styles.hint}>
            <summary>{words.support}</summary>
            <pre className={styles.pre} tabIndex={0}>
              {problem.detail}
            </pre>
          </details>
        </div>
      )}
      {beside.sheetId === null ? (
        <Note action={{ name: text.checkSheet, onClick: onCheckSheet }}>{text.notChecked}</Note>
      ) : beside.forms.length === 0 ? (
        <Note>{text.noForm}</Note>
      ) : report ? null : (
        <Note>{text.beside(words.narrative.list(tables.slice(0, 3)) + (tables.length > 3 ? "…" : ""))}</Note>
      )}
      {report && beside.forms.length > 0 && (
        <TableChoice
          desk={desk}
          state={state}
          report={report}
          beside={beside}
          words={words}
          locale={locale}
        />
      )}
      {report && (
        <CheckedView
          desk={desk}
          state={state}
          report={report}
          beside={beside}
          words={words}
          locale={locale}
          onShow={onShow}
        />
      )}
    </div>
  );
}
