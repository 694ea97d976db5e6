/** How much of a number of things is done. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  bar: {
    flexGrow: 1,
    height: "4px",
    borderRadius: "2px",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { backgroundColor: "GrayText" },
  },
  done: {
    height: "100%",
    backgroundColor: tokens.colorStatusSuccessForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

export interface ProgressProps {
  readonly all: number;
  readonly done: number;
  /** The two in words. */
  readonly label: string;
}

export function Progress({ all, done, label }: ProgressProps) {
  const styles = useStyles();
  const labelId = useId();
  return (
    <div className={styles.line}>
      <span id={labelId}>{label}</span>
      <div
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={done}
        className={styles.bar}
      >
        <div className={styles.done} style={{ width: `${(done / all) * 100}%` }} />
      </div>
    </div>
  );
}
