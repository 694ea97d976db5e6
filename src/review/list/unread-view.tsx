/** Files that were not read, each with its reason and what to do; and those that were passed over. */
import type { CollectNote } from "../../batch/collect";
import { fileErrorText } from "../../batch/error-words";
import type { Locale } from "../../core/locale";
import type { FileLine } from "../model";
import type { Strings } from "../strings/strings";
import { usePlainTable } from "./plain-table";

export interface UnreadViewProps {
  readonly files: readonly FileLine[];
  readonly notes: readonly CollectNote[];
  readonly text: Strings;
  readonly locale: Locale;
}

export function UnreadView({ files, notes, text, locale }: UnreadViewProps) {
  const table = usePlainTable();
  const { unread } = text;
  if (files.length + notes.length === 0) return <p className={table.note}>{unread.none}</p>;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{unread.file}</th>
          <th scope="col">{unread.why}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ round, path, error }) => (
          <tr key={`${round}\n${path}`}>
            <td>{path}</td>
            <td>{error && fileErrorText(error, locale)}</td>
          </tr>
        ))}
        {notes.map(({ code, path }, i) => (
          <tr key={i}>
            <td>{path}</td>
            <td>{text.notes[code]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
