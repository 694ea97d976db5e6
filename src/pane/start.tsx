/** From a loaded page to a working pane, or to a page that says why there is none. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { LOCALES } from "../core/locale";
import type { Host } from "../host/host";
import { rules } from "../rules";
import { App } from "./app";
import { createSettings } from "./state/settings";
import { strings, type Strings } from "./strings/strings";
import { paneTheme, providerStyle, useDark } from "../ui/theme";
import { type Trouble, TroubleBox } from "../ui/trouble";
import type { Checker } from "./state/checker";
import { createSlicedEngine } from "./engine/engine";
import { createChecker } from "./state/use-checker";
import { createWorkerEngine, type CheckWorker } from "./engine/worker-engine";
import { toFailure } from "./state/failure";

/** `startWorker` begins the thread that checks large sheets, and throws where none is to be had. */
export async function start(
  container: HTMLElement,
  createHost: () => Promise<Host>,
  startWorker?: () => CheckWorker,
): Promise<void> {
  const root = createRoot(container);
  // A blocked or unreachable office.js leaves no global behind.
  if (typeof Office === "undefined") return showTrouble(root, (text) => text.noOffice);
  const started = startPane(root, createHost, startWorker);
  // At once: Excel presses the button that started all this as soon as Office is ready, and only once.
  offerRibbonCommand(started);
  await started;
}

/** Resolves with `null` where the page says why there is no pane. */
async function startPane(
  root: Root,
  createHost: () => Promise<Host>,
  startWorker: (() => CheckWorker) | undefined,
): Promise<Checker | null> {
  try {
    const { host: program } = await Office.onReady();
    if (program !== Office.HostType.Excel) {
      showTrouble(root, (text) => text.notExcel);
      return null;
    }
    const host = await createHost();
    const here = createSlicedEngine(rules);
    const engine = startWorker ? createWorkerEngine(startWorker, here) : here;
    const store = createSettings(() => window.localStorage, { live: !host.looksEmptyUndo });
    const checker = createChecker(host, rules, engine, () => store.getState().live);
    root.render(
      <App
        host={host}
        checker={checker}
        store={store}
        rules={rules}
        locale={host.locale}
        officeTheme={Office.context.officeTheme}
      />,
    );
    return checker;
  } catch (error) {
    const { code, detail } = toFailure("check", error);
    showTrouble(root, (text) => text.trouble[code], detail);
    return null;
  }
}

/** The manifest's command `runChecks`; only the shared runtime has actions. */
function offerRibbonCommand(started: Promise<Checker | null>): void {
  const actions = Office.actions as typeof Office.actions | undefined;
  actions?.associate("runChecks", (event?: CommandEvent) => void runChecks(started, event));
}

/** Excel does not always hand one over. */
type CommandEvent = Partial<Office.AddinCommands.Event> | null;

async function runChecks(started: Promise<Checker | null>, event: CommandEvent | undefined): Promise<void> {
  try {
    // Before the check: a closed pane would say nothing meanwhile.
    await Office.addin.showAsTaskpane();
  } finally {
    // Before this Excel takes no second press.
    event?.completed?.();
  }
  const checker = await started;
  await checker?.check();
}

function showTrouble(root: Root, pick: (text: Strings) => Trouble, detail?: string): void {
  root.render(<StartTrouble pick={pick} detail={detail} />);
}

const useStyles = makeStyles({
  page: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** In both languages: nobody has told us yet which one the user reads. */
function StartTrouble({ pick, detail }: { pick: (text: Strings) => Trouble; detail: string | undefined }) {
  const styles = useStyles();
  const dark = useDark(undefined);
  return (
    <FluentProvider theme={paneTheme(dark, "zh-CN")} style={providerStyle(dark)}>
      <main className={styles.page}>
        {LOCALES.map((locale) => (
          <section key={locale} lang={locale}>
            <h1 className={styles.title}>{strings[locale].product}</h1>
            <TroubleBox
              trouble={pick(strings[locale])}
              detailName={strings[locale].supportDetail}
              detail={detail}
            />
          </section>
        ))}
      </main>
    </FluentProvider>
  );
}
