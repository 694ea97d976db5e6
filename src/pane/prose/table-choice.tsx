/** Which table a report is held against: those that agree with it, one that it contradicts all the same, or none. */
import type { Against } from "../../core/prose/table/against-forms";
import { differenceWords } from "../../core/prose/table/right-table";
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
  const nameOf = (form: number) => {
    const { head, title } = beside.forms[form]!;
    return head["projectName"]?.text || title || String(form + 1);
  };
  const apart = new Set(report.apart.map(({ form }) => form));
  const agreeing = beside.forms.map((_form, index) => index).filter((index) => !apart.has(index));
  const told =
    typeof state.against === "number"
      ? text.chosenTable(nameOf(state.against))
      : state.against === "none" || agreeing.length === 0
        ? text.heldAgainstNone
        : text.agreeingWith(words.narrative.list(agreeing.map(nameOf)));
  return (
    <div className={styles.stack}>
      <Note>{told}</Note>
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
          {beside.forms.map((_form, index) => (
            <option key={index} value={index}>
              {nameOf(index)}
            </option>
          ))}
          <option value="none">{text.noTable}</option>
        </select>
      </label>
    </div>
  );
}
