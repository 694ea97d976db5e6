/** A review as a whole: its forms, its projects of low execution, what is found between files, what was not read. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Locale } from "../../core/locale";
import { SEVERITIES } from "../../core/finding";
import { decisionOf, openCounts } from "../marks";
import type { Decision, Review } from "../model";
import type { Entry } from "../rounds";
import type { DeskState } from "../state/model";
import type { Strings } from "../strings/strings";
import { CrossView } from "./cross-view";
import { choicesIn, type Filter, type Sort } from "./filter";
import { FilterBar } from "./filter-bar";
import { FormList } from "./form-list";
import { LowView } from "./low-view";
import { Tabs } from "./tabs";
import { UnreadView } from "./unread-view";

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    alignItems: "center",
    columnGap: "16px",
    flexWrap: "wrap",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingRight: "12px",
  },
  totals: { marginLeft: "auto", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  main: {
    position: "relative",
    flexGrow: 1,
    overflowY: "auto",
    minHeight: 0,
    "@media print": { overflow: "visible" },
  },
  nothing: { padding: "16px 12px", color: tokens.colorNeutralForeground3 },
  print: { display: "none", "@media print": { display: "block", padding: "0 12px", margin: "0 0 8px" } },
});

const PANEL = "review-panel";

type View = "forms" | "low" | "cross" | "unread";

export interface ReviewViewsProps {
  readonly state: DeskState;
  readonly review: Review;
  /** What the filter leaves, in the order wanted. */
  readonly shown: readonly Entry[];
  readonly filter: Filter;
  readonly sort: Sort;
  readonly last: string | null;
  readonly text: Strings;
  readonly locale: Locale;
  onFilter(filter: Filter): void;
  onSort(sort: Sort): void;
  onOpen(form: string): void;
}

export function ReviewViews(props: ReviewViewsProps) {
  const { state, review, shown, filter, sort, last, text, locale, onFilter, onSort, onOpen } = props;
  const styles = useStyles();
  const [view, setView] = useState<View>("forms");
  const { entries, marks, files, sums, notes } = state;
  const choices = useMemo(() => choicesIn(entries), [entries]);
  const unread = files.filter(({ error }) => error);
  const tab = (value: View, count: number | undefined) => ({
    value,
    name: count === undefined ? text.tabs[value] : `${text.tabs[value]} ${count}`,
  });
  return (
    <>
      <h2 className={styles.print}>{`${review.name} · ${text.tabs[view]}`}</h2>
      <section className={`${styles.tabs} no-print`} aria-label={text.tabs.label}>
        <Tabs<View>
          label={text.tabs.label}
          tabs={[
            tab("forms", entries.length),
            tab("low", sums?.lowCount),
            tab("cross", sums?.cross.length),
            tab("unread", unread.length + notes.length),
          ]}
          chosen={view}
          panel={PANEL}
          onChoose={setView}
        />
        <span className={styles.totals}>{totalsText(state, text)}</span>
      </section>
      {view === "forms" && (
        <FilterBar
          filter={filter}
          choices={choices}
          shown={shown.length}
          all={entries.length}
          titles={sums?.titles ?? {}}
          text={text}
          onFilter={onFilter}
        />
      )}
      {/* Focusable, so that a keyboard can scroll it. */}
      <main id={PANEL} className={styles.main} tabIndex={view === "forms" ? undefined : 0}>
        {view === "forms" && (
          <FormList
            entries={shown}
            marks={marks}
            sort={sort}
            limit={sums?.rateLimit ?? null}
            last={last}
            text={text}
            onSort={onSort}
            onOpen={onOpen}
          />
        )}
        {view === "forms" && entries.length > 0 && shown.length === 0 && (
          <p className={styles.nothing}>{text.filters.nothing}</p>
        )}
        {view === "low" && <LowView sums={sums} text={text} />}
        {view === "cross" && <CrossView sums={sums} entries={entries} text={text} onOpen={onOpen} />}
        {view === "unread" && <UnreadView files={unread} notes={notes} text={text} locale={locale} />}
      </main>
    </>
  );
}

function totalsText({ files, entries, marks }: DeskState, text: Strings): string {
  const counts = { error: 0, warning: 0, hint: 0 };
  const decisions: Record<Decision, number> = { return: 0, pass: 0, pending: 0 };
  for (const { line } of entries) {
    const own = marks.get(line.id);
    const open = openCounts(line, own);
    for (const severity of SEVERITIES) counts[severity] += open[severity];
    decisions[decisionOf(own)]++;
  }
  const forms = entries.filter(({ line }) => line.form >= 0).length;
  return [
    text.totals(files.length, forms),
    SEVERITIES.map((severity) => `${text.severity[severity]} ${counts[severity]}`).join("  "),
    (["return", "pass", "pending"] as const)
      .map((decision) => `${text.decisions[decision]} ${decisions[decision]}`)
      .join("  "),
  ].join("　|　");
}
