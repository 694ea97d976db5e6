/** Faults between files: a unit twice, a department unlike its projects, targets copied. */
import { makeStyles } from "@fluentui/react-components";
import type { CrossReport } from "../../batch/cross";
import { QuietButton } from "../../ui/quiet-button";
import { SeverityIcon } from "../../ui/severity";
import type { Sums } from "../desk/sums";
import type { Entry } from "../rounds";
import type { Strings } from "../strings/strings";
import { usePlainTable } from "./plain-table";

/** Findings drawn; the report workbook has all. */
const MOST = 300;

const useStyles = makeStyles({
  title: { display: "flex", alignItems: "center", columnGap: "6px", whiteSpace: "nowrap" },
  places: { margin: 0, padding: 0, listStyleType: "none" },
});

export interface CrossViewProps {
  readonly sums: Sums | null;
  readonly entries: readonly Entry[];
  readonly text: Strings;
  onOpen(form: string): void;
}

export function CrossView({ sums, entries, text, onOpen }: CrossViewProps) {
  const styles = useStyles();
  const table = usePlainTable();
  if (!sums) return <p className={table.note}>…</p>;
  if (sums.cross.length === 0) return <p className={table.note}>{text.cross.none}</p>;
  const formAt = ({ path, sheet }: CrossReport["places"][number]) =>
    entries.find(({ file, line }) => file.path === path && line.sheetName === sheet)?.line.id;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{text.form.items(sums.cross.length)}</th>
          <th scope="col">{text.form.own.what}</th>
          <th scope="col">{text.form.fix}</th>
          <th scope="col">{text.cross.files}</th>
        </tr>
      </thead>
      <tbody>
        {sums.cross.slice(0, MOST).map(({ rule, severity, message, fix, places }, i) => (
          <tr key={i}>
            <td>
              <span className={styles.title}>
                <SeverityIcon severity={severity} />
                {sums.titles[rule] ?? rule}
              </span>
            </td>
            <td>{message}</td>
            <td>{fix}</td>
            <td>
              <ul className={styles.places}>
                {places.map((place) => {
                  const form = formAt(place);
                  const name = `${place.path} · ${place.sheet} ${place.cell}`;
                  return (
                    <li key={name}>
                      {form === undefined ? (
                        name
                      ) : (
                        <QuietButton onClick={() => onOpen(form)}>{name}</QuietButton>
                      )}
                    </li>
                  );
                })}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
