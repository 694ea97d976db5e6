/** What is said of forms in which nothing was found: what was verified, or that there is nothing to check yet. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { isUnfilled } from "../../core/facts/blank";
import type { Locale } from "../../core/locale";
import type { CheckedForm } from "../../core/rule/check";
import type { Position } from "../../core/sheet/sheet";
import type { Strings } from "../strings/strings";
import { formName } from "./form-name";
import { BlankLine, VerifiedList } from "./verified-list";

const useStyles = makeStyles({
  box: {
    padding: `6px ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  clean: {
    borderTopColor: tokens.colorStatusSuccessBorder1,
    borderRightColor: tokens.colorStatusSuccessBorder1,
    borderBottomColor: tokens.colorStatusSuccessBorder1,
    borderLeftColor: tokens.colorStatusSuccessBorder1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  title: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: "inherit",
    fontWeight: tokens.fontWeightSemibold,
  },
  good: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  info: { flexShrink: 0 },
  form: { margin: "6px 0 0", fontSize: "inherit", fontWeight: tokens.fontWeightSemibold },
  line: { margin: "2px 0" },
  quiet: { margin: "4px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

export interface VerdictProps {
  readonly forms: readonly CheckedForm[];
  /** How many rules were applied. */
  readonly rules: number;
  /** Findings of this sheet that were dealt with, and those of them that the user has explained. */
  readonly done: number;
  readonly acknowledged: number;
  readonly text: Strings;
  readonly locale: Locale;
  onShow(at: Position): void;
}

/** Forms whose proofs are listed one by one. */
const FEW_FORMS = 5;

export function Verdict({ forms, rules, done, acknowledged, text, locale, onShow }: VerdictProps) {
  const styles = useStyles();
  const { clean } = text;
  const unfilled = forms.filter(({ form }) => isUnfilled(form)).length;
  const proofs = forms.slice(0, FEW_FORMS).map(({ form }, index) => (
    <div key={index}>
      {forms.length > 1 && <h3 className={styles.form}>{formName(form, text)}</h3>}
      <VerifiedList form={form} text={text} locale={locale} onShow={onShow} />
      <BlankLine form={form} text={text} locale={locale} onShow={onShow} />
    </div>
  ));
  if (unfilled > 0)
    return (
      <section className={styles.box}>
        <h2 className={styles.title}>
          <Info16Regular className={styles.info} aria-hidden />
          {forms.length > 1 ? clean.forms(unfilled, forms.length) : clean.unfilled}
        </h2>
        {proofs}
        <p className={styles.quiet}>{clean.fillIn}</p>
      </section>
    );
  return (
    <section className={mergeClasses(styles.box, styles.clean)}>
      <h2 className={styles.title}>
        <CheckmarkCircle20Filled className={styles.good} aria-hidden />
        {done > 0 ? clean.settled : clean.title}
      </h2>
      {done > 0 && (
        <p className={styles.line}>{clean.settledText(done, done - acknowledged, acknowledged)}</p>
      )}
      {proofs}
      <p className={styles.quiet}>{clean.text(rules)}</p>
    </section>
  );
}
