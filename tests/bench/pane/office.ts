/**
 * In place of Microsoft's client library: an Excel that answers at once from a made-up sheet, so that what is measured
 * is the pane alone. `?rows=` says how long the sheet is.
 */
import type { Sheet } from "../../../src/core/sheet/sheet";
import { formSheet, projectSheet } from "./sheets";

type Handler = (event: object) => void;

const rows = Number(new URLSearchParams(location.search).get("rows"));
let executed = 50;
let changed: Handler = () => {};

const page = window as unknown as { edit(): void; drawn: number; functionsReady: number };
page.edit = () => {
  executed -= 1;
  changed({ worksheetId: "s1", changeType: "RangeEdited" });
};

/** As Excel hands a range over: rows all equally long, a blank an empty text. Made anew at every reading. */
function content({ rows: lines }: Sheet) {
  performance.mark("read");
  const columnCount = Math.max(...lines.map((line) => line?.length ?? 0));
  const each = <T>(of: (value: unknown) => T) =>
    Array.from(lines, (line) =>
      Array.from({ length: columnCount }, (_cell, col) => of(line?.[col]?.value ?? "")),
    );
  return {
    values: each((value) => value),
    valueTypes: each((value) => (typeof value === "number" ? "Double" : value === "" ? "Empty" : "String")),
    formulas: each((value) => value),
    numberFormat: each(() => "General"),
    rowCount: lines.length,
    columnCount,
  };
}

const loaded = <T extends object>(object: T) => {
  const self: T & { load(): unknown } = { ...object, load: () => self };
  return self;
};
const nothing = loaded({ isNullObject: true, items: [] });
const event = { add: () => ({ remove() {} }) };

function usedRange() {
  const sheet = rows > 60 ? projectSheet(rows, executed) : formSheet(rows, executed);
  return loaded({
    ...content(sheet),
    isNullObject: false,
    cellCount: rows,
    rowIndex: 0,
    columnIndex: 0,
    getMergedAreasOrNullObject: () => nothing,
  });
}

const worksheet = loaded({
  id: "s1",
  name: "自评表",
  visibility: "Visible",
  protection: { protected: false },
  getUsedRangeOrNullObject: usedRange,
});
const context = {
  sync: async () => {},
  workbook: {
    worksheets: loaded({
      items: [worksheet],
      getActiveWorksheet: () => worksheet,
      getItem: () => worksheet,
      onChanged: {
        add(handler: Handler) {
          changed = handler;
          return { remove() {} };
        },
      },
      onCalculated: event,
      onActivated: event,
    }),
    customXmlParts: { getByNamespace: () => nothing },
    settings: { getItemOrNullObject: () => nothing },
  },
};

Object.assign(window, {
  Office: {
    HostType: { Excel: "Excel" },
    VisibilityMode: { hidden: "Hidden" },
    onReady: async () => ({ host: "Excel" }),
    context: { displayLanguage: "zh-CN", requirements: { isSetSupported: () => true } },
    // The button of the ribbon that opens the pane is the one that checks.
    actions: { associate: (_id: string, press: () => void) => queueMicrotask(press) },
    addin: { showAsTaskpane: async () => {}, onVisibilityModeChanged: async () => async () => {} },
  },
  OfficeExtension: { Error: class extends Error {} },
  Excel: { run: (_options: object, batch: (given: typeof context) => unknown) => batch(context) },
  CustomFunctions: {
    associate() {
      page.functionsReady = performance.now();
    },
    Error: class extends Error {},
    ErrorCode: {},
  },
});

new MutationObserver(() => {
  if (page.drawn === undefined && document.querySelector("main li[data-key], .hello button"))
    page.drawn = performance.now();
}).observe(document, { childList: true, subtree: true });
