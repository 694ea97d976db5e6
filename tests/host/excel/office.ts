/** Boots the real Office.js client library in a window of its own, on a workbook in memory. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { installStandIn, type StandIn, type StandInOptions } from "../../../src/preview/standin/boot";
import {
  createMemoryWorkbook,
  type MemoryWorkbook,
  type SheetContent,
} from "../../../src/preview/standin/memory-workbook";
import type { BatchRequest } from "../../../src/preview/standin/protocol";

const LIBRARY = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const ORIGIN = "https://addin.test/";

/** The wire's number for a query; other batches release references or report to the host. */
const QUERY = 2;

/** Serves the library's own files and nothing else. */
class LibraryFiles extends ResourceLoader {
  override fetch(url: string) {
    return readFile(join(LIBRARY, url.slice(ORIGIN.length))) as ReturnType<ResourceLoader["fetch"]>;
  }
}

const opened: { close(): void }[] = [];

afterEach(() => {
  opened.splice(0).forEach((window) => window.close());
  for (const name of ["Office", "Excel", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
});

export interface OfficeOnWorkbook {
  readonly window: Window & typeof globalThis;
  readonly workbook: MemoryWorkbook;
  readonly standIn: StandIn;
  /** The batches that asked the workbook for something since the library was ready, with the library's flags. */
  readonly questions: { readonly batch: BatchRequest; readonly flags: number }[];
}

/** Makes `Office`, `Excel` and `OfficeExtension` of that window global, as a page has them. */
export async function bootOffice(
  sheets: readonly SheetContent[],
  options: StandInOptions = {},
): Promise<OfficeOnWorkbook> {
  const workbook = createMemoryWorkbook(sheets);
  const questions: OfficeOnWorkbook["questions"] = [];
  let standIn: StandIn | undefined;
  const { window } = new JSDOM(`<!doctype html><script src="${ORIGIN}office.js"></script>`, {
    url: `${ORIGIN}pane.html`,
    runScripts: "dangerously",
    pretendToBeVisual: true,
    resources: new LibraryFiles(),
    virtualConsole: new VirtualConsole().sendTo(console),
    beforeParse(target) {
      standIn = installStandIn(target as unknown as Window, workbook, {
        ...options,
        onBatch(batch, flags) {
          options.onBatch?.(batch, flags);
          if (batch.Actions.some(({ ActionType }) => ActionType === QUERY)) questions.push({ batch, flags });
        },
      });
    },
  });
  opened.push(window);
  await new Promise((resolve) => window.addEventListener("load", resolve));
  const { Office, Excel, OfficeExtension } = window as unknown as typeof globalThis;
  Object.assign(globalThis, { Office, Excel, OfficeExtension });
  await Office.onReady();
  return { window: window as unknown as Window & typeof globalThis, workbook, standIn: standIn!, questions };
}
