/** The execution rate as a bar against what it is held to. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { withoutDrift } from "../../core/facts/rate";
import type { Strings } from "../strings/strings";
import type { RateSummary } from "../state/summary";
import { percentText, type RateMark } from "../state/thresholds";

/** Where the bar ends at most, so that its mark of 100% stays in sight. */
const LONGEST = 2;

const useStyles = makeStyles({
  quiet: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  bar: { display: "block", width: "100%", height: "10px", margin: "2px 0", forcedColorAdjust: "none" },
  track: { fill: tokens.colorNeutralBackground5, "@media (forced-colors: active)": { fill: "GrayText" } },
  fill: { fill: tokens.colorBrandBackground, "@media (forced-colors: active)": { fill: "Highlight" } },
  low: {
    fill: tokens.colorStatusWarningBackground3,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  over: {
    fill: tokens.colorStatusDangerBackground3,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  mark: { fill: tokens.colorNeutralForeground1, "@media (forced-colors: active)": { fill: "CanvasText" } },
});

export interface RateScaleProps {
  readonly rate: RateSummary;
  readonly mark: RateMark | null;
  readonly text: Strings;
}

/** The bar with what it is held to and what it divides by; in words where there is no rate. */
export function RateScale({ rate, mark, text }: RateScaleProps) {
  const styles = useStyles();
  if (rate.value === null) return <div className={styles.quiet}>{text.rateUnknownWhy[rate.why]}</div>;
  const denominator = rate.denominator.replace(/[（(][^（()）]*元[）)]$/, "");
  const parts = [
    mark && text.rateMarks[mark.kind](percentText(mark.at)),
    denominator && text.rateOf(denominator),
  ];
  return (
    <>
      <RateBar rate={rate.value} marks={mark ? [mark.at] : []} low={mark?.at ?? null} />
      <div className={styles.quiet}>{parts.filter(Boolean).join(" · ")}</div>
    </>
  );
}

export interface RateBarProps {
  readonly rate: number;
  /** Where marks stand besides that of 100%. */
  readonly marks: readonly number[];
  /** Rate below which the bar says so. */
  readonly low: number | null;
}

/** Adds nothing to the figures beside it, hence hidden from screen readers. */
export function RateBar({ rate, marks, low }: RateBarProps) {
  const styles = useStyles();
  const end = Math.min(Math.max(rate, 1), LONGEST);
  const share = (part: number) => (Math.min(Math.max(part, 0), end) / end) * 100;
  const look = rate > 1 ? styles.over : low !== null && withoutDrift(rate) < low ? styles.low : undefined;
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
      <rect className={styles.track} y="3" width="100" height="4" />
      <rect className={mergeClasses(styles.fill, look)} y="3" width={share(rate)} height="4" />
      {(end > 1 ? [...marks, 1] : marks).map((at) => (
        <rect key={at} className={styles.mark} x={share(at) - 0.8} width="0.8" height="10" />
      ))}
    </svg>
  );
}
