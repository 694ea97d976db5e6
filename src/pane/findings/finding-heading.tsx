/** What stands above findings in their list: the form they are in, or the rule they break. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import { areaAddress } from "../../core/sheet/sheet";
import { formName } from "./form-name";
import type { Line } from "./list-lines";
import { heardOnly } from "../../ui/looks";
import { SeverityIcon } from "../../ui/severity";
import type { Strings } from "../strings/strings";
import type { CheckResult } from "../state/model";

const useStyles = makeStyles({
  hidden: heardOnly,
  heading: {
    display: "flex",
    alignItems: "center",
    columnGap: "6px",
    margin: 0,
    paddingLeft: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "22px",
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  form: { fontSize: tokens.fontSizeBase300, paddingLeft: 0 },
  count: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
});

export interface FindingHeadingProps {
  readonly line: Exclude<Line, { kind: "finding" }>;
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly text: Strings;
  readonly locale: Locale;
}

export function FindingHeading({ line, result, rules, text, locale }: FindingHeadingProps) {
  const styles = useStyles();
  if (line.kind === "form") {
    const { form } = result.forms[line.form]!;
    return (
      <h3 className={mergeClasses(styles.heading, styles.form)}>
        <Named name={formName(form, text)} count={`${areaAddress(form.area)} · ${line.count}`} />
      </h3>
    );
  }
  const Title = result.forms.length > 1 ? "h4" : "h3";
  return (
    <Title className={styles.heading}>
      <SeverityIcon severity={line.severity} />
      <span className={styles.hidden}>{text.severity[line.severity]} </span>
      <Named
        name={rules.find(({ id }) => id === line.rule)?.title[locale] ?? line.rule}
        count={String(line.count)}
      />
    </Title>
  );
}

function Named({ name, count }: { name: string; count: string }) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.name} title={name}>
        {name}
      </span>{" "}
      <span className={styles.count}>{count}</span>
    </>
  );
}
