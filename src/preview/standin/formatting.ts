/** What the Excel API keeps beside the contents of cells: looks, sizes, rules for entries, pages. */
import type { Area } from "../../core/sheet/sheet";
import { ApiError, type ApiObject } from "./api-object";
import type { Attachment, BorderLine, StandInSheet, StandInStyle } from "./workbook";

/** The sheet as it is at each use, refusing where it may not be changed. */
export type Writable = () => StandInSheet;

export function formatObject(sheet: Writable, areas: readonly Area[]): ApiObject {
  const style = (patch: StandInStyle) => areas.forEach((area) => sheet().format(area, patch));
  const text =
    (name: keyof StandInStyle) =>
    (value: unknown): void =>
      style({ [name]: String(value) });
  return {
    type: "RangeFormat",
    set: {
      columnWidth: (points) =>
        areas.forEach(({ left, right }) => sheet().resize("columns", left, right, Number(points))),
      rowHeight: (points) =>
        areas.forEach(({ top, bottom }) => sheet().resize("rows", top, bottom, Number(points))),
      wrapText: (on) => style({ wrap: on === true }),
      horizontalAlignment: text("horizontal"),
      verticalAlignment: text("vertical"),
    },
    link: {
      font: () => ({
        type: "RangeFont",
        set: {
          name: text("font"),
          size: (points) => style({ size: Number(points) }),
          bold: (on) => style({ bold: on === true }),
          color: text("color"),
        },
      }),
      fill: () => ({ type: "RangeFill", set: { color: text("fill") } }),
      borders: () => ({
        type: "RangeBorderCollection",
        item: (line) => borderObject(line as BorderLine, areas, style),
      }),
    },
  };
}

function borderObject(
  line: BorderLine,
  areas: readonly Area[],
  style: (patch: StandInStyle) => void,
): ApiObject {
  const none = areas.some(
    ({ top, left, bottom, right }) =>
      (line === "InsideHorizontal" && top === bottom) || (line === "InsideVertical" && left === right),
  );
  if (none) throw new ApiError("InvalidArgument", `A single row or column has no ${line}.`);
  return {
    type: "RangeBorder",
    set: {
      style: (value) => {
        if (value !== "Continuous")
          throw new ApiError("ApiNotFound", `The stand-in host draws no ${String(value)} lines.`);
        style({ border: { line, color: "#000000" } });
      },
      color: (value) => style({ border: { line, color: String(value) } }),
    },
  };
}

/** Excel's own limits. */
const TITLE = 32;
const TEXT = 255;

export function validationObject(sheet: Writable, area: Area): ApiObject {
  const attach = (name: "rule" | "prompt" | "errorAlert") => (value: unknown) => {
    const { title = "", message = "" } = value as { title?: string; message?: string };
    if (title.length > TITLE || message.length > TEXT)
      throw new ApiError("InvalidArgument", `Too long for a message beside a cell: ${title} ${message}`);
    sheet().attach({ kind: "validation", area, [name]: value });
  };
  return {
    type: "DataValidation",
    set: { rule: attach("rule"), prompt: attach("prompt"), errorAlert: attach("errorAlert") },
  };
}

export function conditionalFormatsObject(sheet: Writable, area: Area): ApiObject {
  return {
    type: "ConditionalFormatCollection",
    open: {
      add: (kind: string) => {
        if (kind !== "Custom")
          throw new ApiError("ApiNotFound", `The stand-in host has no conditional format ${kind}.`);
        const highlight = { kind: "highlight", area } as Attachment & Record<string, unknown>;
        sheet().attach(highlight);
        const keep = (name: string) => (value: unknown) => void (highlight[name] = value);
        const format: ApiObject = {
          type: "ConditionalRangeFormat",
          link: {
            font: () => ({ type: "ConditionalRangeFont", set: { color: keep("font") } }),
            fill: () => ({ type: "ConditionalRangeFill", set: { color: keep("fill") } }),
          },
        };
        const custom: ApiObject = {
          type: "CustomConditionalFormat",
          link: {
            rule: () => ({ type: "ConditionalFormatRule", set: { formula: keep("formula") } }),
            format: () => format,
          },
        };
        return { type: "ConditionalFormat", tracked: true, link: { custom: () => custom } };
      },
    },
  };
}

export function pageLayoutObject(sheet: Writable): ApiObject {
  const keep = (name: string) => (value: unknown) => sheet().attach({ kind: "page", [name]: value });
  return {
    type: "PageLayout",
    set: {
      orientation: keep("orientation"),
      paperSize: keep("paperSize"),
      centerHorizontally: keep("centerHorizontally"),
      zoom: keep("zoom"),
    },
    call: { setPrintArea: keep("area"), setPrintTitleRows: keep("titleRows") },
  };
}

export function freezePanesObject(sheet: Writable): ApiObject {
  return { type: "WorksheetFreezePanes", call: { freezeRows: (rows: number) => sheet().freeze(rows) } };
}
