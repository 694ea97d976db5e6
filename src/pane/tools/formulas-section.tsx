/** PERF formulas all over the workbook: mended, turned into what travels, and brought back. */
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SheetPosition } from "../../host/host";
import { Note } from "../../ui/note";
import { ChangesList } from "./changes-list";
import { Choices } from "./choices";
import { AIMS, planChange, type Aim } from "./conversion";
import { Kept } from "./kept-originals";
import type { Original } from "./originals";
import { Outcomes, type Report } from "./outcomes";
import { Repair } from "./repair";
import { convert, forgetOriginals, loadOriginals, reenter, restore } from "./rewrite";
import { isTroubled, scanWorkbook, type PerfCell, type Scan } from "./scan";
import { useViewStyles } from "../../ui/view-styles";
import type { ToolProps } from "./props";

export function FormulasSection({ host, words, busy, attempt }: ToolProps) {
  const styles = useViewStyles();
  const text = words.formulas;
  const [scan, setScan] = useState<Scan | null>(null);
  const [originals, setOriginals] = useState<readonly Original[] | null>([]);
  const [aim, setAim] = useState<Aim>("plain");
  const [freezeRest, setFreezeRest] = useState(true);
  const [report, setReport] = useState<Report | null>(null);

  async function look(): Promise<void> {
    setScan(await scanWorkbook(host));
    setOriginals(await loadOriginals(host));
  }
  function act(action: () => Promise<Report | null>): void {
    setReport(null);
    attempt(async () => {
      setReport(await action());
      await look();
    });
  }
  // Once, when the tool is first opened: whoever opens it wants to know.
  useEffect(() => act(async () => null), []);

  // The button that was pressed may be gone by now: who works by keyboard goes on from here.
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (report && document.activeElement === document.body) again.current?.focus();
  }, [report, scan, originals]);

  const changes = useMemo(
    () => (scan?.cells ?? []).map((cell) => planChange(cell, aim, freezeRest)),
    [scan, aim, freezeRest],
  );
  const counted = changes.filter(({ to }) => to.kind !== "left").length;
  const troubled = useMemo(() => (scan?.cells ?? []).filter(isTroubled), [scan]);
  const show = ({ sheetId, at }: SheetPosition) => attempt(() => host.select(sheetId, at));
  const mend = (cells: readonly PerfCell[]) =>
    act(async () => ({ kind: "reentered", ...(await reenter(host, cells)) }));

  return (
    <div className={styles.stack}>
      <p className={styles.hint}>{text.hint}</p>
      <div aria-live="polite" className={styles.stack}>
        {busy && !scan && <p className={styles.hint}>{text.scanning}</p>}
        {scan && (
          <p className={styles.line}>
            {scan.cells.length === 0
              ? text.none
              : text.found(scan.cells.length, new Set(scan.cells.map(({ sheet }) => sheet.id)).size)}
          </p>
        )}
        {scan?.unread.map((name) => (
          <Note key={name}>{text.unread(name)}</Note>
        ))}
        {report && <Outcomes report={report} words={words} />}
      </div>
      {troubled.length > 0 && (
        <Repair
          cells={troubled}
          tried={report?.kind === "reentered"}
          words={words}
          busy={busy}
          onRepair={() => mend(troubled)}
          onShow={show}
        />
      )}
      {changes.length > 0 && (
        <>
          <Choices
            label={text.mode}
            names={{ plain: text.plain, value: text.value }}
            options={AIMS}
            value={aim}
            onChoose={(chosen) => setAim(chosen)}
          />
          {aim === "plain" && (
            <label className={styles.choice}>
              <input
                type="checkbox"
                className={styles.tick}
                checked={freezeRest}
                onChange={({ target }) => setFreezeRest(target.checked)}
              />
              {text.rest}
            </label>
          )}
          <ChangesList changes={changes} words={words} label={text.title} onShow={show} />
        </>
      )}
      <div className={styles.buttons}>
        {counted > 0 && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => act(async () => ({ kind: "converted", ...(await convert(host, changes)) }))}
          >
            {text.apply(counted)}
          </Button>
        )}
        <Button ref={again} size="small" disabledFocusable={busy} onClick={() => act(async () => null)}>
          {text.scan}
        </Button>
      </div>
      <Kept
        originals={originals}
        words={words}
        busy={busy}
        onRestore={() => act(async () => ({ kind: "restored", ...(await restore(host)) }))}
        onForget={() => act(async () => forgetOriginals(host).then(() => null))}
      />
    </div>
  );
}
