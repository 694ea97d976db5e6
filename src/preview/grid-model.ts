import type { Univer, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";

/** The grid and the workbook in view. */
export interface GridModel {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: Workbook;
}
