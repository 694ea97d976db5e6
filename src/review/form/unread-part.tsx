/** What of a form was not understood. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { unreadReport } from "../../batch/file-report";
import type { Locale } from "../../core/locale";
import { QuietButton } from "../../ui/quiet-button";
import type { FileRecord, FormLine } from "../model";
import type { Strings } from "../strings/strings";

const useStyles = makeStyles({
  part: { padding: "6px 10px" },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2 },
});

export interface UnreadPartProps {
  readonly record: FileRecord;
  readonly line: FormLine;
  readonly text: Strings;
  readonly locale: Locale;
  onLook(cell: string): void;
}

export function UnreadPart({ record: { outcome }, line, text: { form }, locale, onLook }: UnreadPartProps) {
  const styles = useStyles();
  const sheets = "sheets" in outcome ? (outcome.sheets ?? []) : [];
  const unread =
    line.form < 0
      ? sheets.flatMap(({ unread: areas = [] }) => areas)
      : (sheets[line.sheet]?.forms[line.form]?.form.unread ?? []);
  if (unread.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{form.unread}</h3>
      <ul className={styles.list}>
        {unread.map((each) => {
          const { range, why } = unreadReport(each, locale);
          return (
            <li key={range}>
              <QuietButton label={form.goTo(range)} onClick={() => onLook(range.split(":")[0]!)}>
                {range}
              </QuietButton>{" "}
              {why}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
