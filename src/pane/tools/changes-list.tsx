/** PERF formulas sheet by sheet: cell, what it holds, what becomes of it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { cellText } from "../../core/sheet/text";
import { address, areaAddress } from "../../core/sheet/sheet";
import type { SheetPosition } from "../../host/host";
import { contentText } from "../parts/proposals";
import { QuietButton } from "../../ui/quiet-button";
import type { Change, Outcome } from "./conversion";
import type { PerfCell } from "./scan";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

/** Formulas shown at once, and added at a time. */
const PAGE = 40;

const useStyles = makeStyles({
  scroll: {
    maxHeight: "300px",
    overflowY: "auto",
    padding: "0 6px 4px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  sheet: {
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  item: { padding: "3px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { display: "flex", columnGap: "6px", alignItems: "baseline" },
  cell: {
    flexShrink: 0,
    minHeight: "24px",
    padding: "0 2px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  after: { margin: 0, paddingLeft: "10px" },
});

export interface ChangesListProps {
  readonly changes: readonly Change[];
  readonly words: ToolStrings;
  readonly label: string;
  onShow(place: SheetPosition): void;
}

export function ChangesList({ changes, words, label, onShow }: ChangesListProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const [shown, setShown] = useState(PAGE);
  const text = words.formulas;
  const left = changes.length - shown;
  return (
    // Focusable, so that a keyboard can scroll it.
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      {bySheet(changes.slice(0, shown)).map(([sheet, list]) => (
        <div key={sheet.id}>
          <h3 className={styles.sheet}>
            {text.sheet(sheet.name, changes.filter(({ from }) => from.sheet.id === sheet.id).length)}
          </h3>
          <ul className={styles.list}>
            {list.map(({ from, to }) => (
              <li key={address(from.at)} className={styles.item}>
                <div className={styles.first}>
                  <button
                    type="button"
                    className={styles.cell}
                    onClick={() => onShow({ sheetId: sheet.id, at: from.at })}
                  >
                    {address(from.at)}
                  </button>{" "}
                  <span className={styles.code}>{from.cell.formula}</span>
                </div>
                <p className={styles.after}>
                  <After from={from} to={to} words={words} />
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {left > 0 && (
        <QuietButton onClick={() => setShown(shown + PAGE)}>
          {text.moreRows(Math.min(PAGE, left), left)}
        </QuietButton>
      )}
    </div>
  );
}

function After({ from, to, words }: { from: PerfCell; to: Outcome; words: ToolStrings }) {
  const styles = useViewStyles();
  const text = words.formulas;
  if (to.kind === "left")
    return (
      <span className={styles.quiet}>
        {to.why === "error" ? text.left.error(to.shown) : text.left[to.why]}
      </span>
    );
  if (to.kind === "plain")
    return (
      <>
        <span aria-hidden>→ </span>
        <span className={styles.quiet}>{text.to} </span>
        <strong className={styles.code}>{to.formula}</strong>
      </>
    );
  const { area, cell } = from;
  const spilled = area.bottom > area.top || area.right > area.left;
  const shown = { ...cell, formula: undefined };
  return (
    <>
      <span aria-hidden>→ </span>
      <span className={styles.quiet}>
        {text.to}
        {text.frozen}{" "}
      </span>
      <strong>{contentText(shown) || cellText(shown) || words.insert.blank}</strong>
      {spilled && <span className={styles.quiet}>{text.spills(areaAddress(area))}</span>}
    </>
  );
}

function bySheet(changes: readonly Change[]): [PerfCell["sheet"], Change[]][] {
  const sheets = new Map<string, [PerfCell["sheet"], Change[]]>();
  for (const change of changes) {
    const { sheet } = change.from;
    const entry = sheets.get(sheet.id);
    if (entry) entry[1].push(change);
    else sheets.set(sheet.id, [sheet, [change]]);
  }
  return [...sheets.values()];
}
