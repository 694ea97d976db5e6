/** What the page keeps for the pane's frame and for tests, on its window. */
import type { Locale } from "../core/locale";
import type { CustomXml } from "./standin/custom-xml";
import type { StandInWorkbook } from "./standin/workbook";

export interface PreviewHost {
  readonly workbook: StandInWorkbook;
  readonly locale: Locale;
  /** The document's add-in settings; here so that they outlive the frame. */
  readonly settings: Map<string, unknown>;
  /** Its custom XML parts, likewise. */
  readonly customXml: CustomXml;
}

declare global {
  interface Window {
    previewHost?: PreviewHost;
  }
}
