/** The forms in two lines, and what was found in them. */
import { makeStyles } from "@fluentui/react-components";
import { type RefObject, useDeferredValue, useMemo, useRef, useState } from "react";
import { isoDay } from "../../core/time/day";
import type { Profile } from "../../core/profiles/profile";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import { Progress } from "../../ui/progress";
import { NoForm } from "../parts/states";
import { limitsOf } from "../state/thresholds";
import type { AcknowledgedItem, CheckResult } from "../state/model";
import { strings } from "../strings/strings";
import { AcknowledgedGroup } from "./acknowledged-group";
import { FilterBar, FilterNote } from "./filter-bar";
import { applyFilter, type Filter, isFiltering, NO_FILTER } from "./finding-filter";
import { type FindingActions, FindingList } from "./finding-list";
import { FormLine } from "./form-line";
import { Notices } from "./notices";
import { SummaryLine } from "./summary-line";
import { Verdict } from "./verdict";

/** Findings up to which nobody needs to narrow the list. */
const FEW = 4;

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: "4px", marginBottom: "2px" },
});

export interface FindingsViewProps extends FindingActions {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly profile: Profile;
  readonly current: string | null;
  readonly locale: Locale;
  onReopen(item: AcknowledgedItem): void;
  onReading(at: Position): void;
  onProfile(profile: Profile): void;
}

export function FindingsView(props: FindingsViewProps) {
  const { result, rules, profile, current, locale, onReopen, onReading, onProfile, ...actions } = props;
  const styles = useStyles();
  const text = strings[locale];
  const { forms, items, acknowledged, done } = result;
  const limits = limitsOf(rules, profile);
  const asOf = isoDay(result.at);
  const search = useRef<HTMLInputElement>(null);
  const entry: RefObject<(() => void) | null> = useRef(null);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [filters, setFilters] = useState(false);
  // Typing stays quick however long the list is.
  const wanted = useDeferredValue(filter);
  const filtered = useMemo(() => applyFilter(items, wanted, rules, locale), [items, wanted, rules, locale]);
  const filterable = items.length > FEW || isFiltering(filter);

  function closeFilters(): void {
    setFilters(false);
    setFilter({ ...NO_FILTER, severity: filter.severity });
    entry.current?.();
  }

  return (
    <>
      <div className={styles.stack}>
        <FormLine
          forms={forms}
          profile={profile}
          limits={limits}
          asOf={asOf}
          text={text}
          locale={locale}
          onShow={actions.onShow}
        />
        {forms.length > 0 && (
          <SummaryLine
            forms={forms}
            items={items}
            profile={profile}
            limits={limits}
            asOf={asOf}
            severity={filter.severity}
            filters={filterable ? filters : null}
            text={text}
            onSeverity={(severity) => setFilter({ ...filter, severity })}
            onFilters={() => (filters ? closeFilters() : setFilters(true))}
          />
        )}
        <Notices
          result={result}
          profile={profile}
          text={text}
          locale={locale}
          onReading={onReading}
          onProfile={onProfile}
        />
        {forms.length === 0 && <NoForm text={text} />}
        {items.length > 0 && done > 0 && (
          <Progress all={done + items.length} done={done} label={text.progress(done + items.length, done)} />
        )}
        {forms.length > 0 && items.length === 0 && (
          <Verdict
            forms={forms}
            rules={rules.length}
            done={done}
            acknowledged={acknowledged.length}
            text={text}
            locale={locale}
            onShow={actions.onShow}
          />
        )}
        {filters && filterable && (
          <FilterBar
            filter={filter}
            filtered={filtered}
            rules={rules}
            text={text}
            locale={locale}
            input={search}
            onFilter={setFilter}
            onClose={closeFilters}
            onLeave={() => entry.current?.()}
          />
        )}
        {isFiltering(filter) && (
          <FilterNote
            shown={filtered.items.length}
            all={items.length}
            text={text}
            onClear={() => setFilter(NO_FILTER)}
          />
        )}
      </div>
      {items.length > 0 && (
        <FindingList
          result={result}
          items={filtered.items}
          rules={rules}
          current={current}
          locale={locale}
          text={text}
          entry={entry}
          onFilter={() => {
            if (!filterable) return;
            setFilters(true);
            search.current?.focus();
          }}
          {...actions}
        />
      )}
      {acknowledged.length > 0 && (
        <AcknowledgedGroup
          items={acknowledged}
          rules={rules}
          text={text}
          locale={locale}
          onShow={actions.onShow}
          onReopen={onReopen}
        />
      )}
    </>
  );
}
