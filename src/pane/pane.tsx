/** Header, views, what came of changes, footer. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, lazy, Suspense, useLayoutEffect, useRef, useState } from "react";
import type { AnyRule } from "../core/rule/rule";
import type { Locale } from "../core/locale";
import type { Host } from "../host/host";
import { clock } from "../core/time/day";
import { announcement, waitingFor } from "./announcement";
import type { Checker } from "./state/checker";
import { Footer, type FooterPanel } from "./footer";
import { Header } from "./header";
import { KeysPanel } from "./keys-panel";
import { heardOnly } from "../ui/looks";
import { useKeptFocus } from "../ui/kept-focus";
import { useLasting } from "../ui/lasting";
import { isTyping } from "../ui/typing";
import { PaneNotes } from "./pane-notes";
import { usePlaces } from "./places";
import type { Settings, SettingsStore } from "./state/settings";
import { strings } from "./strings/strings";
import type { Tool } from "./tools/tools-view";
import { useChecker } from "./state/use-checker";
import { useMenu } from "./use-menu";
import { ViewPanel } from "./view-panel";
import { PANEL_ID, tabId, type View, ViewTabs } from "./view-tabs";
import { WriteBar } from "./write-bar";

/** What the first check does not need loads when it is asked for. */
const SettingsPanel = lazy(() => import(/* webpackChunkName: "settings" */ "./settings/settings-panel"));
const ChangesPanel = lazy(() => import(/* webpackChunkName: "changes" */ "./changes/changes-panel"));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    // Magnified, the header and footer would leave no room between them.
    "@media (max-height: 400px)": { height: "auto", minHeight: "100vh" },
    // A line that begins with a quotation mark or bracket is as far left as the others, where browsers can do so.
    textSpacingTrim: "trim-start",
  },
  main: {
    // The words for screen readers are positioned: they must scroll here and not lengthen the page.
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    // The list keeps its place itself, in browsers too that do not.
    overflowAnchor: "none",
    padding: `6px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    "@media (max-height: 400px)": { overflowY: "visible" },
  },
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  bar: { flexShrink: 0 },
  hidden: heardOnly,
  told: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
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
  const { busy, result, failure, stage, notice, changes, choice } = state;
  const [view, setView] = useState<View>("findings");
  /** Whether the findings are those of the whole workbook. */
  const [wide, setWide] = useState(false);
  const [tool, setTool] = useState<Tool | null>("templates");
  const [panel, setPanel] = useState<FooterPanel>(null);
  const root = useRef<HTMLDivElement>(null);
  const main = usePlaces(wide && view === "findings" ? "workbook" : view, result?.sheetId ?? null);
  useKeptFocus(root);
  const checked = result !== null;
  // The button of the first check is gone: its list is what comes next.
  useLayoutEffect(() => {
    if (checked && document.activeElement === document.body && document.hasFocus())
      document.getElementById(tabId("findings"))?.focus();
  }, [checked]);
  const lasting = useLasting(busy || stage !== null);
  const last = result && { time: clock(result.at), sheet: result.sheetName };
  /** From within the view; the focus goes along. */
  const goTo = (next: View, nextTool = tool) => {
    setTool(nextTool);
    setView(next);
    document.getElementById(tabId(next))?.focus();
  };
  const { items, told } = useMenu({
    checker,
    state,
    rules,
    text,
    locale,
    store,
    onWorkbook() {
      setView("findings");
      setWide(true);
      void checker.checkAll();
    },
    onPanel: setPanel,
  });

  function handle(event: KeyboardEvent<HTMLElement>): void {
    if (event.defaultPrevented || isTyping(event.target)) return;
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) void checker.undo();
    else if (event.key === "?") setPanel(panel === "keys" ? null : "keys");
    else return;
    event.preventDefault();
  }

  return (
    <div ref={root} className={styles.pane} onKeyDown={handle}>
      <Header
        text={text}
        busy={lasting}
        again={!!result || !!failure}
        live={settings.live && state.watching}
        last={last}
        stage={stage}
        menu={items}
        onCheck={() => void checker.check()}
        onCancel={() => checker.cancel()}
        onHide={host.hidePane && (() => host.hidePane?.())}
      />
      <div role="status" aria-live="polite" className={styles.hidden}>
        {lasting
          ? waitingFor(stage, text)
          : result && <span key={result.run}>{announcement(result, text)}</span>}
      </div>
      <ViewTabs
        view={view}
        counts={result?.items.length ? { findings: result.items.length } : {}}
        text={text}
        onView={setView}
      />
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
          <div aria-live="polite">{told !== null && <p className={styles.told}>{told}</p>}</div>
          <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(view)}>
            <ViewPanel
              view={view}
              wide={wide}
              tool={tool}
              host={host}
              checker={checker}
              state={state}
              rules={rules}
              text={text}
              locale={locale}
              onWide={setWide}
              onTool={setTool}
              onGo={goTo}
            />
          </div>
        </div>
      </main>
      {/* Always there, so that what comes into it is read out. */}
      <div aria-live="polite" className={styles.bar}>
        {notice && (
          <WriteBar
            notice={notice}
            text={text}
            onUndo={({ id }) => void checker.undo(id)}
            onRecheck={() => {
              checker.dismissNotice();
              void checker.check();
            }}
            onClose={checker.dismissNotice}
          />
        )}
      </div>
      <Footer
        text={text}
        profile={choice.profile.title[locale]}
        changes={changes.length}
        panel={panel}
        onPanel={setPanel}
      >
        {(id) => (
          <Suspense fallback={null}>
            {panel === "settings" ? (
              <SettingsPanel
                id={id}
                choice={choice}
                settings={settings}
                store={store}
                looksEmptyUndo={host.looksEmptyUndo}
                rules={rules}
                text={text}
                locale={locale}
                onChoose={(next) => void checker.choose(next)}
              />
            ) : panel === "changes" ? (
              <ChangesPanel
                id={id}
                changes={changes}
                result={result}
                text={text}
                onUndo={(change) => void checker.undo(change)}
              />
            ) : (
              <KeysPanel id={id} text={text} />
            )}
          </Suspense>
        )}
      </Footer>
    </div>
  );
}
