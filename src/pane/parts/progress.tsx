/** How many of the findings are dealt with. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Strings } from "../strings/strings";

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

export function Progress({ all, open, text }: { all: number; open: number; text: Strings }) {
  const styles = useStyles();
  const labelId = useId();
  const done = all - open;
  return (
    <div className={styles.line}>
      <span id={labelId}>{text.progress(all, done)}</span>
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
