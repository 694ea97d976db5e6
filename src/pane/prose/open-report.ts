/** A file of the user's → its text. The bytes stay in the pane. */
import type { WorkbookErrorCode } from "../../files/model";
import { errorDetail } from "../engine/error-detail";

/** Why a file was not taken; the strings have a sentence for each. */
export type FileTrouble =
  "empty" | "lock-file" | "no-text" | "encrypted" | "damaged" | "too-large" | "old-browser" | "unread";

export type Opened = { readonly text: string } | { readonly trouble: FileTrouble; readonly detail: string };

const TROUBLES: Readonly<Partial<Record<WorkbookErrorCode, FileTrouble>>> = {
  empty: "empty",
  "lock-file": "lock-file",
  "not-a-report": "no-text",
  "unsupported-format": "no-text",
  encrypted: "encrypted",
  truncated: "damaged",
  damaged: "damaged",
  "zip-bomb": "too-large",
  "unsafe-xml": "damaged",
  "too-large": "too-large",
};

/** No report comes near; bytes, packed and unpacked. */
const LIMITS = { fileSize: 30 * 2 ** 20, unpackedSize: 60 * 2 ** 20 };

export async function openReport(file: File): Promise<Opened> {
  const { readReportText } = await import(/* webpackChunkName: "report-file" */ "../../files/prose-text");
  const { WorkbookError } = await import(/* webpackChunkName: "report-file" */ "../../files/model");
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { text: await readReportText(bytes, file.name, { limits: LIMITS }) };
  } catch (error) {
    const detail = errorDetail(error);
    const trouble = error instanceof WorkbookError ? TROUBLES[error.code] : undefined;
    const { canStreamInflate } = await import(
      /* webpackChunkName: "report-file" */ "../../files/zip/inflate"
    );
    if (trouble === "damaged" && !canStreamInflate()) return { trouble: "old-browser", detail };
    return { trouble: trouble ?? "unread", detail };
  }
}
