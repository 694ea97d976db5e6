/** The findings, by severity, then by place. One Tab stop; keys move, open, mend and acknowledge. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { CellEdit } from "../../host/host";
import { FilterBar } from "./filter-bar";
import { applyFilter, type Filter, NO_FILTER } from "./finding-filter";
import { NO_PANEL, type Panel } from "./finding-detail";
import { FindingGroup } from "./finding-group";
import { groupsOf } from "./finding-groups";
import { FindingRow } from "./finding-row";
import { useHeldPlace } from "../../ui/hold-place";
import { stepsTo, useListFocus } from "../../ui/list-focus";
import { QuietButton } from "../../ui/quiet-button";
import { SeverityIcon } from "../../ui/severity";
import type { Strings } from "../strings/strings";
import type { CheckResult, FindingItem } from "../state/model";

/** Findings up to which nobody needs to narrow the list. */
const FEW = 4;

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  quiet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  group: {
    position: "sticky",
    top: "-12px", // beyond the padding of what scrolls
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface FindingActions {
  onSelect(item: FindingItem): void;
  onApply(groups: readonly (readonly CellEdit[])[]): void;
  onAcknowledge(items: readonly FindingItem[], reason: string): void;
}

export interface FindingListProps extends FindingActions {
  readonly result: CheckResult;
  readonly rules: readonly AnyRule[];
  readonly current: string | null;
  readonly locale: Locale;
  readonly text: Strings;
}

export function FindingList({ result, rules, current, locale, text, ...actions }: FindingListProps) {
  const styles = useStyles();
  const headingId = useId();
  const keysId = useId();
  const list = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [folded, setFolded] = useState<string | null>(null);
  const [panel, setPanel] = useState<{ readonly key: string; readonly panel: Panel } | null>(null);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  // Typing stays quick however long the list is.
  const wanted = useDeferredValue(filter);
  const filtered = useMemo(
    () => applyFilter(result.items, wanted, rules, locale),
    [result.items, wanted, rules, locale],
  );
  const { items } = filtered;
  const groups = useMemo(() => groupsOf(items), [items]);
  const fresh = useMemo(() => new Set(result.changes?.added.map(({ key }) => key)), [result.changes]);
  const place = useHeldPlace(list);
  const focus = useListFocus(list, items);
  const tabStop =
    [focus.at, current].find((key) => items.some((item) => item.key === key)) ?? items[0]?.key ?? null;
  const filtering = filter !== NO_FILTER && (filter.text !== "" || !!filter.rule || !!filter.block);

  function press(item: FindingItem, row: HTMLElement): void {
    focus.note(item.key);
    setFolded(item.key === current && folded !== item.key ? item.key : null);
    setPanel(null);
    place.hold(row.parentElement!);
    actions.onSelect(item);
  }

  /** Opens a finding with something unfolded under it. */
  function show(item: FindingItem, panelWanted: Panel): void {
    setFolded(null);
    setPanel({ key: item.key, panel: panelWanted });
    if (item.key !== current) actions.onSelect(item);
  }

  /** Folds what is unfolded under a finding, and goes back to its row. */
  function close(item: FindingItem): void {
    setPanel(null);
    focus.goTo(item.key);
  }

  function handle(item: FindingItem, event: KeyboardEvent<HTMLElement>): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const onRow = (event.target as HTMLElement).parentElement === event.currentTarget;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (key === "Escape") {
      if (onRow && panel?.key !== item.key) setFolded(item.key);
      close(item);
    } else if (isTyping(event.target)) return;
    else if (key === "a") show(item, { kind: "acknowledge" });
    else if (key === "f") show(item, firstFix(item));
    else if (key === "/" && search.current) search.current.focus();
    else {
      const to = onRow ? stepsTo(key, items.indexOf(item), items.length, list.current!) : undefined;
      if (to === undefined) return;
      if (items[to]) focus.goTo(items[to].key);
    }
    event.preventDefault();
  }

  const row = (item: FindingItem, gap: number) => (
    <FindingRow
      key={item.key}
      gap={gap}
      item={item}
      fresh={fresh.has(item.key)}
      rules={rules}
      result={result}
      text={text}
      locale={locale}
      current={item.key === current}
      open={item.key === current && item.key !== folded}
      panel={panel?.key === item.key ? panel.panel : NO_PANEL}
      tabStop={item.key === tabStop}
      onFocus={() => focus.note(item.key)}
      onPress={(pressed) => press(item, pressed)}
      onKeyDown={(event) => handle(item, event)}
      onPanel={(next) => (next.kind === "none" ? close(item) : show(item, next))}
      onApply={(edits) => {
        close(item);
        actions.onApply(edits);
      }}
      onAcknowledge={(all, reason) => {
        close(item);
        actions.onAcknowledge(all, reason);
      }}
    />
  );

  return (
    <section ref={list} aria-labelledby={headingId} aria-describedby={keysId}>
      <h2 id={headingId} className={styles.hidden}>
        {text.findings}
      </h2>
      {(result.items.length > FEW || filtering) && (
        <FilterBar
          filter={filter}
          filtered={filtered}
          rules={rules}
          text={text}
          locale={locale}
          input={search}
          onFilter={setFilter}
          onLeave={() => tabStop !== null && focus.goTo(tabStop)}
        />
      )}
      {filtering && (
        <p className={styles.quiet} aria-live="polite">
          {text.filter.shown(items.length, result.items.length)}{" "}
          <QuietButton onClick={() => setFilter(NO_FILTER)}>{text.filter.clear}</QuietButton>
        </p>
      )}
      {groups.map(({ severity, count, places }) => (
        <div key={severity}>
          <h3 className={styles.group}>
            <SeverityIcon severity={severity} />
            {text.severities[severity]} {count}
          </h3>
          {places.map(({ form, block, items: own }) => (
            <FindingGroup
              key={`${form}/${block}`}
              name={placeName(result, form, `${text.blocks[block]} ${own.length}`, text)}
              items={own}
              pinned={[tabStop, current, focus.wanted]}
              row={row}
              settle={place.settle}
            />
          ))}
        </div>
      ))}
      <p id={keysId} className={styles.quiet}>
        {text.keys}
      </p>
    </section>
  );
}

/** The block; where a sheet holds several forms, also which of them. */
function placeName({ forms }: CheckResult, index: number, block: string, text: Strings): string {
  const form = forms[index]?.form;
  if (forms.length < 2 || !form) return block;
  return `${form.head["projectName"]?.text || form.title || text.kinds[form.kind]} · ${block}`;
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** What F unfolds: the best fix to confirm, or the place to write the explanation. */
function firstFix({ finding: { fixes } }: FindingItem): Panel {
  const fix = fixes.find(({ kind }) => kind !== "skeleton");
  return fix ? { kind: "confirm", fixes: [fix] } : fixes.length > 0 ? { kind: "explain" } : NO_PANEL;
}
