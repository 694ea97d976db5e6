/** Which table a report is held against: those that agree with it, one that it contradicts all the same, or none. */
import type { Against } from "../../core/prose/against-forms";
import { differenceWords } from "../../core/prose/right-table";
import type { Locale } from "../../core/locale";
import { Note } from "../../ui/note";
import type { Beside, CheckedReport, DeskState, ReportDesk } from "./desk";
import { useViewStyles } from "../../ui/view-styles";
import type { ReportStrings } from "./strings";

export interface TableChoiceProps {
  readonly desk: ReportDesk;
  readonly state: DeskState;
  readonly report: CheckedReport;
  readonly beside: Beside;
  readonly words: ReportStrings;
  readonly locale: Locale;
}

export function TableChoice({ desk, state, report, beside, words, locale }: TableChoiceProps) {
  const styles = useViewStyles();
  const text = words.check;
  const choose = (against: Against) => void desk.holdAgainst(against, beside);
  return (
    <div className={styles.stack}>
      {report.apart.map(({ form, differences }) => (
        <Note key={form} action={{ name: text.holdAnyway, onClick: () => choose(form) }}>
          {differenceWords(differences, locale)}
        </Note>
      ))}
      <label className={styles.hint}>
        {text.against}{" "}
        <select
          value={String(state.against)}
          onChange={({ target: { value } }) =>
            choose(value === "agreeing" || value === "none" ? value : Number(value))
          }
        >
          <option value="agreeing">{text.agreeing}</option>
          {beside.forms.map(({ head, title }, form) => (
            <option key={form} value={form}>
              {head["projectName"]?.text || title || String(form + 1)}
            </option>
          ))}
          <option value="none">{text.noTable}</option>
        </select>
      </label>
    </div>
  );
}
