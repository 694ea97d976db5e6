/** The adapters that keep the port's contract, each on a workbook in memory that both see alike. */
import { createExcelHost } from "../../../src/host/excel/excel";
import type { Host } from "../../../src/host/host";
import type { MemoryWorkbook, SheetContent } from "../../../src/preview/standin/memory-workbook";
import { bootOffice } from "../excel/office";
import { bootWps } from "../wps/boot";

export interface HostOnWorkbook {
  readonly host: Host;
  readonly workbook: MemoryWorkbook;
  /** Keys of the sheets there at first, in their order. */
  readonly ids: readonly string[];
  /** What the user does while typing in a cell, or ends. */
  edit(on: boolean): void;
  /** A later session on the same file. */
  again(): Promise<Host>;
  showPane(visible: boolean): void;
}

export interface BootOptions {
  /** Language of the program's surface. */
  readonly locale?: string;
}

export type Boot = (sheets: readonly SheetContent[], options?: BootOptions) => Promise<HostOnWorkbook>;

const excel: Boot = async (sheets, options = {}) => {
  const { workbook, standIn } = await bootOffice(sheets, options);
  const host = await createExcelHost();
  return {
    host,
    workbook,
    ids: (await host.sheets()).map(({ id }) => id),
    edit: (on) => workbook.refuse(on ? "InvalidOperationInCellEditMode" : undefined),
    again: createExcelHost,
    showPane: (visible) => standIn.showPane(visible),
  };
};

const wps: Boot = async (sheets, options = {}) => {
  const { host, workbook, et, again, showPane } = await bootWps(sheets, options);
  return {
    host,
    workbook,
    ids: (await host.sheets()).map(({ id }) => id),
    edit: (on) => void (et.editing = on),
    again,
    showPane,
  };
};

export const HOSTS: readonly (readonly [name: string, boot: Boot])[] = [
  ["Excel", excel],
  ["WPS", wps],
];
