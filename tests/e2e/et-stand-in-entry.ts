/** Bundled for the browser: puts the stand-in for WPS before the page's own scripts, and tells what was registered. */
import { createMemoryWorkbook } from "../../src/preview/standin/memory-workbook";
import { FAULTY } from "./faulty-table";
import { installEt } from "../../src/preview/standin-et/boot";

const { functions } = installEt(window, createMemoryWorkbook([FAULTY]));

declare global {
  interface Window {
    registered: () => string[];
    called: (name: string, ...args: unknown[]) => unknown;
  }
}
window.registered = () => [...functions.keys()];
window.called = (name, ...args) => functions.get(name)!.call(...args);
