/** The adapter for WPS 表格 in a window of its own, on a workbook in memory. */
import { JSDOM } from "jsdom";
import type { Host } from "../../../src/host/host";
import { createWpsHost } from "../../../src/host/wps/wps";
import {
  createMemoryWorkbook,
  type MemoryWorkbook,
  type SheetContent,
} from "../../../src/preview/standin/memory-workbook";
import { type EtOptions, type EtStandIn, installEt } from "../../../src/preview/standin-et/boot";

export interface WpsOnWorkbook {
  readonly host: Host;
  readonly workbook: MemoryWorkbook;
  readonly et: EtStandIn;
  readonly window: Window;
  /** Members asked over the bridge since the host was made. */
  readonly calls: string[];
  again(): Promise<Host>;
  showPane(visible: boolean): void;
}

const opened: { close(): void }[] = [];
afterEach(() => opened.splice(0).forEach((window) => window.close()));

export async function bootWps(
  sheets: readonly SheetContent[],
  options: EtOptions = {},
): Promise<WpsOnWorkbook> {
  const workbook = createMemoryWorkbook(sheets);
  const { window } = new JSDOM("");
  opened.push(window);
  const calls: string[] = [];
  const et = installEt(window, workbook, { ...options, onCall: (member) => void calls.push(member) });
  const page = window as unknown as Window;
  const host = await createWpsHost(page);
  calls.length = 0;
  return {
    host,
    workbook,
    et,
    window: page,
    calls,
    again: () => createWpsHost(page),
    showPane(visible) {
      Object.defineProperty(window.document, "visibilityState", {
        value: visible ? "visible" : "hidden",
        configurable: true,
      });
      window.document.dispatchEvent(new window.Event("visibilitychange"));
    },
  };
}
