/** What is under way, and what came of what was: a line under the bar. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Progress } from "../ui/progress";
import { TroubleBox } from "../ui/trouble";
import type { Busy, DeskState, Running, Told } from "./state/model";
import type { ReviewDesk } from "./state/review-desk";
import type { Strings } from "./strings/strings";

const useStyles = makeStyles({
  strip: {
    display: "flex",
    alignItems: "center",
    columnGap: "12px",
    minHeight: "28px",
    padding: "2px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: { flexGrow: 1, maxWidth: "560px" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  trouble: { padding: "8px 12px" },
  grow: { flexGrow: 1 },
});

export interface RunStripProps {
  readonly desk: ReviewDesk;
  readonly state: DeskState;
  readonly text: Strings;
}

export function RunStrip({ desk, state: { running, busy, told }, text }: RunStripProps) {
  if (!running && !busy && !told) return null;
  return (
    <section className="no-print" aria-label={text.run.label}>
      {running ? (
        <RunningLine desk={desk} running={running} text={text} />
      ) : busy ? (
        <BusyLine busy={busy} text={text} />
      ) : (
        told && <ToldLine told={told} text={text} onClose={desk.quiet} />
      )}
    </section>
  );
}

function RunningLine({ desk, running, text }: Omit<RunStripProps, "state"> & { readonly running: Running }) {
  const styles = useStyles();
  const { done, all, paused, rate } = running;
  const left = rate === null ? null : (all - done) / rate;
  return (
    <div className={styles.strip}>
      <div className={styles.bar}>
        <Progress
          all={all}
          done={done}
          label={paused ? text.run.paused(done, all) : text.run.progress(done, all)}
        />
      </div>
      <span className={styles.quiet}>
        {!paused && rate !== null && left !== null && text.run.rate(rate.toFixed(rate < 10 ? 1 : 0), left)}
      </span>
      <Button size="small" onClick={paused ? desk.goOn : desk.pause}>
        {paused ? text.run.goOn : text.run.pause}
      </Button>
      <Button size="small" onClick={desk.cancel}>
        {text.run.stop}
      </Button>
    </div>
  );
}

function BusyLine({ busy: { what, done, all }, text }: { readonly busy: Busy; readonly text: Strings }) {
  const styles = useStyles();
  const label = what === "collecting" ? text.run.collecting : text.export[what];
  return (
    <div className={styles.strip} role="status">
      {all > 0 ? (
        <div className={styles.bar}>
          <Progress all={all} done={done} label={label} />
        </div>
      ) : (
        <span>{label}</span>
      )}
    </div>
  );
}

function ToldLine({ told, text, onClose }: { readonly told: Told; readonly text: Strings; onClose(): void }) {
  const styles = useStyles();
  if (told.kind === "trouble")
    return (
      <div className={styles.trouble}>
        <TroubleBox trouble={text.trouble[told.code]} detailName={text.detail} detail={told.detail}>
          <Button size="small" onClick={onClose}>
            {text.close}
          </Button>
        </TroubleBox>
      </div>
    );
  return (
    <div className={styles.strip} role="status">
      <span className={styles.grow}>{toldText(told, text)}</span>
      <Button size="small" appearance="subtle" onClick={onClose}>
        {text.close}
      </Button>
    </div>
  );
}

function toldText(told: Exclude<Told, { kind: "trouble" }>, text: Strings): string {
  switch (told.kind) {
    case "done":
      return text.run.done(told.files, told.seconds);
    case "stopped":
      return text.run.stopped(told.left);
    case "nothing":
      return text.run.nothing;
    case "known":
      return text.run.known;
    case "noReturns":
      return text.export.noReturns;
    case "needFiles":
      return text.export.needFiles;
    case "notCopied":
      return text.export.notCopied(told.count);
    case "made":
      return text.export.done(told.name);
    case "merged":
      return text.merged(told.added, told.marks);
  }
}
