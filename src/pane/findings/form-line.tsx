/** The forms of the sheet in a line; unfolded, what they are and what is known of them. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { rowButton } from "../../ui/looks";
import { summarize } from "../state/summary";
import type { FormLineProps } from "./form-line-props";
import { formName } from "./form-name";

const FormFacts = lazy(() => import(/* webpackChunkName: "detail" */ "./form-facts"));

const useStyles = makeStyles({
  button: {
    ...rowButton,
    display: "flex",
    alignItems: "center",
    columnGap: "4px",
    minHeight: "24px",
    padding: 0,
    borderRadius: tokens.borderRadiusSmall,
  },
  chevron: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  open: { transform: "rotate(90deg)" },
  name: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontSize: "inherit", lineHeight: "inherit" },
});

export function FormLine(props: FormLineProps) {
  const { forms, profile, text } = props;
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [first] = forms;
  if (!first) return null;
  const [office, ...others] = new Set(forms.map(({ form }) => summarize(form, profile).office));
  const name = forms.length > 1 ? text.forms(forms.length) : formName(first.form, text);
  const unit = office && others.length === 0 && office !== name ? office : "";
  return (
    <section>
      <h2 className={styles.title}>
        <button
          type="button"
          className={styles.button}
          title={[name, unit].filter(Boolean).join(" · ")}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight12Regular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
          <span className={styles.name}>
            {name}
            {unit && <span className={styles.unit}> · {unit}</span>}
          </span>
        </button>
      </h2>
      {open && (
        <Suspense fallback={null}>
          {forms.map((checked, index) => (
            <FormFacts key={index} {...props} checked={checked} />
          ))}
        </Suspense>
      )}
    </section>
  );
}
