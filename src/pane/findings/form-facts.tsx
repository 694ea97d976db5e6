/** One form: title, unit, figures, what was verified, and what is still blank. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedForm } from "../../core/rule/check";
import { formatPercent } from "../../core/sheet/print";
import { areaAddress } from "../../core/sheet/sheet";
import { RateScale } from "../parts/rate-bar";
import { countBySeverity } from "../state/findings";
import { summarize } from "../state/summary";
import { rateMark } from "../state/thresholds";
import { SEVERITIES } from "../../core/finding";
import type { FormLineProps } from "./form-line-props";
import { formName } from "./form-name";
import { BlankLine, VerifiedList } from "./verified-list";

const useStyles = makeStyles({
  form: {
    margin: "2px 0 6px",
    padding: "4px 0 4px 14px",
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  title: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  line: { margin: "2px 0" },
  quiet: { color: tokens.colorNeutralForeground3 },
  unit: { whiteSpace: "nowrap" },
});

export default function FormFacts(props: FormLineProps & { readonly checked: CheckedForm }) {
  const { forms, checked, profile, limits, asOf, text, locale, onShow } = props;
  const styles = useStyles();
  const { form, findings } = checked;
  const { office, rate, score } = summarize(form, profile);
  const counts = countBySeverity(findings);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${text.severities[severity]} ${counts[severity]}`,
  );
  return (
    <section className={styles.form}>
      <h3 className={styles.title}>
        {forms.length > 1 ? formName(form, text) : form.title || text.kinds[form.kind]}
      </h3>
      <p className={mergeClasses(styles.line, styles.quiet)}>
        {forms.length > 1 && office && `${office} · `}
        <span className={styles.unit}>{form.unit ? text.unit(form.unit.name) : text.unitUnknown}</span> ·{" "}
        <span className={styles.unit}>{areaAddress(form.area)}</span>
        {forms.length > 1 && found.length > 0 && ` · ${found.join(" · ")}`}
      </p>
      {rate && (
        <>
          <p className={styles.line}>
            {text.rate} <strong>{rate.value === null ? text.rateUnknown : formatPercent(rate.value)}</strong>
          </p>
          <RateScale rate={rate} mark={rateMark(form, limits, asOf)} text={text} />
        </>
      )}
      {score && !score.stated && <p className={styles.line}>{text.scoreAdded}</p>}
      {score && !score.complete && (
        <p className={mergeClasses(styles.line, styles.quiet)}>{text.scoreIncomplete}</p>
      )}
      <VerifiedList form={form} text={text} locale={locale} onShow={onShow} />
      <BlankLine form={form} text={text} locale={locale} onShow={onShow} />
    </section>
  );
}
