/** Header, views, what came of edits, footer. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import type { Host } from "../host/host";
import { clock } from "../core/time/day";
import { announcement, waitingFor } from "./announcement";
import type { Checker } from "./state/checker";
import { Footer } from "./footer";
import { Header } from "./header";
import { useLasting } from "../ui/lasting";
import { PaneNotes } from "./pane-notes";
import { usePlaces } from "./places";
import type { Settings, SettingsStore } from "./state/settings";
import { samplePlan } from "./findings/sample-plan";
import { SheetViews } from "./sheet-views";
import { Welcome } from "./parts/states";
import { strings } from "./strings/strings";
import type { Tool } from "./tools/tools-view";
import { useChecker } from "./state/use-checker";
import { PANEL_ID, tabId, type View, ViewTabs } from "./view-tabs";
import { WriteBar } from "./write-bar";

/** Seldom wanted, and with its forms and functions not small. */
const ToolsView = lazy(() => import(/* webpackChunkName: "tools" */ "./tools/tools-view"));

const ReportView = lazy(() => import(/* webpackChunkName: "report" */ "./prose/report-view"));

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
  bar: { flexShrink: 0 },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

export interface PaneProps {
  readonly host: Host;
  readonly checker: Checker;
  readonly store: SettingsStore;
  readonly settings: Settings;
  readonly rules: readonly AnyRule[];
  readonly locale: Locale;
}

export function Pane({ host, checker, store, rules, locale, settings }: PaneProps) {
  const styles = useStyles();
  const text = strings[locale];
  const state = useChecker(checker);
  const { busy, result, failure, stage, writeNotice, choice } = state;
  const [view, setView] = useState<View>("findings");
  /** Whether the findings are those of the whole workbook. */
  const [wide, setWide] = useState(false);
  const [tool, setTool] = useState<Tool | null>("templates");
  const main = usePlaces(wide && view === "findings" ? "workbook" : view);
  const lasting = useLasting(busy || stage !== null);
  const last = result && { time: clock(result.at), sheet: result.sheetName };
  /** From within the view; the focus goes along. */
  const goTo = (next: View, nextTool = tool) => {
    setTool(nextTool);
    setView(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.pane}>
      <Header
        text={text}
        busy={lasting}
        again={!!result || !!failure}
        last={last}
        stage={stage}
        onCheck={() => void checker.check()}
        onCancel={() => checker.cancel()}
        onHide={host.hidePane && (() => host.hidePane?.())}
      />
      <div role="status" aria-live="polite" className={styles.hidden}>
        {lasting
          ? waitingFor(stage, text)
          : result && <span key={result.run}>{announcement(result, text)}</span>}
      </div>
      <ViewTabs view={view} text={text} onView={setView} />
      <main ref={main} className={styles.main}>
        <div className={styles.stack}>
          <PaneNotes
            checker={checker}
            state={state}
            settings={settings}
            host={host}
            time={last?.time ?? null}
            text={text}
            onMend={view === "tools" ? null : () => goTo("tools", "formulas")}
          />
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
            ) : view === "report" ? (
              <Suspense fallback={null}>
                <ReportView
                  host={host}
                  checker={checker}
                  state={state}
                  rules={rules}
                  text={text}
                  locale={locale}
                />
              </Suspense>
            ) : result ? (
              <SheetViews
                view={view}
                wide={wide}
                checker={checker}
                state={state}
                result={result}
                rules={rules}
                text={text}
                locale={locale}
                onWide={setWide}
              />
            ) : (
              !failure && (
                <Welcome
                  text={text}
                  onSample={() => void checker.addForm(samplePlan)}
                  onTemplates={() => goTo("tools", "templates")}
                />
              )
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
        looksEmptyUndo={host.looksEmptyUndo}
        onChoose={(next) => void checker.choose(next)}
      />
    </div>
  );
}
