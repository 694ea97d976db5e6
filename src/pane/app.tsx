/** The pane: header, what the check found or why it could not, footer. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import {
  lazy,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { AnyRule, Locale } from "../core/rule";
import { address } from "../core/sheet";
import type { Host } from "../host/host";
import { ErrorBoundary } from "./error-boundary";
import type { FindingItem } from "./findings";
import { countBySeverity } from "./findings";
import { FindingsView } from "./findings-view";
import { Footer } from "./footer";
import { Header, useLasting } from "./header";
import { ProjectsView } from "./projects-view";
import { ReadingView } from "./reading-view";
import { Note, Welcome } from "./states";
import type { Settings, SettingsStore } from "./settings";
import type { Strings } from "./strings";
import type { Tool } from "./tools/tools-view";
import { strings } from "./strings";
import type { OfficeTheme } from "./theme";
import { paneTheme, providerStyle, useDark } from "./theme";
import { TroubleBox } from "./trouble";
import type { Checker, CheckResult, Stage } from "./checker";
import { unknownFunctions } from "./unknown-functions";
import { useChecker } from "./use-checker";
import { WorkbookView } from "./workbook-view";
import { WriteBar } from "./write-bar";
import type { View } from "./view-tabs";
import { PANEL_ID, tabId, ViewTabs } from "./view-tabs";

/** Cells that an announcement names one by one. */
const MOST_NAMED = 4;

/** Seldom wanted, and with its forms and functions not small. */
const ToolsView = lazy(() => import(/* webpackChunkName: "tools" */ "./tools/tools-view"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    // Magnified, the header and footer would leave no room between them.
    "@media (max-height: 400px)": { height: "auto", minHeight: "100vh" },
  },
  main: {
    // The words for screen readers are positioned: they must scroll here and not lengthen the page.
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // The list keeps its place itself, in browsers too that do not.
    overflowAnchor: "none",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  stale: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  bar: { flexShrink: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface AppProps {
  readonly host: Host;
  readonly checker: Checker;
  readonly store: SettingsStore;
  readonly rules: readonly AnyRule[];
  /** Language to begin with. */
  readonly locale: Locale;
  readonly officeTheme?: OfficeTheme;
}

export function App({ locale: initialLocale, officeTheme, ...rest }: AppProps) {
  const { store } = rest;
  const settings = useSyncExternalStore(store.subscribe, store.get);
  const locale = settings.locale ?? initialLocale;
  const surroundings = useDark(officeTheme);
  const dark = settings.theme === "auto" ? surroundings : settings.theme === "dark";
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = strings[locale].product;
  }, [locale]);
  return (
    <FluentProvider theme={paneTheme(dark, locale)} style={providerStyle(dark)}>
      <ErrorBoundary text={strings[locale]} onRetry={() => rest.checker.check()}>
        <Pane {...rest} locale={locale} settings={settings} />
      </ErrorBoundary>
    </FluentProvider>
  );
}

interface PaneProps extends Omit<AppProps, "officeTheme"> {
  readonly settings: Settings;
}

function Pane({ host, checker, store, rules, locale, settings }: PaneProps) {
  const styles = useStyles();
  const text = strings[locale];
  const state = useChecker(checker);
  const { busy, result, failure, current, watching, rowNotice, writeNotice, choice } = state;
  const [view, setView] = useState<View>("findings");
  /** Whether the findings are those of the whole workbook. */
  const [wide, setWide] = useState(false);
  const [tool, setTool] = useState<Tool | null>("templates");
  const main = usePlaces(wide && view === "findings" ? "workbook" : view);
  /** From within the view; the focus goes along. */
  const goTo = (next: View) => {
    setView(next);
    document.getElementById(tabId(next))?.focus();
  };
  const lasting = useLasting(busy || state.stage !== null);
  const stale =
    result?.corrections.filter(({ rows }) => rows.length === 0).map(({ correction }) => correction) ?? [];
  const unknown = useMemo(() => (result ? unknownFunctions(result.sheet) : 0), [result]);
  const last = result && { time: clock(result.at), sheet: result.sheetName };
  return (
    <div className={styles.pane}>
      <Header
        text={text}
        busy={lasting}
        again={!!result || !!failure}
        last={last}
        stage={state.stage}
        onCheck={() => void checker.check()}
        onCancel={() => checker.cancel()}
      />
      <div role="status" aria-live="polite" className={styles.hidden}>
        {lasting
          ? waitingFor(state.stage, text)
          : result && <span key={result.run}>{announcement(result, text)}</span>}
      </div>
      <ViewTabs view={view} text={text} onView={setView} />
      <main ref={main} className={styles.main}>
        <div className={styles.stack}>
          {failure && (
            <TroubleBox trouble={text.trouble[failure.code]} text={text} detail={failure.detail}>
              {last && failure.during === "check" && (
                <p className={styles.stale}>{text.staleResult(last.time)}</p>
              )}
              {failure.during === "save" && <p className={styles.stale}>{text.unsaved}</p>}
              {failure.during === "write" && <p className={styles.stale}>{text.fixes.nothingWritten}</p>}
            </TroubleBox>
          )}
          {state.cancelled && (
            <Note>{last ? text.cancelled + text.staleResult(last.time) : text.cancelled}</Note>
          )}
          {result?.protected && <Note locked>{text.protectedSheet}</Note>}
          {result && watching && !settings.live && <Note>{text.settings.notLive}</Note>}
          {result && !watching && <Note>{text.noAutoCheck}</Note>}
          {unknown > 0 && view !== "tools" && (
            <Note
              action={{
                name: text.mendFunctions,
                onClick: () => {
                  setTool("formulas");
                  goTo("tools");
                },
              }}
            >
              {text.unknownFunctions(unknown)}
            </Note>
          )}
          {result?.unreadable.map((key) => (
            <Note key={key}>{text.unreadable[key] ?? key}</Note>
          ))}
          {stale.length > 0 && (
            <Note action={{ name: text.reading.forget, onClick: () => void checker.restore(stale) }}>
              {text.reading.stale}
            </Note>
          )}
          <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(view)}>
            {view === "tools" ? (
              <Suspense fallback={null}>
                <ToolsView
                  host={host}
                  checker={checker}
                  text={text}
                  locale={locale}
                  tool={tool}
                  onTool={setTool}
                  onShowFindings={() => goTo("findings")}
                />
              </Suspense>
            ) : !result ? (
              !failure && (
                <Welcome
                  text={text}
                  onSample={() => void checker.addSample()}
                  onTemplates={() => {
                    setTool("templates");
                    goTo("tools");
                  }}
                />
              )
            ) : view === "findings" && wide ? (
              <WorkbookView
                workbook={state.workbook}
                exported={state.exported}
                rules={rules}
                text={text}
                locale={locale}
                onCheck={() => void checker.checkAll()}
                onCancel={() => checker.cancelAll()}
                onSheet={({ id, items }) => {
                  setWide(false);
                  void checker.goToSheet(id, items[0]?.finding.at ?? { row: 0, col: 0 });
                }}
                onExport={(sheets) => void checker.export(sheets, locale)}
                onBack={() => setWide(false)}
              />
            ) : view === "findings" ? (
              <FindingsView
                result={result}
                rules={rules}
                profile={choice.profile}
                current={current}
                locale={locale}
                onSelect={(item) => void checker.select(item)}
                onApply={(groups) => void checker.apply(groups)}
                onAcknowledge={(items, reason) => void checker.acknowledge(items, reason)}
                onShow={(at) => void checker.show(at)}
                onReopen={(item) => void checker.reopen(item)}
                exported={state.exported}
                onExport={(sheets) => void checker.export(sheets, locale)}
                onWorkbook={() => {
                  setWide(true);
                  void checker.checkAll();
                }}
              />
            ) : view === "projects" ? (
              <ProjectsView
                key={result.sheetId}
                result={result}
                rules={rules}
                profile={choice.profile}
                text={text}
                onShow={(at) => void checker.show(at)}
              />
            ) : (
              <ReadingView
                key={result.sheetId}
                result={result}
                rowNotice={rowNotice}
                text={text}
                locale={locale}
                onShow={(at) => void checker.show(at)}
                onMeaning={(at, meaning) => void checker.setMeaning(at, meaning)}
                onTakeRow={() => void checker.takeSelectedRow()}
                onRestore={(corrections) => void checker.restore(corrections)}
              />
            )}
          </div>
        </div>
      </main>
      {/* Always there, so that what comes into it is read out. */}
      <div aria-live="polite" className={styles.bar}>
        {writeNotice && (
          <WriteBar
            notice={writeNotice}
            text={text}
            onUndo={() => void checker.undo()}
            onRecheck={() => {
              checker.dismissNotice();
              void checker.check();
            }}
            onClose={() => checker.dismissNotice()}
          />
        )}
      </div>
      <Footer
        text={text}
        choice={choice}
        rules={rules}
        locale={locale}
        settings={settings}
        store={store}
        onChoose={(next) => void checker.choose(next)}
      />
    </div>
  );
}

/** Each view is found where it was left. */
function usePlaces(view: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const scroller = main.current;
    const left = places.current;
    if (!scroller) return;
    scroller.scrollTop = left.get(view) ?? 0;
    const follow = () => void left.set(view, scroller.scrollTop);
    scroller.addEventListener("scroll", follow, { passive: true });
    return () => scroller.removeEventListener("scroll", follow);
  }, [view]);
  return main;
}

function waitingFor(stage: Stage | null, text: Strings): string {
  return stage === null || stage.kind === "check" ? text.checking : text.stages[stage.kind]("");
}

function announcement(result: CheckResult, text: Strings): string {
  if (result.forms.length === 0) return text.noForm.title;
  const counts = countBySeverity(result.items.map((item) => item.finding));
  const now = text.announce(counts.error, counts.warning, counts.hint);
  if (!result.changes) return now;
  const cells = (items: readonly FindingItem[]) =>
    text.fixes.list(items.slice(0, MOST_NAMED).map(({ finding }) => address(finding.at)));
  const { added, gone } = result.changes;
  return [
    gone.length > 0 && text.gone(cells(gone), gone.length),
    added.length > 0 && text.added(cells(added), added.length),
    now,
  ]
    .filter(Boolean)
    .join("");
}

/** hh:mm, alike in both languages. */
function clock(time: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(time.getHours())}:${two(time.getMinutes())}`;
}
