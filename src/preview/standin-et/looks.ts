/** What ET keeps beside the contents of cells, in the words of the stand-in workbook: looks, rules for entries, pages. */
import type { Area } from "../../core/sheet/sheet";
import type { BorderLine, StandInSheet, StandInStyle } from "../standin/workbook";
import { bridged, EtError, type OnCall } from "./object";

/** The sheet as it is at each use, refusing where it may not be changed. */
export type Writable = () => StandInSheet;

export const hex = (color: number) =>
  `#${[color & 255, (color >> 8) & 255, (color >> 16) & 255]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;

const ALIGNMENTS: Readonly<Record<number, string>> = { [-4131]: "Left", [-4108]: "Center", [-4152]: "Right" };
export const alignment = (value: number) => ALIGNMENTS[value] ?? refuse(`HorizontalAlignment ${value}`);

function refuse(what: string): never {
  throw new EtError(`the stand-in has no ${what}`);
}

export function fontObject(style: (patch: StandInStyle) => void, onCall: OnCall) {
  return bridged(
    "Font",
    {
      set Name(font: string) {
        style({ font });
      },
      set Size(size: number) {
        style({ size });
      },
      set Bold(bold: boolean) {
        style({ bold });
      },
    },
    onCall,
  );
}

export function colorObject(type: string, paint: (color: string) => void, onCall: OnCall) {
  return bridged(
    type,
    {
      set Color(color: number) {
        paint(hex(color));
      },
    },
    onCall,
  );
}

const LINES: Readonly<Record<number, BorderLine>> = {
  7: "EdgeLeft",
  8: "EdgeTop",
  9: "EdgeBottom",
  10: "EdgeRight",
  11: "InsideVertical",
  12: "InsideHorizontal",
};

export function bordersObject(area: Area, style: (patch: StandInStyle) => void, onCall: OnCall) {
  const item = (index: number) => {
    const line = LINES[index] ?? refuse(`border ${index}`);
    if (
      (line === "InsideHorizontal" && area.top === area.bottom) ||
      (line === "InsideVertical" && area.left === area.right)
    )
      throw new EtError(`1004: ${line}`);
    return bridged(
      "Border",
      {
        set LineStyle(value: number) {
          if (value !== 1) refuse(`LineStyle ${value}`);
          style({ border: { line, color: "#000000" } });
        },
        set Color(color: number) {
          style({ border: { line, color: hex(color) } });
        },
      },
      onCall,
    );
  };
  return bridged("Borders", { Item: item }, onCall);
}

/** ET's own limits, which are those of Excel. */
const [LONGEST_TITLE, LONGEST_TEXT] = [32, 255];

export function validationObject(sheet: Writable, area: Area, onCall: OnCall) {
  const attach = (part: object) => sheet().attach({ kind: "validation", area, ...part });
  const shortEnough = (text: string, longest: number) => {
    if (text.length > longest) throw new EtError(`1004: ${text}`);
    return text;
  };
  let prompt: object = {};
  let alert: { style: string } = { style: "Stop" };
  return bridged(
    "Validation",
    {
      Delete() {},
      Add(type: number, style = 1, operator = 1, formula1 = "", formula2 = "") {
        alert = { style: style === 1 ? "Stop" : "Warning" };
        const bound = (text: string) => (text.startsWith("=") ? text : Number(text));
        const between = { operator: "Between", formula1: bound(formula1), formula2: bound(formula2) };
        const bounds =
          operator === 7 ? { operator: "GreaterThanOrEqualTo", formula1: bound(formula1) } : between;
        if (type === 1) attach({ rule: { wholeNumber: bounds } });
        else if (type === 2) attach({ rule: { decimal: bounds } });
        else if (type === 3) attach({ rule: { list: { inCellDropDown: true, source: formula1 } } });
        else if (type !== 0) refuse(`validation ${type}`);
      },
      set InCellDropdown(on: boolean) {
        if (!on) refuse("list without a button");
      },
      set InputTitle(title: string) {
        prompt = { showPrompt: true, title: shortEnough(title, LONGEST_TITLE) };
      },
      set InputMessage(message: string) {
        attach({ prompt: { ...prompt, message: shortEnough(message, LONGEST_TEXT) } });
      },
      set ShowError(on: boolean) {
        if (!on) attach({ errorAlert: { showAlert: false } });
      },
      set ErrorTitle(title: string) {
        alert = { ...alert, ...{ title: shortEnough(title, LONGEST_TITLE) } };
      },
      set ErrorMessage(message: string) {
        attach({ errorAlert: { showAlert: true, ...alert, message: shortEnough(message, LONGEST_TEXT) } });
      },
    },
    onCall,
  );
}

/** @param relativeTo the cell that is selected, from which the formula counts */
export function conditionsObject(sheet: Writable, area: Area, relativeTo: () => Area, onCall: OnCall) {
  return bridged(
    "FormatConditions",
    {
      Add(type: number, _operator: unknown, formula: string) {
        if (type !== 2) refuse(`condition ${type}`);
        const { top, left } = relativeTo();
        if (top !== area.top || left !== area.left) throw new EtError("the formula counts from another cell");
        const highlight: Record<string, unknown> & { kind: "highlight" } = {
          kind: "highlight",
          area,
          formula,
        };
        sheet().attach(highlight);
        return bridged(
          "FormatCondition",
          {
            get Interior() {
              return colorObject("Interior", (fill) => void (highlight["fill"] = fill), onCall);
            },
            get Font() {
              return colorObject("Font", (font) => void (highlight["font"] = font), onCall);
            },
          },
          onCall,
        );
      },
    },
    onCall,
  );
}

export function pageObject(sheet: Writable, onCall: OnCall) {
  const keep = (part: object) => sheet().attach({ kind: "page", ...part });
  return bridged(
    "PageSetup",
    {
      set Orientation(value: number) {
        keep({ orientation: value === 2 ? "Landscape" : "Portrait" });
      },
      set PaperSize(value: number) {
        keep({ paperSize: value === 9 ? "A4" : refuse(`PaperSize ${value}`) });
      },
      set CenterHorizontally(on: boolean) {
        keep({ centerHorizontally: on });
      },
      set Zoom(value: unknown) {
        if (value !== false) refuse(`Zoom ${String(value)}`);
      },
      set FitToPagesWide(pages: number) {
        keep({ zoom: { horizontalFitToPages: pages } });
      },
      set FitToPagesTall(pages: unknown) {
        if (pages !== false) refuse(`FitToPagesTall ${String(pages)}`);
      },
      set PrintArea(area: string) {
        keep({ area });
      },
      set PrintTitleRows(titleRows: string) {
        keep({ titleRows });
      },
    },
    onCall,
  );
}
