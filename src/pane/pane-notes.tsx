/** What the user should know before reading on: what went wrong, and what holds only in part. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Host } from "../host/host";
import type { Checker } from "./state/checker";
import type { Settings } from "./state/settings";
import { Note } from "../ui/note";
import type { Strings } from "./strings/strings";
import { TroubleBox } from "../ui/trouble";
import { pendingCells, unknownFunctions } from "./state/unknown-functions";
import type { CheckerState } from "./state/model";

const useStyles = makeStyles({
  stale: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});

export interface PaneNotesProps {
  readonly checker: Checker;
  readonly state: CheckerState;
  readonly settings: Settings;
  readonly host: Pick<Host, "looksEmptyUndo" | "runsFunctions">;
  /** Clock time of the last check. */
  readonly time: string | null;
  readonly text: Strings;
  /** Leads to the tool that mends unknown functions; `null` where it is in view. */
  readonly onMend: (() => void) | null;
}

export function PaneNotes(props: PaneNotesProps) {
  const { checker, state, settings, host, time, text, onMend } = props;
  const styles = useStyles();
  const { result, failure, cancelled, watching } = state;
  const unknown = useMemo(() => (result ? unknownFunctions(result.sheet) : 0), [result]);
  const pending = useMemo(() => (result ? pendingCells(result.sheet) : 0), [result]);
  const stale =
    result?.corrections.filter(({ rows }) => rows.length === 0).map(({ correction }) => correction) ?? [];
  return (
    <>
      {failure && (
        <TroubleBox
          trouble={text.trouble[failure.code]}
          detailName={text.supportDetail}
          detail={failure.detail}
        >
          {time !== null && failure.during === "check" && (
            <p className={styles.stale}>{text.staleResult(time)}</p>
          )}
          {failure.during === "save" && <p className={styles.stale}>{text.unsaved}</p>}
          {failure.during === "write" && <p className={styles.stale}>{text.fixes.nothingWritten}</p>}
        </TroubleBox>
      )}
      {cancelled && <Note>{time === null ? text.cancelled : text.cancelled + text.staleResult(time)}</Note>}
      {result?.protected && <Note locked>{text.protectedSheet}</Note>}
      {result && watching && !settings.live && (
        <Note>{text.settings.notLive + (host.looksEmptyUndo ? text.settings.emptiesUndo : "")}</Note>
      )}
      {result && !watching && <Note>{text.noAutoCheck}</Note>}
      {pending > 0 && <Note>{text.pending(pending)}</Note>}
      {unknown > 0 && onMend && (
        <Note
          action={{
            name: host.runsFunctions ? text.mendFunctions : text.convertFunctions,
            onClick: onMend,
          }}
        >
          {host.runsFunctions ? text.unknownFunctions(unknown) : text.noFunctions(unknown)}
        </Note>
      )}
      {result?.unreadable.map((key) => (
        <Note key={key}>{text.unreadable[key] ?? key}</Note>
      ))}
      {stale.length > 0 && (
        <Note action={{ name: text.reading.forget, onClick: () => void checker.restore(stale) }}>
          {text.reading.stale}
        </Note>
      )}
    </>
  );
}
