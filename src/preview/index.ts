/** The preview page: a sample or one's own workbook in a real grid, and beside it the built pane. */
import "./page.css";
import type { Locale } from "../core/locale";
import { loadFunctionList, loadImplementations } from "./bundle";
import { mountGrid } from "./grid";
import { openFile } from "./open-file";
import { addButton, label, page, press, say, translate } from "./page";
import "./preview-host";
import { followF6 } from "./move-focus";
import { focusPane, useRibbon } from "./ribbon";
import { SAMPLES } from "./samples";
import { STRINGS } from "./strings";
import { takeFiles } from "./take-files";
import { loadFonts } from "./text-size";

/** Where the grid takes keys. */
const CELL_EDITOR = '[contenteditable="true"]';

let locale: Locale = "zh-CN";

/** The pane as each program shows it. */
const PANES = { excel: "pane.html", wps: "wps.html" };

/** That of the address, `?program=wps`, else Excel. */
const programAsked = (): keyof typeof PANES =>
  new URLSearchParams(location.search).get("program") === "wps" ? "wps" : "excel";

async function start(): Promise<void> {
  translate(locale);
  press(page.languages(), locale);
  const [list, implementations] = await Promise.all([
    loadFunctionList(locale),
    loadImplementations(),
    loadFonts(),
  ]);
  const grid = mountGrid(page.grid(), SAMPLES[0].book, locale);
  grid.setFunctions(list, implementations);
  window.previewHost = {
    workbook: grid.workbook,
    settings: new Map(),
    customXml: new Map(),
    get locale() {
      return locale;
    },
  };
  page.pane().src = PANES[programAsked()];

  for (const { id, book } of SAMPLES)
    addButton(page.samples(), id, () => {
      say(null);
      grid.show(book);
      press(page.samples(), id);
      page.fileName().textContent = "";
    });
  nameSamples();
  press(page.samples(), SAMPLES[0].id);

  async function open(file: File, left: readonly string[]): Promise<void> {
    const opened = await openFile(file, locale);
    if ("problem" in opened) return say(STRINGS[locale].cannotOpen(file.name, opened.problem));
    say(left.length > 0 ? STRINGS[locale].onlyOne(file.name, left) : null);
    grid.show(opened.book);
    press(page.samples(), null);
    page.fileName().textContent = file.name;
  }
  takeFiles((file, left) => void open(file, left).catch(fail));
  useRibbon();
  followF6(() => page.grid().querySelector<HTMLElement>(CELL_EDITOR)?.focus());
  page.skip().addEventListener("click", (event) => {
    event.preventDefault();
    focusPane();
  });

  async function speak(next: Locale): Promise<void> {
    locale = next;
    translate(locale);
    press(page.languages(), locale);
    say(null);
    nameSamples();
    grid.setLocale(locale);
    page.pane().contentWindow?.location.reload();
    grid.setFunctions(await loadFunctionList(locale), implementations);
  }
  for (const button of page.languages().querySelectorAll("button"))
    button.addEventListener("click", () => {
      if (button.value !== locale) void speak(button.value as Locale).catch(fail);
    });
  page.dismiss().addEventListener("click", () => say(null));
}

function nameSamples(): void {
  label(page.samples(), Object.fromEntries(SAMPLES.map((sample) => [sample.id, sample.label[locale]])));
}

/** Shows that the page itself failed, and leaves the error to the console. */
function fail(error: unknown): never {
  say(STRINGS[locale].failed(error instanceof Error ? error.message : String(error)));
  throw error;
}

void start().catch(fail);
