/** PERF formulas that Excel does not know: why, and what to do. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import { address } from "../../core/sheet/sheet";
import type { SheetPosition } from "../../host/host";
import { QuietButton } from "../../ui/quiet-button";
import type { PerfCell } from "./scan";
import type { ToolStrings } from "./strings";
import { useViewStyles } from "../../ui/view-styles";

/** Cells shown one by one. */
const MOST = 30;

const useStyles = makeStyles({
  box: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
  },
  icon: { color: tokens.colorStatusWarningForeground3 },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  summary: { cursor: "pointer", width: "fit-content" },
  cells: { display: "flex", flexWrap: "wrap", columnGap: "6px" },
});

export interface RepairProps {
  readonly cells: readonly PerfCell[];
  /** Whether they were entered again just now, in vain. */
  readonly tried: boolean;
  readonly words: ToolStrings;
  readonly busy: boolean;
  onRepair(): void;
  onShow(place: SheetPosition): void;
}

export function Repair({ cells, tried, words, busy, onRepair, onShow }: RepairProps) {
  const styles = { ...useViewStyles(), ...useStyles() };
  const text = words.repair;
  return (
    <section className={styles.box} aria-label={text.title(cells.length)}>
      <Warning20Filled className={styles.icon} aria-hidden />
      <div className={styles.stack}>
        <h3 className={styles.title}>{text.title(cells.length)}</h3>
        <p className={styles.line}>{tried ? text.still : text.why}</p>
        {!tried && <p className={styles.line}>{text.fix}</p>}
        <details>
          <summary className={styles.summary}>{text.cells}</summary>
          <div className={styles.cells}>
            {cells.slice(0, MOST).map(({ sheet, at }) => (
              <QuietButton
                key={`${sheet.id}!${address(at)}`}
                onClick={() => onShow({ sheetId: sheet.id, at })}
              >{`${sheet.name}!${address(at)}`}</QuietButton>
            ))}
            {cells.length > MOST && <span>… +{cells.length - MOST}</span>}
          </div>
        </details>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onRepair}>
            {text.go(cells.length)}
          </Button>
        </div>
      </div>
    </section>
  );
}
