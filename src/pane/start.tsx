/** From a loaded page to a working pane, or to a page that says why there is none. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { createRoot, type Root } from "react-dom/client";
import { LOCALES } from "../core/locale";
import type { Host } from "../host/host";
import { rules } from "../rules";
import { App } from "./app";
import { createSettings } from "./state/settings";
import { nameProgram, type ProgramName } from "./strings/program";
import { strings } from "./strings/strings";
import { type OfficeTheme, paneTheme, providerStyle, useDark } from "../ui/theme";
import { TroubleBox } from "../ui/trouble";
import type { TroubleCode } from "./state/model";
import type { Checker } from "./state/checker";
import { createSlicedEngine } from "./engine/engine";
import { createChecker } from "./state/use-checker";
import { createWorkerEngine, type CheckWorker } from "./engine/worker-engine";
import { toFailure } from "./state/failure";

/** A spreadsheet program, as a pane's entry names it. */
export interface Program {
  /** What sentences call it. */
  readonly name: ProgramName;
  createHost(): Promise<Host>;
  /** Its own colours, once there is a host. */
  theme?(): OfficeTheme | undefined;
  /** Does `check` when its button in the ribbon is pressed. */
  onCheckCommand(check: () => Promise<void>): void;
}

/** `startWorker` begins the thread that checks large sheets, and throws where none is to be had. */
export async function start(
  container: HTMLElement,
  program: Program,
  startWorker?: () => CheckWorker,
): Promise<void> {
  nameProgram(program.name);
  const started = startPane(createRoot(container), program, startWorker);
  program.onCheckCommand(async () => (await started)?.check());
  await started;
}

/** Resolves with `null` where the page says why there is no pane. */
async function startPane(
  root: Root,
  { createHost, theme }: Program,
  startWorker: (() => CheckWorker) | undefined,
): Promise<Checker | null> {
  try {
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
        officeTheme={theme?.()}
      />,
    );
    return checker;
  } catch (error) {
    const { code, detail } = toFailure("check", error);
    root.render(<StartTrouble code={code} detail={detail} />);
    return null;
  }
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
function StartTrouble({ code, detail }: { code: TroubleCode; detail: string }) {
  const styles = useStyles();
  const dark = useDark(undefined);
  return (
    <FluentProvider theme={paneTheme(dark, "zh-CN")} style={providerStyle(dark)}>
      <main className={styles.page}>
        {LOCALES.map((locale) => (
          <section key={locale} lang={locale}>
            <h1 className={styles.title}>{strings[locale].product}</h1>
            <TroubleBox
              trouble={strings[locale].trouble[code]}
              detailName={strings[locale].supportDetail}
              detail={detail}
            />
          </section>
        ))}
      </main>
    </FluentProvider>
  );
}
