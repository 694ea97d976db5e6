/** Every report format. */
import type { ReportFormat } from "./format";
import { htmlFormat } from "./html/html";
import { jsonFormat } from "./json";
import { ndjsonFormat } from "./ndjson";
import { textFormat } from "./text/text";
import { workbookFormat } from "./workbook/format";

export type FormatName = "text" | "json" | "ndjson" | "xlsx" | "html";

export const formats: Readonly<Record<FormatName, ReportFormat>> = {
  text: textFormat,
  json: jsonFormat,
  ndjson: ndjsonFormat,
  xlsx: workbookFormat,
  html: htmlFormat,
};
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];
