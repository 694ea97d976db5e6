/** The whole page: the bar, what is under way, and the list or a form of it. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, type DragEvent } from "react";
import { LOCALES, type Locale } from "../core/locale";
import { ErrorBoundary } from "../ui/error-boundary";
import { useStore } from "../ui/store";
import { paneTheme, useDark } from "../ui/theme";
import { Bar } from "./bar";
import { droppedFiles, type GivenFile } from "./engine/dropped";
import { filtered, NO_FILTER, sorted, type Filter, type Sort } from "./list/filter";
import { ReviewViews } from "./list/review-views";
import { RunStrip } from "./run-strip";
import { StartView } from "./start-view";
import type { ReviewDesk } from "./state/review-desk";
import { strings } from "./strings/strings";

const RoundDialog = lazy(() => import(/* webpackChunkName: "review-dialogs" */ "./round-dialog"));
const FormView = lazy(() => import(/* webpackChunkName: "review-form" */ "./form/form-view"));

const LANGUAGE = "perf-review.language";

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "20px",
    "@media print": { display: "block", height: "auto", overflow: "visible" },
  },
  dropping: { outline: `3px solid ${tokens.colorBrandStroke1}`, outlineOffset: "-3px" },
});

export function App({ desk }: { readonly desk: ReviewDesk }) {
  const dark = useDark(undefined);
  const [locale, setLocale] = useState(keptLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = strings[locale].product;
  }, [locale]);
  const choose = (next: Locale) => {
    localStorage.setItem(LANGUAGE, next);
    setLocale(next);
  };
  const text = strings[locale];
  return (
    <FluentProvider
      theme={paneTheme(dark, locale)}
      style={{ colorScheme: dark ? "dark" : "light", height: "100%" }}
    >
      <ErrorBoundary
        title={text.product}
        trouble={text.trouble.crashed}
        detailName={text.detail}
        retryName={text.ok}
        detailOf={String}
        onRetry={async () => location.reload()}
      >
        <Page desk={desk} locale={locale} onLocale={choose} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

function keptLocale(): Locale {
  const kept = localStorage.getItem(LANGUAGE);
  const asked = LOCALES.find((locale) => locale === kept);
  return asked ?? (navigator.language.startsWith("en") ? "en" : "zh-CN");
}

interface PageProps {
  readonly desk: ReviewDesk;
  readonly locale: Locale;
  onLocale(locale: Locale): void;
}

function Page({ desk, locale, onLocale }: PageProps) {
  const styles = useStyles();
  const state = useStore(desk);
  const text = strings[locale];
  const { review, entries, marks, running, sums, files } = state;
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [sort, setSort] = useState<Sort>("gravity");
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  /** The form that was looked at last: back in the list the focus goes there. */
  const [last, setLast] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  /** Files that came while there were some already: whether they are corrected ones is to be asked. */
  const [asked, setAsked] = useState<readonly GivenFile[] | null>(null);
  const shown = useMemo(
    () => sorted(filtered(entries, marks, filter), marks, sort),
    [entries, marks, filter, sort],
  );
  const id = review?.id;
  useEffect(() => {
    setFilter(NO_FILTER);
    setCurrent(null);
    setLast(null);
  }, [id]);
  useEffect(() => {
    const known = sums?.locale === locale;
    if (id !== undefined && !known && !running && files.length > 0) void desk.refreshSums(locale);
  }, [desk, id, locale, sums, running, files.length]);

  const take = useCallback(
    (given: readonly GivenFile[]) => {
      if (given.length === 0) return;
      if (desk.getState().files.length > 0) setAsked(given);
      else void desk.add(given, false, locale);
    },
    [desk, locale],
  );
  const add = (given: readonly GivenFile[], mended: boolean) => void desk.add(given, mended, locale);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    void droppedFiles(event.dataTransfer).then(take);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    const free = !running && !state.busy;
    event.dataTransfer.dropEffect = free ? "copy" : "none";
    setDropping(free);
  };

  // While one goes through the forms their order stays, whatever is decided meanwhile.
  const open = (formId: string) => {
    setOrder(shown.map(({ line }) => line.id));
    setCurrent(formId);
  };
  const entry = current === null ? undefined : entries.find(({ line }) => line.id === current);
  return (
    <div
      className={`${styles.page} ${dropping ? styles.dropping : ""}`}
      onDragOver={over}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
    >
      <Bar
        desk={desk}
        state={state}
        text={text}
        locale={locale}
        onLocale={onLocale}
        onFiles={take}
        onMended={add}
      />
      <RunStrip desk={desk} state={state} text={text} />
      {!review ? (
        <StartView desk={desk} state={state} text={text} locale={locale} onFiles={take} />
      ) : entry ? (
        <Suspense>
          <FormView
            key={entry.line.id}
            desk={desk}
            entry={entry}
            marks={marks}
            order={order ?? []}
            review={review}
            text={text}
            locale={locale}
            onOpen={setCurrent}
            onBack={() => {
              setLast(current);
              setCurrent(null);
            }}
          />
        </Suspense>
      ) : (
        <ReviewViews
          state={state}
          review={review}
          shown={shown}
          filter={filter}
          sort={sort}
          last={last}
          text={text}
          locale={locale}
          onFilter={setFilter}
          onSort={setSort}
          onOpen={open}
        />
      )}
      <Suspense>
        {asked && (
          <RoundDialog
            text={text}
            onChoose={(mended) => {
              setAsked(null);
              add(asked, mended);
            }}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </div>
  );
}
