/** The forms at a glance, and what was found in them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Profile } from "../core/profile";
import type { AnyRule, Locale } from "../core/rule";
import type { CheckResult } from "./checker";
import { FindingList } from "./finding-list";
import type { FindingItem } from "./findings";
import { FormSummary } from "./form-summary";
import { Clean, NoForm } from "./states";
import { strings } from "./strings";

/** Forms up to which all figures stand open. */
const FEW_FORMS = 2;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

export interface FindingsViewProps {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly profile: Profile;
  readonly current: string | null;
  readonly locale: Locale;
  onSelect(item: FindingItem): void;
}

export function FindingsView({ result, rules, profile, current, locale, onSelect }: FindingsViewProps) {
  const styles = useStyles();
  const text = strings[locale];
  const { forms, items } = result;
  return (
    <>
      <div className={styles.stack}>
        {forms.length === 0 && <NoForm text={text} />}
        {forms.map((checked, index, { length }) => (
          <FormSummary
            key={index}
            checked={checked}
            profile={profile}
            text={text}
            folding={length > 1 ? { open: length <= FEW_FORMS } : undefined}
          />
        ))}
        {forms.length > 0 && items.length === 0 && <Clean text={text} rules={rules.length} />}
      </div>
      {items.length > 0 && (
        <FindingList
          items={items}
          rules={rules}
          current={current}
          locale={locale}
          text={text}
          onSelect={onSelect}
        />
      )}
    </>
  );
}
