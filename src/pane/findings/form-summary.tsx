/** One form of the sheet at a glance. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedForm } from "../../core/rule/check";
import { formatNumber, formatPercent } from "../../core/sheet/print";
import type { Profile } from "../../core/profiles/profile";
import { areaAddress } from "../../core/sheet/sheet";
import { SEVERITIES, type Severity } from "../../core/finding";
import { countBySeverity } from "../state/findings";
import { RateScale } from "../parts/rate-bar";
import { SeverityIcon } from "../../ui/severity";
import type { Strings } from "../strings/strings";
import { type ScoreSummary, summarize } from "../state/summary";
import { type Limits, rateMark } from "../state/thresholds";
import type { FindingItem } from "../state/model";

const useStyles = makeStyles({
  form: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  summary: { cursor: "pointer", listStylePosition: "outside", marginLeft: "14px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  meta: {
    margin: "2px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  unit: { whiteSpace: "nowrap" },
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalL,
    margin: `${tokens.spacingVerticalXS} 0 0`,
  },
  figure: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalXS },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: { margin: 0 },
  big: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  nothing: { color: tokens.colorNeutralForeground4 },
  count: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
});

export interface FormSummaryProps {
  readonly checked: CheckedForm;
  readonly profile: Profile;
  readonly limits: Limits;
  /** The day time progress is measured at, YYYY-MM-DD. */
  readonly asOf: string;
  /** Findings of the sheet that the user has explained. */
  readonly acknowledged: readonly FindingItem[];
  readonly text: Strings;
  /** Whether its figures can be folded away, and stand open at first. */
  readonly folding?: { readonly open: boolean };
}

export function FormSummary(props: FormSummaryProps) {
  const styles = useStyles();
  const { checked, profile, limits, asOf, acknowledged, text, folding } = props;
  const { form, findings } = checked;
  const { project, office, rate, score } = summarize(form, profile);
  const explained = new Set(acknowledged.map(({ finding }) => finding));
  const counts: CountsProps = {
    open: countBySeverity(findings.filter((finding) => !explained.has(finding))),
    acknowledged: countBySeverity(findings.filter((finding) => explained.has(finding))),
    text,
  };
  const head = (
    <>
      <h2 className={styles.title}>{form.title || text.kinds[form.kind]}</h2>
      <p className={styles.meta}>
        {[project, office].filter(Boolean).map((name) => `${name} · `)}
        <span className={styles.unit}>{form.unit ? text.unit(form.unit.name) : text.unitUnknown}</span> ·{" "}
        <span className={styles.unit}>{areaAddress(form.area)}</span>
      </p>
    </>
  );
  const figures = (
    <>
      {(rate || score) && (
        <dl className={styles.figures}>
          {rate && (
            <div className={styles.figure}>
              <dt className={styles.label}>{text.rate}</dt>
              <dd className={mergeClasses(styles.value, styles.big)}>
                {rate.value === null ? text.rateUnknown : formatPercent(rate.value)}
              </dd>
            </div>
          )}
          {score && <ScoreFigure score={score} text={text} />}
        </dl>
      )}
      {rate && <RateScale rate={rate} mark={rateMark(form, limits, asOf)} text={text} />}
      {score && !score.complete && <div className={styles.label}>{text.scoreIncomplete}</div>}
    </>
  );
  if (!folding)
    return (
      <section className={styles.form}>
        {head}
        {figures}
        <Counts {...counts} />
      </section>
    );
  return (
    <details className={styles.form} open={folding.open}>
      <summary className={styles.summary}>
        {head}
        <Counts {...counts} />
      </summary>
      {figures}
    </details>
  );
}

function ScoreFigure({ score, text }: { score: ScoreSummary; text: Strings }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.label}>{score.stated ? text.scoreStated : text.scoreAdded}</dt>
      <dd className={styles.value}>
        <span className={styles.big}>{formatNumber(score.value)}</span>{" "}
        {text.scoreOutOf(formatNumber(score.full))}
        {score.grade !== null && <> {text.grade(score.grade)}</>}
      </dd>
    </div>
  );
}

interface CountsProps {
  readonly open: Record<Severity, number>;
  readonly acknowledged: Record<Severity, number>;
  readonly text: Strings;
}

function Counts({ open, acknowledged, text }: CountsProps) {
  const styles = useStyles();
  return (
    <ul className={styles.counts}>
      {SEVERITIES.map((severity) => (
        <li key={severity} className={styles.count}>
          <SeverityIcon severity={severity} className={open[severity] === 0 ? styles.nothing : undefined} />
          {text.severities[severity]} {open[severity]}
          {acknowledged[severity] > 0 && text.acknowledge.also(acknowledged[severity])}
        </li>
      ))}
    </ul>
  );
}
