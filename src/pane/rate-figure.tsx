/** The execution rate as a figure and as a bar against 100%. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { formatPercent } from "../core/number";
import type { Strings } from "./strings";
import type { RateSummary } from "./summary";

/** Where the bar ends at most, so that its mark of 100% stays in sight. */
const LONGEST = 2;

const useStyles = makeStyles({
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  value: { margin: 0 },
  big: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  unknown: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase600 },
  bar: { display: "block", width: "100%", height: "8px", margin: "2px 0 4px", forcedColorAdjust: "none" },
  track: { fill: tokens.colorNeutralBackground5, "@media (forced-colors: active)": { fill: "GrayText" } },
  fill: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  mark: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

export function RateFigure({ rate, text }: { rate: RateSummary; text: Strings }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.label}>{text.rate}</dt>
      <dd className={styles.value}>
        {rate.value === null ? (
          <>
            <div className={styles.unknown}>{text.rateUnknown}</div>
            <div className={styles.label}>{text.rateUnknownWhy[rate.why]}</div>
          </>
        ) : (
          <>
            <div className={styles.big}>{formatPercent(rate.value)}</div>
            <Bar rate={rate.value} />
            {rate.denominator && <div className={styles.label}>{text.rateOf(rate.denominator)}</div>}
          </>
        )}
      </dd>
    </div>
  );
}

/** Adds nothing to the figure beside it, hence hidden from screen readers. */
function Bar({ rate }: { rate: number }) {
  const styles = useStyles();
  const end = Math.min(Math.max(rate, 1), LONGEST);
  const share = (part: number) => (Math.min(part, end) / end) * 100;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
      <rect className={styles.track} y="2" width="100" height="4" />
      <rect className={styles.fill} y="2" width={share(rate)} height="4" />
      <rect className={styles.mark} x={share(1) - 1} width="1" height="8" />
    </svg>
  );
}
