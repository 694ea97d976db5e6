/** The forms at a glance, and what was found in them. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { isoDay } from "../../core/time/day";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { AcknowledgedGroup } from "./acknowledged-group";
import type { Exported } from "./export-table";
import { FindingActionsLine } from "./finding-actions";
import { type FindingActions, FindingList } from "./finding-list";
import { FormSummary } from "./form-summary";
import { Progress } from "../../ui/progress";
import { Clean, NoForm } from "../parts/states";
import { strings } from "../strings/strings";
import { limitsOf } from "../state/thresholds";
import type { AcknowledgedItem, CheckResult } from "../state/model";

/** Forms up to which all figures stand open. */
const FEW_FORMS = 2;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

export interface FindingsViewProps extends FindingActions {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly profile: Profile;
  readonly current: string | null;
  readonly locale: Locale;
  onShow(at: Position): void;
  onReopen(item: AcknowledgedItem): void;
  onExport(sheets: readonly Exported[]): Promise<string | null>;
  onWorkbook(): void;
}

export function FindingsView(props: FindingsViewProps) {
  const { result, rules, profile, current, locale } = props;
  const { onSelect, onApply, onAcknowledge, onShow, onReopen, onExport, onWorkbook } = props;
  const styles = useStyles();
  const text = strings[locale];
  const { forms, items, acknowledged, seen } = result;
  const limits = limitsOf(rules, profile);
  return (
    <>
      <div className={styles.stack}>
        {forms.length === 0 && <NoForm text={text} />}
        {forms.map((checked, index, { length }) => (
          <FormSummary
            key={index}
            checked={checked}
            profile={profile}
            limits={limits}
            asOf={isoDay(result.at)}
            acknowledged={acknowledged}
            text={text}
            folding={length > 1 ? { open: length <= FEW_FORMS } : undefined}
          />
        ))}
        {forms.length > 0 && items.length === 0 && (
          <Clean text={text} rules={rules.length} seen={seen} acknowledged={acknowledged.length} />
        )}
        {items.length > 0 && (
          <Progress all={seen} done={seen - items.length} label={text.progress(seen, seen - items.length)} />
        )}
        <FindingActionsLine
          sheets={[{ name: result.sheetName, items, acknowledged }]}
          version={result.run}
          rules={rules}
          text={text}
          locale={locale}
          onExport={onExport}
          onWorkbook={onWorkbook}
        />
      </div>
      {items.length > 0 && (
        <FindingList
          result={result}
          rules={rules}
          current={current}
          locale={locale}
          text={text}
          onSelect={onSelect}
          onApply={onApply}
          onAcknowledge={onAcknowledge}
        />
      )}
      {acknowledged.length > 0 && (
        <AcknowledgedGroup
          items={acknowledged}
          rules={rules}
          text={text}
          locale={locale}
          onShow={onShow}
          onReopen={onReopen}
        />
      )}
    </>
  );
}
