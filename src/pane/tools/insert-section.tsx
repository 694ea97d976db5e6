/** A PERF function put together from cells, with its result, before it is inserted. */
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import { ArgumentField } from "./argument-field";
import { formulaOf } from "./arguments";
import { PlacePanel } from "./place-panel";
import { placeCall, type Placement } from "./placement";
import { ResultView } from "./result-view";
import { useViewStyles } from "../../ui/view-styles";
import type { ToolProps } from "./props";
import { FUNCTIONS, useCall } from "./use-call";

const useStyles = makeStyles({
  about: { display: "flex", flexDirection: "column", rowGap: "2px" },
  help: { fontSize: tokens.fontSizeBase200, width: "fit-content" },
  preview: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalS,
    rowGap: "2px",
    margin: 0,
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, minWidth: 0 },
  },
});

export function InsertSection({ host, checker, words, locale, busy, attempt, fail }: ToolProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const text = words.insert;
  const id = useId();
  const place = useRef<HTMLButtonElement>(null);
  const call = useCall(host, fail);
  const { listed, args, lacking, home, result } = call;
  const [manyAt, setManyAt] = useState<number | null>(null);
  const [placement, setPlacement] = useState<Placement | null>(null);
  const name = `PERF.${listed.id}`;
  const ready = lacking.length === 0 && home !== null;

  /** Whatever changes the call makes where it was to go out of date. */
  function change(action: () => void): void {
    setPlacement(null);
    setManyAt(null);
    action();
  }

  function pick(index: number): void {
    change(() => attempt(async () => setManyAt((await call.pick(index)) ? null : index)));
  }

  function choosePlace(): void {
    if (!ready) return;
    const rows = result?.kind === "values" ? result.rows : [[null]];
    const size = { rows: rows.length, cols: rows[0]?.length ?? 1 };
    attempt(async () =>
      setPlacement(await placeCall(host, await host.selection(), { id: listed.id, args, home, size })),
    );
  }

  function insert({ sheet, edit }: Placement): void {
    attempt(async () => {
      // Without a check of the sheet there is nothing that the bar for taking it back belongs to.
      if (checker.getState().result?.sheetId !== sheet.id) await checker.check();
      await checker.apply([[edit]], sheet.id);
      leave();
    });
  }

  function leave(): void {
    setPlacement(null);
    place.current?.focus();
  }

  return (
    <div className={styles.stack}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {text.choose}
        </label>
        <select
          id={id}
          className={styles.control}
          value={listed.id}
          onChange={({ target }) => change(() => call.choose(target.value))}
        >
          {FUNCTIONS.map((each) => (
            <option key={each.id} value={each.id}>
              {`PERF.${each.id} · ${headOf(each.about[locale])}`}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.about}>
        <p className={styles.hint}>{listed.about[locale]}</p>
        <Link
          href={helpPage(listed.id)}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => {
            if (host.openPage(event.currentTarget.href)) event.preventDefault();
          }}
          inline
          className={styles.help}
          aria-label={text.helpLabel(name)}
        >
          {text.help}
        </Link>
      </div>
      {listed.parameters.map((parameter, index) => (
        <ArgumentField
          key={`${listed.id}-${index}`}
          name={parameter.name[locale]}
          about={parameter.about[locale]}
          optional={parameter.optional}
          value={call.texts[index] ?? ""}
          many={manyAt === index}
          busy={busy}
          words={words}
          onType={(typed) => change(() => call.type(index, typed))}
          onPick={() => pick(index)}
        />
      ))}
      <div aria-live="polite" className={styles.stack}>
        {lacking.length > 0 ? (
          <p className={styles.hint}>
            {text.unfinished(lacking.map((index) => listed.parameters[index]!.name[locale]))}
          </p>
        ) : (
          <dl className={styles.preview}>
            <dt>{text.formula}</dt>
            <dd className={styles.code}>{formulaOf(listed.id, args, home?.name ?? "", home?.name ?? "")}</dd>
            <dt>{text.result}</dt>
            <dd>{result ? <ResultView result={result} words={words} locale={locale} /> : words.working}</dd>
          </dl>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          ref={place}
          size="small"
          appearance={placement ? "secondary" : "primary"}
          disabledFocusable={busy || !ready || result === null || result.kind === "no-sheet"}
          onClick={choosePlace}
        >
          {text.place}
        </Button>
      </div>
      {placement && (
        <PlacePanel
          placement={placement}
          words={words}
          busy={busy}
          onConfirm={() => insert(placement)}
          onCancel={leave}
        />
      )}
    </div>
  );
}

/** What a description begins with: the name of what the function gives. */
function headOf(about: string): string {
  return about.split(/[＝，：。:,.]/)[0]!;
}

/** The pages come with the add-in, beside its scripts. */
function helpPage(id: string): string {
  const base = typeof __webpack_public_path__ === "undefined" ? "" : __webpack_public_path__;
  return `${base}help/${id}.html`;
}
