/** The findings, a line each, those of one kind under one title. One Tab stop; keys move, open, mend and acknowledge. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import type { AnyRule } from "../../core/rule/rule";
import type { Locale } from "../../core/locale";
import type { Position } from "../../core/sheet/sheet";
import type { CellEdit } from "../../host/host";
import type { Panel } from "./detail/panel";
import { FindingHeading } from "./finding-heading";
import { FindingRow } from "./finding-row";
import { firstFix, nextAlike } from "./first-fix";
import { type Line, linesOf } from "./list-lines";
import { useHeldPlace } from "../../ui/hold-place";
import { stepsTo, useListFocus } from "../../ui/list-focus";
import { heardOnly } from "../../ui/looks";
import { isTyping } from "../../ui/typing";
import { useWindow } from "../../ui/windowing";
import type { Strings } from "../strings/strings";
import type { CheckResult, FindingItem } from "../state/model";

const useStyles = makeStyles({
  hidden: heardOnly,
  list: { margin: 0, padding: 0, listStyleType: "none" },
  title: {
    position: "sticky",
    top: "-6px", // beyond the padding of what scrolls
    zIndex: 1,
    padding: "3px 0 1px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hint: {
    margin: "6px 4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export interface FindingActions {
  onSelect(item: FindingItem): void;
  onShow(at: Position): void;
  /** Resolves with whether anything was written. */
  onApply(groups: readonly (readonly CellEdit[])[]): Promise<boolean>;
  onAcknowledge(items: readonly FindingItem[], reason: string): void;
}

export interface FindingListProps extends FindingActions {
  readonly result: CheckResult;
  /** Those of the result that are shown. */
  readonly items: readonly FindingItem[];
  readonly rules: readonly AnyRule[];
  readonly current: string | null;
  readonly locale: Locale;
  readonly text: Strings;
  /** Gets the focus of the first row when asked. */
  readonly entry: RefObject<(() => void) | null>;
  onFilter(): void;
}

export function FindingList(props: FindingListProps) {
  const { result, items, rules, current, locale, text, entry, onFilter, ...actions } = props;
  const styles = useStyles();
  const headingId = useId();
  const hintId = useId();
  const list = useRef<HTMLUListElement>(null);
  const [folded, setFolded] = useState<string | null>(null);
  const [panel, setPanel] = useState<{ readonly key: string; readonly panel: Panel } | null>(null);
  const lines = useMemo(() => linesOf(items, result.forms.length), [items, result.forms.length]);
  const ordered = useMemo(
    () => lines.flatMap((line) => (line.kind === "finding" ? [line.item] : [])),
    [lines],
  );
  const keys = useMemo(() => lines.map(({ key }) => key), [lines]);
  const place = useHeldPlace(list);
  const focus = useListFocus(list, ordered);
  const tabStop =
    [focus.at, current].find((key) => ordered.some((item) => item.key === key)) ?? ordered[0]?.key ?? null;
  const { slots, rest } = useWindow(list, keys, [tabStop, current, focus.wanted], place.settle);
  useEffect(() => {
    entry.current = () => tabStop !== null && focus.goTo(tabStop);
  });
  // Wanted as soon as the first finding is opened, and not before the list stands.
  useEffect(() => void import(/* webpackChunkName: "detail" */ "./detail/finding-detail"), []);

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

  /** Writes, and goes on to the next of the kind that is mended in the same way. */
  async function apply(item: FindingItem, groups: readonly (readonly CellEdit[])[]): Promise<void> {
    const next = groups.length === 1 ? nextAlike(ordered, item) : undefined;
    close(item);
    if ((await actions.onApply(groups)) && next) show(next, firstFix(next));
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
    else if (key === "s") show(item, { kind: "alike" });
    else if (key === "f") show(item, firstFix(item));
    else if (key === "/") onFilter();
    else {
      const to = onRow ? stepsTo(key, ordered.indexOf(item), ordered.length, list.current!) : undefined;
      if (to === undefined) return;
      if (ordered[to]) focus.goTo(ordered[to].key);
    }
    event.preventDefault();
  }

  function draw({ item, alone }: Line & { kind: "finding" }, gap: number) {
    return (
      <FindingRow
        key={item.key}
        gap={gap}
        item={item}
        alone={alone}
        fresh={result.fresh.has(item.key)}
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
        onShow={actions.onShow}
        onPanel={(next) => (next.kind === "none" ? close(item) : show(item, next))}
        onApply={(groups) => void apply(item, groups)}
        onAcknowledge={(all, reason) => {
          close(item);
          actions.onAcknowledge(all, reason);
        }}
      />
    );
  }

  return (
    <section aria-labelledby={headingId} aria-describedby={hintId}>
      <h2 id={headingId} className={styles.hidden}>
        {text.findings}
      </h2>
      <ul
        ref={list}
        className={styles.list}
        aria-labelledby={headingId}
        style={{ paddingBottom: rest || undefined }}
      >
        {slots.map(({ index, gap }) => {
          const line = lines[index]!;
          if (line.kind === "finding") return draw(line, gap);
          return (
            <li
              key={line.key}
              data-key={line.key}
              data-title=""
              className={styles.title}
              style={gap > 0 ? { marginTop: gap } : undefined}
            >
              <FindingHeading line={line} result={result} rules={rules} text={text} locale={locale} />
            </li>
          );
        })}
      </ul>
      <p id={hintId} className={styles.hint}>
        {text.keys.hint}
      </p>
    </section>
  );
}

const NO_PANEL: Panel = { kind: "none" };
